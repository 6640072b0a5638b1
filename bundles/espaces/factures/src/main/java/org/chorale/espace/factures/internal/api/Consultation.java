package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Intervenant;
import org.jspecify.annotations.Nullable;

/** An invoice as the two consultations answer it: the same invoice, with parties under different names. */
final class Consultation {
    private static final int TAILLE = 200;

    private Consultation() {}

    static ReponseEmise emise(DetailFacture detail, Demande demande) {
        Facture f = detail.facture();
        return new ReponseEmise(
                0,
                Pages.LIBELLE_TROUVE,
                new FactureEmise(
                        f.id().valeur(),
                        f.numero(),
                        f.statut().name(),
                        f.mode().name(),
                        f.rejetTraite(),
                        new Destinataire(f, true),
                        new FournisseurEmise(
                                f.fournisseur().id().valeur(),
                                f.fournisseur().identifiant().type().name(),
                                f.fournisseur().identifiant().valeur(),
                                f.fournisseur().designation(),
                                f.fournisseur().designation()),
                        Cadre.de(detail),
                        References.de(f),
                        Tva.de(detail, demande),
                        Total.de(f),
                        Principale.de(detail),
                        Pieces.de(detail, demande),
                        Lignes.de(detail, demande),
                        detail.commentaire()));
    }

    static ReponseRecue recue(DetailFacture detail, Demande demande) {
        Facture f = detail.facture();
        return new ReponseRecue(
                0,
                Pages.LIBELLE_TROUVE,
                new FactureRecue(
                        f.id().valeur(),
                        f.numero(),
                        f.statut().name(),
                        f.mode().name(),
                        new Destinataire(f, false),
                        new FournisseurRecue(
                                f.fournisseur().id().valeur(),
                                f.fournisseur().identifiant().type().name(),
                                f.fournisseur().identifiant().valeur(),
                                f.fournisseur().designation()),
                        Cadre.de(detail),
                        References.de(f),
                        Tva.de(detail, demande),
                        Total.de(f),
                        Principale.de(detail),
                        Pieces.de(detail, demande),
                        Lignes.de(detail, demande),
                        detail.commentaire()));
    }

    /** The published request of either side; each has its own names for the three pagings. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable Long identifiantFactureCPP,

            @JsonAlias({"getpLigneRecapTva", "rechercheligneTvaRecap"}) @Nullable
            PageTva pageTva,

            @JsonAlias({"getpListePiecesJointes", "recherchePj"}) @Nullable
            PagePieces pagePieces,

            @JsonAlias({"getpLignesPoste", "rechercheLignePoste"}) @Nullable
            PageLignes pageLignes) {
        static final Demande VIDE = new Demande(null, null, null, null);
    }

    /** Which page of the VAT recapitulation; the doubled word is as published. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PageTva(
            @Nullable Long pageResultatDemandeeListeRecapitulatifTVA,
            @Nullable Long nbResultatsParPageListeListeRecapitulatifTVA) {}

    /** Which page of the attachments. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PagePieces(
            @Nullable Long pageResultatDemandeeListePieceJointe,
            @Nullable Long nbResultatsParPageListePieceJointe) {}

    /** Which page of the lines. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PageLignes(
            @Nullable Long pageResultatDemandeeLignesPoste,
            @Nullable Long nbResultatsParPageLignesPoste) {}

    /** The published answer of consulter/fournisseur. */
    record ReponseEmise(int codeRetour, String libelle, FactureEmise facture) {}

    /** The published answer of consulter/recipiendaire. */
    record ReponseRecue(int codeRetour, String libelle, FactureRecue facture) {}

