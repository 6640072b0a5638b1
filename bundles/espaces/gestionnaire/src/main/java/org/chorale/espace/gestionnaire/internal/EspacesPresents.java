package org.chorale.espace.gestionnaire.internal;

import java.util.Comparator;
import java.util.List;
import org.chorale.api.espace.Espace;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The espaces of all bundles present: a name for each code, and their order. */
@Component(service = EspacesPresents.class)
public final class EspacesPresents {
    // A field, because they come and go: a constructor would have the component restart at each of them.
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Espace> espaces = List.of();

    List<Espace> parOrdre() {
        return espaces.stream()
                .sorted(Comparator.comparingInt(Espace::ordre).thenComparing(Espace::code))
                .toList();
    }

    /** With these espaces; for tests. */
    static EspacesPresents de(List<Espace> espaces) {
        EspacesPresents presents = new EspacesPresents();
        presents.espaces = List.copyOf(espaces);
        return presents;
    }
}
