package org.chorale.socle.identite.internal;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.chorale.socle.identite.internal.LienEntity.Genre;

/** The rows of links, in the transaction of the entity manager. */
final class LienRepository {
    private LienRepository() {}

    private static Optional<LienEntity> deNumero(EntityManager em, long id) {
        return Optional.ofNullable(em.find(LienEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Locked, after the account: of two who use links of one account at once, the second finds its own used, and neither
     * waits for what the other holds.
     */
    static Optional<LienEntity> bon(EntityManager em, Genre genre, String empreinte, Instant maintenant) {
        return em.createQuery(
                        "select l.id, l.connexion from LienEntity l where l.empreinte = :empreinte", Object[].class)
                .setParameter("empreinte", empreinte)
                .getResultStream()
                .findFirst()
                .flatMap(l -> {
                    UtilisateurRepository.verrouiller(em, (String) l[1]);
                    return deNumero(em, (Long) l[0]);
                })
                .filter(l -> l.estBon(genre, maintenant));
    }

    /** Locked, after its account. */
    static Optional<LienEntity> aTraiter(EntityManager em, long id) {
        em.createQuery("select l.connexion from LienEntity l where l.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(connexion -> UtilisateurRepository.verrouiller(em, connexion));
        return deNumero(em, id);
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
