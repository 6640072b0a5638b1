package org.chorale.espace.soustraitance.internal.pages;

import java.util.Locale;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.Refus;

/**
 * Something wrong with a form.
 *
 * @param champ the field
 * @param message why
 * @param remede what to do, empty where the message says it
 */
public record Faute(String champ, String message, String remede) {
    static Faute de(String champ, Refus refus, Locale langue) {
        return new Faute(champ, Presentation.texte(refus.message(langue)), Presentation.texte(refus.remede(langue)));
    }
}
