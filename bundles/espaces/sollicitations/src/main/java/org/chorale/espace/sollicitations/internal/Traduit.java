package org.chorale.espace.sollicitations.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** A text of these espaces. Enums implement it, so that none is missing in either language. */
public interface Traduit {
    /** The text in both languages. */
    Libelle libelle();

    /** The text in the user's language. */
    default String en(Locale langue) {
        return Presentation.texte(libelle().selon(langue));
    }

    /** The text with its blanks filled in. */
    default String en(Locale langue, Object... valeurs) {
        return String.format(langue, en(langue), valeurs);
    }
}
