package org.chorale.socle.formats.internal.rendu;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of the page for print that is being written. KoSIT's sheet writes a row for each term that an invoice may
 * have, and a heading for each group: most say nothing, and of two thousand lines they make ten megabytes.
 */
final class Ouvert {
    private static final Set<String> VALEURS = Set.of("wert", "rechnungSp3", "detailSp2");
    private static final Set<String> RANGEES = Set.of("boxzeile", "rechnungsZeile");
    private static final Set<String> SIGNE_SEUL = Set.of("%", "\u00a0%");
    private static final String BLOC = "box";
    private static final String CASE = "boxdaten";
    private static final String NUMERO_DE_LIGNE = "BT-126";

    final int debut;
    private final Set<String> classes;
    private final boolean numero;
    private final boolean motif;
    private int contenu;
    private int titre = -1;
    private boolean dit;
    private boolean ditSousLeTitre;

    private boolean sansValeur;
    private boolean sansMotif;

    /**
     * @param nom of the element
     * @param debut where its tag begins
     * @param classes its classes, or null
     * @param terme the business term it is of, or null
     */
    Ouvert(String nom, int debut, @Nullable String classes, @Nullable String terme) {
        this.debut = debut;
        this.classes = classes == null || classes.isBlank()
                ? Set.of()
                : Set.copyOf(List.of(classes.strip().split("\\s+")));
        this.numero = NUMERO_DE_LIGNE.equals(terme);
        this.motif = nom.equals("span") && terme != null && terme.startsWith("BT-");
    }

    /** Its tag is written up to here. */
    void contenu(int ici) {
        contenu = ici;
    }

    /** A heading begins in it; what was under the one before is over. */
    void titre(StringBuilder sortie) {
        finirTitre(sortie);
        titre = sortie.length();
        ditSousLeTitre = false;
    }

    /** A heading that nothing stands under goes. */
    void finirTitre(StringBuilder sortie) {
        if (titre >= 0 && !ditSousLeTitre) {
            sortie.setLength(titre);
        }
        titre = -1;
    }

    /** Whether it is to be left out, now that it is written. */
    boolean muet(CharSequence sortie) {
        int longueur = sortie.length() - contenu;
        boolean vide = longueur == 0
                || longueur <= 2
                        && SIGNE_SEUL.contains(
                                sortie.subSequence(contenu, sortie.length()).toString());
        boolean valeur = classes.stream().anyMatch(VALEURS::contains);
        dit |= !vide && (valeur || numero || motif);
        if (vide && (valeur || motif)) {
            sansValeur = valeur; // which is for what is around it to act on
            sansMotif = motif;
            return false;
        }
        return sansValeur && !dit && classes.stream().anyMatch(RANGEES::contains)
                || sansMotif && !classes.contains(CASE)
                || classes.contains(BLOC) && !dit
                || vide && !classes.isEmpty() && !classes.contains(CASE);
    }

    /** What the one around it learns of it; not asked of what was left out. */
    void apprendreA(Ouvert parent) {
        parent.dit |= dit;
        parent.ditSousLeTitre |= dit;
        parent.sansValeur |= sansValeur && classes.contains(CASE);
        parent.sansMotif |= sansMotif && motif;
    }
}
