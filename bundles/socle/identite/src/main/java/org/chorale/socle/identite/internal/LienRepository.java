package org.chorale.socle.identite.internal;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.chorale.socle.identite.internal.LienEntity.Genre;

/** The rows of links, in the transaction of the entity manager. */
final class LienRepository {
    private LienRepository() {}

    static Optional<LienEntity> deNumero(EntityManager em, long id) {
        return Optional.ofNullable(em.find(LienEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locked: of two who use one link at once, the second finds it used. */
    static Optional<LienEntity> bon(EntityManager em, Genre genre, String empreinte, Instant maintenant) {
        return em.createQuery("select l.id from LienEntity l where l.empreinte = :empreinte", Long.class)
                .setParameter("empreinte", empreinte)
                .getResultStream()
                .findFirst()
                .flatMap(id -> deNumero(em, id))
                .filter(l -> l.estBon(genre, maintenant));
    }

    /** The last request for that account that tells what was asked for. */
    static Optional<LienEntity> derniereDemande(EntityManager em, String connexion) {
        return em
                .createQuery(
                        "select l from LienEntity l where l.connexion = :connexion and l.secret <> ''"
                                + " order by l.cree desc, l.id desc",
                        LienEntity.class)
                .setParameter("connexion", connexion)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    static long envoyes(EntityManager em, String connexion, Genre genre, Instant depuis) {
        return em.createQuery(
                        "select count(l) from LienEntity l where l.connexion = :connexion and l.genre = :genre"
                                + " and l.envoye > :depuis",
                        Long.class)
                .setParameter("connexion", connexion)
                .setParameter("genre", genre)
                .setParameter("depuis", depuis)
                .getSingleResult();
    }

    /** None of an account's links is good any more. */
    static void epuiser(EntityManager em, String connexion, Instant maintenant) {
        em.createQuery("update LienEntity l set l.utilise = :maintenant where l.connexion = :connexion"
                        + " and l.utilise is null")
                .setParameter("maintenant", maintenant)
                .setParameter("connexion", connexion)
                .executeUpdate();
    }
}
