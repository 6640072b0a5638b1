package org.chorale.espace.gestionnaire.internal.masse;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** A file of which not even the lines can be told. */
public final class CsvIllisible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Libelle phrase;

    CsvIllisible(Traduit texte, Object... valeurs) {
        super(texte.libelle().fr(), null, false, false);
        phrase = new Libelle(
                String.format(Locale.FRENCH, texte.libelle().fr(), valeurs),
                String.format(Locale.ENGLISH, texte.libelle().en(), valeurs));
    }

    /** What is wrong with it, and what to do. */
    public Libelle phrase() {
        return phrase;
    }
}
