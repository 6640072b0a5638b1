package org.chorale.socle.formats.internal.alea;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.archive.Archives;
import org.chorale.socle.formats.internal.moteur.Magie;

/** Archives tar.gz: the bytes are those of the tar, so that chance does not break at gzip. */
class TarAleatoireTest {
    @FuzzTest(maxDuration = "60s")
    void whateverTheBytesNothingIsThrown(byte[] octets) throws IOException {
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write(octets);
        }
        byte[] archive = gz.toByteArray();
        if (Magie.lire(Contenu.deOctets(archive)) == Magie.TAR_GZ) {
            Garde.lire(() -> Archives.parcourir(
                    Contenu.deOctets(archive),
                    entree -> entree.contenu().ouvrir().close(),
                    () -> false));
        }
    }
}
