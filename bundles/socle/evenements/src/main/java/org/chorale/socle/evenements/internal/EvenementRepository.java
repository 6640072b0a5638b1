package org.chorale.socle.evenements.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.evenement.Evenement;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox. */
final class EvenementRepository {
    private static final int PAQUET = 1000;

    private final JpaTemplate jpa;

    EvenementRepository(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** Writes an event and what is to be delivered of it, in the caller's transaction. */
    List<Livraison> ajouter(Evenement evenement, Collection<String> ecouteurs, Instant maintenant, Instant prochain) {
        return jpa.txExpr(TransactionType.Mandatory, em -> {
            EvenementEntity ligne = new EvenementEntity(evenement, maintenant);
            em.persist(ligne);
            List<Livraison> livraisons = new ArrayList<>();
            for (String ecouteur : ecouteurs) {
                LivraisonEntity livraison = new LivraisonEntity(ligne.id(), ecouteur, maintenant, prochain);
                em.persist(livraison);
                livraisons.add(new Livraison(livraison.id(), ecouteur, 0, evenement));
            }
            return livraisons;
        });
    }

    /**
     * Delivers in one transaction: the rows go if and only if what the listener did stays. A row that is gone was
     * delivered by another node, which held it until its commit.
     *
     * @throws IllegalStateException where several were given and one of them is gone: to be given one by one
     */
    void livrer(List<Livraison> lot, Consumer<Evenement> ecouteur) {
        jpa.tx(TransactionType.RequiresNew, em -> {
            int prises = supprimer(em, lot);
            if (prises == lot.size()) {
                lot.forEach(l -> ecouteur.accept(l.evenement()));
            } else if (lot.size() > 1) {
                throw new IllegalStateException("Un autre nœud en a livré une partie.");
            }
        });
    }

    private static int supprimer(EntityManager em, List<Livraison> lot) {
        return em.createQuery("delete from LivraisonEntity l where l.id in :ids")
                .setParameter("ids", lot.stream().map(Livraison::id).toList())
                .executeUpdate();
    }

    void reporter(Livraison livraison, Instant prochain, String erreur) {
        jpa.tx(TransactionType.RequiresNew, em -> {
            @Nullable LivraisonEntity ligne = em.find(LivraisonEntity.class, livraison.id());
            if (ligne != null) {
                ligne.reporter(prochain, erreur);
            }
        });
    }

    /** What is due for these listeners, oldest first, so many at most. */
    List<Livraison> dues(Collection<String> ecouteurs, Instant maintenant, int maximum) {
        if (ecouteurs.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(TransactionType.RequiresNew, em -> em
                .createQuery(
                        "select l, e from LivraisonEntity l, EvenementEntity e where e.id = l.evenementId"
                                + " and l.ecouteur in :ecouteurs and l.prochain <= :maintenant order by l.prochain, l.id",
                        Object[].class)
                .setParameter("ecouteurs", ecouteurs)
                .setParameter("maintenant", maintenant)
                .setMaxResults(maximum)
                .getResultList()
                .stream()
                .map(l -> de((LivraisonEntity) l[0], (EvenementEntity) l[1]))
                .toList());
    }

    private static Livraison de(LivraisonEntity l, EvenementEntity e) {
        return new Livraison(l.id(), l.ecouteur(), l.essais(), e.evenement());
    }

    /** Every listener that is known, and what it wants. */
    Map<String, Set<String>> ecouteurs() {
        return jpa.txExpr(
                TransactionType.RequiresNew,
                em -> em.createQuery("select e from EcouteurEntity e", EcouteurEntity.class).getResultList().stream()
                        .collect(Collectors.toUnmodifiableMap(EcouteurEntity::nom, EcouteurEntity::types)));
    }

    /** Writes down that a listener is there, and what it wants now. */
    void voir(String nom, Set<String> types, Instant maintenant) {
        jpa.tx(TransactionType.RequiresNew, em -> {
            @Nullable EcouteurEntity connu = em.find(EcouteurEntity.class, nom);
            if (connu == null) {
                em.persist(new EcouteurEntity(nom, types, maintenant));
            } else {
                connu.voir(types, maintenant);
            }
        });
    }

    /** Forgets what is older, and listeners that were not seen since; what still waits for them goes too. */
    void oublier(Instant limite) {
        jpa.tx(TransactionType.RequiresNew, em -> em.createQuery("delete from EcouteurEntity e where e.vu < :limite")
                .setParameter("limite", limite)
                .executeUpdate());
        oublier("LivraisonEntity", limite);
        oublier("EvenementEntity", limite);
    }

    /** By parcels: no transaction holds many rows, and none waits long for it. */
    private void oublier(String entite, Instant limite) {
        List<Long> ids;
        do {
            ids = jpa.txExpr(TransactionType.RequiresNew, em -> {
                List<Long> paquet = em.createQuery(
                                "select x.id from " + entite + " x where x.inseree < :limite", Long.class)
                        .setParameter("limite", limite)
                        .setMaxResults(PAQUET)
                        .getResultList();
                if (!paquet.isEmpty()) {
                    em.createQuery("delete from " + entite + " x where x.id in :ids")
                            .setParameter("ids", paquet)
                            .executeUpdate();
                }
                return paquet;
            });
        } while (ids.size() == PAQUET);
    }
}
