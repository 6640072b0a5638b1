package org.chorale.exemples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FabriqueFacturXTest {
    @Test
    void theXmlIsCarriedUnchangedAndItsRelationIsSaid() throws IOException {
        byte[] cii = Exemple.FACTUR_X.xml();

        try (PDDocument pdf = Loader.loadPDF(FabriqueFacturX.ecrire(cii))) {
            PDComplexFileSpecification piece = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("factur-x.xml");
            assertThat(piece.getEmbeddedFile().toByteArray()).isEqualTo(cii);
            assertThat(piece.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.AF))
                    .isInstanceOf(COSArray.class);
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("<pdfaid:part>3<", "<fx:ConformanceLevel>EN 16931<");
        }
    }

    @Test
    void thePageShowsWhatTheInvoiceSays() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Exemple.FACTUR_X.octets())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("FACTURE EG-2026-1187", "Électricité Garnier SAS", "Remises : − 213.00", "4856.40 EUR");
        }
    }

    @Test
    void theColourProfileIsOneThatIsUnderstood() {
        ICC_Profile profil = ICC_Profile.getInstance(ProfilSrgb.octets());

        assertThat(profil.getNumComponents()).isEqualTo(3);
        assertThat(profil.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
    }

    @Test
    void whatIsNoXmlIsNotWritten() {
        assertThatThrownBy(() -> FabriqueFacturX.ecrire("rien".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
