package org.chorale.espace.factures.internal.api;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.rest.Ressource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A PDF invoice of a program: kept and read, to be submitted afterwards. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourcePdf implements Ressource {
    private static final String LIBELLE_OK = "GCU_MSG_01_000";
    private static final int INDICES_MAX = 200;

    private final PiecesDeposees pieces;
    private final Documents documents;
    private final Annuaire annuaire;

    @Activate
    public RessourcePdf(
            @Reference PiecesDeposees pieces, @Reference Documents documents, @Reference Annuaire annuaire) {
        this.pieces = pieces;
        this.documents = documents;
        this.annuaire = annuaire;
    }

    /** Keeps it, and answers with what its text proposes. What is not found is empty, or 0. */
    @POST
    @Path("/deposer/pdf")
    @Acces(espace = "factures-emises", mode = Mode.MODIFICATION)
    public Reponse deposerPdf(@Context Perimetre perimetre, InputStream corps) throws IOException {
        documents.exigerPlace();
        try (LectureDepot lecture = LectureDepot.lire(corps, "fichierFacture", Limite.PDF)) {
            Champs.choix("formatDepot", FormatDepot.class, lecture.formatDepot());
            try (InputStream contenu = lecture.contenu().relire()) {
                return reponse(
                        pieces.ajouterPdf(perimetre.appelant(), lecture.nomFichier(), contenu, sirets(perimetre)));
            }
        } catch (DocumentTropGrand tropGrand) {
            throw new RefusBrouillon.FichierTropGrand("fichierFacture", Limite.PDF);
        }
    }

    /** What a client says its PDF is; what it is is seen. */
    private enum FormatDepot {
        PDF_NON_SIGNE,
        PDF_SIGNE_PADES,
        PDF_SIGNE_XADES
    }

    private Set<String> sirets(Perimetre perimetre) {
        return annuaire
                .structures(perimetre.structures().stream()
                        .sorted(Comparator.comparingLong(s -> s.valeur()))
                        .limit(INDICES_MAX)
                        .toList())
                .values()
                .stream()
                .map(s -> s.identifiant())
                .filter(i -> i.type() == TypeIdentifiant.SIRET)
                .map(Identifiant::valeur)
                .collect(Collectors.toSet());
    }

    private static Reponse reponse(FichierDeBrouillon pdf) {
        BigDecimal ttc = montant(pdf, Champ.MONTANT_TTC);
        BigDecimal aPayer = montant(pdf, Champ.MONTANT_A_PAYER);
        return new Reponse(
                0,
                LIBELLE_OK,
                texte(pdf, Champ.NUMERO),
                texte(pdf, Champ.DATE_EMISSION),
                texte(pdf, Champ.SIRET_DESTINATAIRE),
                texte(pdf, Champ.CODE_SERVICE),
                texte(pdf, Champ.SIRET_FOURNISSEUR),
                ou(texte(pdf, Champ.DEVISE), "EUR"),
                ou(texte(pdf, Champ.TYPE), "FACTURE"),
                "TVA_SUR_DEBIT",
                texte(pdf, Champ.NUMERO_ENGAGEMENT),
                ttc,
                aPayer.signum() == 0 ? ttc : aPayer,
                montant(pdf, Champ.MONTANT_HT),
                montant(pdf, Champ.MONTANT_TVA),
                pdf.id());
    }

    private static String texte(FichierDeBrouillon pdf, Champ champ) {
        return pdf.lecture().propositions().stream()
                .filter(p -> p.champ() == champ)
                .findFirst()
                .map(Proposition::valeur)
                .orElse("");
    }

    private static BigDecimal montant(FichierDeBrouillon pdf, Champ champ) {
        return pdf.lecture().propositions().stream()
                .filter(p -> p.champ() == champ)
                .findFirst()
                .map(Proposition::montant)
                .orElse(BigDecimal.ZERO);
    }

    private static String ou(String valeur, String sinon) {
        return valeur.isEmpty() ? sinon : valeur;
    }

    /** The published answer, which the contract gives no envelope; clients read one everywhere. */
    public record Reponse(
            int codeRetour,
            String libelle,
            String numeroFacture,
            String dateFacture,
            String codeDestinataire,
            String codeServiceExecutant,
            String codeFournisseur,
            String codeDeviseFacture,
            String typeFacture,
            String typeTva,
            String numeroBonCommande,
            BigDecimal montantTtcAvantRemiseGlobalTTC,
            BigDecimal montantAPayer,
            BigDecimal montantHtTotal,
            BigDecimal montantTVA,
            long pieceJointeId) {}
}
