package org.chorale.espace.factures.internal.pages;

import java.util.Locale;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.Refus;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a form.
 *
 * @param champ the field, or null where it is none of them
 * @param message why
 * @param remede what to do, or null where the message says it
 */
public record Faute(
        @Nullable String champ, String message, @Nullable String remede) {
    static Faute de(String champ, Texte texte, Locale langue) {
        return new Faute(champ, texte.en(langue), null);
    }

    /** About a field, in words that are ready. */
    public static Faute de(@Nullable String champ, String message) {
        return new Faute(champ, message, null);
    }

    /** The same, with what to do. */
    public static Faute de(@Nullable String champ, String message, @Nullable String remede) {
        return new Faute(champ, Presentation.texte(message), remede == null ? null : Presentation.texte(remede));
    }

    /** What a refusal says, about a field. */
    public static Faute de(@Nullable String champ, Refus refus, Locale langue) {
        return new Faute(champ, Presentation.texte(refus.message(langue)), Presentation.texte(refus.remede(langue)));
    }
}
