package org.chorale.socle.formats.internal.rendu;

import java.util.Locale;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Severite;

/** What the list of findings shows of one beside its sentences. */
public final class VueConstats {
    private VueConstats() {}

    /** The colour beside its weight; never instead of it. */
    public static String couleur(Severite severite) {
        return switch (severite) {
            case FATALE, ERREUR -> "danger";
            case AVERTISSEMENT -> "warning";
            case INFORMATION -> "info";
        };
    }

    /** Where in the file. */
    public static String place(Constat c, Locale langue) {
        return c.colonne() == null
                ? Texte.PLACE.en(langue, c.ligne())
                : Texte.PLACE_COLONNE.en(langue, c.ligne(), c.colonne());
    }
}
