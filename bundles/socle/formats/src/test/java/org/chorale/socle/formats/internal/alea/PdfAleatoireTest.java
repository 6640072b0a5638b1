package org.chorale.socle.formats.internal.alea;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.pdf.AnalyseurPdf;

/** PDFs: what is embedded, signatures, metadata. */
class PdfAleatoireTest {
    @FuzzTest(maxDuration = "60s")
    void whateverTheBytesNothingIsThrown(byte[] octets) throws IOException {
        Garde.lire(() -> AnalyseurPdf.lire(Contenu.deOctets(octets)));
    }
}
