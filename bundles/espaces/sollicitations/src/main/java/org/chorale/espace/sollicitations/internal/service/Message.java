package org.chorale.espace.sollicitations.internal.service;

import java.time.Instant;
import java.util.List;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said or done; never changed afterwards.
 *
 * @param rang its place, 1 for the question itself
 * @param action what was done
 * @param vers where that led
 * @param cote which side did it
 * @param auteur the name of who did it
 * @param quand when it took effect
 * @param texte what was said, or null
 * @param pieces what was attached
 */
public record Message(
        int rang,
        Action action,
        Etat vers,
        Cote cote,
        String auteur,
        Instant quand,
        @Nullable String texte,
        List<Piece> pieces) {
    /** Keeps its own copy. */
    public Message {
        pieces = List.copyOf(pieces);
    }

    /** The sides. */
    public enum Cote {
        EMETTEUR,
        DESTINATAIRE,
        SUPPORT,
        /** The portal itself. */
        SYSTEME
    }

    /** An attachment. */
    public record Piece(long id, String nom, String typeMime, long taille) {}
}
