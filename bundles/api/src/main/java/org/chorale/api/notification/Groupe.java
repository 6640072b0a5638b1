package org.chorale.api.notification;

import org.chorale.api.espace.Libelle;

/**
 * What several notices become that arrive within some minutes: one line, with their number.
 *
 * @param cle what they have in common, at most 150 characters: such as the type and the number of the flux
 * @param titre what the line says of them, with {@code {n}} where their number stands; at most 150 characters, cut beyond
 * @param chemin where the line leads, an absolute path of the portal, at most 500 characters
 */
public record Groupe(String cle, Libelle titre, String chemin) {
    /** The longest key. */
    public static final int CLE_MAX = 150;

    /** Refuses a key or a path that is none ({@link IllegalArgumentException}). */
    public Groupe {
        if (cle.isBlank() || cle.length() > CLE_MAX) {
            throw new IllegalArgumentException("cle: 1 to " + CLE_MAX + " characters");
        }
        titre = Avis.uneLigne(titre, Avis.TITRE_MAX);
        Avis.exigerChemin(chemin);
    }
}
