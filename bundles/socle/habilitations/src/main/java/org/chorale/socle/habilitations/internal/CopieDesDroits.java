package org.chorale.socle.habilitations.internal;

import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.identifiant.StructureId;

/**
 * Openings and subscriptions of one structure, copied to another as they stand: closed and ended ones too, or the opening
 * rules would bring them back.
 */
final class CopieDesDroits {
    private final EntityManager em;
    private final StructureId ancienne;
    private final StructureId nouvelle;

    CopieDesDroits(EntityManager em, StructureId ancienne, StructureId nouvelle) {
        this.em = em;
        this.ancienne = ancienne;
        this.nouvelle = nouvelle;
    }

    void connaitre() {
        ordre("INSERT INTO hab_structure (structure_id, nature) SELECT CAST(?2 AS BIGINT), nature "
                        + "FROM hab_structure WHERE structure_id = ?1")
                .executeUpdate();
    }

    void ouvertures(long ancien, long nouveau) {
        ordre("INSERT INTO hab_ouverture (structure_id, service_id, espace, active, depuis) "
                        + "SELECT CAST(?2 AS BIGINT), CAST(?4 AS BIGINT), espace, active, depuis "
                        + "FROM hab_ouverture WHERE structure_id = ?1 AND service_id = ?3")
                .setParameter(3, ancien)
                .setParameter(4, nouveau)
                .executeUpdate();
    }

    void abonnements(long ancien, long nouveau, Set<Long> personnes) {
        for (long personne : personnes) {
            ordre("INSERT INTO hab_abonnement (utilisateur_id, espace, structure_id, service_id, mode_acces, statut, "
                            + "par_regle, depuis, commentaire) "
                            + "SELECT utilisateur_id, espace, CAST(?2 AS BIGINT), CAST(?4 AS BIGINT), mode_acces, "
                            + "statut, par_regle, depuis, commentaire FROM hab_abonnement "
                            + "WHERE structure_id = ?1 AND service_id = ?3 AND utilisateur_id = ?5")
                    .setParameter(3, ancien)
                    .setParameter(4, nouveau)
                    .setParameter(5, personne)
                    .executeUpdate();
        }
    }

    private Query ordre(String texte) {
        return em.createNativeQuery(texte).setParameter(1, ancienne.valeur()).setParameter(2, nouvelle.valeur());
    }
}
