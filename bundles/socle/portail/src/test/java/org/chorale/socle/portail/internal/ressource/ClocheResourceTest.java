package org.chorale.socle.portail.internal.ressource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorale.socle.portail.internal.Doublures.ELISE;
import static org.chorale.socle.portail.internal.Doublures.contexte;
import static org.chorale.socle.portail.internal.Doublures.visiteur;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.chorale.api.acces.Appelant;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Notifications;
import org.chorale.api.page.ContextePage;
import org.chorale.socle.portail.internal.Cloche;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bell alone, as open pages fetch it. */
class ClocheResourceTest {
    @ParameterizedTest
    @CsvSource({"1, >1<", "12, >12<", "100, >99+<"})
    void it_says_how_many_wait_and_leads_to_them(int nonLues, String dit) throws IOException {
        assertThat(html(Cloche.de(compte(nonLues)), contexte(ELISE, Locale.FRENCH)))
                .contains("href=\"/notifications\"", dit)
                .doesNotContain("<html");
    }

    @Test
    void with_nothing_unread_it_has_no_number() throws IOException {
        assertThat(html(Cloche.de(compte(0)), contexte(ELISE, Locale.ENGLISH)))
                .contains("href=\"/notifications\"")
                .doesNotContain("cloche-nombre");
    }

    @Test
    void signed_out_without_notifications_or_with_a_count_that_fails_there_is_none() throws IOException {
        assertThat(html(Cloche.de(compte(3)), visiteur(Locale.FRENCH))).isBlank();
        assertThat(html(new Cloche(), contexte(ELISE, Locale.FRENCH))).isBlank();
        assertThat(html(Cloche.de(compte(-1)), contexte(ELISE, Locale.FRENCH))).isBlank();
    }

    private static String html(Cloche cloche, ContextePage contexte) throws IOException {
        StringWriter html = new StringWriter();
        new ClocheResource(cloche).cloche(contexte).contenu().ecrire(html);
        return html.toString();
    }

    /** A negative count stands for a database that is away. */
    private static Notifications compte(int nonLues) {
        return new Notifications() {
            @Override
            public void prevenir(Avis avis) {
                throw new IllegalStateException("nobody is told by a bell");
            }

            @Override
            public int nonLues(Appelant appelant) {
                if (nonLues < 0) {
                    throw new IllegalStateException("away");
                }
                return nonLues;
            }
        };
    }
}
