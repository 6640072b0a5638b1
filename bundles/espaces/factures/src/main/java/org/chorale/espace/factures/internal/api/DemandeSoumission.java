package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What soumettre takes, as published; the main document is an object there and an array with some clients. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemandeSoumission(
        @Nullable String modeDepot,
        @Nullable String numeroFactureSaisi,
        @Nullable String dateFacture,
        @Nullable Destinataire destinataire,
        @Nullable Fournisseur fournisseur,
        @Nullable CadreDeFacturation cadreDeFacturation,
        @Nullable References references,
        @Nullable List<@Nullable LignePoste> lignePoste,
        @Nullable List<@Nullable LigneTva> ligneTva,
        @Nullable MontantTotal montantTotal,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable PiecePrincipale> pieceJointePrincipale,

        @Nullable List<@Nullable PieceComplementaire> pieceJointeComplementaire,
        @Nullable String commentaire) {
    /** The recipient. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Destinataire(
            @Nullable String codeDestinataire, @Nullable String codeServiceExecutant) {}

    /** The supplier. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fournisseur(@Nullable Long idFournisseur) {}

    /** The circuit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CadreDeFacturation(
            @Nullable String codeCadreFacturation,
            @Nullable String codeStructureValideur,
            @Nullable String codeServiceValideur) {}

    /** References. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record References(
            @Nullable String deviseFacture,
            @Nullable String typeFacture,
            @Nullable String typeTva,
            @Nullable String motifExonerationTva,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            @Nullable String numeroFactureOrigine,
            @Nullable String modePaiement) {
        static final References AUCUNES = new References(null, null, null, null, null, null, null, null);
    }

    /** A line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LignePoste(
            @Nullable String lignePosteReference,
            @Nullable String lignePosteDenomination,
            @Nullable BigDecimal lignePosteQuantite,
            @Nullable String lignePosteUnite,
            @Nullable BigDecimal lignePosteMontantUnitaireHT,
            @Nullable BigDecimal lignePosteMontantRemiseHT,
            @Nullable String lignePosteTauxTva,
            @Nullable BigDecimal lignePosteTauxTvaManuel) {}

    /** VAT of one rate. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LigneTva(
            @Nullable String ligneTvaTaux,
            @Nullable BigDecimal ligneTvaTauxManuel,
            @Nullable BigDecimal ligneTvaMontantBaseHtParTaux,
            @Nullable BigDecimal ligneTvaMontantTvaParTaux) {}

    /** The totals. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MontantTotal(
            @Nullable BigDecimal montantHtTotal,
            @Nullable BigDecimal montantTVA,
            @Nullable BigDecimal montantTtcTotal,
            @Nullable BigDecimal montantRemiseGlobaleTTC,
            @Nullable BigDecimal montantAPayer) {}

    /** The main document. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PiecePrincipale(@Nullable Long pieceJointePrincipaleId) {}

    /** An attachment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PieceComplementaire(
            @Nullable String pieceJointeComplementaireDesignation,
            @Nullable Long pieceJointeComplementaireId) {}
}
