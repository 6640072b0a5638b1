package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Genre;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Jeton;

/**
 * Whether a code is in a list, as the rules of EN 16931 ask it: {@code not(contains(normalize-space(X), ' ')) and
 * contains(' A B C ', concat(' ', normalize-space(X), ' '))}. That reads the list, some of which have two thousand codes;
 * a set answers the same at once.
 *
 * @param fin after its last token, among those read
 * @param texte the tokens of {@code normalize-space(X)}
 * @param codes a text is in the list if it is one of these
 */
record Codes(int fin, List<Jeton> texte, Set<String> codes) {

    /** What begins at {@code i}; empty if it is something else, or if this does not come to the same. */
    static Optional<Codes> lire(List<Jeton> jetons, int i) {
        Lecture l = new Lecture(jetons, i);
        boolean debute =
                (i == 0 || !jetons.get(i - 1).operande()) && l.noms("not", "(", "contains", "(") && l.normalise();
        if (!debute) {
            return Optional.empty();
        }
        List<Jeton> texte = l.dernier;
        boolean forme = l.noms(",") && l.chaine().equals(" ") && l.noms(")", ")", "and", "contains", "(");
        String liste = forme ? l.chaine() : "";
        forme = forme
                && l.noms(",", "concat", "(")
                && l.chaine().equals(" ")
                && l.noms(",")
                && l.normalise()
                && memes(texte, l.dernier)
                && l.noms(",")
                && l.chaine().equals(" ")
                && l.noms(")", ")");
        // Without a space at both ends the first and the last would not be found; two in a row are where nothing is.
        boolean liee = liste.length() > 2 && liste.startsWith(" ") && liste.endsWith(" ") && !liste.contains("  ");
        // What follows would take « and » apart: a comparison binds more closely.
        boolean seule = l.ou == jetons.size()
                || jetons.get(l.ou).signe(")")
                || jetons.get(l.ou).operateur("or")
                || jetons.get(l.ou).operateur("and");
        boolean precede = i == 0
                || jetons.get(i - 1).signe("(")
                || jetons.get(i - 1).operateur("or")
                || jetons.get(i - 1).operateur("and");
        if (!(forme && liee && seule && precede)) {
            return Optional.empty();
        }
        return Optional.of(new Codes(
                l.ou,
                texte,
                new HashSet<>(
                        Arrays.asList(liste.substring(1, liste.length() - 1).split(" ")))));
    }

    private static boolean memes(List<Jeton> a, List<Jeton> b) {
        return a.stream()
                        .map(Jeton::texte)
                        .toList()
                        .equals(b.stream().map(Jeton::texte).toList())
                && a.stream()
                        .map(Jeton::genre)
                        .toList()
                        .equals(b.stream().map(Jeton::genre).toList());
    }

    /** Reads on, token by token. */
    private static final class Lecture {
        private final List<Jeton> jetons;
        private int ou;
        private List<Jeton> dernier = List.of();

        Lecture(List<Jeton> jetons, int ou) {
            this.jetons = jetons;
            this.ou = ou;
        }

        boolean noms(String... textes) {
            for (String t : textes) {
                if (ou >= jetons.size()
                        || jetons.get(ou).genre() == Genre.CHAINE
                        || !jetons.get(ou).texte().equals(t)) {
                    return false;
                }
                ou++;
            }
            return true;
        }

        /** The text of a literal; something that no list has if there is none. */
        String chaine() {
            return ou < jetons.size() && jetons.get(ou).genre() == Genre.CHAINE
                    ? jetons.get(ou++).texte()
                    : "";
        }

        boolean normalise() {
            if (ou + 1 >= jetons.size()
                    || !jetons.get(ou).nom("normalize-space")
                    || !jetons.get(ou + 1).signe("(")) {
                return false;
            }
            int fin = Jetons.fermeture(jetons, ou + 1);
            dernier = jetons.subList(ou, fin + 1);
            ou = fin + 1;
            return true;
        }
    }
}
