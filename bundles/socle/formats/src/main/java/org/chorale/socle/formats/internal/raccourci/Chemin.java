package org.chorale.socle.formats.internal.raccourci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chorale.socle.formats.internal.raccourci.Jetons.Jeton;

/**
 * A path downwards, by names alone: what its predicates ask is left out, for without the names there is nothing to ask.
 *
 * @param partout whether it starts anywhere, not at the context
 * @param pas its steps
 */
record Chemin(boolean partout, List<Pas> pas) {

    /** A step to a child or an attribute; the name as written, with its prefix. */
    record Pas(String nom, boolean attribut) {}

    /** The path that these tokens are, and nothing but it. */
    static Optional<Chemin> lire(List<Jeton> jetons) {
        List<Pas> pas = new ArrayList<>();
        int i = 0;
        boolean partout = false;
        if (!jetons.isEmpty() && (jetons.get(0).signe("//") || jetons.get(0).signe("/"))) {
            partout = true;
            i = 1;
        }
        while (true) {
            boolean attribut = i < jetons.size() && jetons.get(i).signe("@");
            if (attribut) {
                i++;
            }
            if (i >= jetons.size() || !estNom(jetons, i)) {
                return Optional.empty();
            }
            pas.add(new Pas(jetons.get(i).texte(), attribut));
            i++;
            while (i < jetons.size() && jetons.get(i).signe("[")) {
                i = Jetons.fermeture(jetons, i) + 1;
            }
            if (i == jetons.size()) {
                return Optional.of(new Chemin(partout, pas));
            }
            if (attribut || !jetons.get(i).signe("/")) {
                return Optional.empty();
            }
            i++;
        }
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
