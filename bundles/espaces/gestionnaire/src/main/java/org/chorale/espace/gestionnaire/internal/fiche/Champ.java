package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import java.util.Locale;
import org.chorale.espace.gestionnaire.internal.Traduit;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param nom its name and the end of its address in the page
 * @param libelle what it is called
 * @param aide what helps to fill it in, or null
 * @param genre its kind
 * @param valeur what stands in it; {@code oui} for a ticked box
 * @param requis whether it must be filled in
 * @param max the most characters it takes
 * @param options what there is to choose from
 */
public record Champ(
        String nom,
        String libelle,
        @Nullable String aide,
        Genre genre,
        String valeur,
        boolean requis,
        int max,
        List<Option> options) {
    /** The kinds of fields. */
    public enum Genre {
        TEXTE("text"),
        COURRIEL("email"),
        TELEPHONE("tel"),
        JOUR("date"),
        COCHE("checkbox"),
        CHOIX(""),
        /** Shown, not changed. */
        LECTURE("");

        private final String type;

        Genre(String type) {
            this.type = type;
        }

        /** The type of the input. */
        public String type() {
            return type;
        }
    }

    /** One of several values. */
    public record Option(String valeur, String libelle) {}

    /** Fields that go together, under a title or none. */
    public record Groupe(@Nullable String titre, List<Champ> champs) {}

    static Champ texte(String nom, Traduit libelle, String valeur, int max, Locale langue) {
        return new Champ(nom, libelle.en(langue), null, Genre.TEXTE, valeur, false, max, List.of());
    }

    static Champ coche(String nom, Traduit libelle, boolean cochee, Locale langue) {
        return new Champ(nom, libelle.en(langue), null, Genre.COCHE, cochee ? "oui" : "", false, 0, List.of());
    }

    static Champ choix(String nom, Traduit libelle, String valeur, List<Option> options, Locale langue) {
        return new Champ(nom, libelle.en(langue), null, Genre.CHOIX, valeur, true, 0, options);
    }

    Champ aide(String texte) {
        return new Champ(nom, libelle, texte, genre, valeur, requis, max, options);
    }

    Champ en(Genre autre) {
        return new Champ(nom, libelle, aide, autre, valeur, requis, max, options);
    }

    Champ requise() {
        return new Champ(nom, libelle, aide, genre, valeur, true, max, options);
    }

    /** Whether the box is ticked. */
    public boolean cochee() {
        return valeur.equals("oui");
    }
}
