package org.chorale.socle.formats.internal.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.api.Test;

class FautesGardeesTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
    private static final String FAUSSE =
            "<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity>beaucoup</cbc:InvoicedQuantity></cac:InvoiceLine>";

    @Test
    void aFaultOfEveryLineLeavesTheLastItsSay() {
        List<Constat> constats = fautes(FAUSSE.repeat(40) + "<cbc:Inconnu/>");

        // Each line lacks its amount too.
        assertThat(constats.stream().filter(c -> "beaucoup".equals(c.trouve())))
                .hasSize(FautesGardees.PAR_ESPECE)
                .allSatisfy(c -> assertThat(c.ligneFacture()).isNotNull());
        assertThat(constats).extracting(Constat::message).anyMatch(m -> m.contains("Inconnu"));
        assertThat(constats)
                .filteredOn(c -> c.message().endsWith("se trouve à 30 autres endroits."))
                .extracting(Constat::message)
                .anyMatch(m -> m.contains("« InvoicedQuantity »"))
                .hasSize(2);
        assertThat(constats).allMatch(c -> c.severite() == Severite.FATALE);
    }

    @Test
    void aDocumentThatIsWrongEverywhereIsNotReadToItsEndAndThatIsSaid() {
        List<Constat> constats = fautes(FAUSSE.repeat(3_000));

        assertThat(constats).hasSizeLessThan(2 * FautesGardees.MAX);
        assertThat(constats.get(constats.size() - 1)).satisfies(c -> {
            assertThat(c.regle()).isEqualTo("CHORALE-XSD-FAUTES");
            assertThat(c.severite()).isEqualTo(Severite.INFORMATION);
            assertThat(c.remede()).isNotBlank();
        });
    }

    private static List<Constat> fautes(String lignes) {
        String document = UBL.replaceFirst("(?s)<cac:InvoiceLine>.*</cac:InvoiceLine>", lignes);
        return Essai.analyser(document).constats().stream()
                .filter(c -> c.couche() == Couche.XSD)
                .toList();
    }
}
