package org.chorale.socle.habilitations.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;

/** Structures and services of one piece of work, each looked up once. */
final class Lieux {
    private final Annuaire annuaire;
    private final Map<StructureId, Optional<Structure>> structures = new HashMap<>();
    private final Map<Long, Optional<Service>> services = new HashMap<>();

    Lieux(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    /** In one question, those that will be asked for. */
    void connaitre(Collection<StructureId> ids) {
        Map<StructureId, Structure> connues = annuaire.structures(ids);
        ids.forEach(id -> structures.put(id, Optional.ofNullable(connues.get(id))));
    }

    Optional<Structure> structure(StructureId id) {
        return structures.computeIfAbsent(id, annuaire::structure);
    }

    /** 0 is the whole structure, and no service. */
    Optional<Service> service(long numero) {
        ServiceId service = Cle.enService(numero);
        return service == null
                ? Optional.empty()
                : Objects.requireNonNull(services.computeIfAbsent(numero, n -> annuaire.service(service)));
    }
}
