package org.chorale.socle.facturation.internal.recherche;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/** Counts and reads invoices of a perimeter by its indexes, never further than it is told. */
public final class Decompte {
    private final EntityManager em;
    private final List<Voie> voies;
    private final boolean incomplet;

    /** @param portees so many structures and services are looked at */
    public Decompte(EntityManager em, Perimetre perimetre, Cote cote, int portees) {
        this.em = em;
        List<Voie> toutes = Voie.de(perimetre, cote);
        voies = toutes.subList(0, Math.min(portees, toutes.size()));
        incomplet = voies.size() < toutes.size();
    }

    /** Whether there is more in reach than is looked at. */
    public boolean incomplet() {
        return incomplet;
    }

    /** How many are read of each structure or service, where so many are read in all. */
    public int part(int auPlus) {
        return Math.max(1, auPlus / Math.max(1, voies.size()));
    }

    /**
     * The newest since a time, summed up: all that is asked for stands in the index.
     *
     * @param auPlus of each structure or service
     */
    public List<Somme> sommes(Instant depuis, int auPlus) {
        List<Somme> sommes = new ArrayList<>();
        for (Voie v : voies) {
            String sql = "SELECT t.statut, t.devise, COUNT(*), SUM(t.ttc) FROM (SELECT f.statut, f.devise,"
                    + " CASE WHEN f.type_facture = 'AVOIR' THEN -ABS(f.montant_ttc) ELSE f.montant_ttc END AS ttc FROM "
                    + v.table() + " f" + Requete.index(v.marche(true)) + "WHERE "
                    + v.condition().sql()
                    + " AND f.depot >= ? ORDER BY f.depot DESC, f.id DESC FETCH FIRST ? ROWS ONLY) t"
                    + " GROUP BY t.statut, t.devise";
            for (Object[] l : lignes(sql, v.condition().valeurs(), utc(depuis), auPlus)) {
                sommes.add(new Somme(
                        v, StatutFacture.valueOf((String) l[0]), (String) l[1], nombre(l[2]), (BigDecimal) l[3]));
            }
        }
        return sommes;
    }

    /**
     * The newest of one status.
     *
     * @param depuis deposited since, or null for whenever
     * @param rejetATraiter of rejected ones, those alone that their supplier has not taken note of
     */
    public List<Trouvee> dernieres(StatutFacture statut, @Nullable Instant depuis, boolean rejetATraiter, int auPlus) {
        Condition quoi = Condition.egale("statut", statut.name());
        if (depuis != null) {
            quoi = quoi.et(new Condition("f.depot >= ?", List.of(utc(depuis))));
        }
        if (rejetATraiter) {
            quoi = quoi.et(Condition.egale("rejet_traite", false));
        }
        List<Trouvee> trouvees = new ArrayList<>();
        for (Voie v : voies) {
            Condition ici = v.condition().et(quoi);
            String sql = "SELECT f.id, f.depot, f.statut_depuis, f.destinataire_id FROM " + v.table() + " f"
                    + Requete.index(v.index("statut")) + "WHERE " + ici.sql()
                    + " ORDER BY f.depot DESC, f.id DESC FETCH FIRST ? ROWS ONLY";
            lignes(sql, ici.valeurs(), auPlus).forEach(l -> trouvees.add(Trouvee.de(l)));
        }
        return trouvees.stream()
                .sorted(Comparator.comparing(Trouvee::depot).reversed())
                .limit(auPlus)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> lignes(String sql, List<Object> valeurs, Object... suite) {
        return Requete.preparer(em.createNativeQuery(sql), valeurs, suite).getResultList();
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private static long nombre(Object valeur) {
        return ((Number) valeur).longValue();
    }

    /**
     * Invoices of one status and currency, of one structure or service.
     *
     * @param portee which structure or service; to tell them apart
     * @param ttc credit notes taken off
     */
    public record Somme(Object portee, StatutFacture statut, String devise, long nombre, BigDecimal ttc) {}

    /** An invoice by what its age is told by. */
    public record Trouvee(long id, Instant depot, Instant statutDepuis, StructureId destinataire) {
        private static Trouvee de(Object[] l) {
            return new Trouvee(nombre(l[0]), instant(l[1]), instant(l[2]), new StructureId(nombre(l[3])));
        }

        private static Instant instant(Object valeur) {
            return ((Timestamp) valeur).toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
    }
}
