package org.chorale.socle.annuaire.internal.fiche;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who changed what of a sheet, in the transaction that changes it, and tells that it changed. */
@Component(service = Carnet.class)
public final class Carnet {
    private final Evenements evenements;
    private final Clock horloge;

    /** Needs the time, and somebody to tell. */
    @Activate
    public Carnet(@Reference Evenements evenements, @Reference Clock horloge) {
        this.evenements = evenements;
        this.horloge = horloge;
    }

    Instant maintenant() {
        return horloge.instant();
    }

    void noter(EntityManager em, StructureId structure, UtilisateurId par, Ecarts ecarts) {
        Instant quand = maintenant();
        ecarts.tous().forEach(e -> em.persist(new ModificationEntity(structure, par, quand, e)));
        evenements.publier(
                new Evenement("structure.modifiee", "structure:" + structure, quand, Set.of(structure), Map.of()));
    }
}
