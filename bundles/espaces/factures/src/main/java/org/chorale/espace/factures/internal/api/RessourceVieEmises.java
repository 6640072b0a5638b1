package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
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
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Factures.Traitement;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.VieDesFactures;
import org.chorale.api.facture.VieDesFactures.Complement;
import org.chorale.api.facture.VieDesFactures.Correction;
import org.chorale.api.facture.VieDesFactures.PieceApportee;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a supplier's program does with invoices that came back: completes, corrects, takes note of a rejection. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceVieEmises implements Ressource {
    private static final String LIBELLE_OK = "GCU_MSG_01_000";

    private final Factures factures;
    private final VieDesFactures vie;
    private final PiecesDeposees pieces;

    @Activate
    public RessourceVieEmises(
            @Reference Factures factures, @Reference VieDesFactures vie, @Reference PiecesDeposees pieces) {
        this.factures = factures;
        this.vie = vie;
        this.pieces = pieces;
    }

    /** Completes a suspended invoice; the files it names are used up with it. */
    @POST
    @Path("/completer")
    @Acces(espace = "factures-emises", mode = Mode.MODIFICATION)
    public Completee completer(@Context Perimetre perimetre, @Nullable DemandeComplement demande) throws IOException {
        DemandeComplement d = demande == null ? DemandeComplement.VIDE : demande;
        FactureId id = new FactureId(Champs.exiger("identifiantFactureCPP", d.identifiantFactureCPP()));
        List<Long> jointes = Champs.liste(d.pieceJointeComplementaire())
                .map(DemandeSoumission.PieceComplementaire::pieceJointeComplementaireId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (jointes.size() > VieDesFactures.PIECES_MAX) {
            throw new RefusVie.TropDePieces(new Libelle(Limite.FACTURE.enClair(), Limite.FACTURE.enClair(true)));
        }
        Complement complement = new Complement(
                pieces.toutes(perimetre.appelant(), jointes).stream()
                        .map(f -> new PieceApportee(f.nom(), f.typeMime(), f.document()))
                        .toList(),
                Champs.texte(d.commentaire()));
        Traitement fait =
                vie.completer(perimetre, id, complement, () -> pieces.consommer(perimetre.appelant(), jointes));
        return new Completee(
                0, LIBELLE_OK, 1, 1, 1, 1, fait.facture().valeur(), fait.numero(), Dates.jour(fait.quand()));
    }

    /** Sends an invoice again with its addressing corrected; what the request does not name stays as it was. */
    @POST
    @Path("/recycler")
    @Acces(espace = "factures-emises", mode = Mode.MODIFICATION)
    public Recyclee recycler(@Context Perimetre perimetre, @Nullable DemandeRecyclage demande) {
        DemandeRecyclage d = demande == null ? DemandeRecyclage.VIDE : demande;
        FactureId id = new FactureId(Champs.exiger("identifiantFactureCPP", d.identifiantFactureCPP()));
        Facture avant = factures.consulter(perimetre, Cote.FOURNISSEUR, id)
                .orElseThrow(RefusFacture.Inconnue::new)
                .facture();
        DemandeSoumission.Destinataire destinataire = d.destinataire();
        DemandeSoumission.References reference = d.reference();
        String siret = destinataire == null ? null : Champs.texte(destinataire.codeDestinataire());
        Facture.ServiceDestinataire service = avant.service();
        Traitement fait = vie.recycler(
                perimetre,
                id,
                new Correction(
                        siret == null ? avant.destinataire().identifiant().valeur() : siret,
                        destinataire == null
                                ? service == null ? null : service.code()
                                : Champs.texte(destinataire.codeServiceExecutant()),
                        reference == null ? avant.engagement() : Champs.texte(reference.numeroBonCommande()),
                        Champs.texte(d.commentaire())));
        return new Recyclee(
                0, LIBELLE_OK, id.valeur(), fait.numero(), fait.statut().name(), Dates.jour(avant.depot()));
    }

    /** Takes note of rejections and has done with them; all of them, or none. */
    @POST
    @Path("/traiterRejet")
    @Acces(espace = "factures-emises", mode = Mode.MODIFICATION)
    public Fait traiterRejet(@Context Perimetre perimetre, @Nullable DemandeRejets demande) {
        List<FactureId> ids = Champs.liste(demande == null ? null : demande.listeDemandePaiement())
                .map(l -> new FactureId(Champs.exiger("listeDemandePaiement.idDemandePaiement", l.idDemandePaiement())))
                .toList();
        if (ids.isEmpty()) {
            throw Champs.manque("listeDemandePaiement");
        }
        vie.traiterRejets(perimetre, ids);
        return new Fait(0, LIBELLE_OK);
    }

    /** The published request of completer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeComplement(
            @Nullable Long identifiantFactureCPP,

            @Nullable List<DemandeSoumission.@Nullable PieceComplementaire> pieceJointeComplementaire,

            @Nullable String commentaire) {
        static final DemandeComplement VIDE = new DemandeComplement(null, null, null);
    }

    /** The published answer of completer, which has paging at its top for no known reason. */
    record Completee(
            int codeRetour,
            String libelle,
            long pageCourante,
            long pages,
            long nbResultatsParPage,
            long total,
            long identifiantFactureCPP,
            String numeroFacture,
            String dateTraitement) {}

    /** The published request of recycler; of the reference, the engagement number alone can be corrected. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeRecyclage(
            @Nullable Long identifiantFactureCPP,
            DemandeSoumission.@Nullable Destinataire destinataire,
            @Nullable String commentaire,
            DemandeSoumission.@Nullable References reference) {
        static final DemandeRecyclage VIDE = new DemandeRecyclage(null, null, null, null);
    }

    /** The published answer of recycler. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recyclee(
            int codeRetour,
            String libelle,
            long identifiantFactureCPP,
            String numeroFacture,
            String statutFacture,
            String dateDepot) {}

    /** The published request of traiterRejet. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeRejets(@Nullable List<@Nullable Rejet> listeDemandePaiement) {}

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rejet(@Nullable Long idDemandePaiement) {}

    /** The published answer of traiterRejet. */
    record Fait(int codeRetour, String libelle) {}
}
