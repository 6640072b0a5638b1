package org.chorale.socle.exports.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chorale.api.export.Exporteur;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The exporters that are here. */
@Component(service = Registre.class)
public final class Registre {
    private final List<Exporteur> presents = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "retirer")
    void ajouter(Exporteur exporteur) {
        presents.add(exporteur);
    }

    void retirer(Exporteur exporteur) {
        presents.remove(exporteur);
    }

    Optional<Exporteur> de(String type) {
        return presents.stream().filter(e -> e.type().equals(type)).findFirst();
    }
}
