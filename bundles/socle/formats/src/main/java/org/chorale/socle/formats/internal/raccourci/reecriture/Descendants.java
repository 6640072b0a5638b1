package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.List;
import java.util.Set;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Genre;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Jeton;

/**
 * Where {@code //name} means all elements of a name in the document. Not where it goes on from something before it, nor
 * where a number follows in brackets: {@code //a[1]} are the first ones of each parent.
 */
final class Descendants {
    private static final Set<String> COMPARAISONS =
            Set.of("=", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge", "and", "or");
    private static final Set<String> VRAI_OU_FAUX =
            Set.of("not", "exists", "empty", "boolean", "contains", "starts-with", "ends-with", "true", "false");

    private Descendants() {}

    /** @param i where {@code //} stands */
    static boolean remplacable(List<Jeton> jetons, int i) {
        if (!jetons.get(i).signe("//") || (i > 0 && jetons.get(i - 1).operande())) {
            return false;
        }
        if (!Chemin.estNom(jetons, i + 1)) {
            return false;
        }
        int k = i + 2;
        while (k < jetons.size() && jetons.get(k).signe("[")) {
            int fin = Jetons.fermeture(jetons, k);
            if (!condition(jetons.subList(k + 1, fin))) {
                return false;
            }
            k = fin + 1;
        }
        return true;
    }

    /**
     * Where the names of {@code //(a | b)} end, which is as much as {@code (//a | //b)}; negative if this is not one, or
     * if a predicate follows, that might be a number.
     *
     * @param i where {@code //} stands
     */
    static int finDUnion(List<Jeton> jetons, int i) {
        if (!jetons.get(i).signe("//")
                || (i > 0 && jetons.get(i - 1).operande())
                || i + 1 >= jetons.size()
                || !jetons.get(i + 1).signe("(")) {
            return -1;
        }
        int fin = Jetons.fermeture(jetons, i + 1);
        boolean noms = Jetons.couper(jetons.subList(i + 2, fin), "|").stream()
                .allMatch(n -> n.size() == 1 && Chemin.estNom(n, 0));
        boolean suivie = fin + 1 < jetons.size() && jetons.get(fin + 1).signe("[");
        return noms && !suivie ? fin : -1;
    }

    /** Whether a predicate asks for true or false, not for a number. */
    private static boolean condition(List<Jeton> predicat) {
        if (predicat.isEmpty() || predicat.stream().anyMatch(j -> j.nom("position") || j.nom("last"))) {
            return false;
        }
        if (COMPARAISONS.stream().anyMatch(o -> Jetons.couper(predicat, o).size() > 1)) {
            return true;
        }
        boolean fonction = predicat.size() > 2
                && VRAI_OU_FAUX.contains(predicat.get(0).texte())
                && predicat.get(1).signe("(")
                && Jetons.fermeture(predicat, 1) == predicat.size() - 1;
        return fonction || predicat.stream().allMatch(Descendants::deChemin);
    }

    private static boolean deChemin(Jeton j) {
        return j.nomOperande()
                || j.signe("/")
                || j.signe("@")
                || (j.genre() == Genre.SIGNE && j.texte().equals("//"));
    }
}
