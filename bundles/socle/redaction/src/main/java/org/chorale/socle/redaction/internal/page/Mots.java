package org.chorale.socle.redaction.internal.page;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.chorale.api.format.FactureLue;
import org.jspecify.annotations.Nullable;

/** What codes mean, in French. An unknown code stands for itself. */
final class Mots {
    private static final Map<String, String> UNITES = Map.ofEntries(
            Map.entry("C62", "unité"),
            Map.entry("H87", "pièce"),
            Map.entry("EA", "unité"),
            Map.entry("NAR", "article"),
            Map.entry("XPP", "pièce"),
            Map.entry("LS", "forfait"),
            Map.entry("SET", "lot"),
            Map.entry("PR", "paire"),
            Map.entry("XBX", "boîte"),
            Map.entry("XCT", "carton"),
            Map.entry("XPK", "paquet"),
            Map.entry("XPX", "palette"),
            Map.entry("XBG", "sac"),
            Map.entry("XBO", "bouteille"),
            Map.entry("HUR", "h"),
            Map.entry("MIN", "min"),
            Map.entry("DAY", "jour"),
            Map.entry("WEE", "semaine"),
            Map.entry("MON", "mois"),
            Map.entry("ANN", "an"),
            Map.entry("KGM", "kg"),
            Map.entry("GRM", "g"),
            Map.entry("TNE", "t"),
            Map.entry("LTR", "l"),
            Map.entry("MTQ", "m³"),
            Map.entry("MTR", "m"),
            Map.entry("MTK", "m²"),
            Map.entry("KMT", "km"),
            Map.entry("CMT", "cm"),
            Map.entry("MMT", "mm"),
            Map.entry("HAR", "ha"),
            Map.entry("KWH", "kWh"),
            Map.entry("MWH", "MWh"),
            Map.entry("P1", "%"));

    private static final Set<String> AU_PLURIEL = Set.of(
            "unité",
            "pièce",
            "article",
            "forfait",
            "lot",
            "paire",
            "boîte",
            "carton",
            "paquet",
            "palette",
            "sac",
            "bouteille",
            "jour",
            "semaine",
            "an");

    private static final Map<String, String> CATEGORIES = Map.of(
            "S", "Taux normal ou réduit",
            "Z", "Taux zéro",
            "E", "Exonéré",
            "AE", "Autoliquidation",
            "K", "Livraison intracommunautaire",
            "G", "Exportation",
            "O", "Hors champ de la TVA",
            "L", "IGIC (Canaries)",
            "M", "IPSI (Ceuta et Melilla)");

    private static final Map<String, String> MOYENS = Map.ofEntries(
            Map.entry("1", "Moyen non précisé"),
            Map.entry("10", "Espèces"),
            Map.entry("20", "Chèque"),
            Map.entry("30", "Virement"),
            Map.entry("31", "Virement"),
            Map.entry("42", "Virement sur compte"),
            Map.entry("48", "Carte bancaire"),
            Map.entry("49", "Prélèvement"),
            Map.entry("57", "Accord permanent"),
            Map.entry("58", "Virement SEPA"),
            Map.entry("59", "Prélèvement SEPA"),
            Map.entry("97", "Compensation entre partenaires"));

    /** UNTDID 4451. */
    private static final Map<String, String> SUJETS = Map.of(
            "AAB", "Escompte",
            "PMT", "Indemnité de recouvrement",
            "PMD", "Pénalités de retard",
            "REG", "Mentions réglementaires",
            "ABL", "Immatriculation",
            "TXD", "Fiscalité",
            "SUR", "Fournisseur",
            "CUS", "Douane");

    private static final Map<String, String> REGISTRES =
            Map.of("0002", "SIREN", "0009", "SIRET", "0088", "GLN", "0060", "DUNS", "0223", "TVA");

    private static final Set<String> ACOMPTES = Set.of("386", "500", "503");

    private Mots() {}

    static String type(FactureLue f) {
        String code = String.valueOf(f.typeCode());
        if (ACOMPTES.contains(code)) {
            return f.estAvoir() ? "Avoir sur acompte" : "Facture d'acompte";
        }
        if (f.estAvoir()) {
            return "Avoir";
        }
        return code.equals("384") ? "Facture rectificative" : "Facture";
    }

    /** The unit of a quantity, in the plural from two on. */
    static String unite(@Nullable String code, @Nullable BigDecimal quantite) {
        String nom = code == null ? "" : UNITES.getOrDefault(code, code);
        boolean pluriel = quantite != null && quantite.abs().compareTo(BigDecimal.valueOf(2)) >= 0;
        return pluriel && AU_PLURIEL.contains(nom) ? nom + "s" : nom;
    }

    static String categorie(@Nullable String code) {
        return code == null ? "" : CATEGORIES.getOrDefault(code, code);
    }

    static String moyen(@Nullable String code) {
        return code == null ? "" : MOYENS.getOrDefault(code.replaceFirst("^0", ""), "Moyen " + code);
    }

    static @Nullable String sujet(@Nullable String code) {
        return code == null ? null : SUJETS.get(code);
    }

    static String registre(@Nullable String schema) {
        return schema == null ? "Identifiant" : REGISTRES.getOrDefault(schema, "Identifiant (" + schema + ")");
    }
}