    /** An invoice as its supplier sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactureEmise(
            long identifiantFactureCPP,
            String numeroFacture,
            String statutFacture,
            String modeDepot,
            boolean rejetTraite,
            Destinataire destinataire,
            FournisseurEmise fournisseur,
            Cadre cadreDeFacturation,
            References references,
            Tva recapitulatifDeTva,
            Total montantTotal,
            @Nullable Principale pieceJointePrincipale,
            Pieces listeDesPiecesJointes,
            Lignes lignesDePoste,
            @Nullable String commentaire) {}

    /** An invoice as its recipient sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactureRecue(
            long identifiantFactureCPP,
            String numeroFacture,
            String statutFacture,
            String modeDepot,
            Destinataire destinataire,
            FournisseurRecue fournisseur,
            Cadre cadreDeFacturation,
            References references,
            Tva recapitulatifDeTva,
            Total montantTotal,
            @Nullable Principale pieceJointePrincipale,
            Pieces listeDesPiecesJointes,
            Lignes lignesDePoste,
            @Nullable String commentaire) {}

    /** The recipient. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Destinataire(
            long idDestinataire,
            String codeDestinataire,
            String libelleDestinataire,
            @Nullable String designationDestinataire,
            @Nullable Long idServiceExecutant,
            @Nullable String codeServiceExecutant,
            @Nullable String libelleServiceExecutant) {
        Destinataire(Facture f, boolean avecDesignation) {
            this(
                    f.destinataire().id().valeur(),
                    f.destinataire().identifiant().valeur(),
                    f.destinataire().designation(),
                    avecDesignation ? f.destinataire().designation() : null,
                    f.service() == null ? null : (Long) f.service().id().valeur(),
                    f.service() == null ? null : f.service().code(),
                    f.service() == null ? null : f.service().libelle());
        }
    }

    /** The supplier, on the supplier's side. */
    record FournisseurEmise(
            long idFournisseur,
            String typeIdentifiantFournisseur,
            String codeFournisseur,
            String raisonSocialeFournisseur,
            String designationFournisseur) {}

    /** The supplier, on the recipient's side. */
    record FournisseurRecue(
            long idFournisseur,
            String typeIdentifiantFournisseur,
            String codeFournisseur,
            String designationFournisseur) {}

    /** The cadre, with those who validate before the recipient has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cadre(
            String codeCadreFacturation,
            @Nullable Long idValideur1,
            @Nullable String typeIdentifiantValideur1,
            @Nullable String codeValideur1,
            @Nullable String raisonSocialeValideur1,
            @Nullable String dateValidation1,
            @Nullable Long idValideur2,
            @Nullable String typeIdentifiantValideur2,
            @Nullable String codeValideur2,
            @Nullable String raisonSocialeValideur2,
            @Nullable String dateValidation2) {
        static Cadre de(DetailFacture detail) {
            Intervenant un = valideur(detail, 1);
            Intervenant deux = valideur(detail, 2);
            return new Cadre(
                    detail.facture().cadre().name(),
                    un == null ? null : (Long) un.structure().valeur(),
                    un == null ? null : un.identifiant().type().name(),
                    un == null ? null : un.identifiant().valeur(),
                    un == null ? null : un.designation(),
                    un == null || un.decision() == null ? null : Dates.jour(un.decision()),
                    deux == null ? null : (Long) deux.structure().valeur(),
                    deux == null ? null : deux.identifiant().type().name(),
                    deux == null ? null : deux.identifiant().valeur(),
                    deux == null ? null : deux.designation(),
                    deux == null || deux.decision() == null ? null : Dates.jour(deux.decision()));
        }

        private static @Nullable Intervenant valideur(DetailFacture detail, int rang) {
            return detail.intervenants().stream()
                    .filter(i -> i.rang() == rang)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** References and dates. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record References(
            String dateFacture,
            String dateDepot,
            String codeDeviseFacture,
            String typeFacture,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            @Nullable String dateEcheancePaiement,
            String dateCreationFacture) {
        static References de(Facture f) {
            return new References(
                    Dates.jour(f.dateFacture()),
                    Dates.jour(f.depot()),
                    f.devise(),
                    f.type().name(),
                    f.marche(),
                    f.engagement(),
                    f.dateEcheance() == null ? null : Dates.jour(f.dateEcheance()),
                    Dates.minute(f.depot()));
        }
    }

    /** The totals. */
    record Total(
            BigDecimal montantHtTotal, BigDecimal montantTVA, BigDecimal montantTtcTotal, BigDecimal montantAPayer) {
        static Total de(Facture f) {
            return new Total(f.montantHt(), f.montantTva(), f.montantTtc(), f.montantAPayer());
        }
    }

