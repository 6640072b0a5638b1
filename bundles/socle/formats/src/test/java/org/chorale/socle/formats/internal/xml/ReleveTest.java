package org.chorale.socle.formats.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.Corpus;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What is read again from notes is what is read from the bytes, places included. */
class ReleveTest {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String FACTURE = """
            <!-- before --><Invoice xmlns="%sInvoice-2" xmlns:cbc="%sCommonBasicComponents-2"
              xmlns:cac="%sCommonAggregateComponents-2">
              <cbc:ID schemeID="a" b="&lt;">F<!-- within -->1 &amp; <![CDATA[<2>]]></cbc:ID>
              <p:autre xmlns:p="urn:a"><p:autre xmlns:p="urn:b" p:u="1" v=""/></p:autre>
              <ID xmlns="">sans</ID><?pi x?>
              <cac:AdditionalDocumentReference><cac:Attachment>
                <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf">JVBERi0x</cbc:EmbeddedDocumentBinaryObject>
              </cac:Attachment></cac:AdditionalDocumentReference>
            </Invoice>""".formatted(UBL, UBL, UBL);

    @ParameterizedTest
    @ValueSource(strings = {"%s", "<?xml version='1.0'?>\n%s\n<!-- after -->"})
    void anInvoice(String enveloppe) throws Exception {
        List<String> lus = comparer(enveloppe.formatted(FACTURE).getBytes(StandardCharsets.UTF_8));

        assertThat(lus).contains("text AAAA").noneMatch(l -> l.contains("JVBER"));
    }

    @Test
    void anInvoiceInAnEnvelopeThatDeclaresItsPrefixes() throws Exception {
        String nue = FACTURE.substring(FACTURE.indexOf("<Invoice"))
                .replace("xmlns:cac=\"" + UBL + "CommonAggregateComponents-2\"", "");
        String xml = """
                <StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
                  xmlns:cac="%sCommonAggregateComponents-2"><StandardBusinessDocumentHeader>x</StandardBusinessDocumentHeader>
                  %s after </StandardBusinessDocument>""".formatted(UBL, nue);

        List<String> lus = comparer(xml.getBytes(StandardCharsets.UTF_8));

        assertThat(lus)
                .contains("prefix cac=" + UBL + "CommonAggregateComponents-2")
                .noneMatch(l -> l.contains("BusinessDocument") || l.contains("after"));
    }

    @Test
    void aLongOneIsNotKept() throws Exception {
        String ligne = "<cbc:Note>n</cbc:Note>";
        String court = FACTURE.replace("<?pi x?>", ligne.repeat(1_000));
        String elements = FACTURE.replace("<?pi x?>", ligne.repeat(25_000));
        String texte = FACTURE.replace("<?pi x?>", "<cbc:Note>" + "n".repeat(600_000) + "</cbc:Note>");

        comparer(court.getBytes(StandardCharsets.UTF_8));
        for (String xml : List.of(elements, texte)) {
            Releve releve = new Releve();
            PrePasse.parcourir(Contenu.deOctets(xml.getBytes(StandardCharsets.UTF_8)), releve);
            assertThat(releve.lisible()).isFalse();
        }
    }

    @Test
    void brokenOnesAreNotKept() throws Exception {
        Releve releve = new Releve();
        PrePasse.parcourir(
                Contenu.deOctets(FACTURE.substring(0, FACTURE.length() - 5).getBytes(StandardCharsets.UTF_8)), releve);

        assertThat(releve.lisible()).isFalse();
    }

    @Test
    void publishedDocuments() throws Exception {
        List<Path> exemples = Corpus.exemples();
        for (Path f : exemples) {
            comparer(Files.readAllBytes(f));
        }

        assertThat(exemples).hasSizeGreaterThan(10);
    }

    private static List<String> comparer(byte[] xml) throws IOException, SAXException, Refus {
        Contenu contenu = Contenu.deOctets(xml);
        Releve releve = new Releve();
        PrePasse.Resultat lu = PrePasse.parcourir(contenu, releve);
        assertThat(releve.lisible()).isTrue();
        List<String> notes = lire(new PontSax(contenu, lu.enveloppe(), releve));

        assertThat(notes).isEqualTo(lire(new PontSax(contenu, lu.enveloppe())));
        return notes;
    }

    private static List<String> lire(PontSax pont) throws IOException, SAXException {
        Journal journal = new Journal();
        pont.setContentHandler(journal);
        pont.parse();
        return journal.lus;
    }

    private static final class Journal extends DefaultHandler {
        final List<String> lus = new ArrayList<>();
        private final StringBuilder texte = new StringBuilder();
        private Locator lieu;

        @Override
        public void setDocumentLocator(Locator lieu) {
            this.lieu = lieu;
        }

        @Override
        public void startPrefixMapping(String prefixe, String espace) {
            ecrire();
            lus.add("prefix " + prefixe + "=" + unique(espace));
        }

        @Override
        public void endPrefixMapping(String prefixe) {
            ecrire();
            lus.add("end of prefix " + prefixe);
        }

        @Override
        public void startElement(String espace, String nom, String qualifie, Attributes a) {
            ecrire();
            StringBuilder b = new StringBuilder("<" + unique(espace) + " " + unique(nom) + " " + unique(qualifie));
            for (int i = 0; i < a.getLength(); i++) {
                b.append(' ')
                        .append(unique(a.getURI(i)) + " " + unique(a.getLocalName(i)) + " " + unique(a.getQName(i)));
                b.append('=').append(a.getValue(i)).append(' ').append(a.getType(i));
            }
            lus.add(b + " " + lieu.getLineNumber() + ":" + lieu.getColumnNumber());
        }

        @Override
        public void endElement(String espace, String nom, String qualifie) {
            ecrire();
            lus.add(">" + espace + " " + nom + " " + qualifie + " " + lieu.getLineNumber() + ":"
                    + lieu.getColumnNumber());
        }

        @Override
        public void characters(char[] c, int debut, int longueur) {
            texte.append(c, debut, longueur);
        }

        private void ecrire() {
            if (!texte.isEmpty()) {
                lus.add("text " + texte);
                texte.setLength(0);
            }
        }

        /** Who is told that names are interned compares them by identity. */
        @SuppressWarnings("StringEquality")
        private static String unique(String nom) {
            assertThat(nom == nom.intern()).as(nom).isTrue();
            return nom;
        }
    }
}
