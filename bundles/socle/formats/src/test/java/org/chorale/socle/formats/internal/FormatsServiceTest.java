package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.junit.jupiter.api.Test;

class FormatsServiceTest {
    @Test
    void anAnalysisAskedTooEarlyWaitsForTheRules() throws IOException {
        FormatsService formats = new FormatsService(1, 1);
        try {
            DocumentRecu document = new DocumentRecu(Contenu.deOctets(Exemple.UBL.octets()), "a.xml");

            assertThat(formats.analyser(document).verdict()).isEqualTo(Verdict.VALIDE);
            assertThat(formats.pret()).isTrue();
            assertThat(formats.quandPret().toCompletableFuture().isDone()).isTrue();
            assertThat(formats.regles()).extracting(PaquetRegles::version).contains("1.3.16");
        } finally {
            formats.fermer();
        }
    }

    @Test
    void aClientThatSaysSomethingElseIsTold() throws Exception {
        FormatsService formats = new FormatsService(1, 1);
        try {
            formats.quandPret().toCompletableFuture().get(300, TimeUnit.SECONDS);
            DocumentRecu document =
                    new DocumentRecu(Contenu.deOctets(Exemple.UBL.octets()), "a.xml", "IN_DP_E1_CII_16B");

            assertThat(formats.analyser(document).constats()).singleElement().satisfies(c -> {
                assertThat(c.regle()).isEqualTo("CHORALE-SYNTAXE");
                assertThat(c.attendu()).isEqualTo("IN_DP_E1_UBL_INVOICE");
            });
        } finally {
            formats.fermer();
        }
    }
}
