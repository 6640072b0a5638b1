package org.chorale.espace.gestionnaire.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;

/** A file of which not even the lines can be told. */
final class CsvIllisible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Libelle phrase;

    CsvIllisible(Traduit texte, Object... valeurs) {
        super(texte.libelle().fr(), null, false, false);
        phrase = new Libelle(
                String.format(Locale.FRENCH, texte.libelle().fr(), valeurs),
                String.format(Locale.ENGLISH, texte.libelle().en(), valeurs));
    }

    /** What is wrong with it, and what to do. */
    Libelle phrase() {
        return phrase;
    }
}
