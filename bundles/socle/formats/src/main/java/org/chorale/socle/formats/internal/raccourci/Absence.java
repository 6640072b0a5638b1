package org.chorale.socle.formats.internal.raccourci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.socle.formats.internal.raccourci.Jetons.Genre;
import org.chorale.socle.formats.internal.raccourci.Jetons.Jeton;

/**
 * Assertions that hold wherever certain paths lead nowhere: {@code not(cac:A/cbc:B)}, {@code count(ram:X) <= 1}… There
 * are a thousand of them in the rules of EN 16931, and hardly one of their paths in an invoice.
 */
final class Absence {
    private static final Set<String> AU_PLUS = Set.of("<=", "le");

    private Absence() {}

    /**
     * The paths in whose absence an assertion holds.
     *
     * @return at least one; empty if nothing is known of the assertion, which must then always be evaluated
     */
    static Optional<List<Chemin>> de(String test) {
        return Jetons.lire(test).flatMap(Absence::condition);
    }

    private static Optional<List<Chemin>> condition(List<Jeton> j) {
        if (j.isEmpty()) {
            return Optional.empty();
        }
        if (j.get(0).signe("(") && Jetons.fermeture(j, 0) == j.size() - 1) {
            return condition(j.subList(1, j.size() - 1));
        }
        if (j.get(0).nom("every")) {
            return chaque(j);
        }
        if (j.get(0).nom("some") || j.get(0).nom("for") || j.get(0).nom("if")) {
            return Optional.empty();
        }
        List<List<Jeton>> ou = Jetons.couper(j, "or");
        if (ou.size() > 1) {
            // The first holds, so that nobody asks the others.
            return condition(ou.get(0));
        }
        List<List<Jeton>> et = Jetons.couper(j, "and");
        if (et.size() > 1) {
            List<Chemin> tous = new ArrayList<>();
            for (List<Jeton> morceau : et) {
                Optional<List<Chemin>> un = condition(morceau);
                if (un.isEmpty()) {
                    return un;
                }
                tous.addAll(un.get());
            }
            return Optional.of(tous);
        }
        return simple(j);
    }

    /** {@code not(P)}, {@code count(P) <= n}, {@code string-length(substring-after(P, '.')) <= n}. */
    private static Optional<List<Chemin>> simple(List<Jeton> j) {
        if (j.size() < 4 || !j.get(1).signe("(")) {
            return Optional.empty();
        }
        int fin = Jetons.fermeture(j, 1);
        List<Jeton> argument = j.subList(2, fin);
        if (j.get(0).nom("not") && fin == j.size() - 1) {
            return chemin(sansFonction(argument, "exists"));
        }
        boolean auPlus = fin == j.size() - 3
                && AU_PLUS.contains(j.get(fin + 1).texte())
                && j.get(fin + 2).genre() == Genre.NOMBRE;
        if (!auPlus) {
            return Optional.empty();
        }
        if (j.get(0).nom("count")) {
            return chemin(argument);
        }
        return j.get(0).nom("string-length") ? partieDecimale(argument) : Optional.empty();
    }

    /** {@code substring-after(P, '.')} of nothing is empty. */
    private static Optional<List<Chemin>> partieDecimale(List<Jeton> j) {
        int n = j.size();
        boolean forme = n > 5
                && j.get(0).nom("substring-after")
                && j.get(1).signe("(")
                && Jetons.fermeture(j, 1) == n - 1
                && j.get(n - 2).genre() == Genre.CHAINE
                && j.get(n - 3).signe(",");
        return forme ? chemin(j.subList(2, n - 3)) : Optional.empty();
    }

    /** {@code every $x in P satisfies …}, up to its end. */
    private static Optional<List<Chemin>> chaque(List<Jeton> j) {
        if (j.size() < 7 || !j.get(1).signe("$") || !j.get(3).operateur("in")) {
            return Optional.empty();
        }
        List<List<Jeton>> parties = Jetons.couper(j.subList(4, j.size()), "satisfies");
        return parties.size() == 2 ? chemin(parties.get(0)) : Optional.empty();
    }

    private static List<Jeton> sansFonction(List<Jeton> j, String fonction) {
        boolean forme =
                j.size() > 3 && j.get(0).nom(fonction) && j.get(1).signe("(") && Jetons.fermeture(j, 1) == j.size() - 1;
        return forme ? j.subList(2, j.size() - 1) : j;
    }

    private static Optional<List<Chemin>> chemin(List<Jeton> j) {
        return Chemin.lire(j).map(List::of);
    }
}
