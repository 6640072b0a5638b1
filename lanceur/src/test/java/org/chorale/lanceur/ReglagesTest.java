package org.chorale.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReglagesTest {

    @TempDir
    Path data;

    private Reglages composer(String... arguments) {
        return composer(Map.of(), arguments);
    }

    private Reglages composer(Map<String, String> environnement, String... arguments) {
        List<String> tous = new ArrayList<>(List.of("--data", data.toString()));
        tous.addAll(List.of(arguments));
        return Reglages.composer(Options.lire(tous), environnement);
    }

    private void fichier(String texte) throws IOException {
        Files.writeString(data.resolve("chorale.properties"), texte);
    }

    @Test
    void by_default_a_portal_is_local_on_derby_and_says_nothing_of_its_espaces() {
        Reglages reglages = composer();
        assertThat(reglages.adresse()).isEqualTo("127.0.0.1");
        assertThat(reglages.port()).isEqualTo(8181);
        assertThat(reglages.base()).isEqualTo(new Base.Derby());
        assertThat(reglages.espaces()).isEmpty();
        assertThat(reglages.adresseVisible()).isEqualTo("http://127.0.0.1:8181");
    }

    @Test
    void the_command_line_wins_over_the_file() throws IOException {
        fichier("port=9000\nespaces=compte,factures\nadressePublique=https://portail.exemple.fr/\n");
        Reglages reglages = composer("--port", "9001");
        assertThat(reglages.port()).isEqualTo(9001);
        assertThat(reglages.espaces()).contains(List.of("compte", "factures"));
        assertThat(reglages.adresseVisible()).isEqualTo("https://portail.exemple.fr");
    }

    @Test
    void mail_leaves_by_the_server_of_the_file_or_into_a_folder() throws IOException {
        assertThat(composer().courriel()).isEqualTo(new Courriel("", ""));
        fichier("smtp=starttls://courriel.exemple.fr:587\ncourrielExpediteur=Portail <factures@exemple.fr>\n");
        assertThat(composer(Map.of("CHORALE_SMTP_UTILISATEUR", "portail")).courriel())
                .isEqualTo(new Courriel("starttls://courriel.exemple.fr:587", "Portail <factures@exemple.fr>"));
    }

    @Test
    void private_creations_are_free_unless_the_file_says_otherwise_and_a_typing_mistake_opens_nothing()
            throws IOException {
        assertThat(composer().creationsPrivees()).isEqualTo("libres");
        fichier("creationsPrivees=validees\n");
        assertThat(composer().creationsPrivees()).isEqualTo("validees");
        assertThat(composer().surLePort(9001).creationsPrivees()).isEqualTo("validees");
        fichier("creationsPrivees=validée\n");
        assertThatThrownBy(this::composer).hasMessageContaining("libres ou validees");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp=courriel.exemple.fr",
                "smtp=http://courriel.exemple.fr",
                "smtp=smtp://moi:secret@courriel.exemple.fr",
                "smtp=smtp://courriel exemple",
                "courrielExpediteur=Portail",
                "courrielExpediteur=a@b.fr, c@d.fr",
            })
    void mail_settings_that_cannot_be_read_are_refused(String ligne) throws IOException {
        fichier(ligne + "\n");
        assertThatThrownBy(this::composer).hasMessageContaining("n'est pas lisible");
    }

    @Test
    void a_password_does_not_leave_this_machine_in_the_clear() throws IOException {
        Map<String, String> environnement = Map.of("CHORALE_SMTP_UTILISATEUR", "portail");
        fichier("smtp=smtp://courriel.exemple.fr\n");
        assertThatThrownBy(() -> composer(environnement)).hasMessageContaining("en clair");
        fichier("smtp=smtp://localhost:2525\n");
        assertThat(composer(environnement).courriel().serveur()).isEqualTo("smtp://localhost:2525");
    }

    @Test
    void an_unknown_line_of_the_file_is_refused_rather_than_ignored() throws IOException {
        fichier("espace=compte\n");
        assertThatThrownBy(this::composer)
                .hasMessageContaining("« espace »")
                .hasMessageContaining("Vouliez-vous dire « espaces » ?");
    }

    @Test
    void a_postgresql_address_is_read_and_its_port_has_a_default() {
        Map<String, String> environnement = Map.of("CHORALE_BASE_UTILISATEUR", "chorale");
        assertThat(composer(environnement, "--base", "postgresql://bd.exemple:5433/c")
                        .base())
                .isEqualTo(new Base.PostgreSql("bd.exemple", 5433, "c", ""));
        Base.PostgreSql chiffree =
                (Base.PostgreSql) composer(environnement, "--base", "postgresql://bd/c?sslmode=require")
                        .base();
        assertThat(chiffree.urlJdbc()).isEqualTo("jdbc:postgresql://bd:5432/c?sslmode=require");
    }

    @Test
    void postgresql_without_its_user_is_refused() {
        assertThatThrownBy(() -> composer("--base", "postgresql://bd/c"))
                .hasMessageContaining("CHORALE_BASE_UTILISATEUR");
    }

    @Test
    void a_password_in_the_address_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> composer("--base", "postgresql://moi:secret@bd/c"))
                .hasMessageContaining("CHORALE_BASE_MOTDEPASSE")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://bd/c", "postgresql:bd", "postgresql://bd", "postgresql://bd/", "n'importe quoi"})
    void any_other_database_is_refused_with_the_form_to_write(String base) {
        assertThatThrownBy(() -> composer("--base", base)).hasMessageContaining("postgresql://hote:port/base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", ""})
    void a_port_that_is_none_is_refused(String port) {
        assertThatThrownBy(() -> composer("--port=" + port)).hasMessageContaining("n'en est pas un");
    }

    @Test
    void all_interfaces_are_seen_from_here_as_localhost() {
        assertThat(composer("--adresse", "0.0.0.0").adresseVisible()).isEqualTo("http://localhost:8181");
        assertThat(composer("--adresse", "::1").adresseVisible()).isEqualTo("http://[::1]:8181");
    }
}
