package org.chorale.espace.factures.internal.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of figures as bars, one below the other, each with its name and its figure in words. It is narrow, so that it is
 * the same on a phone; the table beside it says all of it again.
 *
 * @param nom what its parts are called by on the page; letters and hyphens
 * @param titre what it shows
 * @param description the same in a sentence
 * @param barres from top to bottom
 * @param repere a line across all bars, in the same pixels, or 0
 * @param legende what the line is, or empty
 */
public record Barres(String nom, String titre, String description, List<Barre> barres, int repere, String legende) {
    /** Of the whole picture. */
    public static final int LARGEUR = 330;

    private static final int PAS = 44;
    private static final int LETTRE = 7;
    private static final int CHIFFRE = 8;

    static Barres de(String nom, String titre, String description, List<Valeur> valeurs) {
        return de(nom, titre, description, valeurs, 0, "");
    }

    /** @param repere where the line is, in the unit of the values; none where 0 */
    static Barres de(
            String nom, String titre, String description, List<Valeur> valeurs, double repere, String legende) {
        double plus = Math.max(
                repere,
                valeurs.stream().mapToDouble(v -> Math.abs(v.valeur())).max().orElse(0));
        List<Barre> barres = new ArrayList<>();
        for (Valeur v : valeurs) {
            barres.add(new Barre(
                    court(v.nom(), v.figure()), v.figure(), largeur(Math.abs(v.valeur()), plus), v.couleur()));
        }
        return new Barres(nom, titre, description, barres, repere == 0 ? 0 : largeur(repere, plus), legende);
    }

    /** Of the whole picture. */
    public int hauteur() {
        return barres.size() * PAS + (repere == 0 ? 0 : 22);
    }

    /** Where a bar begins. */
    public int haut(int rang) {
        return rang * PAS;
    }

    /** Something is seen as something, however small. */
    private static int largeur(double valeur, double plus) {
        return valeur == 0 || plus == 0 ? 0 : (int) Math.max(2, Math.round(valeur / plus * (LARGEUR - 2)));
    }

    /** As much of the name as there is room for beside the figure. */
    private static String court(String nom, String figure) {
        int lettres = Math.max(10, (LARGEUR - figure.length() * CHIFFRE) / LETTRE - 2);
        return nom.codePointCount(0, nom.length()) <= lettres
                ? nom
                : nom.substring(0, nom.offsetByCodePoints(0, lettres - 1)) + "…";
    }

    /**
     * What a bar is made of.
     *
     * @param nom what is counted
     * @param figure how many, as people read it
     * @param valeur how many
     * @param couleur one of the names of {@link Couleurs}
     */
    record Valeur(String nom, String figure, double valeur, String couleur) {}

    /**
     * A bar.
     *
     * @param nom what is counted, short
     * @param figure how many, as people read it
     * @param largeur how long it is
     * @param couleur one of the names of {@link Couleurs}
     */
    public record Barre(String nom, String figure, int largeur, String couleur) {}
}
