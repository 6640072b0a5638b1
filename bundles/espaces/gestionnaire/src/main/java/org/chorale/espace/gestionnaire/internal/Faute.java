package org.chorale.espace.gestionnaire.internal;

import java.util.List;
import java.util.Locale;
import org.chorale.api.annuaire.RefusAnnuaire.SaisieInvalide;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.Refus;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param champ the field
 * @param message why
 * @param remede what to do, or null where the message says it
 */
public record Faute(String champ, String message, @Nullable String remede) {
    /** What a text of ours says, about that field. */
    public static Faute de(String champ, Traduit texte, Locale langue, Object... valeurs) {
        return new Faute(champ, valeurs.length == 0 ? texte.en(langue) : texte.en(langue, valeurs), null);
    }

    /** What a refusal says, by the field that it names where the form has it, by another one otherwise. */
    public static Faute de(Refus refus, List<String> champs, Locale langue) {
        String champ = refus.champ().filter(champs::contains).orElse(champs.get(0));
        return new Faute(champ, Presentation.texte(refus.message(langue)), Presentation.texte(refus.remede(langue)));
    }

    /** All that a refusal says, each by its field where the form has it. */
    public static List<Faute> toutes(Refus refus, List<String> champs, Locale langue) {
        return refus instanceof SaisieInvalide saisie
                ? saisie.fautes().stream().map(f -> de(f, champs, langue)).toList()
                : List.of(de(refus, champs, langue));
    }

    /** What is wrong with that field, or null. */
    public static @Nullable String de(List<Faute> fautes, String champ) {
        return fautes.stream()
                .filter(f -> f.champ().equals(champ))
                .map(Faute::message)
                .findFirst()
                .orElse(null);
    }
}
