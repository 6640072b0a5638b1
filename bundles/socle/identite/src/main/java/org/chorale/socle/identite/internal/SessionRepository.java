package org.chorale.socle.identite.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Origine;

/** The rows of sessions. Writes are transactions of their own: a session ends at once, whatever becomes of the request. */
final class SessionRepository {
    private final JpaTemplate jpa;

    SessionRepository(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    void ajouter(SessionEntity session) {
        jpa.tx(TransactionType.RequiresNew, em -> em.persist(session));
    }

    /** The session of a cookie that was not revoked, with its user where that is active. */
    Optional<Ouverte> ouverte(String empreinte) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "select s, u from SessionEntity s, UtilisateurEntity u where s.empreinte = :empreinte"
                                + " and s.revoquee is null and u.id = s.utilisateurId and u.etat = :actif",
                        Object[].class)
                .setParameter("empreinte", empreinte)
                .setParameter("actif", EtatCompte.ACTIF)
                .getResultStream()
                .findFirst()
                .map(l -> Ouverte.de((SessionEntity) l[0], (UtilisateurEntity) l[1])));
    }

    /** Writes down that it was used, unless somebody did so since. */
    void prolonger(long id, Instant vue, Instant expiration) {
        jpa.tx(TransactionType.RequiresNew, em -> em.createQuery(
                        "update SessionEntity s set s.vue = :vue, s.expiration = :expiration where s.id = :id"
                                + " and s.revoquee is null and s.vue < :vue")
                .setParameter("vue", vue)
                .setParameter("expiration", expiration)
                .setParameter("id", id)
                .executeUpdate());
    }

    void revoquer(String empreinte, Instant maintenant) {
        jpa.tx(TransactionType.RequiresNew, em -> em.createQuery(
                        "update SessionEntity s set s.revoquee = :maintenant where s.empreinte = :empreinte"
                                + " and s.revoquee is null")
                .setParameter("maintenant", maintenant)
                .setParameter("empreinte", empreinte)
                .executeUpdate());
    }

    /** A person's sessions that are good, the one used last first. */
    List<SessionEntity> bonnes(UtilisateurId utilisateur, Instant maintenant) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "select s from SessionEntity s where s.utilisateurId = :utilisateur and s.revoquee is null"
                                + " and s.expiration > :maintenant order by s.vue desc, s.id desc",
                        SessionEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("maintenant", maintenant)
                .getResultList());
    }

    /** Whether that user has had a session from that address. */
    boolean aEteOuverteDepuis(UtilisateurId utilisateur, Origine origine) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                                "select count(s) from SessionEntity s where s.utilisateurId = :utilisateur"
                                        + " and s.adresse = :adresse",
                                Long.class)
                        .setParameter("utilisateur", utilisateur.valeur())
                        .setParameter("adresse", SessionEntity.adresseGardee(origine))
                        .getSingleResult())
                > 0;
    }

    /** A session that was good when it was read. */
    record Ouverte(long id, Instant creee, Instant vue, Instant expiration, Appelant appelant) {
        private static Ouverte de(SessionEntity s, UtilisateurEntity u) {
            return new Ouverte(s.id(), s.creee(), s.vue(), s.expiration(), u.appelant());
        }
    }
}
