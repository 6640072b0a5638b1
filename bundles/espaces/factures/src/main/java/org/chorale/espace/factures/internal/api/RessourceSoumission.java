package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.api.soumission.Soumissions;
import org.chorale.api.soumission.Soumissions.Demande;
import org.chorale.api.soumission.Soumissions.Original;
import org.chorale.api.soumission.Soumissions.Piece;
import org.chorale.api.soumission.Soumissions.Soumise;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A program submits one invoice, and is told at once. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceSoumission implements Ressource {
    private static final String LIBELLE_OK = "GCU_MSG_01_000";

    private final Soumissions soumissions;
    private final PiecesDeposees pieces;

    @Activate
    public RessourceSoumission(@Reference Soumissions soumissions, @Reference PiecesDeposees pieces) {
        this.soumissions = soumissions;
        this.pieces = pieces;
    }

    /** The three ways that are published. */
    private enum Mode3 {
        SAISIE_API,
        DEPOT_PDF_API,
        DEPOT_PDF_SIGNE_API
    }

    /** Submits; the files it names are used up with it. */
    @POST
    @Path("/soumettre")
    @Acces(espace = "factures-emises", mode = Mode.MODIFICATION)
    public Reponse soumettre(@Context Perimetre perimetre, @Nullable DemandeSoumission demande) throws IOException {
        if (demande == null) {
            throw Champs.manque("modeDepot");
        }
        Mode3 mode = Champs.choix("modeDepot", Mode3.class, demande.modeDepot());
        if (mode == null) {
            throw Champs.manque("modeDepot");
        }
        boolean saisie = mode == Mode3.SAISIE_API;
        FactureSaisie valeurs = LectureSoumission.lire(demande, saisie);
        StructureId fournisseur = fournisseur(perimetre, demande);
        List<Long> employees = new ArrayList<>();
        List<Piece> jointes = jointes(perimetre, demande, employees);
        Original original;
        ModeDepot depot = ModeDepot.SAISIE_API;
        if (saisie) {
            original = new Soumissions.Saisie(valeurs);
        } else {
            FichierDeBrouillon pdf = principale(perimetre, demande);
            employees.add(pdf.id());
            original = new Soumissions.Pdf(pdf.nom(), pdf.document(), valeurs);
            // What it is decides, as everywhere.
            depot = pdf.format() == FormatDocument.PDF_SIGNE ? ModeDepot.DEPOT_PDF_SIGNE_API : ModeDepot.DEPOT_PDF_API;
        }
        Soumise soumise = soumissions.soumettre(
                perimetre,
                new Demande(fournisseur, depot, original, jointes),
                fait -> pieces.consommer(perimetre.appelant(), employees));
        return new Reponse(
                0,
                LIBELLE_OK,
                soumise.id().valeur(),
                soumise.numero(),
                StatutFacture.DEPOSEE.name(),
                Dates.jour(soumise.depot()),
                soumise.fournisseur(),
                Base64.getEncoder()
                        .encodeToString(
                                HexFormat.of().parseHex(soumise.original().hex())));
    }

    /** Who is named, and else the one that was created first, as for a flux. */
    private static StructureId fournisseur(Perimetre perimetre, DemandeSoumission demande) {
        Long nomme =
                demande.fournisseur() == null ? null : demande.fournisseur().idFournisseur();
        return perimetre.structures().stream()
                .filter(s -> nomme == null || nomme < 1 || s.valeur() == nomme)
                .min(Comparator.comparingLong(StructureId::valeur))
                .orElseThrow(RefusCommun.HorsPerimetre::new);
    }

    private FichierDeBrouillon principale(Perimetre perimetre, DemandeSoumission demande) {
        List<Long> ids = Champs.liste(demande.pieceJointePrincipale())
                .map(DemandeSoumission.PiecePrincipale::pieceJointePrincipaleId)
                .filter(Objects::nonNull)
                .toList();
        if (ids.size() > 1) {
            throw Champs.invalide(
                    "pieceJointePrincipale", "nomme plusieurs pièces", "names several documents", "une seule");
        }
        Champs.exiger("pieceJointePrincipale.pieceJointePrincipaleId", ids.isEmpty() ? null : ids.get(0));
        return pieces.toutes(perimetre.appelant(), ids).get(0);
    }

    private List<Piece> jointes(Perimetre perimetre, DemandeSoumission demande, List<Long> employees) {
        List<Long> ids = Champs.liste(demande.pieceJointeComplementaire())
                .map(DemandeSoumission.PieceComplementaire::pieceJointeComplementaireId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.size() > Soumissions.PIECES_MAX) {
            throw new RefusSoumission.TropDePieces();
        }
        employees.addAll(ids);
        return pieces.toutes(perimetre.appelant(), ids).stream()
                .map(f -> new Piece(f.nom(), f.typeMime(), f.document()))
                .toList();
    }

    /** The published answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reponse(
            int codeRetour,
            String libelle,
            long identifiantFactureCPP,
            String numeroFacture,
            String statutFacture,
            String dateDepot,
            String identifiantStructure,
            String empreinteCertificatDepot) {}
}
