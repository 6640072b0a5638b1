package org.chorale.socle.facturation.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.chorale.api.facture.Dossiers;
import org.chorale.api.facture.Dossiers.Dossier;
import org.chorale.api.facture.Dossiers.Forme;
import org.chorale.api.facture.Dossiers.Mesure;
import org.chorale.api.facture.Dossiers.Regard;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.essai.UneFacture;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Invoices as files to take away: what is in them, who gets them, how large they may be. */
@SurLesDeuxBases
class DossiersTest {
    private final Salle salle;
    private final Dossiers dossiers;

    DossiersTest(TypeBase type) {
        salle = new Salle(type);
        dossiers = new ServiceDossiers(
                salle.base.jpa(), salle.base.schema(), salle.factures, salle.formats, salle.journal, salle.horloge);
        salle.annuaire.ouvrirService(salle.commune, "CANTINE");
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void one_invoice_alone_is_a_pdf_that_says_what_the_invoice_says() throws Exception {
        FactureId id = entrer(
                salle.facture("F-1").service("CANTINE").engagement("ENG-9").lignes(3));
        Dossier dossier = preparer(recoit(), Forme.PDF, false, id);

        assertThat(dossier.nom()).isEqualTo("F-1.pdf");
        assertThat(texte(ecrire(dossier)))
                .contains("Facture", "N° F-1", Salle.FOURNISSEUR, Salle.COMMUNE, "Article 3", "À payer", "ENG-9")
                .contains("Seul l'original fait foi");
    }

    @Test
    void a_long_invoice_goes_over_several_pages_with_its_head_on_each() throws Exception {
        FactureId id = entrer(salle.facture("F-1").lignes(120));

        try (PDDocument pdf = Loader.loadPDF(ecrire(preparer(recoit(), Forme.PDF, false, id)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            String texte = new PDFTextStripper().getText(pdf);
            assertThat(texte.split("Désignation", -1).length - 1).isGreaterThanOrEqualTo(3);
            assertThat(texte).contains("Article 120", "Page 1 / " + pdf.getNumberOfPages());
        }
    }

    @Test
    void attachments_come_in_a_zip_and_several_invoices_have_a_folder_each() throws Exception {
        byte[] bon = "%PDF-1.4 bon".getBytes(StandardCharsets.US_ASCII);
        FactureId une = entrer(salle.facture("F/1").avecPiece("../bon.pdf", bon).avecPiece("bon.pdf", bon));
        FactureId autre = entrer(salle.facture("F-2").prix("7"));

        assertThat(entrees(ecrire(preparer(recoit(), Forme.PDF, true, une))))
                .hasSize(3)
                .allSatisfy(n -> assertThat(n).doesNotContain("/", ".."));
        assertThat(entrees(ecrire(preparer(recoit(), Forme.PDF, true, une, autre, une))))
                .hasSize(4)
                .filteredOn(n -> n.startsWith("F_1/"))
                .hasSize(3);
        assertThat(entrees(ecrire(preparer(recoit(), Forme.PDF, false, une, autre))))
                .containsExactlyInAnyOrder("F_1/flux.pdf", "F-2/flux.pdf");
    }

    @Test
    void the_pivot_is_valid_and_holds_the_files() throws Exception {
        byte[] bon = new byte[200_000];
        FactureId une = entrer(
                salle.facture("F-1").service("CANTINE").engagement("ENG-9").avecPiece("bon.pdf", bon));
        FactureId avoir = entrer(salle.facture("A-2").type("381").prix("7"));
        byte[] pivot = ecrire(preparer(recoit(), Forme.PIVOT, true, une, avoir));

        Document lu = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(pivot));
        assertThat(textes(lu, "Id")).contains("F-1", "A-2");
        assertThat(textes(lu, "TypePJ")).containsExactly("01", "02", "01");
        assertThat(textes(lu, "Type")).containsExactly("380", "381");
        List<String> contenus = textes(lu, "Contenu");
        assertThat(texte(Base64.getDecoder().decode(contenus.get(0)))).contains("N° F-1");
        assertThat(Base64.getDecoder().decode(contenus.get(1))).isEqualTo(bon);

        String contrats = System.getenv("CHORALE_CONTRATS");
        Assumptions.assumeTrue(contrats != null, "CHORALE_CONTRATS ne dit pas où sont les contrats publiés");
        Path xsd = Path.of(contrats, "xsd", "CPPFacturePivot_V2_02.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema((Files.exists(xsd) ? xsd : Path.of(contrats, "CPPFacturePivot_V2_02.xsd")).toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(pivot)));
    }

    @Test
    void only_who_sees_an_invoice_takes_it_away() {
        FactureId id = entrer(salle.facture("F-1"));

        assertThatThrownBy(() -> preparer(
                        List.of(new Regard(Salle.recoit(salle.hopital), Cote.DESTINATAIRE)), Forme.PDF, false, id))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> preparer(
                        List.of(new Regard(Salle.emet(salle.commune), Cote.FOURNISSEUR)), Forme.PDF, false, id))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> preparer(recoit(), Forme.PDF, false, id, new FactureId(999_999)))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> preparer(List.of(), Forme.PDF, false, id)).isInstanceOf(RefusFacture.Inconnue.class);
    }

