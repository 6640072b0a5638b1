package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Genre;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Jeton;
import org.chorale.socle.formats.internal.raccourci.reecriture.Precisions.Valeur;

/**
 * Reads predicates of four forms: {@code [normalize-space(cbc:ID) = 'K']}, {@code [cbc:ID = 'K']}, {@code
 * [cbc:ChargeIndicator = true()]}, and those on elements by functions that fail on nothing but two elements where one is
 * expected.
 */
final class Predicats {
    private static final Set<String> FONCTIONS = Set.of("normalize-space", "upper-case");
    private static final Set<String> COMPARAISONS = Set.of("=", "!=");

    private final List<Valeur> valeurs = new ArrayList<>();
    private final List<String> uniques = new ArrayList<>();
    private final List<String> booleens = new ArrayList<>();
    private boolean comprises = true;

    /** @param porteur the element or attribute that it is a predicate of */
    void lire(String porteur, boolean attribut, List<Jeton> p) {
        if (attribut || !(valeur(porteur, p) || booleen(p) || sansDanger(p))) {
            comprises = false;
        }
    }

    Precisions precisions() {
        return new Precisions(valeurs, uniques, booleens, comprises);
    }

    private boolean valeur(String porteur, List<Jeton> p) {
        int n = p.size();
        if (n < 3 || p.get(n - 1).genre() != Genre.CHAINE || !p.get(n - 2).operateur("=")) {
            return false;
        }
        String mot = p.get(n - 1).texte();
        boolean normalise = n == 6
                && p.get(0).nom("normalize-space")
                && p.get(1).signe("(")
                && p.get(3).signe(")");
        if (!simple(mot) || !(normalise || n == 3)) {
            return false;
        }
        int ou = normalise ? 2 : 0;
        if (p.get(ou).signe(".")) {
            valeurs.add(new Valeur(porteur, mot));
            return true;
        }
        if (!p.get(ou).nomOperande() || p.get(ou).texte().endsWith("*")) {
            return false;
        }
        valeurs.add(new Valeur(p.get(ou).texte(), mot));
        if (normalise) {
            uniques.add(p.get(ou).texte());
        }
        return true;
    }

    /** {@code a/b = true()}. */
    private boolean booleen(List<Jeton> p) {
        int n = p.size();
        boolean forme = n >= 5
                && (p.get(n - 3).nom("true") || p.get(n - 3).nom("false"))
                && p.get(n - 2).signe("(")
                && p.get(n - 1).signe(")")
                && p.get(n - 4).operateur("=")
                && p.subList(0, n - 4).stream().allMatch(j -> estElement(j) || j.signe("/"))
                && estElement(p.get(n - 5));
        if (forme) {
            booleens.add(p.get(n - 5).texte());
        }
        return forme;
    }

    private boolean sansDanger(List<Jeton> p) {
        List<String> elements = new ArrayList<>();
        int comparaisons = 0;
        for (int i = 0; i < p.size(); i++) {
            Jeton j = p.get(i);
            if (j.nomOperande() && FONCTIONS.contains(j.texte())) {
                if (i + 1 == p.size() || !p.get(i + 1).signe("(")) {
                    return false;
                }
            } else if (Chemin.estNom(p, i)) {
                elements.add(j.texte());
            } else if (COMPARAISONS.stream().anyMatch(j::operateur)) {
                comparaisons++;
            } else if (!(j.genre() == Genre.CHAINE || j.signe("/") || j.signe("(") || j.signe(")"))) {
                return false;
            }
        }
        boolean forme = !elements.isEmpty() && comparaisons == 1;
        if (forme) {
            uniques.addAll(elements);
        }
        return forme;
    }

    private static boolean estElement(Jeton j) {
        return j.nomOperande()
                && !j.texte().endsWith("*")
                && !j.texte().equals("true")
                && !j.texte().equals("false");
    }

    /** Whether spaces around it make no difference. */
    static boolean simple(String mot) {
        return !mot.isEmpty() && mot.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
