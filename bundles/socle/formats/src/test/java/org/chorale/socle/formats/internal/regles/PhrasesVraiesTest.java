package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official text of a rule is not always what its test asks: the sentence tells the test, and the remedy mends. */
class PhrasesVraiesTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
    private static final String CII = new String(Exemple.CII.octets(), StandardCharsets.UTF_8);
    private static final String EXTENDED =
            CII.replace("urn:cen.eu:en16931:2017", "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended");

    private static final String TVA = "<cbc:ID>VAT</cbc:ID>";
    private static final String PIECE = "<cbc:ID>BS-2026-118</cbc:ID>";
    private static final String MOYEN = "<cbc:PaymentMeansCode name=\"Virement\">30</cbc:PaymentMeansCode>";
    private static final String ECHEANCE = "<cbc:PaymentDueDate>2026-11-29</cbc:PaymentDueDate>";
    private static final String LIVRAISON = "<cac:Delivery>";
    private static final String IBAN = "<ram:IBANID>FR7618315100000800491237751</ram:IBANID>";
    private static final String LIVRE = "<ram:Description>Livre broché</ram:Description>";
    private static final String PRIX = CII.substring(
            CII.indexOf("<ram:NetPriceProductTradePrice>"), CII.indexOf("</ram:SpecifiedLineTradeAgreement>"));

    private static final String EXONEREE = UBL.replace("<cbc:ID>S</cbc:ID>", "<cbc:ID>E</cbc:ID>")
            .replace(
                    "<cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n      </cac:TaxCategory>",
                    "<cbc:TaxExemptionReason>Formation</cbc:TaxExemptionReason>"
                            + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>");

    /**
     * A fault and its mending.
     *
     * @param dit what the sentence must hold
     * @param juste what stands in the valid document, first of its kind; {@code faux} is put there, then {@code repare}
     */
    record Cas(String regle, String terme, String dit, String document, String juste, String faux, String repare) {
        @Override
        public String toString() {
            return regle + " " + faux;
        }
    }

    static List<Cas> cas() {
        return List.of(
                ubl(
                        "UBL-SR-43",
                        "BT-18",
                        "code de type",
                        PIECE,
                        PIECE + "<cbc:DocumentTypeCode>916</cbc:DocumentTypeCode>",
                        PIECE),
                beneficiaire("UBL-SR-19", "BT-59", "est celui du vendeur"),
                beneficiaire("UBL-SR-20", "BT-60", "nom manque ou est celui du vendeur"),
                beneficiaire("UBL-SR-21", "BT-61", "nom manque ou est celui du vendeur"),
                new Cas(
                        "BR-17",
                        "BT-59",
                        "son identifiant est celui du vendeur",
                        UBL,
                        LIVRAISON,
                        payee("<cac:PartyIdentification><cbc:ID>84318206400017</cbc:ID></cac:PartyIdentification>"
                                + nom("Affacturage du Nord")),
                        payee(nom("Affacturage du Nord"))),
                ubl("BR-CL-01", "BT-3", "ne va pas dans ce document", ">380<", ">381<", ">386<"),
                ubl("UBL-SR-53", "BT-31", "type de taxe (TaxScheme/ID)", TVA, "", TVA),
                new Cas(
                        "BR-G-02",
                        "BT-31",
                        "numéro de TVA du vendeur",
                        UBL.replace("<cbc:ID>S</cbc:ID>", "<cbc:ID>G</cbc:ID>"),
                        TVA,
                        "<cbc:ID>LOC</cbc:ID>",
                        TVA),
                ubl(
                        "UBL-SR-49",
                        "BT-8",
                        "plusieurs fois",
                        "<cac:OrderReference>",
                        periode(
                                "<cbc:DescriptionCode>3</cbc:DescriptionCode><cbc:DescriptionCode>35</cbc:DescriptionCode>"),
                        periode("<cbc:DescriptionCode>3</cbc:DescriptionCode>")),
                new Cas(
                        "BR-CO-11",
                        "BT-107",
                        "manque",
                        UBL.replaceFirst(
                                "<cac:TaxTotal>",
                                "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>"
                                        + "<cbc:AllowanceChargeReason>Remise</cbc:AllowanceChargeReason>"
                                        + "<cbc:Amount currencyID=\"EUR\">0.00</cbc:Amount><cac:TaxCategory>"
                                        + "<cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme>" + TVA
                                        + "</cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge><cac:TaxTotal>"),
                        "</cbc:TaxInclusiveAmount>",
                        "</cbc:TaxInclusiveAmount>",
                        "</cbc:TaxInclusiveAmount>"
                                + "<cbc:AllowanceTotalAmount currencyID=\"EUR\">0.00</cbc:AllowanceTotalAmount>"),
                cii("CII-SR-470", "BT-84", "n'a pas de compte", IBAN, "", IBAN),
                cii(
                        "BR-51",
                        "BT-87",
                        "plus de dix caractères",
                        "<ram:Information>Virement</ram:Information>",
                        carte("XXXXXXXXXXXX1234"),
                        carte("4970101234")),
                cii("CII-SR-090", "BT-159", "n'a pas de code", LIVRE, LIVRE + pays(""), LIVRE + pays("FR")),
                cii("CII-SR-069", "BT-160", "n'a pas de nom", LIVRE, attribut(false, true), attribut(true, true)),
                cii("CII-SR-072", "BT-161", "n'a pas de valeur", LIVRE, attribut(true, false), attribut(true, true)),
                cii("CII-SR-439", "BT-146", "manque", PRIX, "", PRIX),
                cii("BR-27", "BT-146", "manque", PRIX, "", PRIX),
                cii(
                        "CII-SR-472",
                        "BT-95",
                        "plusieurs codes de TVA",
                        "</ram:CategoryTradeTax>",
                        "</ram:CategoryTradeTax><ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode>"
                                + "<ram:CategoryCode>S</ram:CategoryCode>"
                                + "<ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:CategoryTradeTax>",
                        "</ram:CategoryTradeTax>"),
                cii(
                        "BR-29",
                        "BT-74",
                        "ne sont pas lisibles",
                        "<ram:SpecifiedTradeAllowanceCharge>",
                        mois("203"),
                        mois("102")),
                cii(
                        "BR-DEC-15",
                        "BT-111",
                        "manque",
                        "<ram:InvoiceCurrencyCode>",
                        "<ram:TaxCurrencyCode>USD</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>",
                        "<ram:InvoiceCurrencyCode>"),
                ubl("UBL-CR-412", "BT-9", "échéance", MOYEN, MOYEN + ECHEANCE, MOYEN),
                ubl("UBL-CR-665", "BT-18", "registre", PIECE, PIECE.replace("ID>B", "ID schemeID=\"AAA\">B"), PIECE),
                cii("CII-SR-119", "BT-147", "seule une remise", "<ram:NetPrice", brut("true"), brut("false")),
                new Cas(
                        "FX-SCH-A-000040",
                        "BT-5",
                        "devise",
                        EXTENDED,
                        ">EUR</ram:InvoiceCurrencyCode>",
                        ">EUX</ram:InvoiceCurrencyCode>",
                        ">EUR</ram:InvoiceCurrencyCode>"),
                new Cas(
                        "BR-FXEXT-S-08",
                        "BT-116",
                        "base de TVA",
                        EXTENDED,
                        "<ram:BasisAmount>1277.80<",
                        "<ram:BasisAmount>1270.80<",
                        "<ram:BasisAmount>1277.80<"),
                new Cas("BR-FXEXT-CO-15", "BT-112", "total TTC", EXTENDED, ">1881.51<", ">1882.51<", ">1881.51<"));
    }

    @ParameterizedTest
    @MethodSource("cas")
    void theSentenceIsTrueAndItsRemedyMends(Cas cas) {
        assertThat(cas.document()).contains(cas.juste());

        assertThat(Essai.analyser(mis(cas, cas.faux())).constats())
                .filteredOn(c -> c.regle().equals(cas.regle()))
                .isNotEmpty()
                .allSatisfy(c -> {
                    assertThat(c.terme()).isEqualTo(cas.terme());
                    assertThat(c.message()).contains(cas.dit());
                });
        assertThat(Essai.regles(Essai.analyser(mis(cas, cas.repare())))).doesNotContain(cas.regle());
    }

    /** The amount alone put to 0, the rate would ask for it again. */
    @Test
    void whatIsExemptHasNeitherAmountNorRate() {
        Constat c = Essai.analyser(EXONEREE).bloquants().stream()
                .filter(b -> b.regle().equals("BR-E-09"))
                .findFirst()
                .orElseThrow();

        assertThat(c.remede()).contains("(BT-117)", "(BT-119)", "totaux");
        String repare = EXONEREE.replace(">20.00</cbc:Percent>", ">0</cbc:Percent>")
                .replace(">761.00<", ">0.00<")
                .replace(">4566.00<", ">3805.00<");
        assertThat(Essai.bloquantes(Essai.analyser(repare))).isEmpty();
    }

    @Test
    void aCodeOfVatHasButOneRow() {
        String juste = EXONEREE.replace(">20.00</cbc:Percent>", ">0</cbc:Percent>")
                .replace(">761.00<", ">0.00<")
                .replace(">4566.00<", ">3805.00<");
        int debut = juste.indexOf("<cac:TaxSubtotal>");
        String rangee = juste.substring(debut, juste.indexOf("</cac:TaxTotal>"));
        String deux = rangee.replace(">3805.00<", ">3000.00<") + rangee.replace(">3805.00<", ">805.00<");

        Constat c = Essai.analyser(juste.replace(rangee, deux)).bloquants().stream()
                .filter(b -> b.regle().equals("BR-E-01"))
                .findFirst()
                .orElseThrow();

        assertThat(c.message()).contains("E (exonéré)", "une seule");
        assertThat(c.remede()).contains("réunissez-les");
    }

    private static String mis(Cas cas, String morceau) {
        int ou = cas.document().indexOf(cas.juste());
        return cas.document().substring(0, ou)
                + morceau
                + cas.document().substring(ou + cas.juste().length());
    }

    private static Cas ubl(String regle, String terme, String dit, String juste, String faux, String repare) {
        return new Cas(regle, terme, dit, UBL, juste, faux, repare);
    }

    private static Cas cii(String regle, String terme, String dit, String juste, String faux, String repare) {
        return new Cas(regle, terme, dit, CII, juste, faux, repare);
    }

    private static Cas beneficiaire(String regle, String terme, String dit) {
        return ubl(
                regle, terme, dit, LIVRAISON, payee(nom("Menuiserie Lemaire SARL")), payee(nom("Affacturage du Nord")));
    }

    private static String payee(String contenu) {
        return "<cac:PayeeParty>" + contenu + "</cac:PayeeParty>" + LIVRAISON;
    }

    private static String nom(String nom) {
        return "<cac:PartyName><cbc:Name>" + nom + "</cbc:Name></cac:PartyName>";
    }

    private static String periode(String codes) {
        return "<cac:InvoicePeriod>" + codes + "</cac:InvoicePeriod><cac:OrderReference>";
    }

    private static String carte(String numero) {
        return "<ram:Information>Virement</ram:Information><ram:ApplicableTradeSettlementFinancialCard><ram:ID>"
                + numero + "</ram:ID></ram:ApplicableTradeSettlementFinancialCard>";
    }

    private static String pays(String code) {
        return "<ram:OriginTradeCountry>" + (code.isEmpty() ? "" : "<ram:ID>" + code + "</ram:ID>")
                + "</ram:OriginTradeCountry>";
    }

    private static String attribut(boolean nom, boolean valeur) {
        return LIVRE + "<ram:ApplicableProductCharacteristic>"
                + (nom ? "<ram:Description>Couverture</ram:Description>" : "")
                + (valeur ? "<ram:Value>rouge</ram:Value>" : "") + "</ram:ApplicableProductCharacteristic>";
    }

    private static String brut(String charge) {
        return "<ram:GrossPriceProductTradePrice><ram:ChargeAmount>4.95</ram:ChargeAmount>"
                + "<ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>" + charge
                + "</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>1.00</ram:ActualAmount>"
                + "</ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice><ram:NetPrice";
    }

    private static String mois(String format) {
        return "<ram:BillingSpecifiedPeriod><ram:StartDateTime><udt:DateTimeString format=\"102\">20261001"
                + "</udt:DateTimeString></ram:StartDateTime><ram:EndDateTime><udt:DateTimeString format=\"" + format
                + "\">20261031</udt:DateTimeString></ram:EndDateTime></ram:BillingSpecifiedPeriod>"
                + "<ram:SpecifiedTradeAllowanceCharge>";
    }
}
