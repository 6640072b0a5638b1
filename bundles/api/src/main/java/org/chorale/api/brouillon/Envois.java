package org.chorale.api.brouillon;

import java.io.IOException;
import java.io.InputStream;
import org.chorale.api.acces.Perimetre;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Receives a file piece by piece, so that a cut connection loses one piece only. A piece that was acknowledged is durable,
 * on every node; the file appears in the draft once it is whole, and not before.
 */
@ProviderType
public interface Envois {
    /** The most that one piece may be, in bytes. */
    int MORCEAU_MAX = 4 << 20;

    /** Uploads under way in one draft at most. */
    int PAR_BROUILLON_MAX = 20;

    /**
     * Announces a file.
     *
     * @param nom its name; a path before it is left out
     * @param taille its size in bytes
     * @throws RefusBrouillon where it is empty, too large, or too many are under way
     */
    Envoi commencer(Perimetre perimetre, long brouillon, String nom, long taille);

    /** How far an upload is. */
    Envoi etat(Perimetre perimetre, long brouillon, long envoi);

    /**
     * Receives the piece that begins there. With the last one, or an empty one after it, the file is put together, checked
     * and recognised.
     *
     * @param position what was received before, in bytes
     * @throws RefusBrouillon.PositionFausse where that is not where the upload stands: ask for its state, and go on there
     * @throws RefusBrouillon where the whole file may not be deposited or attached; the upload is then no more
     */
    Envoi recevoir(Perimetre perimetre, long brouillon, long envoi, long position, InputStream morceau)
            throws IOException;

    /** Gives an upload up; what was received goes. */
    void abandonner(Perimetre perimetre, long brouillon, long envoi);

    /**
     * An upload.
     *
     * @param id its number
     * @param nom the file's name
     * @param taille how large it will be
     * @param recu how much of it is here
     * @param fichier the file of the draft, once it is whole
     */
    record Envoi(
            long id,
            String nom,
            long taille,
            long recu,
            @Nullable Long fichier) {}
}
