package org.chorale.espace.gestionnaire.internal.fiche;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
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
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.annuaire.PiecesDeStructure.Piece;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.format.Limite;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.LecteurMultipart;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The attachments of a structure's sheet. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/pieces")
public final class PiecesPages implements Ressource {
    private static final List<String> CHAMPS = List.of("fichier", "genre");

    private final Templates gabarits = new StaticTemplates();
    private final PiecesDeStructure pieces;
    private final FichesDeStructures fiches;
    private final Documents documents;
    private final Habilitations habilitations;
    private final Designations designations;

    /** Bytes are kept first, then the attachment that refers to them. */
    @Activate
    public PiecesPages(
            @Reference PiecesDeStructure pieces,
            @Reference FichesDeStructures fiches,
            @Reference Documents documents,
            @Reference Habilitations habilitations,
            @Reference Designations designations) {
        this.pieces = pieces;
        this.fiches = fiches;
        this.documents = documents;
        this.habilitations = habilitations;
        this.designations = designations;
    }

    /** What the page shows. */
    public record VuePieces(Structure structure, List<Piece> pieces, Noms noms, boolean modifiable) {}

    /** The page. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page liste(
            @PathParam("structure") String structure,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return page(200, Entrees.structure(perimetre, structure), fait, List.of(), perimetre, contexte);
    }

    /** Attaches one. The form is read as it comes, so the request itself is asked for and not its parameters. */
    @POST
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Response joindre(
            @PathParam("structure") String structure,
            @Context HttpServletRequest requete,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        return faire(() -> recevoir(requete, perimetre, id), Fait.FAIT_PIECE, id, perimetre, contexte);
    }

    private void recevoir(HttpServletRequest requete, Perimetre perimetre, StructureId structure) {
        try {
            documents.exigerPlace();
            LecteurMultipart formulaire = LecteurMultipart.de(requete.getContentType(), requete.getInputStream());
            Optional<PiecesDeStructure.Genre> genre = Optional.empty();
            for (var partie = formulaire.suivante(); partie.isPresent(); partie = formulaire.suivante()) {
                if (partie.get().nom().equals("genre")) {
                    genre = genre(partie.get().valeur());
                } else if (partie.get().nom().equals("fichier")) {
                    garder(partie.get(), genre.orElseThrow(PiecesPages::genreManque), perimetre, structure);
                    return;
                }
            }
            throw fichierManque();
        } catch (DocumentTropGrand tropGrand) {
            throw invalide(
                    "fichier",
                    new Libelle(
                            "Ce fichier dépasse %s.".formatted(Limite.PIECE_JOINTE.enClair()),
                            "This file has more than %s.".formatted(Limite.PIECE_JOINTE.enClair(true))));
        } catch (IOException illisible) {
            throw invalide("fichier", TexteFiche.PIECE_ILLISIBLE.libelle());
        }
    }

    private void garder(
            LecteurMultipart.Partie fichier, PiecesDeStructure.Genre genre, Perimetre perimetre, StructureId structure)
            throws IOException {
        String nom = fichier.fichier();
        if (nom == null || nom.isBlank()) {
            throw fichierManque();
        }
        pieces.verifier(perimetre, structure, nom);
        Document contenu = documents.garder(fichier.contenu(), Limite.PIECE_JOINTE.valeur());
        pieces.ajouter(perimetre, structure, genre, nom, contenu);
    }

    private static Optional<PiecesDeStructure.Genre> genre(String texte) {
        return Arrays.stream(PiecesDeStructure.Genre.values())
                .filter(g -> g.name().equals(texte.strip()))
                .findFirst();
    }

    private static ParametreInvalide fichierManque() {
        return invalide("fichier", TexteFiche.PIECE_FICHIER_MANQUE.libelle());
    }

    private static ParametreInvalide genreManque() {
        return invalide("genre", TexteFiche.PIECE_GENRE_MANQUE.libelle());
    }

    private static ParametreInvalide invalide(String champ, Libelle message) {
        return new ParametreInvalide(
                champ, message, new Libelle("Joignez la pièce de nouveau.", "Attach the file again."));
    }

    /** One of them, to be saved: never shown inside the portal, whose origin it would borrow. */
    @GET
    @Path("/{piece}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Response ouvrir(
            @PathParam("structure") String structure, @PathParam("piece") String piece, @Context Perimetre perimetre)
            throws IOException {
        return Telechargement.de(pieces, perimetre, Entrees.structure(perimetre, structure), piece);
    }

    /** Asks before one is taken away. */
    @GET
    @Path("/{piece}/retirer")
    @Produces(MediaType.TEXT_HTML)
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page retrait(
            @PathParam("structure") String structure,
            @PathParam("piece") String piece,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        Piece presente = pieces.lister(perimetre, id).stream()
                .filter(p -> Long.toString(p.id()).equals(piece))
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Cette pièce jointe", "This attachment")));
        String adresse = FichePages.adresse(id) + "/pieces";
        Locale l = contexte.langue();
        return new Confirmation(
                        fiches.lire(perimetre, id).structure(),
                        TexteFiche.PIECE_RETIRER_QUESTION.en(l, presente.nom()),
                        TexteFiche.PIECE_RETIRER_PERTE.en(l),
                        TexteFiche.PIECE_RETIRER.en(l),
                        adresse + "/" + presente.id() + "/retirer",
                        adresse,
                        0)
                .page(200, List.of(), contexte);
    }

    /** Takes one away. */
    @POST
    @Path("/{piece}/retirer")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Response retirer(
            @PathParam("structure") String structure,
            @PathParam("piece") String piece,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        long numero = Entrees.numero(piece).orElse(0L);
        return faire(() -> pieces.retirer(perimetre, id, numero), Fait.FAIT_PIECE_RETIREE, id, perimetre, contexte);
    }

    private Response faire(Runnable acte, Fait fait, StructureId id, Perimetre perimetre, ContextePage contexte) {
        return Rendu.faire(
                acte,
                FichePages.adresse(id) + "/pieces",
                fait,
                CHAMPS,
                contexte.langue(),
                (statut, fautes) -> page(statut, id, null, fautes, perimetre, contexte));
    }

    private Page page(
            int statut,
            StructureId id,
            @Nullable String fait,
            List<Faute> fautes,
            Perimetre perimetre,
            ContextePage contexte) {
        List<Piece> toutes = pieces.lister(perimetre, id);
        VuePieces vue = new VuePieces(
                fiches.lire(perimetre, id).structure(),
                toutes,
                designations.personnes(toutes.stream().map(Piece::ajouteePar).toList()),
                habilitations
                        .perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.MODIFICATION)
                        .contient(id));
        Locale l = contexte.langue();
        return Rendu.page(
                statut,
                TexteFiche.PIECES,
                contexte,
                gabarits.pieces(l, vue, Rendu.fait(fait, l), fautes, contexte.jetonCsrf()));
    }
}
