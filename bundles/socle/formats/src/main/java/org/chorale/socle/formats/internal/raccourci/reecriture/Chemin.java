package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Jeton;

/**
 * A path downwards, by names: without the names there is nothing for its predicates to ask.
 *
 * @param partout whether it starts anywhere, not at the context
 * @param pas its steps
 * @param nus how many of its steps come before the first predicate
 * @param precisions what its predicates ask besides, where they are understood
 */
record Chemin(boolean partout, List<Pas> pas, int nus, Precisions precisions) {

    /** A step to a child or an attribute; the name as written, with its prefix. */
    record Pas(String nom, boolean attribut) {}

    /** The path that these tokens are, and nothing but it. */
    static Optional<Chemin> lire(List<Jeton> jetons) {
        List<Pas> pas = new ArrayList<>();
        Predicats predicats = new Predicats();
        int nus = -1;
        int i = 0;
        boolean partout = false;
        if (!jetons.isEmpty() && (jetons.get(0).signe("//") || jetons.get(0).signe("/"))) {
            partout = true;
            i = 1;
        } else if (debuteParDesRacines(jetons)) {
            partout = true;
            i = Jetons.fermeture(jetons, 0) + 2;
        }
        while (true) {
            boolean attribut = i < jetons.size() && jetons.get(i).signe("@");
            if (attribut) {
                i++;
            }
            if (i >= jetons.size() || !estNom(jetons, i)) {
                return Optional.empty();
            }
            String nom = jetons.get(i).texte();
            pas.add(new Pas(nom, attribut));
            i++;
            while (i < jetons.size() && jetons.get(i).signe("[")) {
                nus = nus < 0 ? pas.size() - 1 : nus;
                int fin = Jetons.fermeture(jetons, i);
                predicats.lire(nom, attribut, jetons.subList(i + 1, fin));
                i = fin + 1;
            }
            if (i == jetons.size()) {
                return Optional.of(new Chemin(partout, pas, nus < 0 ? pas.size() : nus, predicats.precisions()));
            }
            if (attribut || !jetons.get(i).signe("/")) {
                return Optional.empty();
            }
            i++;
        }
    }

    /** The same path, to nodes of this value only. */
    Chemin deValeur(String valeur) {
        Pas dernier = pas.get(pas.size() - 1);
        return dernier.attribut() ? this : new Chemin(partout, pas, nus, precisions.deValeur(dernier.nom(), valeur));
    }

    /** {@code (/ubl:Invoice|/cn:CreditNote)/…}: from there on it starts anywhere, to be sure. */
    private static boolean debuteParDesRacines(List<Jeton> jetons) {
        if (jetons.isEmpty() || !jetons.get(0).signe("(")) {
            return false;
        }
        int fin = Jetons.fermeture(jetons, 0);
        return fin + 2 < jetons.size()
                && jetons.get(fin + 1).signe("/")
                && jetons.subList(1, fin).stream().allMatch(j -> j.nomOperande() || j.signe("/") || j.signe("|"));
    }

    /**
     * Where the names of a path from the root end, of which no predicate asks anything; negative if fewer than two begin
     * there.
     *
     * @param i where its {@code /} stands
     */
    static int finDepuisLaRacine(List<Jeton> jetons, int i) {
        if (!jetons.get(i).signe("/") || (i > 0 && jetons.get(i - 1).operande())) {
            return -1;
        }
        int fin = -1;
        int pas = 0;
        for (int k = i; k + 1 < jetons.size() && jetons.get(k).signe("/") && estNom(jetons, k + 1); k += 2) {
            boolean precise = k + 2 < jetons.size() && jetons.get(k + 2).signe("[");
            if (precise) {
                break;
            }
            fin = k + 1;
            pas++;
        }
        return pas < 2 ? -1 : fin;
    }

    /** Whether a name of an element or an attribute stands there: no function, no axis, no wildcard. */
    static boolean estNom(List<Jeton> jetons, int i) {
        Jeton j = jetons.get(i);
        if (!j.nomOperande() || j.texte().endsWith("*")) {
            return false;
        }
        return i + 1 >= jetons.size()
                || !(jetons.get(i + 1).signe("(") || jetons.get(i + 1).signe("::"));
    }
}
