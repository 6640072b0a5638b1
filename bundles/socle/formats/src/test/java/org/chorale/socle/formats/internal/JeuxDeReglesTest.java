package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Couche;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.ProfilConnu;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.exemples.Exemple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which rules an invoice is judged, from its syntax, its profile (BT-24) and its circuit (BT-23). */
class JeuxDeReglesTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
    private static final String CII = new String(Exemple.CII.xml(), StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"B1", "S1", "S3", "S6", "M1"})
    void aCodeOfAfnorAsksForTheFrenchRules(String code) {
        Analyse ubl = Essai.analyser(ublDuCircuit(code));
        Analyse cii = Essai.analyser(ciiDuCircuit(code));

        for (Analyse a : new Analyse[] {ubl, cii}) {
            assertThat(a.couche(Couche.BR_FR)).as("%s", a.constats()).isEqualTo(ResultatCouche.VALIDE);
            assertThat(a.regles()).contains(new PaquetRegles("br-fr", "1.3.0", Couche.BR_FR));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "A9", "A25", ""})
    void aHistoricCadreDoesNot(String code) {
        Analyse a = Essai.analyser(ublDuCircuit(code));

        assertThat(a.couche(Couche.BR_FR)).isEqualTo(ResultatCouche.NON_APPLICABLE);
        assertThat(a.regles()).extracting(PaquetRegles::paquet).containsExactly("cen-en16931");
    }

    @Test
    void theFrenchRulesSpeakFrenchAndNameTheirTerm() {
        Analyse a = Essai.analyser(ublDuCircuit("S1").replaceFirst("<cbc:DueDate>[^<]*<", "<cbc:DueDate>2020-01-01<"));

        assertThat(a.constats())
                .filteredOn(c -> c.regle().startsWith("BR-FR-CO-07"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.couche()).isEqualTo(Couche.BR_FR);
                    assertThat(c.terme()).isEqualTo("BT-9");
                    assertThat(c.severite()).isEqualTo(Severite.AVERTISSEMENT);
                    assertThat(c.message()).doesNotContain("BR-FR").contains("date");
                    assertThat(c.texteOfficiel()).contains("BR-FR-CO-07");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic, FACTURX_BASIC, EN16931 FACTURX",
        "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic, FACTURX_BASIC, EN16931 FACTURX",
        "urn:cen.eu:en16931:2017, EN16931, EN16931",
        "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended, FACTURX_EXTENDED, FACTURX",
        "urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended, FACTURX_EXTENDED, FACTURX",
        "urn:factur-x.eu:1p0:minimum, FACTURX_MINIMUM, FACTURX",
        "urn:zugferd.de:2p0:minimum, FACTURX_MINIMUM, FACTURX",
        "urn:factur-x.eu:1p0:basicwl, FACTURX_BASIC_WL, FACTURX",
        "urn:zugferd.de:2p0:basicwl, FACTURX_BASIC_WL, FACTURX",
        "urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr, EXTENDED_CTC_FR, EN16931",
        "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, XRECHNUNG, EN16931",
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0, PEPPOL_BIS_3, EN16931",
        "urn:cen.eu:en16931:2017#compliant#urn:example:cius, EN16931_CIUS, EN16931",
        "n'importe quoi, INCONNU, EN16931"
    })
    void eachProfileIsJudgedByItsOwnLayers(String profil, ProfilConnu connu, String couches) {
        Analyse a = Essai.analyser(
                CII.replace("urn:cen.eu:en16931:2017<", profil + "<").getBytes(StandardCharsets.UTF_8),
                org.chorale.api.format.Options.TOUT);

        assertThat(a.profil()).isNotNull().satisfies(p -> assertThat(p.connu()).isEqualTo(connu));
        for (Couche c : new Couche[] {Couche.EN16931, Couche.FACTURX}) {
            boolean attendue = couches.contains(c.name());
            assertThat(a.couche(c) != ResultatCouche.NON_APPLICABLE).as("%s", c).isEqualTo(attendue);
            assertThat(a.couche(c)).isNotEqualTo(ResultatCouche.NON_EVALUE);
        }
    }

    @Test
    void anInvoiceInAPdfIsAlsoJudgedAsAFacturX() throws IOException {
        Analyse a = Essai.analyser(Exemple.FACTUR_X.octets());

        assertThat(a.couche(Couche.EN16931)).isEqualTo(ResultatCouche.VALIDE);
        assertThat(a.couche(Couche.FACTURX)).isEqualTo(ResultatCouche.VALIDE);
    }

    @Test
    void aRuleOfEn16931ThatTheProfileRepeatsIsSaidOnce() {
        Analyse a = Essai.analyser(
                CII.replace("urn:cen.eu:en16931:2017<", "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic<")
                        .replaceFirst("<ram:GrandTotalAmount>[^<]*<", "<ram:GrandTotalAmount>1.00<")
                        .getBytes(StandardCharsets.UTF_8),
                org.chorale.api.format.Options.TOUT);

        assertThat(Essai.regles(a)).filteredOn("BR-CO-15"::equals).hasSize(1);
    }

    @Test
    void whatOnlyD22bKnowsIsValidByD22b() {
        // Its lists of codes are its own: the code of the charge is none of them.
        Analyse a =
                Essai.analyser(CII.replaceFirst("(Carton[^<]*</ram:Description>)", "$1<ram:BatchID>L-1</ram:BatchID>")
                        .replace("<ram:ReasonCode>FC</ram:ReasonCode>", ""));

        assertThat(a.couche(Couche.XSD)).as("%s", a.constats()).isEqualTo(ResultatCouche.VALIDE);
        assertThat(a.constats()).anySatisfy(c -> {
            assertThat(c.regle()).isEqualTo("CHORALE-SCHEMA");
            assertThat(c.message()).contains("CII D22B");
        });
    }

    private static String ublDuCircuit(String code) {
        return UBL.replaceFirst(
                "<cbc:ProfileID>[^<]*</cbc:ProfileID>",
                code.isEmpty() ? "" : "<cbc:ProfileID>" + code + "</cbc:ProfileID>");
    }

    private static String ciiDuCircuit(String code) {
        return CII.replaceFirst(
                "(<ram:BusinessProcessSpecifiedDocumentContextParameter>\\s*<ram:ID>)[^<]*<", "$1" + code + "<");
    }
}
