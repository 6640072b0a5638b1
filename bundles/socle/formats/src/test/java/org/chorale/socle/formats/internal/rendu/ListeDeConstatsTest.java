package org.chorale.socle.formats.internal.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chorale.api.format.Constat;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Place;
import org.chorale.api.format.Rendu;
import org.chorale.api.format.Severite;
import org.junit.jupiter.api.Test;

/** Findings as every page lists them. */
class ListeDeConstatsTest {
    private static final Constat QUANTITE = Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "La quantité manque.");

    private final Rendu rendu = new RenduService();

    @Test
    void a_finding_tells_its_rule_its_term_its_place_and_what_to_do() throws IOException {
        assertThat(html(
                        List.of(QUANTITE.avecTerme("BT-129")
                                .avecPlace(new Place(12, 7, "/Invoice/InvoiceLine[1]"))
                                .avecLigneFacture("A1")
                                .avecRemede("Ajoutez-la.")),
                        Rendu.ENDROITS))
                .containsSubsequence(
                        "data-color=\"danger\"",
                        "Bloquant",
                        "BR-22",
                        "BT-129",
                        "ligne de facture A1",
                        "La quantité manque.",
                        "Ajoutez-la.",
                        "/Invoice/InvoiceLine[1]",
                        "ligne 12, colonne 7");
    }

    @Test
    void what_is_wrong_at_many_places_is_one_entry_that_lists_them() throws IOException {
        List<Constat> constats = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            constats.add(QUANTITE.avecPlace(new Place(1_000 + i, 7, "/Invoice/InvoiceLine[" + i + "]"))
                    .avecLigneFacture("N" + i)
                    .avecValeurs("<" + i + ">", null));
        }
        constats.add(Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "Et à 500 autres endroits."));
        constats.add(Constat.de("BR-25", Severite.FATALE, Couche.EN16931, "Le nom manque.")
                .avecLigneFacture("600"));

        String html = html(constats, Rendu.ENDROITS);

        assertThat(html).containsOnlyOnce("La quantité manque.");
        assertThat(html.split("ligne de facture ", -1)).hasSize(100 + 1 + 1);
        assertThat(html)
                .containsSubsequence(
                        "plus de 100 endroits",
                        "ligne de facture N10<",
                        "<details><summary>et 90 autres endroits</summary>",
                        "ligne de facture N11<",
                        "ligne 1100, colonne 7",
                        "<code>&lt;100&gt;</code>",
                        "</details>",
                        "Et à 500 autres endroits.",
                        "Le nom manque.");
    }

    @Test
    void more_places_than_a_page_bears_are_counted() throws IOException {
        List<Constat> constats = IntStream.rangeClosed(1, 130)
                .mapToObj(i -> QUANTITE.avecChemin("lot/" + i + ".xml!/Invoice"))
                .toList();

        assertThat(html(constats, Rendu.ENDROITS))
                .contains("130 endroits", "lot/100.xml", "Endroits qui ne sont pas montrés ici\u00a0: 30.")
                .doesNotContain("lot/101.xml");
        assertThat(html(constats, ConstatGroupe.EN_VUE))
                .contains("lot/10.xml", "Endroits qui ne sont pas montrés ici\u00a0: 120.")
                .doesNotContain("lot/11.xml", "<details>");
    }

    private String html(List<Constat> constats, int endroits) throws IOException {
        StringWriter sortie = new StringWriter();
        rendu.constats(ConstatGroupe.regrouper(constats), endroits, Locale.FRENCH, sortie);
        return sortie.toString();
    }
}
