package org.chorale.api.espace;

import java.util.Locale;

/**
 * A text for users, in both languages of the portal.
 *
 * @param fr the French text; what is shown where the user's language is neither
 * @param en the English text
 */
public record Libelle(String fr, String en) {
    /** The text in the language asked for. */
    public String selon(Locale langue) {
        return "en".equals(langue.getLanguage()) ? en : fr;
    }
}
