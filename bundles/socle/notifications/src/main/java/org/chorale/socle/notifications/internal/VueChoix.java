package org.chorale.socle.notifications.internal;

import java.util.Arrays;
import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.notification.Rythme;
import org.jspecify.annotations.Nullable;

/**
 * What the form of choices shows.
 *
 * @param adresse where letters go
 * @param langue the language chosen, as it was typed
 * @param fauteLangue what is wrong with it, or null
 * @param fait whether it was kept just now
 */
public record VueChoix(
        String adresse,
        List<Sujet> sujets,
        String langue,
        @Nullable Texte fauteLangue,
        boolean fait) {
    /** Whether something was refused. */
    public boolean refuse() {
        return fauteLangue != null || sujets.stream().anyMatch(s -> s.faute() != null);
    }

    /**
     * Something that one may choose a pace for.
     *
     * @param code the code of the espace, or of what is addressed to the person
     * @param valeur what is chosen, as it was typed; empty for nothing
     * @param faute what is wrong with it, or null
     */
    public record Sujet(
            String code,
            Libelle libelle,
            String valeur,
            @Nullable Texte faute) {
        /** The id of its field. */
        public String champ() {
            return "rythme-" + code;
        }
    }

    static @Nullable Rythme rythme(String valeur) {
        return Arrays.stream(Rythme.values())
                .filter(r -> r.name().equals(valeur))
                .findFirst()
                .orElse(null);
    }
}
