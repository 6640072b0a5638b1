package org.chorale.socle.identite.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;

/** The rows of users, in the caller's transaction. */
final class UtilisateurRepository {
    /** How many numbers go into one query. */
    private static final int PAQUET = 500;

    private final JpaTemplate jpa;

    UtilisateurRepository(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Optional<UtilisateurEntity> deConnexion(String connexion) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "select u from UtilisateurEntity u where u.connexion = :connexion", UtilisateurEntity.class)
                .setParameter("connexion", UtilisateurEntity.cleDeConnexion(connexion))
                .getResultStream()
                .findFirst());
    }

    /**
     * Nobody else changes the account, or what hangs on it, until this transaction ends. Whoever locks something of an
     * account locks the account first.
     */
    static Optional<UtilisateurEntity> verrouiller(EntityManager em, String connexion) {
        return em.createQuery("select u.id from UtilisateurEntity u where u.connexion = :connexion", Long.class)
                .setParameter("connexion", UtilisateurEntity.cleDeConnexion(connexion))
                .getResultStream()
                .findFirst()
                .flatMap(id -> verrouiller(em, id));
    }

    static Optional<UtilisateurEntity> verrouiller(EntityManager em, long id) {
        return Optional.ofNullable(em.find(UtilisateurEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<UtilisateurEntity> deConnexion(Genre genre, String connexion) {
        return deConnexion(connexion).filter(u -> u.genre() == genre);
    }

    List<UtilisateurEntity> deNumeros(Collection<UtilisateurId> ids) {
        List<Long> numeros = ids.stream().map(UtilisateurId::valeur).distinct().toList();
        List<UtilisateurEntity> trouves = new ArrayList<>();
        for (int debut = 0; debut < numeros.size(); debut += PAQUET) {
            List<Long> paquet = numeros.subList(debut, Math.min(debut + PAQUET, numeros.size()));
            trouves.addAll(jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                            "select u from UtilisateurEntity u where u.id in :ids", UtilisateurEntity.class)
                    .setParameter("ids", paquet)
                    .getResultList()));
        }
        return trouves;
    }

    /** Adds one, and has it written at once: a login that is taken shows here. */
    void ajouter(UtilisateurEntity utilisateur) {
        jpa.tx(TransactionType.Required, em -> {
            em.persist(utilisateur);
            em.flush();
        });
    }

    long nombreDeTechniques(StructureId structure) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "select count(u) from UtilisateurEntity u where u.structureId = :structure", Long.class)
                .setParameter("structure", structure.valeur())
                .getSingleResult());
    }

    boolean existeAvec(Role role) {
        return jpa
                .txExpr(TransactionType.Required, em -> em.createQuery(
                                "select u from UtilisateurEntity u where u.roles like :role", UtilisateurEntity.class)
                        .setParameter("role", "%" + role.name() + "%")
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findAny()
                .isPresent();
    }

    /** False where there is no such person. */
    boolean changerAdresseContact(UtilisateurId id, String adresse) {
        return jpa.txExpr(TransactionType.Required, em -> {
            Optional<UtilisateurEntity> personne =
                    verrouiller(em, id.valeur()).filter(u -> u.genre() == Genre.PERSONNE);
            personne.ifPresent(u -> u.changerAdresseContact(adresse));
            return personne.isPresent();
        });
    }

    void changerSecret(UtilisateurId id, String secret, Instant maintenant) {
        jpa.tx(TransactionType.Required, em -> verrouiller(em, id.valeur())
                .ifPresent(u -> u.changerSecret(secret, maintenant)));
    }
}
