package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Genre;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Jeton;

/**
 * Which elements a match pattern can match, by their names.
 *
 * @param noms names as written, with their prefixes
 * @param fins ends of local names
 * @param tous whether it may match any element
 * @param branches the same pattern for a tree whose root is a document, as ours are: {@code //a} is {@code a} there
 */
record Motif(Set<String> noms, Set<String> fins, boolean tous, List<Branche> branches) {

    /**
     * One of the patterns that a pattern is made of.
     *
     * @param nom the name of its last step, if it has one
     * @param pas up to that name
     * @param predicats the predicates of that step
     * @param chemin the same as a path, if it is one
     */
    record Branche(Optional<String> nom, String pas, String predicats, Optional<Chemin> chemin) {
        /** The name that the parent of what it matches must have, where it must have one. */
        Optional<String> parent() {
            return chemin.map(Chemin::pas).filter(p -> p.size() > 1).map(p -> p.get(p.size() - 2)
                    .nom());
        }
    }

    /** No name ends with something without a colon but its local part does too, which need not be put together. */
    private static final Pattern NOM_ENTIER =
            Pattern.compile("ends-with\\(\\s*(?:local-)?name\\(\\)\\s*,\\s*('[^':]*')\\s*\\)");

    /** Empty if it may match something else than elements, or cannot be told. */
    static Optional<Motif> lire(String motif) {
        return Jetons.lire(motif).flatMap(j -> lire(motif, j));
    }

    private static Optional<Motif> lire(String texte, List<Jeton> jetons) {
        Set<String> noms = new TreeSet<>();
        Set<String> fins = new TreeSet<>();
        boolean tous = false;
        List<Branche> branches = new ArrayList<>();
        for (List<Jeton> branche : Jetons.couper(jetons, "|")) {
            int i = dernierPas(branche);
            if (i < 0 || i >= branche.size() || (i > 0 && branche.get(i - 1).signe("::"))) {
                return Optional.empty();
            }
            Jeton pas = branche.get(i);
            if (Chemin.estNom(branche, i)) {
                noms.add(pas.texte());
            } else if (pas.texte().equals("*")
                    || (pas.nomOperande() && pas.texte().endsWith(":*"))) {
                Optional<String> fin = finDeNom(branche.subList(i + 1, branche.size()));
                fin.ifPresent(fins::add);
                tous |= fin.isEmpty();
            } else {
                return Optional.empty();
            }
            branches.add(branche(texte, branche, i));
        }
        return Optional.of(new Motif(noms, fins, tous, branches));
    }

    /** Where the last step begins; negative if this is no plain path. */
    private static int dernierPas(List<Jeton> branche) {
        int debut = 0;
        for (int i = 0; i < branche.size(); i++) {
            Jeton j = branche.get(i);
            if (j.signe("[")) {
                i = Jetons.fermeture(branche, i);
            } else if (j.signe("(") || j.signe("@") || j.signe("$")) {
                return -1;
            } else if (j.signe("/") || j.signe("//")) {
                debut = i + 1;
            }
        }
        return debut;
    }

    /** {@code [ends-with(name(), 'X') …]}: no name ends with X whose local part does not, for X has no colon. */
    private static Optional<String> finDeNom(List<Jeton> predicats) {
        if (predicats.size() < 9 || !predicats.get(0).signe("[")) {
            return Optional.empty();
        }
        List<Jeton> condition = predicats.subList(1, Jetons.fermeture(predicats, 0));
        if (Jetons.couper(condition, "or").size() > 1) {
            return Optional.empty();
        }
        List<Jeton> j = Jetons.couper(condition, "and").get(0);
        boolean forme = j.size() == 8
                && j.get(0).nom("ends-with")
                && j.get(1).signe("(")
                && (j.get(2).nom("name") || j.get(2).nom("local-name"))
                && j.get(3).signe("(")
                && j.get(4).signe(")")
                && j.get(5).signe(",")
                && j.get(6).genre() == Genre.CHAINE
                && j.get(7).signe(")");
        return forme && !j.get(6).texte().contains(":") ? Optional.of(j.get(6).texte()) : Optional.empty();
    }

    private static Branche branche(String texte, List<Jeton> jetons, int dernierPas) {
        Jeton premier = jetons.get(0);
        int debut = premier.signe("//") ? premier.fin() : premier.debut();
        int milieu = jetons.get(dernierPas).fin();
        String predicats = texte.substring(milieu, jetons.get(jetons.size() - 1).fin());
        return new Branche(
                Chemin.estNom(jetons, dernierPas)
                        ? Optional.of(jetons.get(dernierPas).texte())
                        : Optional.empty(),
                texte.substring(debut, milieu).strip(),
                NOM_ENTIER.matcher(predicats).replaceAll("raccourci:finit(., $1)"),
                Chemin.lire(jetons));
    }
}
