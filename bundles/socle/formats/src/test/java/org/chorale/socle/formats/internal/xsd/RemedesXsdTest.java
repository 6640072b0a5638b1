package org.chorale.socle.formats.internal.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of which the validator only says that something else was expected: what is told must mend them. */
class RemedesXsdTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
    private static final String CII = new String(Exemple.CII.xml(), StandardCharsets.UTF_8);
    private static final String BASIQUES = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private static final String DATE = "<cbc:IssueDate>2026-10-30</cbc:IssueDate>";

    @Test
    void theWrongPrefixOfOneElementIsToldWithTheRightOne() {
        String faux = UBL.replace("cbc:IssueDate>", "cac:IssueDate>");

        Constat c = seul(faux);

        assertThat(c.trouve()).isEqualTo("cac:IssueDate");
        assertThat(c.attendu()).isEqualTo("cbc:IssueDate");
        assertThat(c.remede()).contains("« cbc:IssueDate »").doesNotContain("xmlns");
        assertThat(fautes(faux.replace(c.trouve(), c.attendu()))).isEmpty();
    }

    @Test
    void anElementWithoutItsPrefixIsToldWhichItLacks() {
        assertThat(seul(UBL.replace("cbc:IssueDate>", "IssueDate>")).remede()).contains("Écrivez « cbc:IssueDate »");
    }

    @Test
    void aNamespaceThatIsNowhereDeclaredIsToBeDeclared() {
        String faux = UBL.replaceFirst(" xmlns:cbc=\"[^\"]*\"", "").replace("cbc:", "");

        assertThat(fautes(faux).get(0).remede())
                .contains("xmlns:cbc=\"" + BASIQUES + "\"")
                .contains("« cbc:");
    }

    @Test
    void aWrongDeclarationIsToldWithTheRightOne() {
        String faux = UBL.replace("CommonBasicComponents-2", "CommonBasicComponents-1");

        Constat c = fautes(faux).get(0);

        assertThat(c.remede()).endsWith("xmlns:cbc=\"" + BASIQUES + "\"");
        assertThat(fautes(faux.replaceFirst("xmlns:cbc=\"[^\"]*\"", "xmlns:cbc=\"" + BASIQUES + "\"")))
                .isEmpty();
    }

    @Test
    void declarationsThatAreSwappedAreToldInsteadOfEveryElement() {
        String faux = UBL.replaceFirst("xmlns:cac=", "xmlns:x=")
                .replaceFirst("xmlns:cbc=", "xmlns:cac=")
                .replaceFirst("xmlns:x=", "xmlns:cbc=");

        assertThat(fautes(faux).get(0).remede()).endsWith("xmlns:cbc=\"" + BASIQUES + "\"");
    }

    @Test
    void theRootInAWrongNamespaceIsToldTheRightOneAndNoTerm() {
        assertThat(seul(UBL.replace("xsd:Invoice-2", "xsd:Invoice-3"))).satisfies(c -> {
            assertThat(c.terme()).isNull();
            assertThat(c.trouve()).endsWith("Invoice-3");
            assertThat(c.attendu()).endsWith("Invoice-2");
            assertThat(c.remede()).endsWith("xmlns=\"" + c.attendu() + "\"");
        });
        assertThat(seul(CII.replace("CrossIndustryInvoice:100", "CrossIndustryInvoice:10"))
                        .remede())
                .contains("xmlns:rsm=\"")
                .endsWith("CrossIndustryInvoice:100\"");
    }

    @Test
    void anElementTwiceIsToldToBeThereTwice() {
        assertThat(seul(UBL.replace(DATE, DATE + DATE))).satisfies(c -> {
            assertThat(c.message()).contains("figure deux fois");
            assertThat(c.remede()).contains("Retirez l'un des deux « IssueDate »");
            assertThat(c.terme()).isEqualTo("BT-2");
        });
        assertThat(seul(UBL.replace("</Invoice>", DATE + "</Invoice>")).message())
                .contains("figure déjà plus haut");
    }

    @Test
    void anElementInsideAValueIsNotToldToLeaveItEmpty() {
        assertThat(seul(UBL.replace(DATE, "<cbc:IssueDate><cbc:ID>1</cbc:ID></cbc:IssueDate>")))
                .satisfies(c -> assertThat(c.message()).contains("pas d'autres éléments"));
    }

    @Test
    void anAttributeIsNamedWithItsPrefix() {
        String faux = UBL.replace("<cbc:IssueDate>", "<cbc:IssueDate xml:space=\"preserve\">");

        assertThat(seul(faux).remede()).isEqualTo("Retirez l'attribut « xml:space ».");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:factur-x.eu:1p0:minimum, MINIMUM, GlobalID",
        "urn:factur-x.eu:1p0:minimum, MINIMUM, IncludedSupplyChainTradeLineItem",
        "urn:factur-x.eu:1p0:minimum, MINIMUM, SpecifiedTradeSettlementPaymentMeans",
        "urn:factur-x.eu:1p0:minimum, MINIMUM, ApplicableTradeTax",
        "urn:factur-x.eu:1p0:basicwl, BASIC WL, IncludedSupplyChainTradeLineItem"
    })
    void whatAProfileDoesNotAdmitIsToldSo(String profil, String nom, String element) {
        assertThat(fautes(auProfil(profil)))
                .filteredOn(c -> String.valueOf(c.chemin()).matches(".*/" + element + "(\\[1])?"))
                .isNotEmpty()
                .allSatisfy(c -> {
                    assertThat(c.message()).contains("Le profil Factur-X " + nom + " n'admet pas « " + element + " »");
                    assertThat(c.remede()).contains("profil plus complet");
                });
    }

    @Test
    void whatNoProfileHasIsNotToldToTakeAnother() {
        String faux = auProfil("urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended")
                .replace("<ram:InvoiceCurrencyCode>", "<ram:Couleur>bleu</ram:Couleur><ram:InvoiceCurrencyCode>");

        assertThat(seul(faux).message()).isEqualTo("Aucun profil Factur-X n'admet « Couleur » à cet endroit.");
    }

    @Test
    void whatAProfileAdmitsElsewhereIsStillMisplaced() {
        String faux = auProfil("urn:factur-x.eu:1p0:basicwl")
                .replaceFirst(
                        "(?s)(<ram:InvoiceCurrencyCode>[^/]*/ram:InvoiceCurrencyCode>)(.*?)(</ram:ApplicableHeaderTradeSettlement>)",
                        "$2$1$3");

        assertThat(fautes(faux)).extracting(Constat::message).anyMatch(m -> m.contains("n'est pas à sa place"));
    }

    private static String auProfil(String profil) {
        return CII.replace(">urn:cen.eu:en16931:2017<", ">" + profil + "<");
    }

    private static Constat seul(String document) {
        List<Constat> fautes = fautes(document);
        assertThat(fautes).hasSize(1);
        return fautes.get(0);
    }

    private static List<Constat> fautes(String document) {
        return Essai.analyser(document).constats().stream()
                .filter(c -> c.couche() == Couche.XSD)
                .toList();
    }
}
