package org.chorale.socle.notifications.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Rythme;
import org.chorale.socle.notifications.internal.LigneEntity.Etat;

/** The lines of bells; each question along an index that begins with the user. */
final class Lignes {
    /** Lines kept for one person; the oldest give way. */
    static final int GARDEES = 200;

    /** How far above that it may grow before the oldest are taken away. */
    private static final int JEU = 50;

    private final EntityManager em;

    Lignes(EntityManager em) {
        this.em = em;
    }

    void ajouter(LigneEntity ligne) {
        em.persist(ligne);
    }

    Optional<LigneEntity> duGroupe(UtilisateurId utilisateur, String groupe, Instant depuis) {
        return em.createQuery(
                        "SELECT l FROM LigneEntity l WHERE l.utilisateur = :utilisateur AND l.etat = :etat"
                                + " AND l.groupe = :groupe AND l.creee > :depuis ORDER BY l.id DESC",
                        LigneEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("etat", Etat.NON_LUE)
                .setParameter("groupe", groupe)
                .setParameter("depuis", depuis)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest first. */
    List<LigneEntity> toutes(UtilisateurId utilisateur) {
        return em.createQuery(
                        "SELECT l FROM LigneEntity l WHERE l.utilisateur = :utilisateur ORDER BY l.id DESC",
                        LigneEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setMaxResults(GARDEES)
                .getResultList();
    }

    List<LigneEntity> nonLues(UtilisateurId utilisateur) {
        return em.createQuery(
                        "SELECT l FROM LigneEntity l WHERE l.utilisateur = :utilisateur AND l.etat = :etat"
                                + " ORDER BY l.id DESC",
                        LigneEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("etat", Etat.NON_LUE)
                .setMaxResults(GARDEES)
                .getResultList();
    }

    /** Those whose letter has not left, oldest first. */
    List<LigneEntity> aEcrire(UtilisateurId utilisateur, Rythme rythme) {
        return em.createQuery(
                        "SELECT l FROM LigneEntity l WHERE l.utilisateur = :utilisateur AND l.courrier = :rythme"
                                + " ORDER BY l.id",
                        LigneEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("rythme", rythme)
                .setMaxResults(GARDEES + JEU)
                .getResultList();
    }

    Optional<LigneEntity> une(UtilisateurId utilisateur, long id) {
        return em.createQuery(
                        "SELECT l FROM LigneEntity l WHERE l.id = :id AND l.utilisateur = :utilisateur",
                        LigneEntity.class)
                .setParameter("id", id)
                .setParameter("utilisateur", utilisateur.valeur())
                .getResultStream()
                .findFirst();
    }

    void lire(UtilisateurId utilisateur, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("UPDATE LigneEntity l SET l.etat = :lue WHERE l.utilisateur = :utilisateur AND l.id IN :ids")
                    .setParameter("lue", Etat.LUE)
                    .setParameter("utilisateur", utilisateur.valeur())
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** Takes the oldest of one person away where there are too many. */
    void borner(UtilisateurId utilisateur) {
        long combien = em.createQuery(
                        "SELECT COUNT(l.id) FROM LigneEntity l WHERE l.utilisateur = :utilisateur", Long.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .getSingleResult();
        if (combien < GARDEES + JEU) {
            return;
        }
        List<LigneEntity> gardees = toutes(utilisateur);
        em.createQuery("DELETE FROM LigneEntity l WHERE l.utilisateur = :utilisateur AND l.id < :premiere")
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("premiere", gardees.get(gardees.size() - 1).id())
                .executeUpdate();
    }

    /** Forgets what is older than that moment. */
    int oublier(Instant avant) {
        return em.createQuery("DELETE FROM LigneEntity l WHERE l.creee < :avant")
                .setParameter("avant", avant)
                .executeUpdate();
    }
}
