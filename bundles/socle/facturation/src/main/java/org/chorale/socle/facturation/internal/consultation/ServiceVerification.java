package org.chorale.socle.facturation.internal.consultation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.facture.VerificationDesHistoriques;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.JournalEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity;
import org.chorale.socle.facturation.internal.mouvement.Mouvements;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks the chains by portions, each in a transaction of its own: memory stays what a portion takes. */
@Component(service = VerificationDesHistoriques.class)
public class ServiceVerification implements VerificationDesHistoriques {
    private static final int FACTURES = 200;
    private static final int LIGNES = 1000;

    private final JpaTemplate jpa;

    @Activate
    public ServiceVerification(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public Bilan verifier() {
        Parcours parcours = new Parcours();
        long depuis = 0;
        while (depuis >= 0 && parcours.rupture == null) {
            depuis = statuts(parcours, depuis);
        }
        Journaux journaux = new Journaux();
        while (!journaux.finis && parcours.rupture == null) {
            journaux(parcours, journaux);
        }
        return new Bilan(parcours.factures, parcours.passages, parcours.actes, parcours.scellees, parcours.rupture);
    }

    /** What was found so far. */
    private static final class Parcours {
        private long factures;
        private long passages;
        private long actes;
        private long scellees;
        private @Nullable Rupture rupture;
    }

    /** How far the journals were read. */
    private static final class Journaux {
        private long facture;
        private int rang;
        private @Nullable String avant;
        private boolean finis;
    }

    /** @return the last invoice that was read, or -1 after the last one */
    private long statuts(Parcours parcours, long depuis) {
        return ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.RequiresNew, em -> {
            List<FactureEntity> factures = em.createQuery(
                            "SELECT f FROM FactureEntity f WHERE f.id > :depuis ORDER BY f.id", FactureEntity.class)
                    .setParameter("depuis", depuis)
                    .setMaxResults(FACTURES)
                    .getResultList();
            if (factures.isEmpty()) {
                return -1L;
            }
            long derniere = factures.get(factures.size() - 1).id();
            Map<Long, List<PassageEntity>> passages = em.createQuery(
                            "SELECT p FROM PassageEntity p WHERE p.facture BETWEEN :de AND :a"
                                    + " ORDER BY p.facture, p.rang, p.quand, p.id",
                            PassageEntity.class)
                    .setParameter("de", factures.get(0).id())
                    .setParameter("a", derniere)
                    .getResultStream()
                    .collect(Collectors.groupingBy(PassageEntity::facture));
            long avant = avant(em);
            for (FactureEntity f : factures) {
                if (parcours.rupture == null) {
                    statuts(em, parcours, f, passages.getOrDefault(f.id(), List.of()), avant);
                }
            }
            return derniere;
        }));
    }

    private static void statuts(
            EntityManager em, Parcours parcours, FactureEntity f, List<PassageEntity> passages, long avant) {
        if (f.aSceller()) {
            if (passages.stream().anyMatch(p -> p.id() > avant || p.empreinte() != null)) {
                parcours.rupture = new Rupture(f.id(), "statuts", 1, "la tête de la chaîne a été effacée");
                return;
            }
            Mouvements.sceller(em, f);
            parcours.scellees++;
            parcours.factures++;
            return;
        }
        String tete = null;
        int attendu = 1;
        for (PassageEntity p : passages) {
            String raison = faute(p, attendu, tete);
            if (raison != null) {
                parcours.rupture = new Rupture(f.id(), "statuts", attendu, raison);
                return;
            }
            tete = p.empreinte();
            attendu++;
        }
        if (attendu - 1 != f.passages() || !Objects.equals(tete, f.tete())) {
            parcours.rupture = new Rupture(
                    f.id(), "statuts", attendu, "il manque des lignes à la fin : la facture en compte " + f.passages());
            return;
        }
        if (!passages.isEmpty() && passages.get(passages.size() - 1).statut() != f.statut()) {
            parcours.rupture = new Rupture(
                    f.id(), "statuts", attendu - 1, "le statut de la facture n'est pas celui de sa dernière ligne");
            return;
        }
        parcours.passages += passages.size();
        parcours.factures++;
    }

    private static @Nullable String faute(PassageEntity p, int attendu, @Nullable String avant) {
        if (p.rang() == null || p.rang() != attendu) {
            return "une ligne manque ou a été ajoutée";
        }
        return p.calculer(avant).equals(p.empreinte()) ? null : "la ligne n'est pas telle qu'elle a été écrite";
    }

    private void journaux(Parcours parcours, Journaux j) {
        jpa.tx(TransactionType.RequiresNew, em -> {
            List<JournalEntity> lignes = em.createQuery(
                            "SELECT j FROM JournalEntity j WHERE j.facture >= :facture"
                                    // So written, both databases begin where the last portion ended.
                                    + " AND (j.facture > :facture OR j.rang > :rang) ORDER BY j.facture, j.rang",
                            JournalEntity.class)
                    .setParameter("facture", j.facture)
                    .setParameter("rang", j.rang)
                    .setMaxResults(LIGNES)
                    .getResultList();
            j.finis = lignes.size() < LIGNES;
            for (JournalEntity ligne : lignes) {
                if (ligne.facture() != j.facture) {
                    j.facture = ligne.facture();
                    j.rang = 0;
                    j.avant = null;
                }
                if (ligne.rang() != j.rang + 1 || !ligne.calculer(j.avant).equals(ligne.empreinte())) {
                    String raison = ligne.rang() != j.rang + 1
                            ? "une ligne manque"
                            : "la ligne n'est pas telle qu'elle a été écrite";
                    parcours.rupture = new Rupture(j.facture, "journal", j.rang + 1, raison);
                    return;
                }
                j.rang = ligne.rang();
                j.avant = ligne.empreinte();
                parcours.actes++;
            }
        });
    }

    /** The last row that was there before the chain was. */
    private static long avant(EntityManager em) {
        Object avant = em.createNativeQuery("SELECT passages_avant FROM fac_chaine WHERE id = 1")
                .getSingleResult();
        return ((Number) (avant instanceof Object[] colonnes ? colonnes[0] : avant)).longValue();
    }
}
