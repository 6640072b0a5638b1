package org.chorale.api.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings that say the same of several places, so that they can be told once: six hundred lines without a quantity are
 * one sentence and six hundred places.
 *
 * @param endroits the findings of the places, at least one, in the order they were given; alike in all but the place ({@code chemin},
 *     {@code ligne}, {@code colonne}, {@code ligneFacture}), what stands there ({@code trouve}) and the official text,
 *     which may quote it
 * @param complement what is said of the rule at large beside its places: how many more there are; null if nothing
 */
public record ConstatGroupe(
        List<Constat> endroits, @Nullable Constat complement) {
    /** How many places are read at a glance; the others are for who asks for them. */
    public static final int EN_VUE = 10;

    /** So few are not worth asking for. */
    private static final int TROP_PEU = 2;

    private record Dit(
            String regle,
            Severite severite,
            Couche couche,
            String message,
            @Nullable String terme,
            @Nullable String attendu,
            @Nullable String remede) {
        static Dit de(Constat c) {
            return new Dit(c.regle(), c.severite(), c.couche(), c.message(), c.terme(), c.attendu(), c.remede());
        }
    }

    public ConstatGroupe {
        endroits = List.copyOf(endroits);
        if (endroits.isEmpty()) {
            throw new IllegalArgumentException("A group of findings has at least one");
        }
    }

    /**
     * Every finding in its group; groups of one rule stand together, in the order of their first findings. A finding
     * without any place, of a rule that others of the same weight give places of, completes the last of those.
     */
    public static List<ConstatGroupe> regrouper(List<Constat> constats) {
        Map<String, Map<Dit, List<Constat>>> parRegle = new LinkedHashMap<>();
        for (Constat c : constats) {
            parRegle.computeIfAbsent(c.regle(), r -> new LinkedHashMap<>())
                    .computeIfAbsent(Dit.de(c), d -> new ArrayList<>())
                    .add(c);
        }
        List<ConstatGroupe> groupes = new ArrayList<>();
        for (Map<Dit, List<Constat>> parDit : parRegle.values()) {
            int debut = groupes.size();
            parDit.values().forEach(memes -> ajouter(groupes, debut, memes));
        }
        return groupes;
    }

    /** @param debut where the groups of the same rule begin */
    private static void ajouter(List<ConstatGroupe> groupes, int debut, List<Constat> memes) {
        Constat c = memes.get(0);
        if (memes.size() == 1 && sansPlace(c)) {
            for (int i = groupes.size() - 1; i >= debut; i--) {
                if (groupes.get(i).complement == null && groupes.get(i).situe(c)) {
                    groupes.set(i, new ConstatGroupe(groupes.get(i).endroits, c));
                    return;
                }
            }
        }
        groupes.add(new ConstatGroupe(memes, null));
    }

    private static boolean sansPlace(Constat c) {
        return c.chemin() == null && c.ligne() == null && c.ligneFacture() == null && c.trouve() == null;
    }

    private boolean situe(Constat c) {
        Constat ici = commun();
        return ici.severite() == c.severite() && ici.couche() == c.couche() && !sansPlace(ici);
    }

    /** The first finding: what it says beside its place, all say. */
    public Constat commun() {
        return endroits.get(0);
    }

    /** How many places are known. */
    public int nombre() {
        return endroits.size();
    }

    /** The places to show at once. */
    public List<Constat> enVue() {
        return nombre() <= EN_VUE + TROP_PEU ? endroits : endroits.subList(0, EN_VUE);
    }

    /** The places to show to who asks, so many at most with those in view; empty if all are in view. */
    public List<Constat> suite(int auPlus) {
        int vus = enVue().size();
        return endroits.subList(vus, Math.max(vus, Math.min(auPlus, nombre())));
    }
}
