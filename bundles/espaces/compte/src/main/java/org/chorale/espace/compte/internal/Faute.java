package org.chorale.espace.compte.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.Refus;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param champ the field, or null where what is wrong is in none of them
 * @param message why
 * @param remede what to do, or null where the message says it
 */
public record Faute(
        @Nullable String champ, String message, @Nullable String remede) {
    static Faute de(String champ, TexteDroits texte, Locale langue) {
        return new Faute(champ, texte.en(langue), null);
    }

    static Faute de(Refus refus, String aDefaut, Locale langue) {
        String champ = refus.motif().champ();
        return new Faute(
                champ == null ? aDefaut : champ,
                Presentation.texte(refus.message(langue)),
                Presentation.texte(refus.remede(langue)));
    }

    /** Those of a form that has these fields only: what is wrong elsewhere is said without leading to a field. */
    static List<Faute> du(List<Faute> fautes, String... champs) {
        Set<String> connus = Set.of(champs);
        return fautes.stream()
                .map(f ->
                        f.champ() == null || connus.contains(f.champ()) ? f : new Faute(null, f.message(), f.remede()))
                .toList();
    }

    /** What is wrong with that field, or null. */
    public static @Nullable String de(List<Faute> fautes, String champ) {
        return fautes.stream()
                .filter(f -> champ.equals(f.champ()))
                .map(Faute::message)
                .findFirst()
                .orElse(null);
    }
}
