package org.chorale.socle.brouillons.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.ExtensionsAdmises;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The published operations on the files of an account; whoever is known may have some, and sees only their own. */
@Component(service = Ressource.class)
@Path("/cpro/transverses/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourcePieces implements Ressource {
    private static final int PAR_PAGE = 200;

    private final PiecesDeposees pieces;

    @Activate
    public RessourcePieces(@Reference PiecesDeposees pieces) {
        this.pieces = pieces;
    }

    /** Keeps an attachment. */
    @POST
    @Path("/ajouter/fichier")
    @AccesAuthentifie
    public Ajoutee ajouter(@Context Appelant appelant, InputStream corps) throws IOException {
        try (LectureFichier lecture = LectureFichier.lire(corps);
                InputStream contenu = lecture.contenu()) {
            return new Ajoutee(
                    0,
                    "GCU_MSG_01_000",
                    pieces.ajouter(appelant, lecture.nom(), contenu).id());
        } catch (DocumentTropGrand tropGrand) {
            throw new RefusBrouillon.FichierTropGrand("pieceJointeFichier", Limite.PIECE_JOINTE);
        }
    }

    /** Gives one back. */
    @POST
    @Path("/telecharger/pieceJointe")
    @AccesAuthentifie
    public Contenue telecharger(@Context Appelant appelant, @Nullable Demande demande) throws IOException {
        FichierDeBrouillon f = exiger(appelant, demande);
        try (InputStream contenu = pieces.ouvrir(appelant, f.id()).orElseThrow(() -> inconnue(f.id()))) {
            return new Contenue(
                    0,
                    "TRA_MSG_00.000",
                    f.id(),
                    f.nom(),
                    ExtensionsAdmises.de(f.nom()),
                    f.typeMime(),
                    // Ten megabytes at most: an attachment, or a PDF.
                    Base64.getEncoder().encodeToString(contenu.readAllBytes()));
        }
    }

    /** Takes one away. */
    @POST
    @Path("/detacherPieceJointe")
    @AccesAuthentifie
    public Fait detacher(@Context Appelant appelant, @Nullable Demande demande) {
        pieces.consommer(appelant, Set.of(exiger(appelant, demande).id()));
        return new Fait(0, "TRA_MSG_00.000");
    }

    /** The account's own, newest first. */
    @POST
    @Path("/rechercher/pj/moncompte")
    @AccesAuthentifie
    public Trouvees rechercher(@Context Appelant appelant, @Nullable Recherche recherche) {
        ParametresRecherche p = recherche == null ? null : recherche.parametresRecherche();
        int page = p == null || p.pageResultatDemandee() == null ? 1 : p.pageResultatDemandee();
        int taille = p == null || p.nbResultatsParPage() == null || p.nbResultatsParPage() < 1
                ? PAR_PAGE
                : p.nbResultatsParPage();
        Resultats<FichierDeBrouillon> trouvees =
                pieces.lister(appelant, new Pagination(page, taille, null, Pagination.Sens.DESCENDANT));
        boolean rien = trouvees.total() == 0;
        return new Trouvees(
                rien ? 20000 : 0,
                rien ? "TRA_MSG_00.015" : "TRA_MSG_00.000",
                trouvees.elements().stream()
                        .map(f -> new Trouvee(
                                f.id(),
                                f.nom(),
                                ExtensionsAdmises.de(f.nom()),
                                f.typeMime(),
                                f.document().taille()))
                        .toList(),
                new ParametresRetour(
                        trouvees.pagination().page(),
                        trouvees.pages(),
                        trouvees.pagination().taille(),
                        (int) trouvees.total()));
    }

    private FichierDeBrouillon exiger(Appelant appelant, @Nullable Demande demande) {
        Long id = demande == null ? null : demande.pieceJointeId();
        if (id == null) {
            throw new RefusCommun.ParametreInvalide(
                    "pieceJointeId",
                    new Libelle("Le paramètre pieceJointeId manque.", "The parameter pieceJointeId is missing."),
                    new Libelle("Reprenez celui de ajouter/fichier.", "Use that of ajouter/fichier."));
        }
        return pieces.consulter(appelant, id).orElseThrow(() -> inconnue(id));
    }

    private static RefusCommun.Introuvable inconnue(long id) {
        return new RefusCommun.Introuvable(
                new Libelle("La pièce jointe %d".formatted(id), "Attachment %d".formatted(id)));
    }

    /** Which one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Demande(@Nullable Long pieceJointeId) {}

    /** Which page. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recherche(@Nullable ParametresRecherche parametresRecherche) {}

    /** Paging. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ParametresRecherche(
            @Nullable Integer pageResultatDemandee,
            @Nullable Integer nbResultatsParPage) {}

    /** The number of what was kept. */
    public record Ajoutee(int codeRetour, String libelle, long pieceJointeId) {}

    /** One with its content. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contenue(
            int codeRetour,
            String libelle,
            long pieceJointeId,
            String pieceJointeNom,
            String pieceJointeExtension,
            String pieceJointeTypeMime,
            String pieceJointeFichier) {}

    /** Done. */
    public record Fait(int codeRetour, String libelle) {}

    /** A page of them. */
    public record Trouvees(
            int codeRetour, String libelle, List<Trouvee> listePieceJointe, ParametresRetour parametresRetour) {}

    /** One of them. */
    public record Trouvee(
            long pieceJointeId,
            String pieceJointeNom,
            String pieceJointeExtension,
            String pieceJointeTypeMime,
            long pieceJointeTaille) {}

    /** Where one is. */
    public record ParametresRetour(int pageCourante, int pages, int nbResultatsParPage, int total) {}
}
