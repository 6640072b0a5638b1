package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attachment that cannot be decoded is told when it is looked at, not when it is taken out. */
class PiecesEnBase64Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUJDR",
                "QUJDRA",
                "data:application/pdf;base64,QUJD",
                "QUJ_REVG",
                "QU==JD",
                "Ceci n'est pas du base64 : é@#",
                "====",
                "QUJDRB==",
                "QUJDRE3="
            })
    void what_is_no_base64_fails_the_schema(String contenu) throws IOException {
        Analyse a = Essai.analyser(avec(contenu));

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.constats())
                .filteredOn(c -> c.couche() == Couche.XSD)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.terme()).isEqualTo("BT-125");
                    assertThat(c.chemin()).endsWith("EmbeddedDocumentBinaryObject");
                    assertThat(c.ligne()).isPositive();
                    assertThat(c.message()).contains("n'est pas du base64");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUJD",
                "QUJDRA==",
                "QUJDREU=",
                " Q U J\n\tD R E U = \r\n",
                "QUJD<!-- x -->REVG",
                "<![CDATA[QUJD]]>"
            })
    void base64_with_blanks_is_base64(String contenu) throws IOException {
        Analyse a = Essai.analyser(avec(contenu));

        assertThat(a.constats()).filteredOn(c -> c.couche() == Couche.XSD).isEmpty();
        assertThat(a.verdict()).as("%s", a.constats()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void many_are_told_with_a_bound() throws IOException {
        String ubl = avec("QUJDR");
        int debut = ubl.indexOf("<cac:AdditionalDocumentReference>");
        int fin = ubl.indexOf("</cac:AdditionalDocumentReference>") + "</cac:AdditionalDocumentReference>".length();
        Analyse a = Essai.analyser(
                ubl.substring(0, debut) + ubl.substring(debut, fin).repeat(30) + ubl.substring(fin));

        assertThat(a.constats())
                .extracting(Constat::message)
                .filteredOn(m -> m.contains("base64"))
                .hasSize(10);
    }

    private static String avec(String contenu) throws IOException {
        try (InputStream in = PiecesEnBase64Test.class.getResourceAsStream("/echauffement/facture-ubl.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst(
                            "(<cbc:EmbeddedDocumentBinaryObject[^>]*>)[^<]*<", "$1" + contenu.replace("$", "") + "<");
        }
    }
}
