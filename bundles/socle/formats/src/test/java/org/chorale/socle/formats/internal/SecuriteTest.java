package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.junit.jupiter.api.Test;

class SecuriteTest {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final String SECRET = "/etc/passwd";

    @Test
    void anExternalEntityIsRefusedAndNothingOfItIsSaid() {
        Analyse a = Essai.analyser("<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file://" + SECRET + "\">]><Invoice xmlns=\""
                + UBL + "\">&x;</Invoice>");

        refuse(a, "CHORALE-XML-DOCTYPE");
        assertThat(a.format()).isEqualTo(FormatDocument.UBL_INVOICE);
        assertThat(a.toString()).doesNotContain("root:");
    }

    @Test
    void aBillionLaughsAreNotHeard() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol \"lol\">");
        for (int i = 1; i < 10; i++) {
            String avant = i == 1 ? "lol" : "lol" + (i - 1);
            dtd.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&" + avant + ";").repeat(10))
                    .append("\">");
        }
        refuse(Essai.analyser(dtd + "]><Invoice xmlns=\"" + UBL + "\">&lol9;</Invoice>"), "CHORALE-XML-DOCTYPE");
    }

    @Test
    void anEntityOfNoDeclarationIsRefused() {
        Analyse a = Essai.analyser("<Invoice xmlns=\"" + UBL + "\">&secret;</Invoice>");

        assertThat(a.verdict()).isNotEqualTo(Verdict.VALIDE);
        assertThat(Essai.regles(a)).containsExactly("CHORALE-XML-ENTITE");
    }

    @Test
    void anInclusionIsRefused() {
        refuse(
                Essai.analyser("<Invoice xmlns=\"" + UBL + "\"><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                        + " href=\"" + SECRET + "\" parse=\"text\"/></Invoice>"),
                "CHORALE-XML-XINCLUDE");
    }

    @Test
    void twoHundredThousandLevelsAreRefusedAtTheHundredAndFirst() {
        String ouvrants = "<a>".repeat(200_000);
        String fermants = "</a>".repeat(200_000);

        refuse(
                Essai.analyser("<Invoice xmlns=\"" + UBL + "\">" + ouvrants + fermants + "</Invoice>"),
                "CHORALE-XML-PROFONDEUR");
    }

    @Test
    void aHundredLevelsGoOnToTheSchema() {
        String a = "<a>".repeat(99) + "</a>".repeat(99);

        Analyse analyse = Essai.analyser("<Invoice xmlns=\"" + UBL + "\">" + a + "</Invoice>");

        assertThat(analyse.couche(Couche.XSD)).isEqualTo(ResultatCouche.INVALIDE);
    }

    @Test
    void anElementOfTooManyAttributesIsRefused() {
        StringBuilder attributs = new StringBuilder();
        for (int i = 0; i < 65; i++) {
            attributs.append(" a").append(i).append("=\"1\"");
        }
        refuse(Essai.analyser("<Invoice xmlns=\"" + UBL + "\"" + attributs + "/>"), "CHORALE-XML-ATTRIBUTS");
    }

    @Test
    void aHeaderOfEndlessElementsIsRefused() {
        String notes = "<Note xmlns=\"urn:x\"/>".repeat(250_000);

        refuse(Essai.analyser("<Invoice xmlns=\"" + UBL + "\">" + notes + "</Invoice>"), "CHORALE-XML-ELEMENTS");
    }

    @Test
    void aSchemaLocationIsNotFollowed() {
        String ubl = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<Invoice ",
                        "<Invoice xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + UBL
                                + " file://" + SECRET + "\" ");

        assertThat(Essai.analyser(ubl).verdict()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void aStylesheetThatASupplierSendsIsNotRun() {
        String ubl = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<Invoice ", "<?xml-stylesheet type=\"text/xsl\" href=\"file://" + SECRET + "\"?><Invoice ");

        assertThat(Essai.analyser(ubl).verdict()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void anAttachmentIsCountedButNotHeldByTheRules() {
        String piece = Base64.getEncoder().encodeToString(new byte[12 << 20]);
        String ubl = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8)
                .replaceFirst("(filename=\"bordereau.csv\">)[^<]*<", "$1" + piece + "<");

        Analyse a = Essai.analyser(ubl);

        assertThat(a.verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(a.factureLue().orElseThrow().piecesJointes().get(0).taille()).isEqualTo(12 << 20);
        assertThat(Essai.bloquantes(a)).containsExactly("CHORALE-PIECE-TAILLE");
        assertThat(a.depotAcceptable()).isFalse();
    }

    @Test
    void whatIsNoInvoiceIsNamedForWhatItIs() {
        assertThat(Essai.analyser("").format()).isEqualTo(FormatDocument.INCONNU);
        assertThat(Essai.analyser("bonjour").format()).isEqualTo(FormatDocument.INCONNU);
        assertThat(Essai.analyser("<CPPFacturePivot/>").format()).isEqualTo(FormatDocument.PIVOT);
        assertThat(Essai.analyser("<CPPFactures/>").format()).isEqualTo(FormatDocument.CPP_MINIMAL);
        assertThat(Essai.analyser("<n:PES_Facture xmlns:n='http://www.minefi.gouv.fr/cp/helios/pes_v2/facture'/>")
                        .format())
                .isEqualTo(FormatDocument.PES);
        assertThat(Essai.analyser("<html><script>alert(1)</script></html>").format())
                .isEqualTo(FormatDocument.XML_INCONNU);
    }

    private static void refuse(Analyse a, String regle) {
        assertThat(Essai.regles(a)).containsExactly(regle);
        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(a.couche(Couche.XML)).isEqualTo(ResultatCouche.REFUSE);
        assertThat(a.constats().get(0).remede()).isNotBlank();
    }
}
