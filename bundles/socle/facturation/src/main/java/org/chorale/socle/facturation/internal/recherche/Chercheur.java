package org.chorale.socle.facturation.internal.recherche;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.socle.facturation.internal.recherche.Plan.Marche;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by a plan. Where some criterion of it is met by few rows, those are read by its index and sorted here;
 * else each way is walked in the list's order until the slice is full. Derby has no say in which index that is: it keeps
 * no statistics, and is told (PostgreSQL reads the same line as a comment).
 */
final class Chercheur {
    private final EntityManager em;
    private final Plan plan;
    private final Ordre ordre;
    private final int plafond;
    private final int peuMax;
    private final boolean compte;
    private final Optional<List<Ligne>> peu;

    /**
     * @param plafond counts no further
     * @param peuMax so many rows may be looked at one by one
     * @param compte whether all that is found is counted too, so that looking for few of them is no look too many
     */
    Chercheur(EntityManager em, Plan plan, Ordre ordre, int plafond, int peuMax, boolean compte) {
        this.em = em;
        this.plan = plan;
        this.ordre = ordre;
        this.plafond = plafond;
        this.peuMax = peuMax;
        this.compte = compte;
        this.peu = plan.vide() ? Optional.of(List.of()) : peu();
    }

    /** The first rows beyond a place, in one direction. */
    List<Ligne> trouver(boolean descendant, @Nullable Ligne depuis, int combien) {
        if (peu.isPresent()) {
            return peu.get().stream()
                    .sorted(Ligne.ordre(descendant))
                    .filter(l -> depuis == null || Ligne.ordre(descendant).compare(l, depuis) > 0)
                    .limit(combien)
                    .toList();
        }
        return marches(descendant, depuis).stream()
                .flatMap(m -> marcher(m, descendant, depuis, combien))
                .sorted(Ligne.ordre(descendant))
                .limit(combien)
                .toList();
    }

    /** A numbered page. */
    List<Long> page(boolean descendant, int decalage, int taille) {
        List<Marche> marches = peu.isPresent() ? List.of() : marches(descendant, null);
        if (marches.size() == 1) {
            Requete r = requete(marches.get(0), descendant, null);
            return r.executer(em, " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", decalage, taille)
                    .map(Ligne::id)
                    .toList();
        }
        return trouver(descendant, null, Math.addExact(decalage, taille)).stream()
                .skip(decalage)
                .map(Ligne::id)
                .toList();
    }

    /** How many there are, counted no further than one beyond the bound. */
    long compter() {
        if (peu.isPresent()) {
            return Math.min(peu.get().size(), plafond + 1);
        }
        if (!plan.boite().isEmpty()) {
            return compterLaBoite();
        }
        boolean unAxe = plan.axes().size() == 1 && plan.sauf(plan.axes().get(0)) == Condition.TOUT;
        return compterPar(
                unAxe
                        ? plan.voies().stream()
                                .map(v -> new Marche(v, plan.axes().get(0).index(v)))
                                .toList()
                        : plan.descente(),
                plafond + 1);
    }

    private long compterPar(List<Marche> marches, int auPlus) {
        long total = 0;
        for (Marche m : marches) {
            total += compter(m, plan.sauf(null), (int) (auPlus - total));
            if (total >= auPlus) {
                break;
            }
        }
        return total;
    }

    private long compterLaBoite() {
        Set<Long> vus = new HashSet<>();
        for (Axe axe : plan.boite()) {
            for (Voie voie : plan.voies()) {
                lire(voie, axe, plafond + 1).forEach(l -> vus.add(l.id()));
                if (vus.size() > plafond) {
                    return plafond + 1L;
                }
            }
        }
        return vus.size();
    }

    /** The rows, where the criteria that indexes answer say that there are few of them. */
    private Optional<List<Ligne>> peu() {
        if (!plan.boite().isEmpty()) {
            return peuDansLaBoite();
        }
        for (Axe axe : plan.axes()) {
            if (estPeu(List.of(axe))) {
                List<Ligne> lignes = new ArrayList<>();
                plan.voies().forEach(v -> lire(v, axe, peuMax + 1).forEach(lignes::add));
                return Optional.of(lignes);
            }
        }
        return compte && plan.axes().isEmpty() ? peuParmiTous() : Optional.empty();
    }

