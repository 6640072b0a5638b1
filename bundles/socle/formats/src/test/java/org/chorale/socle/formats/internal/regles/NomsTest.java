package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.junit.jupiter.api.Test;

/** Names are kept for ever: documents made of new ones may not fill the memory. */
class NomsTest {
    private final MoteurSaxon moteur = new MoteurSaxon();

    @Test
    void namesThatNoRuleSpeaksOfEndBeforeTheRoomForThemDoes() throws SaxonApiException {
        moteur.configuration().getNamePool().allocateFingerprint(NamespaceUri.of("urn:a"), "regle");
        for (int d = 0; d < 8; d++) {
            StringBuilder xml = new StringBuilder("<a xmlns='urn:a'>");
            for (int i = 0; i < 10_000; i++) {
                String nom = "n" + d + "x" + i;
                xml.append('<').append(nom).append(" b").append(nom).append("='1'/>");
            }
            arbre(xml.append("</a>").toString());
        }

        assertThat(dernier()).isLessThan(Noms.ETRANGERS_MAX + 5_000);

        XdmNode arbre = arbre("<a xmlns='urn:a'><regle/><jamaisvu u='1' v='2'/></a>");
        assertThat(arbre.toString())
                .contains("<regle/>")
                .doesNotContain("jamaisvu")
                .contains("\"1\"")
                .contains("\"2\"");
    }

    @Test
    void namespacesToo() throws SaxonApiException {
        StringBuilder xml = new StringBuilder("<a>");
        for (int i = 0; i < 3_000; i++) {
            xml.append("<b xmlns='urn:").append(i).append("'/>");
        }
        arbre(xml.append("</a>").toString());

        assertThat(dernier()).isLessThan(3_000);
    }

    private int dernier() {
        return moteur.configuration().getNamePool().allocateFingerprint(NamespaceUri.of("urn:sonde"), "sonde");
    }

    private XdmNode arbre(String xml) throws SaxonApiException {
        return moteur.arbre(new PontSax(Contenu.deOctets(xml.getBytes(StandardCharsets.UTF_8)), false));
    }
}
