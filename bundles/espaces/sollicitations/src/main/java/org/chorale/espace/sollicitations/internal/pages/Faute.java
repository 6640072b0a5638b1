package org.chorale.espace.sollicitations.internal.pages;

import java.util.List;
import java.util.Locale;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.Refus;
import org.chorale.espace.sollicitations.internal.service.SaisieIncorrecte;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param champ the field
 * @param message why
 * @param remede what to do
 */
public record Faute(String champ, String message, String remede) {
    /** What a refusal says, by the field that it names where the form has it, by the first one otherwise. */
    public static Faute de(Refus refus, List<String> champs, Locale langue) {
        String champ = refus.champ().filter(champs::contains).orElse(champs.get(0));
        return new Faute(champ, Presentation.texte(refus.message(langue)), Presentation.texte(refus.remede(langue)));
    }

    /** All that a refusal says. */
    public static List<Faute> toutes(Refus refus, List<String> champs, Locale langue) {
        return refus instanceof SaisieIncorrecte saisie
                ? saisie.fautes().stream().map(f -> de(f, champs, langue)).toList()
                : List.of(de(refus, champs, langue));
    }

    /** What is wrong with that field, or null. */
    public static @Nullable String de(List<Faute> fautes, String champ) {
        return fautes.stream()
                .filter(f -> f.champ().equals(champ))
                .map(f -> f.message() + " " + f.remede())
                .findFirst()
                .orElse(null);
    }
}