    /**
     * What few rows meet without an index of its own is looked for once, for the slice and for the count. In another order
     * than that of the walk each row has to be fetched for what it is sorted by: there they are counted before.
     */
    private Optional<List<Ligne>> peuParmiTous() {
        if (plan.sauf(null) == Condition.TOUT
                || (ordre != Ordre.DEPOT && compterPar(plan.descente(), peuMax + 1) > peuMax)) {
            return Optional.empty();
        }
        List<Ligne> lignes = new ArrayList<>();
        for (Marche m : plan.descente()) {
            Requete.de(plan, ordre, m.index(), m.voie().condition().et(plan.sauf(null)))
                    .executer(em, " FETCH FIRST ? ROWS ONLY", peuMax + 1 - lignes.size())
                    .forEach(lignes::add);
            if (lignes.size() > peuMax) {
                return Optional.empty();
            }
        }
        return Optional.of(lignes);
    }

    private Optional<List<Ligne>> peuDansLaBoite() {
        for (Axe axe : plan.axes()) {
            if (estPeu(List.of(axe))) {
                List<Ligne> lignes = new ArrayList<>();
                for (Voie v : plan.voies()) {
                    Requete.de(
                                    plan,
                                    ordre,
                                    axe.index(v),
                                    v.condition().et(axe.condition()).et(sansBoite(axe)))
                            .executer(em, "")
                            .forEach(lignes::add);
                }
                return Optional.of(lignes);
            }
        }
        if (!estPeu(plan.boite())) {
            return Optional.empty();
        }
        Map<Long, Ligne> lignes = new LinkedHashMap<>();
        for (Axe axe : plan.boite()) {
            plan.voies().forEach(v -> lire(v, axe, peuMax + 1).forEach(l -> lignes.put(l.id(), l)));
        }
        return Optional.of(List.copyOf(lignes.values()));
    }

    private Condition sansBoite(Axe axe) {
        return plan.sauf(axe)
                .et(Condition.uneDe(plan.boite().stream().map(Axe::condition).toList()));
    }

    private boolean estPeu(List<Axe> axes) {
        long total = 0;
        for (Axe axe : axes) {
            for (Voie voie : plan.voies()) {
                // The numbers of flux are everybody's: what of them is in reach is asked afterwards.
                Condition quoi =
                        axe.commun() ? axe.condition() : voie.condition().et(axe.condition());
                total += compterTout(new Marche(voie, axe.index(voie)), quoi, (int) (peuMax + 1 - total));
                if (total > peuMax) {
                    return false;
                }
            }
        }
        return true;
    }

    private Stream<Ligne> lire(Voie voie, Axe axe, int auPlus) {
        return Requete.de(
                        plan,
                        ordre,
                        axe.index(voie),
                        voie.condition().et(axe.condition()).et(plan.sauf(axe)))
                .executer(em, " FETCH FIRST ? ROWS ONLY", auPlus);
    }

    private List<Marche> marches(boolean descendant, @Nullable Ligne depuis) {
        if (ordre != Ordre.DEPOT) {
            return plan.voies().stream()
                    .map(v -> new Marche(v, v.index(ordre.axe())))
                    .toList();
        }
        // Upwards from the beginning, a filter that few rows meet is looked for in the index that holds it.
        if (descendant || (depuis == null && plan.tout() != Condition.TOUT)) {
            return plan.descente();
        }
        return plan.voies().stream().map(v -> new Marche(v, v.marche(false))).toList();
    }

    private Stream<Ligne> marcher(Marche m, boolean descendant, @Nullable Ligne depuis, int combien) {
        return requete(m, descendant, depuis).executer(em, " FETCH FIRST ? ROWS ONLY", combien);
    }

    private Requete requete(Marche m, boolean descendant, @Nullable Ligne depuis) {
        Condition quoi = m.voie().condition().et(plan.tout());
        if (depuis != null) {
            String signe = descendant ? "<" : ">";
            String col = "f." + ordre.colonne();
            quoi = quoi.et(new Condition(
                    "%s %s= ? AND (%s %s ? OR f.id %s ?)".formatted(col, signe, col, signe, signe),
                    List.of(depuis.cle(), depuis.cle(), depuis.id())));
        }
        String sens = descendant ? " DESC" : "";
        return Requete.de(plan, ordre, m.index(), quoi)
                .triee(" ORDER BY f." + ordre.colonne() + sens + ", f.id" + sens);
    }

    private long compter(Marche m, Condition filtre, int auPlus) {
        return compterTout(m, m.voie().condition().et(filtre), auPlus);
    }

    private long compterTout(Marche m, Condition quoi, int auPlus) {
        String sql = "SELECT COUNT(*) FROM (SELECT f.id FROM " + plan.table() + " f" + Requete.index(m.index())
                + "WHERE " + quoi.sql() + " FETCH FIRST ? ROWS ONLY) trouvees";
        Query requete = Requete.preparer(em.createNativeQuery(sql), quoi.valeurs(), auPlus);
        return ((Number) requete.getSingleResult()).longValue();
    }
}
