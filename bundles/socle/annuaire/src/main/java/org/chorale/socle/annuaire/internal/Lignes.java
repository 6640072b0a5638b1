package org.chorale.socle.annuaire.internal;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;

/** The rows that an act is about to change, held until it is done. */
public final class Lignes {
    private Lignes() {}

    /** A structure. */
    public static StructureEntity structure(EntityManager em, StructureId id) {
        StructureEntity ligne = em.find(StructureEntity.class, id.valeur(), LockModeType.PESSIMISTIC_WRITE);
        if (ligne == null) {
            throw new Introuvable(new Libelle("La structure " + id, "Structure " + id));
        }
        return ligne;
    }

    /** A service. */
    public static ServiceEntity service(EntityManager em, ServiceId id) {
        ServiceEntity ligne = em.find(ServiceEntity.class, id.valeur(), LockModeType.PESSIMISTIC_WRITE);
        if (ligne == null) {
            throw new Introuvable(new Libelle("Le service " + id, "Service " + id));
        }
        return ligne;
    }
}
