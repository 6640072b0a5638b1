package org.chorale.espace.gestionnaire.internal.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.api.FicheJson.PieceJson;
import org.chorale.espace.gestionnaire.internal.api.Json.Liste;
import org.chorale.espace.gestionnaire.internal.fiche.Telechargement;
import org.chorale.espace.gestionnaire.internal.fiche.TexteFiche;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The attachments of a structure's sheet, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/gestionnaire/structures/{structure}/pieces")
public final class PiecesApi implements Ressource {
    private final PiecesDeStructure pieces;
    private final Documents documents;

    /** Bytes are kept first, then the attachment that refers to them. */
    @Activate
    public PiecesApi(@Reference PiecesDeStructure pieces, @Reference Documents documents) {
        this.pieces = pieces;
        this.documents = documents;
    }

    /** All of them, latest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<PieceJson> lister(@PathParam("structure") String structure, @Context Perimetre perimetre) {
        List<PieceJson> toutes = pieces.lister(perimetre, Entrees.structure(perimetre, structure)).stream()
                .map(PieceJson::de)
                .toList();
        return new Liste<>(toutes, 1, 1, toutes.size());
    }

    /** Adds one: the file is the body, of whatever type it says it is; its name and kind are in the address. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public PieceJson joindre(
            @PathParam("structure") String structure,
            @QueryParam("nom") @DefaultValue("") String nom,
            @QueryParam("genre") @DefaultValue("") String genre,
            @Context Perimetre perimetre,
            InputStream contenu)
            throws IOException {
        StructureId id = Entrees.structure(perimetre, structure);
        PiecesDeStructure.Genre quel = Arrays.stream(PiecesDeStructure.Genre.values())
                .filter(g -> g.name().equals(genre))
                .findFirst()
                .orElseThrow(() -> invalide("genre", TexteFiche.PIECE_GENRE_MANQUE.libelle()));
        pieces.verifier(perimetre, id, nom);
        try {
            return PieceJson.de(
                    pieces.ajouter(perimetre, id, quel, nom, documents.garder(contenu, Limite.PIECE_JOINTE.valeur())));
        } catch (DocumentTropGrand tropGrand) {
            throw invalide(
                    "contenu",
                    new Libelle(
                            "Ce fichier dépasse %s.".formatted(Limite.PIECE_JOINTE.enClair()),
                            "This file has more than %s.".formatted(Limite.PIECE_JOINTE.enClair(true))));
        }
    }

    private static ParametreInvalide invalide(String champ, Libelle message) {
        return new ParametreInvalide(
                champ,
                message,
                new Libelle(
                        "Genres : " + Arrays.toString(PiecesDeStructure.Genre.values()) + ".",
                        "Kinds: " + Arrays.toString(PiecesDeStructure.Genre.values()) + "."));
    }

    /** Its bytes. */
    @GET
    @Path("/{piece}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Response ouvrir(
            @PathParam("structure") String structure, @PathParam("piece") String piece, @Context Perimetre perimetre)
            throws IOException {
        return Telechargement.de(pieces, perimetre, Entrees.structure(perimetre, structure), piece);
    }

    /** Takes one away. */
    @DELETE
    @Path("/{piece}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void retirer(
            @PathParam("structure") String structure, @PathParam("piece") String piece, @Context Perimetre perimetre) {
        pieces.retirer(
                perimetre,
                Entrees.structure(perimetre, structure),
                Entrees.numero(piece).orElse(0L));
    }
}
