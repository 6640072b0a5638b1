package org.chorale.socle.facturation.internal.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How codes, numbers and dates of an invoice read in French. */
final class Mots {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private static final Map<String, String> TYPES = Map.of(
            "381", "Avoir",
            "384", "Facture rectificative",
            "386", "Facture d'acompte",
            "389", "Facture autofacturée",
            "326", "Facture partielle",
            "325", "Facture proforma",
            "261", "Avoir autofacturé",
            "396", "Avoir");

    private static final Map<String, String> UNITES = Map.ofEntries(
            Map.entry("C62", "unité"),
            Map.entry("H87", "pièce"),
            Map.entry("EA", "unité"),
            Map.entry("XPP", "pièce"),
            Map.entry("HUR", "heure"),
            Map.entry("MIN", "minute"),
            Map.entry("DAY", "jour"),
            Map.entry("WEE", "semaine"),
            Map.entry("MON", "mois"),
            Map.entry("ANN", "an"),
            Map.entry("KGM", "kg"),
            Map.entry("GRM", "g"),
            Map.entry("TNE", "t"),
            Map.entry("LTR", "l"),
            Map.entry("MTR", "m"),
            Map.entry("KMT", "km"),
            Map.entry("MTK", "m²"),
            Map.entry("MTQ", "m³"),
            Map.entry("KWH", "kWh"),
            Map.entry("LS", "forfait"),
            Map.entry("SET", "lot"),
            Map.entry("XBX", "boîte"),
            Map.entry("P1", "%"));

    private static final Map<String, String> TVA = Map.of(
            "Z", "taux zéro",
            "E", "exonérée",
            "AE", "autoliquidation",
            "K", "livraison intracommunautaire",
            "G", "exportation",
            "O", "hors champ",
            "L", "Canaries (IGIC)",
            "M", "Ceuta et Melilla (IPSI)");

    private static final Map<String, String> MOYENS = Map.ofEntries(
            Map.entry("10", "Espèces"),
            Map.entry("20", "Chèque"),
            Map.entry("30", "Virement"),
            Map.entry("31", "Prélèvement"),
            Map.entry("42", "Virement sur compte bancaire"),
            Map.entry("48", "Carte bancaire"),
            Map.entry("49", "Prélèvement automatique"),
            Map.entry("57", "Accord permanent"),
            Map.entry("58", "Virement SEPA"),
            Map.entry("59", "Prélèvement SEPA"),
            Map.entry("97", "Compensation"));

    private Mots() {}

    static String type(@Nullable String code, boolean avoir) {
        String connu = code == null ? null : TYPES.get(code);
        return connu != null ? connu : avoir ? "Avoir" : "Facture";
    }

    static String unite(@Nullable String code) {
        return code == null ? "" : UNITES.getOrDefault(code, code);
    }

    static String tva(@Nullable BigDecimal taux, @Nullable String categorie) {
        String dit = categorie == null ? null : TVA.get(categorie);
        String pour = taux == null ? "" : nombre(taux) + " %";
        return dit == null ? pour : pour.isEmpty() || taux == null || taux.signum() == 0 ? dit : pour + " " + dit;
    }

    static String moyen(@Nullable String code, @Nullable String libelle) {
        String connu = code == null ? null : MOYENS.get(code);
        return libelle != null ? libelle : connu != null ? connu : code == null ? "" : "Code " + code;
    }

    static String jour(LocalDate date) {
        return JOUR.format(date);
    }

    /** With cents, as amounts are read. */
    static String montant(BigDecimal valeur) {
        return format("#,##0.00").format(valeur.setScale(2, RoundingMode.HALF_UP));
    }

    /** With the decimals it has. */
    static String nombre(BigDecimal valeur) {
        return format("#,##0.##########").format(valeur);
    }

    /** A price: at least cents, more where there are more. */
    static String prix(BigDecimal valeur) {
        return format("#,##0.00########").format(valeur);
    }

    private static DecimalFormat format(String modele) {
        DecimalFormatSymbols signes = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        signes.setGroupingSeparator(' ');
        return new DecimalFormat(modele, signes);
    }
}