    /** The VAT recapitulation. */
    record Tva(
            List<LigneTva> ligneTva,
            long pageCouranteLignesRecapitulativesTVA,
            long pagesLignesRecapitulativesTVA,
            long nbResultatsParPageLignesRecapitulativesTVA,
            long totalLignesRecapitulativesTVA) {
        static Tva de(DetailFacture detail, Demande d) {
            SousListe<DetailFacture.Taxe> s = SousListe.de(
                    detail.taxes(),
                    d.pageTva() == null ? null : d.pageTva().pageResultatDemandeeListeRecapitulatifTVA(),
                    d.pageTva() == null ? null : d.pageTva().nbResultatsParPageListeListeRecapitulatifTVA(),
                    TAILLE);
            return new Tva(
                    s.elements().stream()
                            .map(t -> new LigneTva(t.taux(), t.base(), t.montant()))
                            .toList(),
                    s.page(),
                    s.pages(),
                    s.taille(),
                    s.total());
        }
    }

    /** One rate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LigneTva(
            @Nullable BigDecimal ligneTvaTauxManuel,
            BigDecimal ligneTvaMontantBaseHtParTaux,
            BigDecimal ligneTvaMontantTvaParTaux) {}

    /** The original document. */
    record Principale(long idPieceJointePrincipale) {
        static @Nullable Principale de(DetailFacture detail) {
            return detail.pieces().stream()
                    .filter(DetailFacture.Piece::principale)
                    .findFirst()
                    .map(p -> new Principale(p.id()))
                    .orElse(null);
        }
    }

    /** The attachments. */
    record Pieces(
            List<Piece> pieceJointe,
            long pageCouranteListePiecesJointe,
            long pagesListePiecesJointe,
            long nbResultatsParPageListePiecesJointe,
            long totalListePiecesJointe) {
        static Pieces de(DetailFacture detail, Demande d) {
            SousListe<DetailFacture.Piece> s = SousListe.de(
                    detail.pieces().stream().filter(p -> !p.principale()).toList(),
                    d.pagePieces() == null ? null : d.pagePieces().pageResultatDemandeeListePieceJointe(),
                    d.pagePieces() == null ? null : d.pagePieces().nbResultatsParPageListePieceJointe(),
                    TAILLE);
            return new Pieces(
                    s.elements().stream()
                            .map(p -> new Piece(p.id(), p.nom(), extension(p.nom())))
                            .toList(),
                    s.page(),
                    s.pages(),
                    s.taille(),
                    s.total());
        }

        private static @Nullable String extension(String nom) {
            int point = nom.lastIndexOf('.');
            return point < 0 || point == nom.length() - 1
                    ? null
                    : nom.substring(point + 1).toUpperCase(Locale.ROOT);
        }
    }

    /** An attachment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Piece(
            long pieceJointeId,
            String pieceJointeDesignation,
            @Nullable String pieceJointeExtension) {}

    /** The lines. */
    record Lignes(
            List<Ligne> lignePoste,
            long pageCouranteLignesPoste,
            long pagesLignesPoste,
            long nbResultatsParPageLignesPoste,
            long totalLignesPoste) {
        static Lignes de(DetailFacture detail, Demande d) {
            SousListe<DetailFacture.Ligne> s = SousListe.de(
                    detail.lignes(),
                    d.pageLignes() == null ? null : d.pageLignes().pageResultatDemandeeLignesPoste(),
                    d.pageLignes() == null ? null : d.pageLignes().nbResultatsParPageLignesPoste(),
                    TAILLE);
            return new Lignes(
                    s.elements().stream().map(Ligne::de).toList(), s.page(), s.pages(), s.taille(), s.total());
        }
    }

    /** A line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ligne(
            long lignePosteNumero,
            String lignePosteReference,
            String lignePosteDenomination,
            @Nullable BigDecimal lignePosteQuantite,
            @Nullable String lignePosteUniteLibelle,
            @Nullable BigDecimal lignePosteMontantUnitaireHT,
            BigDecimal lignePosteMontantRemiseHT,
            @Nullable BigDecimal lignePosteTauxTvaManuel,
            BigDecimal lignePosteMontantHtApresRemise) {
        static Ligne de(DetailFacture.Ligne l) {
            return new Ligne(
                    l.numero(),
                    l.reference(),
                    l.denomination(),
                    l.quantite(),
                    l.unite(),
                    l.prixUnitaire(),
                    l.remise(),
                    l.tauxTva(),
                    l.montantHt());
        }
    }
}
