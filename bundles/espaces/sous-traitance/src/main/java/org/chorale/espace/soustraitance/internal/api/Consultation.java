package org.chorale.espace.soustraitance.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Intervenant;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.jspecify.annotations.Nullable;

/** An invoice as consulter/valideur answers it, in the published names; what is not known is left out. */
final class Consultation {
    private static final int TAILLE = 200;

    private Consultation() {}

    /** The published request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable Long identifiantFactureCPP,
            @Nullable PageTva rechercheLigneTvaRecap,
            @Nullable PagePieces recherchePj,
            @Nullable PageLignes rechercheLignePoste) {
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

    /** The published answer. */
    record Reponse(int codeRetour, String libelle, Map<String, Object> facture) {}

    static Reponse de(DetailFacture detail, Demande d) {
        Facture f = detail.facture();
        return new Reponse(
                0,
                "TRA_MSG_00.000",
                objet(
                        "identifiantFactureCPP",
                        f.id().valeur(),
                        "numeroFacture",
                        f.numero(),
                        "statutFacture",
                        f.statut().name(),
                        "modeDepot",
                        f.mode().name(),
                        "destinataire",
                        destinataire(f),
                        "fournisseur",
                        fournisseur(f),
                        "cadreDeFacturation",
                        cadre(detail),
                        "references",
                        references(f),
                        "recapitulatifDeTva",
                        tva(detail, d.rechercheLigneTvaRecap()),
                        "montantTotal",
                        objet(
                                "montantHtTotal",
                                f.montantHt(),
                                "montantTVA",
                                f.montantTva(),
                                "montantTtcTotal",
                                f.montantTtc(),
                                "montantAPayer",
                                f.montantAPayer()),
                        "pieceJointePrincipale",
                        detail.pieces().stream()
                                .filter(DetailFacture.Piece::principale)
                                .findFirst()
                                .map(p -> objet("idPieceJointePrincipale", p.id()))
                                .orElse(null),
                        "listeDesPiecesJointes",
                        pieces(detail, d.recherchePj()),
                        "lignesDePoste",
                        lignes(detail, d.rechercheLignePoste()),
                        "commentaire",
                        detail.commentaire()));
    }

    private static Map<String, Object> destinataire(Facture f) {
        Facture.ServiceDestinataire s = f.service();
        return objet(
                "idDestinataire",
                f.destinataire().id().valeur(),
                "codeDestinataire",
                f.destinataire().identifiant().valeur(),
                "libelleDestinataire",
                f.destinataire().designation(),
                "designationDestinataire",
                f.destinataire().designation(),
                "idServiceExecutant",
                s == null ? null : s.id().valeur(),
                "codeServiceExecutant",
                s == null ? null : s.code(),
                "libelleServiceExecutant",
                s == null ? null : s.libelle());
    }

    private static Map<String, Object> fournisseur(Facture f) {
        return objet(
                "idFournisseur",
                f.fournisseur().id().valeur(),
                "typeIdentifiantFournisseur",
                f.fournisseur().identifiant().type().name(),
                "codeFournisseur",
                f.fournisseur().identifiant().valeur(),
                "raisonSocialeFournisseur",
                f.fournisseur().designation(),
                "designationFournisseur",
                f.fournisseur().designation());
    }

    private static Map<String, Object> cadre(DetailFacture detail) {
        Map<String, Object> cadre =
                objet("codeCadreFacturation", detail.facture().cadre().name());
        for (int rang = 1; rang <= 2; rang++) {
            Intervenant v = Validations.valideur(detail, rang).orElse(null);
            if (v != null) {
                cadre.put("idValideur" + rang, v.structure().valeur());
                cadre.put(
                        "typeIdentifiantValideur" + rang, v.identifiant().type().name());
                cadre.put("codeValideur" + rang, v.identifiant().valeur());
                cadre.put("raisonSocialeValideur" + rang, v.designation());
                if (v.decision() != null) {
                    cadre.put("dateValidation" + rang, Dates.jour(v.decision()));
                }
            }
        }
        return cadre;
    }

