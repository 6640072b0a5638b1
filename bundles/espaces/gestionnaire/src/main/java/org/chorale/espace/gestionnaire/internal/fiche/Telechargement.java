package org.chorale.espace.gestionnaire.internal.fiche;

import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.annuaire.PiecesDeStructure.Piece;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.espace.gestionnaire.internal.Rendu;

/** An attachment as it goes out, by page or by program: to be saved, its content not guessed at, not kept on the way. */
public final class Telechargement {
    private Telechargement() {}

    /** The attachment of that number, if the structure has it. */
    public static Response de(PiecesDeStructure pieces, Perimetre perimetre, StructureId structure, String numero)
            throws IOException {
        Piece piece = pieces.lister(perimetre, structure).stream()
                .filter(p -> Long.toString(p.id()).equals(numero))
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Cette pièce jointe", "This attachment")));
        InputStream contenu = pieces.ouvrir(perimetre, structure, piece.id());
        StreamingOutput copie = sortie -> {
            try (contenu) {
                contenu.transferTo(sortie);
            }
        };
        return Response.ok(copie, "application/octet-stream")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''"
                                + Rendu.encoder(piece.nom()).replace("+", "%20"))
                .header(HttpHeaders.CONTENT_LENGTH, piece.taille())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
