package org.chorale.socle.formats.internal.rendu;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What KoSIT's stylesheets say wrongly, or as Germans say it, put right in their text before they are compiled. */
final class Corrections {
    /** The sheet that makes the page, of whatever language. */
    static final String PRESENTATION = "xrechnung-html.univ.xsl";

    /** What opens an attachment in a page that runs scripts, and its content: here neither is of use. */
    private static final Pattern PIECE = Pattern.compile("(?s)<div class=\"boxzeile\">\\s*"
            + "<div class=\"boxdaten legende\"><xsl:value-of select=\"\\$i18n\\.bt125\"/>:</div>"
            + ".*?<xsl:value-of select=\"xr:Attached_document\"/></div>\\s*</div>");

    /** Between the word and the number of a line. */
    private static final String LIGNE = "/> <xsl:value-of select=\"xr:Invoice_line_identifier\"/>";

    private static final String LIGNE_ESPACEE =
            "/><xsl:text> </xsl:text><xsl:value-of select=\"xr:Invoice_line_identifier\"/>";

    /** The one label without a colon. */
    private static final String DEVISE = "<xsl:value-of select=\"$i18n.bt5\"/></div>";

    private static final String DEVISE_SUIVIE = "<xsl:value-of select=\"$i18n.bt5\"/>:</div>";

    /** A rate without its sign. */
    private static final Pattern TAUX_NU = Pattern.compile("(<xsl:value-of select=\"xr:"
            + "(?:Document_level_(?:allowance|charge)|Logistics_service_charge)_VAT_rate\"/>)");

    /** Zero where there is no discount. */
    private static final String REMISE = "sum(xr:PRICE_DETAILS/xr:Item_price_discount)";

    private static final String REMISE_S_IL_EN_EST =
            "xr:PRICE_DETAILS/xr:Item_price_discount[1]/sum(../xr:Item_price_discount)";

    /** A rate or a quantity that is written as the file does. */
    private static final Pattern NOMBRE_BRUT = Pattern.compile("<xsl:value-of select=\"(xr:(?:PRICE_DETAILS/xr:)?(?:"
            + "VAT_category_rate|Document_level_(?:allowance|charge)_(?:percentage|VAT_rate)"
            + "|Logistics_service_charge_VAT_rate|Invoiced_quantity|Item_price_base_quantity))\"/>");

    /** A price, which may have more decimals than an amount. */
    private static final Pattern PRIX =
            Pattern.compile("(Item_(?:net_price|gross_price|price_discount)\\)?),'###\\.##0,00'");

    /** Of a number that is told as exactly as it was written. */
    private static final String DECIMALES = "#".repeat(10);

    /** The sheet of CII takes the total VAT in the invoice's currency for the one in the accounting currency. */
    private static final Pattern DEVISE_DU_TOTAL = Pattern.compile(
            "(TaxTotalAmount\\[@currencyID = parent::"
                    + "ram:SpecifiedTradeSettlementHeaderMonetarySummation/preceding-sibling::ram:)(Tax|Invoice)CurrencyCode\\]");

    /** The kind of an identifier is written as a second identifier. */
    private static final String TYPE_EN_DOUBLE =
            "<xsl:apply-templates mode=\"BT-61\" select=\"./ram:SpecifiedLegalOrganization/ram:ID/@schemeID\"/>";

    /** The quantity of the gross price beside that of the net one, as if it were of the same term. */
    private static final String DEUX_QUANTITES = "test=\"./ram:NetPriceProductTradePrice/ram:BasisQuantity"
            + " != ./ram:GrossPriceProductTradePrice/ram:BasisQuantity\"";

    /** A day that no calendar has stops the sheet, and what is no day at all is told in German. */
    private static final String JOUR = "test=\"matches($normalizeddate, '^[0-9]{8}$')\"";

    private static final String JOUR_DU_CALENDRIER = "test=\"replace($normalizeddate,"
            + " '^([0-9]{4})([0-9]{2})([0-9]{2})$', '$1-$2-$3') castable as xs:date\"";

    private static final Pattern PAS_UN_JOUR = Pattern.compile("(?s)<xsl:otherwise>ILLEGAL DATE.*?</xsl:otherwise>");
    private static final Pattern JOUR_ECRIT = Pattern.compile("format-date\\((xs:date\\(\\.\\)|[^,()]+),('[^']+')\\)");

