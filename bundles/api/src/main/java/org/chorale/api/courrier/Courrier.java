package org.chorale.api.courrier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in their language. Plain text is what it says; the room that sends it makes the HTML form of it.
 *
 * @param adresse where it goes: an adresse de contact, which colleagues may share
 * @param langue French or English
 * @param objet its subject, one line, at most 150 characters
 * @param paragraphes what it says, plain text; nothing secret but what the link carries
 * @param action the one thing to click, or null
 */
public record Courrier(
        String adresse,
        Locale langue,
        String objet,
        List<String> paragraphes,
        @Nullable Action action) {
    /** The longest subject, in characters. */
    public static final int OBJET_MAX = 150;

    /** Keeps its own copy, and refuses what could forge a header. */
    public Courrier {
        paragraphes = List.copyOf(paragraphes);
        if (objet.length() > OBJET_MAX || objet.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("objet: one line of at most " + OBJET_MAX + " characters");
        }
        if (adresse.chars().anyMatch(c -> Character.isISOControl(c) || c == ' ' || c == ',')) {
            throw new IllegalArgumentException("adresse: one address");
        }
    }

    /**
     * A link.
     *
     * @param libelle what it does
     * @param chemin an absolute path of the portal, query included; the address of the portal is put before it
     */
    public record Action(String libelle, String chemin) {
        /** Only paths of this portal. */
        public Action {
            if (!chemin.startsWith("/") || chemin.startsWith("//")) {
                throw new IllegalArgumentException("chemin: a path of the portal");
            }
        }
    }
}
