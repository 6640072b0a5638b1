package org.chorale.socle.formats.internal.alea;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.lecture.PrePasse;

/** The first walk and the reader of UBL. */
class UblAleatoireTest {
    @FuzzTest(maxDuration = "60s")
    void whateverTheBytesNothingIsThrown(byte[] octets) throws IOException {
        Garde.lire(() -> PrePasse.parcourir(Contenu.deOctets(octets)));
    }
}
