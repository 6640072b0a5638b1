package org.chorale.socle.annuaire.internal.fiche;

import javax.persistence.EntityManager;
import org.chorale.api.annuaire.StructureDupliquee;
import org.chorale.api.identifiant.StructureId;

/**
 * What of a sheet goes on under another identifier: the general data, the parameters, the bank accounts, the attachments.
 * The mandat de facturation, the comptes techniques, the connection and the PACAGE stay behind.
 */
public final class CopieDeFiche {
    private CopieDeFiche() {}

    /** Copies it, and tells it in the history of both. */
    public static void copier(EntityManager em, Carnet carnet, StructureDupliquee fait, String ancien, String nouveau) {
        StructureId nouvelle = fait.nouvelle();
        FicheEntity fiche = em.find(FicheEntity.class, fait.ancienne().valeur());
        if (fiche != null) {
            em.persist(fiche.pour(nouvelle));
        }
        ComptesBancairesService.lignes(em, fait.ancienne()).forEach(c -> em.persist(c.pour(nouvelle)));
        PiecesService.lignes(em, fait.ancienne()).forEach(p -> em.persist(p.pour(nouvelle)));
        carnet.noter(em, fait.ancienne(), fait.par(), new Ecarts("").entre("active", true, false));
        carnet.noter(em, nouvelle, fait.par(), new Ecarts("").entre("identifiant", ancien, nouveau));
    }
}
