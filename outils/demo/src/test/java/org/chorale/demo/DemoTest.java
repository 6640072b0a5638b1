package org.chorale.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    private Path donnees;

    private final ByteArrayOutputStream sortie = new ByteArrayOutputStream();

    private int jouer(PortailFactice portail, String... options) throws IOException {
        portail.ecrireLesAcces(donnees);
        List<String> arguments = new java.util.ArrayList<>(List.of("--data", donnees.toString()));
        arguments.addAll(List.of(options));
        return Demo.jouer(arguments, new Recit(new PrintStream(sortie, true, StandardCharsets.UTF_8), false));
    }

    private String recit() {
        return sortie.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_journeys_are_told_and_the_code_is_zero() throws IOException {
        try (PortailFactice portail = new PortailFactice()) {
            assertThat(jouer(portail)).as(this::recit).isZero();
        }
        assertThat(recit())
                .containsSubsequence(
                        "1. UBL",
                        "FSO1100A",
                        "Mandatée",
                        "Mise en paiement",
                        "2. CII",
                        "Suspendue",
                        "bon de livraison",
                        "3. Factur-X",
                        "Rejetée",
                        "4. UBL avec des fautes",
                        "Refusée",
                        "Le total est faux. Corrigez-le.",
                        "5. ZIP de 4 factures",
                        "en partie : 3 fichiers sur 4",
                        "Le SIRET est faux.",
                        "agent@exemple.fr",
                        "comme prévu")
                .contains("02/03/2026 09:00:00  Déposée");
    }

    @Test
    void once_does_not_present_a_portal_that_goes_away() throws IOException {
        try (PortailFactice portail = new PortailFactice()) {
            assertThat(jouer(portail, "--once")).isZero();
        }
        assertThat(recit()).doesNotContain("agent@exemple.fr");
    }

    @Test
    void it_can_be_played_twice_on_the_same_data() throws IOException {
        try (PortailFactice portail = new PortailFactice()) {
            assertThat(jouer(portail)).isZero();
            assertThat(jouer(portail)).isZero();
        }
    }

    @Test
    void an_invoice_that_another_body_sees_is_an_error() throws IOException {
        try (PortailFactice portail = new PortailFactice().indiscret()) {
            assertThat(jouer(portail)).isEqualTo(1);
        }
        assertThat(recit()).contains("Centre hospitalier du Val-Clair voit = rien", "la facture d'un autre");
    }

    @Test
    void a_suspension_without_a_reason_must_be_refused() throws IOException {
        try (PortailFactice portail = new PortailFactice().laxiste()) {
            assertThat(jouer(portail)).isEqualTo(1);
        }
        assertThat(recit()).contains("un refus de SUSPENDUE sans motif");
    }

    @Test
    void an_archive_whose_faulty_invoice_comes_in_is_an_error() throws IOException {
        try (PortailFactice portail = new PortailFactice().credule()) {
            assertThat(jouer(portail)).isEqualTo(1);
        }
        assertThat(recit()).contains("etatCourantDepotFlux = IN_INTEGRE_PARTIEL");
    }

    @Test
    void without_acces_json_one_sentence_says_what_to_do() {
        assertThat(Demo.jouer(
                        List.of("--data", donnees.toString()),
                        new Recit(new PrintStream(sortie, true, StandardCharsets.UTF_8), false)))
                .isEqualTo(1);
        assertThat(recit()).contains("acces.json manque", "--demo");
    }

    @Test
    void numbers_are_short_enough_and_stand_everywhere_in_the_invoice() {
        LocalDateTime debut = LocalDateTime.of(2026, 11, 24, 5, 6, 7);
        for (Envoi envoi : List.of(Envoi.UBL, Envoi.CII)) {
            String numero = envoi.numero(debut);
            assertThat(numero).hasSizeLessThanOrEqualTo(20).endsWith("-261124-050607");
            assertThat(new String(envoi.octets(debut), StandardCharsets.UTF_8)).contains(numero);
        }
        assertThat(new String(Envoi.FACTUR_X.octets(debut), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }
}
