package org.chorale.api.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A supporting document (BG-24), or a file embedded in a PDF beside the invoice.
 *
 * @param reference BT-122
 * @param description BT-123
 * @param adresse BT-124, a place elsewhere; it is never fetched
 * @param nom BT-125, file name as written by the issuer: not to be trusted as a path
 * @param mime BT-125, MIME type as declared
 * @param contenu its decoded bytes, read from the document each time it is opened, so usable as long as the content
 *     given to the analysis is; null if only an address or a reference is given
 */
public record PieceJointe(
        @Nullable String reference,
        @Nullable String description,
        @Nullable String adresse,
        @Nullable String nom,
        @Nullable String mime,
        @Nullable Contenu contenu) {

    public Optional<Contenu> octets() {
        return Optional.ofNullable(contenu);
    }

    /** Decoded size in bytes; 0 if nothing is embedded. */
    public long taille() {
        return contenu == null ? 0 : contenu.taille();
    }
}
