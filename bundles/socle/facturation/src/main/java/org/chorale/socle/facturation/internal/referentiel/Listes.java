package org.chorale.socle.facturation.internal.referentiel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Cadre;

/** Published lists that nothing else in the portal holds. */
final class Listes {
    /** Those that soumettre accepts. */
    static final List<Cadre> CADRES = List.of(
            Cadre.A1_FACTURE_FOURNISSEUR,
            Cadre.A2_FACTURE_FOURNISSEUR_DEJA_PAYEE,
            Cadre.A9_FACTURE_SOUSTRAITANT,
            Cadre.A12_FACTURE_COTRAITANT);

    static final Map<String, Libelle> FORMATS_FLUX = liste(
            "IN_DP_E1_STRUCT",
            "Flux structuré",
            "Structured flux",
            "IN_DP_E2_MIXTE",
            "Flux mixte",
            "Mixed flux",
            "IN_DP_E2_FACTURX",
            "Factur-X",
            "Factur-X");

    static final Map<String, Libelle> TYPES_DEMANDE = liste(
            "FACTURE",
            "Facture",
            "Invoice",
            "FACTURE_TRAVAUX",
            "Facture de travaux",
            "Works invoice",
            "MEMOIRE_JUSTICE",
            "Mémoire de frais de justice",
            "Legal costs",
            "DEMANDE_REMBOURSEMENT",
            "Demande de remboursement",
            "Refund request");

    static final Map<String, Libelle> TYPES_PIECES = liste(
            "01",
            "Facture",
            "Invoice",
            "02",
            "Pièce justificative",
            "Supporting document",
            "03",
            "Autre pièce",
            "Other document");

    static final Map<String, Libelle> EXONERATIONS = liste(
            "ART_293_B",
            "Franchise en base, article 293 B du CGI",
            "Small business exemption, article 293 B CGI",
            "ART_261",
            "Exonération, article 261 du CGI",
            "Exemption, article 261 CGI",
            "ART_262_I",
            "Exportation, article 262 I du CGI",
            "Export, article 262 I CGI",
            "ART_262_TER_I",
            "Livraison intracommunautaire, article 262 ter I du CGI",
            "Intra-Community supply, article 262 ter I CGI",
            "ART_283",
            "Autoliquidation, article 283 du CGI",
            "Reverse charge, article 283 CGI");

    private Listes() {}

    /** Code, French, English, and so on. */
    private static Map<String, Libelle> liste(String... textes) {
        Map<String, Libelle> liste = new LinkedHashMap<>();
        for (int i = 0; i < textes.length; i += 3) {
            liste.put(textes[i], new Libelle(textes[i + 1], textes[i + 2]));
        }
        return liste;
    }
}
