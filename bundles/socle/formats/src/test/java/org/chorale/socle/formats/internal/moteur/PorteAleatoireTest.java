package org.chorale.socle.formats.internal.moteur;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.alea.Garde;

/** What a file is, by its bytes alone; then what it says, whatever it is. */
class PorteAleatoireTest {
    @FuzzTest(maxDuration = "60s")
    void whateverTheBytesNothingIsThrown(byte[] octets) throws IOException {
        Contenu contenu = Contenu.deOctets(octets);
        Garde.lire(() -> {
            Magie magie = Magie.lire(contenu);
            Polyglotte.chercher(contenu, magie);
            Apercu.format(contenu);
            Lecture.de(contenu);
        });
    }
}
