package org.chorale.socle.formats.internal.alea;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.xml.PontSax;

/**
 * Encodings and envelopes: the first byte chooses them, the others are the document. Whatever the first walk lets pass,
 * the second reader reads too.
 */
class EncodageAleatoireTest {
    private static final List<Charset> ENCODAGES = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("UTF-32"),
            Charset.forName("windows-1252"));

    private static final List<String[]> ENVELOPPES = List.of(
            new String[] {"", ""},
            new String[] {
                "<StandardBusinessDocument xmlns='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'>",
                "</StandardBusinessDocument>"
            },
            new String[] {"<CPPFacturePivot><CPPFactures>", "</CPPFactures></CPPFacturePivot>"},
            new String[] {"<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>", "</Invoice>"});

    @FuzzTest(maxDuration = "60s")
    void whateverTheBytesNothingIsThrown(byte[] octets) throws IOException {
        if (octets.length == 0) {
            return;
        }
        Contenu document = Contenu.deOctets(document(octets));
        Garde.lire(() -> {
            PrePasse.Resultat lu = PrePasse.parcourir(document);
            if (lu.malForme() == null) {
                assertThatCode(() -> new PontSax(document, lu.enveloppe()).parse())
                        .as("the second reader")
                        .doesNotThrowAnyException();
            }
        });
    }

    private static byte[] document(byte[] octets) throws IOException {
        int choix = octets[0] & 0xff;
        Charset encodage = ENCODAGES.get(choix % ENCODAGES.size());
        String[] enveloppe = ENVELOPPES.get(choix / ENCODAGES.size() % ENVELOPPES.size());
        byte[] corps = Arrays.copyOfRange(octets, 1, octets.length);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.write(("<?xml version='1.0' encoding='" + encodage.name() + "'?>" + enveloppe[0]).getBytes(encodage));
        // The body as text of that encoding, or as the bytes are: both are met.
        boolean texte = choix < 128;
        document.write(texte ? new String(corps, StandardCharsets.ISO_8859_1).getBytes(encodage) : corps);
        document.write(enveloppe[1].getBytes(encodage));
        return document.toByteArray();
    }
}