    @Test
    void an_invoice_is_downloaded_once_its_recipient_has_it_and_not_before() throws Exception {
        FactureId id = entrer(salle.facture("F-1"));
        ecrire(preparer(List.of(new Regard(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR)), Forme.PDF, false, id));
        assertThat(facture().telechargee()).isFalse();

        Dossier prepare = preparer(recoit(), Forme.PDF, false, id);
        assertThat(facture().telechargee()).isFalse();
        ecrire(prepare);
        assertThat(facture().telechargee()).isTrue();
        salle.factures.traiter(Salle.recoit(salle.commune), Cote.DESTINATAIRE, id, StatutFacture.MANDATEE, null);
        assertThat(facture().telechargee()).isTrue();
    }

    @Test
    void more_than_the_limit_is_told_before_anything_is_built() {
        byte[] grand = new byte[10 << 20];
        List<FactureId> beaucoup = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            grand[0] = (byte) i;
            beaucoup.add(entrer(salle.facture("F-" + i).prix(i + ".00").avecPiece("p.pdf", grand.clone())));
        }
        FactureId[] toutes = beaucoup.toArray(FactureId[]::new);

        assertThatThrownBy(() -> preparer(recoit(), Forme.PDF, true, toutes))
                .isInstanceOfSatisfying(
                        RefusFacture.DossierTropGrand.class,
                        r -> assertThat(r.motif().statutHttp()).isEqualTo(413));
        assertThatThrownBy(() -> preparer(recoit(), Forme.PIVOT, true, toutes))
                .isInstanceOf(RefusFacture.DossierTropGrand.class);
        Mesure mesure = dossiers.mesurer(recoit(), beaucoup);
        assertThat(mesure.tient(Forme.PDF, true)).isFalse();
        assertThat(mesure.tient(Forme.PDF, false)).isTrue();
        assertThat(preparer(recoit(), Forme.PDF, false, toutes).nom()).isEqualTo("factures.zip");
    }

    @Test
    void what_they_weigh_is_told_before_and_leaves_no_trace() {
        byte[] bon = new byte[200_000];
        FactureId une = entrer(salle.facture("F-1").avecPiece("bon.pdf", bon));
        FactureId autre = entrer(salle.facture("F-2").prix("7").lignes(10));

        Mesure mesure = dossiers.mesurer(recoit(), List.of(une, autre, une));

        assertThat(mesure.factures()).isEqualTo(2);
        assertThat(mesure.pieces()).isEqualTo(1);
        assertThat(mesure.jointes()).isEqualTo(200_000);
        assertThat(mesure.taille(Forme.PDF, true)).isEqualTo(mesure.taille(Forme.PDF, false) + 200_000);
        assertThat(mesure.taille(Forme.PIVOT, true))
                .isCloseTo(mesure.taille(Forme.PDF, true) * 4 / 3, Offset.offset(4L));
        assertThat(salle.vie
                        .actes(Salle.recoit(salle.commune), Cote.DESTINATAIRE, une, 10)
                        .orElseThrow())
                .isEmpty();
        assertThatThrownBy(() -> dossiers.mesurer(
                        List.of(new Regard(Salle.recoit(salle.hopital), Cote.DESTINATAIRE)), List.of(une)))
                .isInstanceOf(RefusFacture.Inconnue.class);
    }

    @Test
    void what_is_said_to_fit_is_what_is_accepted() {
        long limite = Limite.FACTURE.valeur();
        assertThat(new Mesure(1, 0, limite, 1).tient(Forme.PDF, false)).isTrue();
        assertThat(new Mesure(1, 1, limite, 1).tient(Forme.PDF, true)).isFalse();
        assertThat(new Mesure(1, 0, limite / 4 * 3, 0).tient(Forme.PIVOT, true)).isTrue();
        assertThat(new Mesure(1, 0, limite / 4 * 3 + 1, 0).tient(Forme.PIVOT, true))
                .isFalse();
    }

    private FactureId entrer(UneFacture facture) {
        String numero = String.valueOf(facture.lue().numero());
        salle.integrer(salle.formats.valide(facture));
        return salle.toutes().stream()
                .filter(f -> f.numero().equals(numero))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Facture facture() {
        return salle.toutes().get(0);
    }

    private List<Regard> recoit() {
        return List.of(new Regard(Salle.recoit(salle.commune), Cote.DESTINATAIRE));
    }

    private Dossier preparer(List<Regard> regards, Forme forme, boolean avecPieces, FactureId... ids) {
        return dossiers.preparer(regards, List.of(ids), forme, avecPieces);
    }

    private static byte[] ecrire(Dossier dossier) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        dossier.ecrire(sortie);
        return sortie.toByteArray();
    }

    private static String texte(byte[] octets) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(octets)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<String> entrees(byte[] zip) throws IOException {
        List<String> noms = new ArrayList<>();
        try (ZipInputStream lu = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = lu.getNextEntry(); e != null; e = lu.getNextEntry()) {
                noms.add(e.getName());
            }
        }
        return noms;
    }

    private static List<String> textes(Document document, String element) {
        List<String> textes = new ArrayList<>();
        NodeList noeuds = document.getElementsByTagName(element);
        for (int i = 0; i < noeuds.getLength(); i++) {
            textes.add(noeuds.item(i).getTextContent());
        }
        return textes;
    }
}
