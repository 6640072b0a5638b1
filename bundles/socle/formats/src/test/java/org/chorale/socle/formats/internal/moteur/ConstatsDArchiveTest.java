package org.chorale.socle.formats.internal.moteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.api.Test;

/** The first files of an archive, wrong everywhere, leave the last its say. */
class ConstatsDArchiveTest {
    private static final int FICHIERS = 12;

    @Test
    void theLastFileSaysWhatIsWorstAndHowMuchMoreThereIs() throws IOException {
        Analyse a = Essai.analyser(archive());

        assertThat(a.entrees()).hasSize(FICHIERS).allMatch(e -> e.verdict() == Verdict.INVALIDE);
        assertThat(a.constats()).hasSizeBetween(1_000, 1_100);
        List<Constat> dernier = a.constats().stream()
                .filter(c -> String.valueOf(c.chemin()).startsWith("f12.xml"))
                .toList();
        assertThat(dernier)
                .extracting(Constat::severite)
                .containsExactly(Severite.FATALE, Severite.FATALE, Severite.INFORMATION);
        assertThat(dernier.get(2).regle()).isEqualTo("CHORALE-ARCHIVE-CONSTATS");
        assertThat(dernier.get(2).trouve()).matches("\\d+ autres constats");
        assertThat(a.constats())
                .filteredOn(c -> String.valueOf(c.chemin()).startsWith("f1.xml"))
                .extracting(Constat::regle)
                .doesNotContain("CHORALE-ARCHIVE-CONSTATS");
    }

    private static byte[] archive() throws IOException {
        String ubl = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
        int debut = ubl.indexOf("<cac:InvoiceLine>");
        String ligne = ubl.substring(debut, ubl.indexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length())
                .replaceFirst("<cbc:InvoicedQuantity[^>]*>[^<]*</cbc:InvoicedQuantity>", "");
        byte[] facture =
                (ubl.substring(0, debut) + ligne.repeat(150) + ubl.substring(debut)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            zip.setLevel(0); // its ratio is none of what is tried
            for (int i = 1; i <= FICHIERS; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".xml"));
                zip.write(facture);
                zip.closeEntry();
            }
        }
        return octets.toByteArray();
    }
}
