package org.chorale.socle.formats.internal.alea;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.archive.Archives;
import org.chorale.socle.formats.internal.moteur.Magie;

/** Archives ZIP. */
class ZipAleatoireTest {
    @FuzzTest(maxDuration = "60s")
    void whateverTheBytesNothingIsThrown(byte[] octets) throws IOException {
        if (Magie.lire(Contenu.deOctets(octets)) == Magie.ZIP) {
            Garde.lire(() -> Archives.parcourir(
                    Contenu.deOctets(octets),
                    entree -> entree.contenu().ouvrir().close(),
                    () -> false));
        }
    }
}
