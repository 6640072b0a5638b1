package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Genre;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Jeton;

/**
 * What an assertion comes to where certain paths lead nowhere: {@code not(cac:A/cbc:B)} holds, and so does
 * {@code count(ram:X) <= 1}, or {@code (exists(P) and …) or not(exists(P))}. There are a thousand of them in the rules of
 * EN 16931, and hardly one of their paths in an invoice.
 *
 * <p>Each answer is the paths whose absence decides; empty if nothing is known, and the assertion must always be
 * evaluated. Parts are taken in the order in which they are evaluated, and none is passed over of which it is not known
 * what it comes to: it might not be evaluable.
 */
final class Absence {
    private static final Set<String> AU_PLUS = Set.of("<=", "le");
    private static final Set<String> PLUS = Set.of(">", "gt");
    private static final Set<String> EGAL = Set.of("=", "eq");

    private Absence() {}

    /** The paths in whose absence an assertion holds; at least one. */
    static Optional<List<Chemin>> de(String test) {
        return Jetons.lire(test).flatMap(Absence::vrai);
    }

    private static Optional<List<Chemin>> vrai(List<Jeton> j) {
        if (j.isEmpty()) {
            return Optional.empty();
        }
        if (entreParentheses(j)) {
            return vrai(j.subList(1, j.size() - 1));
        }
        if (j.get(0).nom("every")) {
            return chaque(j);
        }
        if (tientToutSeul(j)) {
            return Optional.empty();
        }
        List<List<Jeton>> ou = Jetons.couper(j, "or");
        if (ou.size() > 1) {
            return unSuffit(ou, true);
        }
        List<List<Jeton>> et = Jetons.couper(j, "and");
        if (et.size() > 1) {
            return tous(et, true);
        }
        Optional<List<Jeton>> nie = argument(j, "not");
        return nie.isPresent() ? faux(nie.get()) : comparaison(j, true);
    }

    private static Optional<List<Chemin>> faux(List<Jeton> j) {
        if (j.isEmpty()) {
            return Optional.empty();
        }
        if (entreParentheses(j)) {
            return faux(j.subList(1, j.size() - 1));
        }
        if (j.get(0).nom("every") || tientToutSeul(j)) {
            return Optional.empty();
        }
        List<List<Jeton>> ou = Jetons.couper(j, "or");
        if (ou.size() > 1) {
            return tous(ou, false);
        }
        List<List<Jeton>> et = Jetons.couper(j, "and");
        if (et.size() > 1) {
            return unSuffit(et, false);
        }
        Optional<List<Jeton>> nie = argument(j, "not");
        if (nie.isPresent()) {
            return vrai(nie.get());
        }
        Optional<List<Chemin>> seul = chemin(argument(j, "exists").orElse(j));
        return seul.isPresent() ? seul : comparaison(j, false);
    }

    private static boolean tientToutSeul(List<Jeton> j) {
        return j.get(0).nom("some") || j.get(0).nom("for") || j.get(0).nom("if");
    }

    /** All of them come to that. */
    private static Optional<List<Chemin>> tous(List<List<Jeton>> morceaux, boolean valeur) {
        List<Chemin> tous = new ArrayList<>();
        for (List<Jeton> morceau : morceaux) {
            Optional<List<Chemin>> un = valeur ? vrai(morceau) : faux(morceau);
            if (un.isEmpty()) {
                return un;
            }
            tous.addAll(un.get());
        }
        return Optional.of(tous);
    }

    /** One of them comes to that, and those before it to the contrary. Nobody asks the ones after it. */
    private static Optional<List<Chemin>> unSuffit(List<List<Jeton>> morceaux, boolean valeur) {
        List<Chemin> avant = new ArrayList<>();
        for (List<Jeton> morceau : morceaux) {
            Optional<List<Chemin>> decide = valeur ? vrai(morceau) : faux(morceau);
            if (decide.isPresent()) {
                avant.addAll(decide.get());
                return Optional.of(avant);
            }
            Optional<List<Chemin>> contraire = valeur ? faux(morceau) : vrai(morceau);
            if (contraire.isEmpty()) {
                return contraire;
            }
            avant.addAll(contraire.get());
        }
        return Optional.empty();
    }

    /** {@code count(P) + count(Q) = 0}, {@code count(P) <= 2}, {@code P = 'x'}…, or a length of decimals. */
    private static Optional<List<Chemin>> comparaison(List<Jeton> j, boolean valeur) {
        int n = j.size();
        if (n < 3) {
            return Optional.empty();
        }
        Jeton operateur = j.get(n - 2);
        Jeton droite = j.get(n - 1);
        List<Jeton> gauche = j.subList(0, n - 2);
        if (operateur.operande()) {
            return Optional.empty();
        }
        if (droite.genre() == Genre.CHAINE && operateur.texte().equals("=") && !valeur) {
            return Chemin.lire(gauche).map(c -> List.of(c.deValeur(droite.texte())));
        }
        if (droite.genre() != Genre.NOMBRE || !droite.texte().chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        boolean zero = droite.texte().chars().allMatch(c -> c == '0');
        boolean auPlus = AU_PLUS.contains(operateur.texte());
        boolean siRien = auPlus || (zero && EGAL.contains(operateur.texte()));
        boolean siPlus = PLUS.contains(operateur.texte()) || (!zero && EGAL.contains(operateur.texte()));
        if (valeur ? !siRien : !siPlus) {
            return Optional.empty();
        }
        Optional<List<Jeton>> longueur = argument(gauche, "string-length");
        return longueur.isPresent() && auPlus ? partieDecimale(longueur.get()) : comptes(gauche);
    }

    /** {@code count(P)}, or several of them added. */
    private static Optional<List<Chemin>> comptes(List<Jeton> j) {
        List<Jeton> somme = entreParentheses(j) ? j.subList(1, j.size() - 1) : j;
        List<Chemin> tous = new ArrayList<>();
        for (List<Jeton> terme : Jetons.couper(somme, "+")) {
            Optional<Chemin> un = argument(terme, "count").flatMap(Chemin::lire);
            if (un.isEmpty()) {
                return Optional.empty();
            }
            tous.add(un.get());
        }
        return Optional.of(tous);
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

    private static boolean entreParentheses(List<Jeton> j) {
        return !j.isEmpty() && j.get(0).signe("(") && Jetons.fermeture(j, 0) == j.size() - 1;
    }

    /** What a function is called with, where the tokens are that call and nothing else. */
    private static Optional<List<Jeton>> argument(List<Jeton> j, String fonction) {
        boolean forme =
                j.size() > 3 && j.get(0).nom(fonction) && j.get(1).signe("(") && Jetons.fermeture(j, 1) == j.size() - 1;
        return forme ? Optional.of(j.subList(2, j.size() - 1)) : Optional.empty();
    }

    private static Optional<List<Chemin>> chemin(List<Jeton> j) {
        return Chemin.lire(j).map(List::of);
    }
}
