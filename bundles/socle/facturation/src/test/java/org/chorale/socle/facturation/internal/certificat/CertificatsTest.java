package org.chorale.socle.facturation.internal.certificat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chorale.api.facture.Certificats.Certificat;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The certificate says what was received, and its code leads to the address that confirms it. */
@SurLesDeuxBases
class CertificatsTest {
    private final Salle salle;
    private final ServiceCertificats certificats;

    CertificatsTest(TypeBase type) {
        salle = new Salle(type);
        certificats = new ServiceCertificats(salle.base.jpa(), salle.horloge, "https://portail.exemple.fr/");
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void the_code_on_the_page_leads_to_the_address_that_confirms_the_original_and_its_moment() throws Exception {
        FactureId facture = entrer("F/1");
        assertThat(certificats.atteste(Salle.emet(salle.fournisseur), facture)).isTrue();
        assertThat(certificats.atteste(Salle.emet(salle.autreFournisseur), facture))
                .isFalse();
        Certificat certificat = etablir(facture);

        String adresse = lireLeCode(certificat.pdf());
        assertThat(adresse).isEqualTo("https://portail.exemple.fr/certificats/" + certificat.jeton());
        assertThat(certificats.verifier(adresse.substring(adresse.lastIndexOf('/') + 1)))
                .contains(certificat.attestation());
        assertThat(certificat.attestation().original()).isEqualTo(empreinteDeLOriginal(facture));
        assertThat(certificat.attestation().depot())
                .isEqualTo(salle.toutes().get(0).depot());
        assertThat(certificat.nom()).isEqualTo("certificat-F_1.pdf");
    }

    @Test
    void the_page_says_which_invoice_and_the_whole_fingerprint() throws Exception {
        Certificat certificat = etablir(entrer("F-1"));

        try (PDDocument pdf = Loader.loadPDF(certificat.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Certificat de dépôt", "F-1", Salle.FOURNISSEUR, Salle.COMMUNE)
                    .contains(certificat.attestation().original().hex())
                    .contains("heure de Paris");
        }
    }

    @Test
    void asked_for_again_it_has_the_same_address_and_another_invoice_has_another() {
        FactureId une = entrer("F-1");
        FactureId autre = entrer("F-2");

        assertThat(etablir(une).jeton())
                .isEqualTo(etablir(une).jeton())
                .isNotEqualTo(etablir(autre).jeton());
        // 160 random bits in base 64.
        assertThat(etablir(une).jeton()).hasSize(27);
    }

    @Test
    void asked_for_by_several_at_once_it_has_one_address() throws Exception {
        FactureId facture = entrer("F-1");
        ExecutorService fils = Executors.newFixedThreadPool(4);
        Callable<String> demande = () -> etablir(facture).jeton();

        Set<String> jetons = fils.invokeAll(List.of(demande, demande, demande, demande)).stream()
                .map(CertificatsTest::resultat)
                .collect(Collectors.toSet());
        fils.shutdown();

        assertThat(jetons).hasSize(1);
    }

    @Test
    void only_the_supplier_gets_it_and_an_address_that_is_none_confirms_nothing() {
        FactureId facture = entrer("F-1");
        String jeton = etablir(facture).jeton();

        assertThatThrownBy(() -> certificats.etablir(Salle.recoit(salle.commune), facture))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> certificats.etablir(Salle.emet(salle.autreFournisseur), facture))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> certificats.etablir(Salle.emet(salle.fournisseur), new FactureId(999_999)))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThat(certificats.verifier(jeton.substring(1))).isEmpty();
        assertThat(certificats.verifier(jeton + "A")).isEmpty();
        assertThat(certificats.verifier(jeton.toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(certificats.verifier("' OR 1=1 --")).isEmpty();
        assertThat(certificats.verifier("")).isEmpty();
    }

    private Certificat etablir(FactureId facture) {
        return certificats.etablir(Salle.emet(salle.fournisseur), facture);
    }

    private FactureId entrer(String numero) {
        salle.integrer(salle.formats.valide(salle.facture(numero)));
        return salle.toutes().stream()
                .filter(f -> f.numero().equals(numero))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Empreinte empreinteDeLOriginal(FactureId facture) throws Exception {
        DetailFacture.Piece original = salle.factures
                .consulter(Salle.recoit(salle.commune), Cote.DESTINATAIRE, facture)
                .orElseThrow()
                .pieces()
                .get(0);
        try (var contenu = salle.factures
                .ouvrirPiece(Salle.recoit(salle.commune), Cote.DESTINATAIRE, facture, original.id())
                .orElseThrow()) {
            return Empreinte.de(MessageDigest.getInstance("SHA-256").digest(contenu.readAllBytes()));
        }
    }

    private static String resultat(Future<String> futur) {
        try {
            return futur.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As a phone does, frame after frame: the reader misses about one picture in a hundred, whatever the code. */
    private static String lireLeCode(byte[] octets) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(octets)) {
            PDFRenderer rendu = new PDFRenderer(pdf);
            for (int pointsParPouce : List.of(150, 170, 190, 210, 240)) {
                Optional<String> lu = lireLImage(rendu.renderImageWithDPI(0, pointsParPouce));
                if (lu.isPresent()) {
                    return lu.get();
                }
            }
        }
        throw new AssertionError("The code cannot be read at any resolution.");
    }

    private static Optional<String> lireLImage(BufferedImage image) {
        int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap noirEtBlanc = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), points)));
        try {
            return Optional.of(new QRCodeReader().decode(noirEtBlanc).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
