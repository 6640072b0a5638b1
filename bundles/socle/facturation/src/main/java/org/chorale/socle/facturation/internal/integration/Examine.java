package org.chorale.socle.facturation.internal.integration;

import java.util.List;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;

/**
 * A file of a flux after its analysis, before the directory and other invoices are asked.
 *
 * @param rang its place in the flux, from 0
 * @param nom its name in the flux
 * @param document its bytes, kept
 * @param analyse what is known of it
 * @param typeMime its media type
 * @param pieces its attachments, kept
 * @param constats what was found beside the analysis
 */
record Examine(
        int rang,
        String nom,
        Document document,
        Analyse analyse,
        String typeMime,
        List<PieceGardee> pieces,
        List<Constat> constats) {
    /** An attachment that is kept. */
    record PieceGardee(String nom, String typeMime, Document document) {}

    int lignes() {
        return analyse.factureLue().map(f -> f.lignes().size()).orElse(0);
    }
}