    /** When VAT falls due is looked up in the list of UBL, where the codes of CII mean other things. */
    private static final Pattern EXIGIBILITE =
            Pattern.compile("(?s)(<xsl:template mode=\"BT-8\".*?<xsl:with-param name=\"myparam\" select=\")\\.(\"/>)");

    private static final String CODES_DE_CII =
            "if (. = '5') then '3' else if (. = '29') then '35' else if (. = '72') then '432' else string(.)";

    /** It is said with each rate. */
    private static final String EXIGIBILITE_REPETEE = "select=\"../xr:Value_added_tax_point_date_code\"";

    private static final String EXIGIBILITE_UNE_FOIS =
            "select=\"distinct-values(../xr:Value_added_tax_point_date_code)\" separator=\" · \"";

    /** Identifiers of which there may be several. */
    private static final Pattern PLUSIEURS = Pattern.compile(
            "(<xsl:value-of select=\"(?:xr:ITEM_INFORMATION/)?xr:"
                    + "(?:Seller_identifier|Buyer_identifier|Item_classification_identifier|Invoice_line_object_identifier)(?:/@[a-z_]+)?\")/>");

    private Corrections() {}

    /** A sheet that brings an invoice into the one form. */
    static String forme(String feuille) {
        String devises = DEVISE_DU_TOTAL
                .matcher(feuille)
                .replaceAll(m -> m.group(1) + (m.group(2).equals("Tax") ? "Invoice" : "Tax") + "CurrencyCode]");
        String exigibilite = EXIGIBILITE.matcher(devises).replaceFirst("$1" + CODES_DE_CII + "$2");
        return PAS_UN_JOUR
                .matcher(exigibilite)
                .replaceAll("<xsl:otherwise><xsl:value-of select=\"\\$normalizeddate\"/></xsl:otherwise>")
                .replace(JOUR, JOUR_DU_CALENDRIER)
                .replace(TYPE_EN_DOUBLE, "")
                .replace(DEUX_QUANTITES, "test=\"false()\"");
    }

    /** The sheet that makes the page. */
    static String presentation(String feuille, boolean anglais) {
        String sansPiece = PIECE.matcher(feuille).replaceAll("");
        String entiere = TAUX_NU.matcher(sansPiece)
                .replaceAll("$1%")
                .replace(LIGNE, LIGNE_ESPACEE)
                .replace(DEVISE, DEVISE_SUIVIE)
                .replace(">netto<", "><")
                .replace(">brutto<", "><");
        String avant = anglais ? "" : "\u00a0";
        String separee = PLUSIEURS.matcher(entiere).replaceAll("$1 separator=\" · \"/>");
        return JOUR_ECRIT
                .matcher(nombres(separee, anglais))
                .replaceAll(m -> jour(m.group(1).equals("xs:date(.)") ? "." : m.group(1), m.group(2)))
                .replace(EXIGIBILITE_REPETEE, EXIGIBILITE_UNE_FOIS)
                .replace(REMISE, REMISE_S_IL_EN_EST)
                .replace("\"/>:", "\"/>" + avant + ":")
                .replace("\"/>%", "\"/>" + avant + "%");
    }

    /** Figures and dates are written as Germans do, in every language. */
    private static String nombres(String feuille, boolean anglais) {
        String virgule = anglais ? "." : ",";
        String milliers = anglais ? "," : "\u202f";
        String entier = "###" + milliers + "##0";
        String exact = NOMBRE_BRUT
                .matcher(feuille)
                .replaceAll("<xsl:value-of select=\"if (number($1) = number($1)) then format-number($1,'" + entier
                        + virgule + DECIMALES + "','decimal') else $1\"/>");
        return PRIX.matcher(exact)
                .replaceAll("$1,'" + entier + virgule + "00" + DECIMALES + "'")
                .replace(
                        "decimal-separator=\",\" grouping-separator=\".\"",
                        "decimal-separator=\"%s\" grouping-separator=\"%s\"".formatted(virgule, milliers))
                .replace("'[D].[M].[Y]'", anglais ? "'[D] [MNn,3-3] [Y]'" : "'[D01]/[M01]/[Y]'")
                .replace("'###.##0,00'", "'" + entier + virgule + "00'")
                .replace("'##0,00'", "'##0" + virgule + DECIMALES + "'")
                .replace("'##0,##'", "'##0" + virgule + DECIMALES + "'");
    }

    private static String jour(String ou, String modele) {
        return Matcher.quoteReplacement(
                "(if (%1$s castable as xs:date) then format-date(xs:date(%1$s),%2$s)".formatted(ou, modele)
                        + " else string(%s))".formatted(ou));
    }
}