    private static Map<String, Object> references(Facture f) {
        return objet(
                "dateFacture",
                Dates.jour(f.dateFacture()),
                "dateDepot",
                Dates.jour(f.depot()),
                "codeDeviseFacture",
                f.devise(),
                "typeFacture",
                f.type().name(),
                "numeroMarche",
                f.marche(),
                "numeroBonCommande",
                f.engagement(),
                "dateEcheancePaiement",
                f.dateEcheance() == null ? null : Dates.jour(f.dateEcheance()),
                "dateCreationFacture",
                Dates.minute(f.depot()));
    }

    private static Map<String, Object> tva(DetailFacture detail, @Nullable PageTva page) {
        SousListe<DetailFacture.Taxe> s = SousListe.de(
                detail.taxes(),
                page == null ? null : page.pageResultatDemandeeListeRecapitulatifTVA(),
                page == null ? null : page.nbResultatsParPageListeListeRecapitulatifTVA(),
                TAILLE);
        List<Map<String, Object>> lignes = s.elements().stream()
                .map(t -> objet(
                        "ligneTvaTauxManuel",
                        t.taux(),
                        "ligneTvaMontantBaseHtParTaux",
                        t.base(),
                        "ligneTvaMontantTvaParTaux",
                        t.montant()))
                .toList();
        return paginee("ligneTva", lignes, s, "LignesRecapitulativesTVA");
    }

    private static Map<String, Object> pieces(DetailFacture detail, @Nullable PagePieces page) {
        SousListe<DetailFacture.Piece> s = SousListe.de(
                detail.pieces().stream().filter(p -> !p.principale()).toList(),
                page == null ? null : page.pageResultatDemandeeListePieceJointe(),
                page == null ? null : page.nbResultatsParPageListePieceJointe(),
                TAILLE);
        List<Map<String, Object>> pieces = s.elements().stream()
                .map(p -> objet(
                        "pieceJointeId",
                        p.id(),
                        "pieceJointeDesignation",
                        p.nom(),
                        "pieceJointeExtension",
                        extension(p.nom())))
                .toList();
        return paginee("pieceJointe", pieces, s, "ListePiecesJointe");
    }

    private static Map<String, Object> lignes(DetailFacture detail, @Nullable PageLignes page) {
        SousListe<DetailFacture.Ligne> s = SousListe.de(
                detail.lignes(),
                page == null ? null : page.pageResultatDemandeeLignesPoste(),
                page == null ? null : page.nbResultatsParPageLignesPoste(),
                TAILLE);
        List<Map<String, Object>> lignes = s.elements().stream()
                .map(l -> objet(
                        "lignePosteNumero",
                        l.numero(),
                        "lignePosteReference",
                        l.reference(),
                        "lignePosteDenomination",
                        l.denomination(),
                        "lignePosteQuantite",
                        l.quantite(),
                        "lignePosteUniteLibelle",
                        l.unite(),
                        "lignePosteMontantUnitaireHT",
                        l.prixUnitaire(),
                        "lignePosteMontantRemiseHT",
                        l.remise(),
                        "lignePosteTauxTvaManuel",
                        l.tauxTva(),
                        "lignePosteMontantHtApresRemise",
                        l.montantHt()))
                .toList();
        return paginee("lignePoste", lignes, s, "LignesPoste");
    }

    private static Map<String, Object> paginee(
            String nom, List<Map<String, Object>> elements, SousListe<?> s, String suffixe) {
        return objet(
                nom,
                elements,
                "pageCourante" + suffixe,
                s.page(),
                "pages" + suffixe,
                s.pages(),
                "nbResultatsParPage" + suffixe,
                s.taille(),
                "total" + suffixe,
                s.total());
    }

    private static @Nullable String extension(String nom) {
        int point = nom.lastIndexOf('.');
        return point < 0 || point == nom.length() - 1
                ? null
                : nom.substring(point + 1).toUpperCase(Locale.ROOT);
    }

    /** Names and values in turn; what has no value is left out. */
    private static Map<String, Object> objet(@Nullable Object... nomsEtValeurs) {
        Map<String, Object> objet = new LinkedHashMap<>();
        for (int i = 0; i < nomsEtValeurs.length; i += 2) {
            Object valeur = nomsEtValeurs[i + 1];
            if (valeur != null) {
                objet.put(String.valueOf(nomsEtValeurs[i]), valeur);
            }
        }
        return objet;
    }
}
