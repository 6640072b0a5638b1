package org.chorale.socle.redaction.internal.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.chorale.api.format.Contenu;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.LectureDePdf.Indices;
import org.chorale.api.redaction.LectureDePdf.Lecture;
import org.chorale.api.redaction.LectureDePdf.Texte;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;
import org.junit.jupiter.api.Test;

class LectureServiceTest {
    private static final LectureService LECTURE = new LectureService();

    private static Lecture lire(byte[] pdf) throws IOException {
        return LECTURE.lire(Contenu.deOctets(pdf), Indices.AUCUN);
    }

    private static byte[] pdf(String... lignes) throws IOException {
        try (PDDocument d = new PDDocument()) {
            PDPage page = new PDPage();
            d.addPage(page);
            try (PDPageContentStream s = new PDPageContentStream(d, page)) {
                float y = 740;
                for (String l : lignes) {
                    s.beginText();
                    s.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    s.newLineAtOffset(50, y);
                    s.showText(l);
                    s.endText();
                    y -= 16;
                }
            }
            return octets(d);
        }
    }

    private static byte[] octets(PDDocument d) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        d.save(sortie);
        return sortie.toByteArray();
    }

    private static byte[] facture() throws IOException {
        return pdf(
                "Ateliers Durand SARL au capital de 12 000 €",
                "SIRET : 356 000 000 49837 - TVA FR 39 356 000 000",
                "Facture n° F-2026/118 du 3 novembre 2026",
                "Client : Commune de Saint-Aubin",
                "SIRET 35600000000048",
                "Code service : VOIRIE - Engagement juridique n° 4100012345",
                "Marché n° M2026-17",
                "Date d'échéance : 03/12/26",
                "Total HT 1 533,00",
                "TVA 20 % 306,60",
                "Total TTC 1 839,60 €",
                "IBAN FR76 3000 6000 0112 3456 7890 189 BIC AGRIFRPP");
    }

    @Test
    void aFrenchInvoiceGivesItsValuesEachWithItsReasonAndPlace() throws IOException {
        Lecture l = lire(facture());

        assertThat(l.texte()).isEqualTo(Texte.LU);
        assertThat(l.pages()).isEqualTo(1);
        assertThat(l.meilleure(Champ.TYPE).orElseThrow().valeur()).isEqualTo("FACTURE");
        Proposition numero = l.meilleure(Champ.NUMERO).orElseThrow();
        assertThat(numero.valeur()).isEqualTo("F-2026/118");
        assertThat(numero.raison()).isEqualTo(Raison.LIBELLE);
        assertThat(numero.page()).isEqualTo(1);
        assertThat(numero.extrait()).startsWith("Facture n°");
        assertThat(l.meilleure(Champ.DATE_EMISSION).orElseThrow().date()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(l.meilleure(Champ.DATE_ECHEANCE).orElseThrow().date()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(l.meilleure(Champ.SIRET_FOURNISSEUR).orElseThrow().valeur()).isEqualTo("35600000049837");
        assertThat(l.meilleure(Champ.SIRET_DESTINATAIRE).orElseThrow().valeur()).isEqualTo("35600000000048");
        assertThat(l.meilleure(Champ.NUMERO_TVA).orElseThrow().valeur()).isEqualTo("FR39356000000");
        assertThat(l.meilleure(Champ.CODE_SERVICE).orElseThrow().valeur()).isEqualTo("VOIRIE");
        assertThat(l.meilleure(Champ.NUMERO_ENGAGEMENT).orElseThrow().valeur()).isEqualTo("4100012345");
        assertThat(l.meilleure(Champ.NUMERO_MARCHE).orElseThrow().valeur()).isEqualTo("M2026-17");
        assertThat(l.meilleure(Champ.MONTANT_HT).orElseThrow().montant()).isEqualByComparingTo("1533.00");
        assertThat(l.meilleure(Champ.MONTANT_TVA).orElseThrow().montant()).isEqualByComparingTo("306.60");
        Proposition ttc = l.meilleure(Champ.MONTANT_TTC).orElseThrow();
        assertThat(ttc.montant()).isEqualByComparingTo("1839.60");
        assertThat(ttc.raison()).isEqualTo(Raison.LIBELLE_ET_CONTROLE);
        assertThat(l.meilleure(Champ.IBAN).orElseThrow().valeur()).isEqualTo("FR7630006000011234567890189");
        assertThat(l.meilleure(Champ.DEVISE).orElseThrow().valeur()).isEqualTo("EUR");
    }

    @Test
    void aSiretOfTheCallersOwnIsTheSuppliers() throws IOException {
        Lecture l = LECTURE.lire(Contenu.deOctets(facture()), new Indices(Set.of("35600000000048")));

        assertThat(l.meilleure(Champ.SIRET_FOURNISSEUR).orElseThrow().valeur()).isEqualTo("35600000000048");
        assertThat(l.meilleure(Champ.SIRET_FOURNISSEUR).orElseThrow().raison()).isEqualTo(Raison.CONNU);
    }

    @Test
    void amountsThatAddUpNeedNoLabel() throws IOException {
        Lecture l = lire(pdf("Ramettes 498.00", "35.00", "533.00", "106.60", "639.60"));

        assertThat(l.meilleure(Champ.MONTANT_TTC).orElseThrow().montant()).isEqualByComparingTo("639.60");
        assertThat(l.meilleure(Champ.MONTANT_TTC).orElseThrow().raison()).isEqualTo(Raison.SOMME);
        assertThat(l.meilleure(Champ.MONTANT_HT).orElseThrow().montant()).isEqualByComparingTo("533.00");
    }

    @Test
    void aScanSaysThatThereIsNoText() throws IOException {
        assertThat(lire(pdf()).texte()).isEqualTo(Texte.ABSENT);
        assertThat(lire(pdf()).propositions()).isEmpty();
    }

    @Test
    void pagesInTheMiddleOfALongDocumentAreNotRead() throws IOException {
        try (PDDocument d = new PDDocument()) {
            for (int i = 1; i <= 60; i++) {
                PDPage page = new PDPage();
                d.addPage(page);
                try (PDPageContentStream s = new PDPageContentStream(d, page)) {
                    s.beginText();
                    s.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    s.newLineAtOffset(50, 700);
                    s.showText(i == 60 ? "Facture n° DERNIERE-60" : "Facture n° PAGE-" + i);
                    s.endText();
                }
            }
            Lecture l = lire(octets(d));

            assertThat(l.texte()).isEqualTo(Texte.LU_EN_PARTIE);
            assertThat(l.pages()).isEqualTo(60);
            assertThat(l.de(Champ.NUMERO)).hasSize(5);
        }
    }

    @Test
    void whateverTheBytesItIsAResult() throws IOException {
        byte[] bonne = facture();
        Random hasard = new Random(42);
        for (int i = 0; i < 150; i++) {
            byte[] abimee = bonne.clone();
            for (int j = 0; j < 1 + i % 40; j++) {
                abimee[hasard.nextInt(abimee.length)] = (byte) hasard.nextInt(256);
            }
            assertThat(lire(abimee)).isNotNull();
            assertThat(lire(java.util.Arrays.copyOf(bonne, hasard.nextInt(bonne.length))))
                    .isNotNull();
        }
        assertThat(lire(new byte[0]).texte()).isEqualTo(Texte.ILLISIBLE);
        assertThat(lire("<html>".getBytes()).texte()).isEqualTo(Texte.ILLISIBLE);
    }

    @Test
    void aPageThatInflatesWithoutEndIsNotOpened() throws IOException {
        try (PDDocument d = new PDDocument()) {
            PDPage page = new PDPage();
            d.addPage(page);
            COSStream flux = d.getDocument().createCOSStream();
            try (var brut = flux.createRawOutputStream();
                    DeflaterOutputStream z = new DeflaterOutputStream(brut)) {
                byte[] blancs = new byte[1 << 20];
                for (int i = 0; i < 64; i++) {
                    z.write(blancs);
                }
            }
            flux.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.getCOSObject().setItem(COSName.CONTENTS, flux);

            assertThat(lire(octets(d)).texte()).isEqualTo(Texte.ILLISIBLE);
        }
    }

    @Test
    void anEncryptedOneIsNotRead() throws IOException {
        try (PDDocument d = org.apache.pdfbox.Loader.loadPDF(facture())) {
            d.protect(new StandardProtectionPolicy("proprietaire", "", new AccessPermission()));
            assertThat(lire(octets(d)).texte()).isEqualTo(Texte.ILLISIBLE);
        }
    }

    @Test
    void dangerousTextIsTextAndShort() throws IOException {
        Lecture l = lire(pdf("Facture n° <script>1", "Facture n° 1<script>alert(1)</script>", "n".repeat(3_000)));

        assertThat(l.propositions()).allSatisfy(p -> {
            assertThat(p.valeur()).hasSizeLessThanOrEqualTo(100);
            assertThat(p.extrait()).hasSizeLessThanOrEqualTo(120);
        });
        assertThat(l.de(Champ.NUMERO)).extracting(Proposition::valeur).isEqualTo(List.of());
    }
}
