package org.chorale.socle.redaction.internal.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Verdict;
import org.chorale.socle.redaction.internal.Exemples;
import org.chorale.socle.redaction.internal.Juge;
import org.chorale.socle.redaction.internal.Modele;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FacturXTest {
    private static final Instant DATE = Instant.parse("2026-11-03T10:00:00Z");

    static Stream<String> exemples() {
        return Exemples.tous().keySet().stream();
    }

    private static byte[] ecrire(FactureLue facture) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        EcrivainFacturX.ecrire(facture, DATE, sortie);
        return sortie.toByteArray();
    }

    private static String texte(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @ParameterizedTest
    @MethodSource("exemples")
    void everyLayerOfOurOwnRulesFindsItValid(String nom) throws IOException {
        FactureLue facture = Exemples.tous().get(nom).facture();

        Analyse a = Juge.analyser(ecrire(facture));

        assertThat(Juge.fautes(a)).isEmpty();
        assertThat(a.verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
        assertThat(a.couche(Couche.FACTURX)).isEqualTo(ResultatCouche.VALIDE);
        assertThat(a.couche(Couche.BR_FR))
                .isEqualTo(nom.equals("afnor") ? ResultatCouche.VALIDE : ResultatCouche.NON_APPLICABLE);
        assertThat(a.depotAcceptable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("exemples")
    void whatIsReadFromItIsWhatWasWritten(String nom) throws IOException {
        FactureLue facture = Exemples.tous().get(nom).facture();

        FactureLue relue = Juge.analyser(ecrire(facture)).factureLue().orElseThrow();

        List<String> ecarts = Modele.differences(facture, relue);
        ecarts.removeIf(e -> e.startsWith("profilLu: null"));
        if (nom.equals("lettres")) {
            // What XML cannot hold is left out.
            assertThat(ecarts).hasSize(1);
            assertThat(relue.lignes().get(5).designation()).isEqualTo("Nœud d’acier \u202emiroir\u202c 😀");
        } else {
            assertThat(ecarts).isEmpty();
        }
    }

    @Test
    void theSameInvoiceAtTheSameDateGivesTheSameBytes() throws IOException {
        assertThat(ecrire(Exemples.lettres().facture()))
                .isEqualTo(ecrire(Exemples.lettres().facture()));
        assertThat(ecrire(Exemples.riche().facture()))
                .isEqualTo(ecrire(Exemples.riche().facture()));
    }

    @Test
    void itShowsWhatTheDataSay() throws IOException {
        String texte = texte(ecrire(Exemples.riche().facture()));

        assertThat(texte)
                .contains("FACTURE", "N° F2026-0042", "03/11/2026", "Échéance : 03/12/2026")
                .contains("Ateliers Durand & Fils", "SIRET : 356 000 000 49837", "FR39356000000")
                .contains("Commune de Saint-Aubin-sur-Mer", "SIRET : 211 405 620 00014")
                .contains("Code service : VOIRIE", "N° d'engagement : ENG-4412", "N° de marché : M-2026-17")
                .contains("2 000 l", "1,0834", "−3 unités", "−42,66", "35 unités")
                .contains("Exonération de TVA, article 261-4-4° du CGI", "Remise · Geste commercial")
                .contains("Total HT 4 520,09 €", "Total TVA 582,04 €", "Total TTC 5 102,13 €", "Net à payer 5 102,13 €")
                .contains("FR76 3000 6000 0112 3456 7890 189", "pv-778.csv", "Page 1 / ");
    }

    @Test
    void everyLineIsThereAndEachPageHasTheHeadOfTheTable() throws IOException {
        byte[] pdf = ecrire(Exemples.longue(300).facture());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper lecteur = new PDFTextStripper();
            String tout = lecteur.getText(document);
            for (int i = 0; i < 300; i++) {
                assertThat(tout).contains("Article numéro " + i + " du catalogue");
            }
            lecteur.setStartPage(3);
            lecteur.setEndPage(3);
            assertThat(lecteur.getText(document)).contains("Désignation", "(suite)", "Page 3 / ");
        }
    }

    @Test
    void lettersOfOtherScriptsShowAndWhatNoFontHasIsSaid() throws IOException {
        String texte = texte(ecrire(Exemples.lettres().facture()));

        assertThat(texte).contains("Ελληνική Εταιρεία — ООО «Пример»", "Հայաստան", "საქართველო", "Łódź", "ייעוץ");
        assertThat(texte).contains("خدمات");
        assertThat(texte).contains("□□□□", "elles sont dans les données jointes");
        assertThat(texte(ecrire(Exemples.simple().facture()))).doesNotContain("□", "Lettres absentes");
    }

    @Test
    void fontsAreEmbeddedAndNothingActs() throws IOException {
        try (PDDocument document = Loader.loadPDF(ecrire(Exemples.riche().facture()))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                for (COSName nom : page.getResources().getFontNames()) {
                    PDFont police = page.getResources().getFont(nom);
                    assertThat(police.isEmbedded()).isTrue();
                }
            }
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getDocumentCatalog().getNames().getCOSObject().keySet())
                    .containsExactly(COSName.EMBEDDED_FILES);
        }
    }

    @Test
    void hostileTextStaysText() throws IOException {
        Exemples e = Exemples.simple();
        e.numero = "<&>\"'\u2028()\\";
        e.vendeur = "a".repeat(3_000) + ") Tj ET Q /JavaScript (";
        e.ligne("mot".repeat(20_000), "1", "C62", "1", "S", "20");
        e.ligne("ligne\n".repeat(500), "1", "C62", "1", "S", "20");

        byte[] pdf = ecrire(e.facture());

        assertThat(texte(pdf)).contains("/JavaScript");
        assertThat(Juge.analyser(pdf).verdict()).isEqualTo(Verdict.VALIDE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Facture n° <&>\"' ()\\");
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void anEmptyInvoiceIsWrittenAllTheSame() throws IOException {
        FactureLue vide = new FactureLue(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                org.chorale.api.format.References.VIDES,
                null,
                List.of(),
                null,
                null,
                org.chorale.api.format.Partie.VIDE,
                org.chorale.api.format.Partie.VIDE,
                null,
                null,
                org.chorale.api.format.Livraison.VIDE,
                org.chorale.api.format.Paiement.VIDE,
                List.of(),
                org.chorale.api.format.Totaux.VIDES,
                List.of(),
                List.of(),
                List.of(),
                Map.of());

        Analyse a = Juge.analyser(ecrire(vide));

        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.couche(Couche.CONTENEUR)).isEqualTo(ResultatCouche.VALIDE);
    }
}
