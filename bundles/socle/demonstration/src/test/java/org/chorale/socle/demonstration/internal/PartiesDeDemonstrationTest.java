package org.chorale.socle.demonstration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.annuaire.Service;
import org.chorale.api.identifiant.Siret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartiesDeDemonstrationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path donnees;

    private final PortailDEssai portail = new PortailDEssai();

    @Test
    void everyIdentifierHasARightKeyAndIsThereOnce() {
        Set<String> vus = new HashSet<>();
        for (Partie partie : Partie.toutes()) {
            assertThat(Siret.estValide(partie.siret())).as(partie.siret()).isTrue();
            assertThat(vus.add(partie.siret())).isTrue();
        }
        assertThat(Partie.toutes()).filteredOn(p -> !p.active()).hasSize(2);
    }

    @Test
    void theFileTellsEverythingAProgramNeeds() throws IOException {
        jeu("http://127.0.0.1:8181/").ajouter();

        JsonNode acces = acces();

        assertThat(acces.at("/adresse").asText()).isEqualTo("http://127.0.0.1:8181");
        assertThat(acces.at("/oauth/url").asText()).isEqualTo("http://127.0.0.1:8181/api/oauth/token");
        assertThat(acces.at("/oauth/client_id").asText()).isEqualTo("client");
        assertThat(acces.at("/oauth/client_secret").asText()).isNotBlank();
        assertThat(noms(acces)).containsExactly("adresse", "oauth", "comptesTechniques", "utilisateurs", "structures");
        assertThat(noms(acces.at("/comptesTechniques/0")))
                .containsExactly("login", "motDePasse", "idStructureCPP", "identifiant", "role");
        assertThat(noms(acces.at("/utilisateurs/0")))
                .containsExactly("adresseConnexion", "motDePasse", "profil", "structures");
        assertThat(noms(acces.at("/structures/0")))
                .containsExactly("idStructureCPP", "identifiant", "typeIdentifiant", "publique", "services");
        assertThat(acces.at("/comptesTechniques").findValuesAsText("identifiant"))
                .containsExactly(
                        "84318206400017",
                        "79264138300023",
                        "51907342300039",
                        "21760694600010",
                        "26760218300019",
                        "11004638000041",
                        "45230917200024",
                        "53871264700014",
                        "80419372000039",
                        "20006843500011",
                        "43917285900019",
                        "32568914900046",
                        "78203461500016",
                        "83104927500017");
        assertThat(acces.at("/structures")).hasSize(16);
        assertThat(acces.at("/structures/3/services").findValuesAsText("codeService"))
                .containsExactly(Service.FACTURES_PUBLIQUES, "TRAVAUX", "SCOLAIRE", "CULTURE");
        assertThat(acces.at("/utilisateurs").findValuesAsText("motDePasse"))
                .hasSize(29)
                .doesNotHaveDuplicates();
        assertThat(Files.getPosixFilePermissions(donnees.resolve("acces.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void everybodyHoldsWhatTheirProfileSays() {
        jeu("http://127.0.0.1:1").ajouter();

        assertThat(portail.droits)
                .contains(
                        "camille.lemaire@lemaire.example GESTIONNAIRE_PRINCIPAL factures-emises MODIFICATION",
                        "lea.moreau@valmont.example UTILISATEUR factures-recues MODIFICATION",
                        "paul.renard@valmont.example GESTIONNAIRE_PRINCIPAL factures-recues MODIFICATION",
                        "ines.fabre@valmont.example UTILISATEUR factures-recues CONSULTATION",
                        "TECH_84318206400017 UTILISATEUR factures-emises MODIFICATION",
                        "TECH_11004638000041 UTILISATEUR factures-recues MODIFICATION");
        assertThat(portail.droits)
                .contains(
                        "sonia.leroux@valmont.example GESTIONNAIRE_SECONDAIRE factures-recues MODIFICATION",
                        "tom.girard@valmont.example UTILISATEUR factures-recues SCOLAIRE MODIFICATION",
                        "rene.alix@lemaire.example UTILISATEUR factures-emises CONSULTATION");
        assertThat(portail.roles("exploitant@chorale.example")).containsExactly(Role.EXPLOITANT);
        assertThat(portail.droits).noneMatch(d -> d.startsWith("sam.nulle-part@"));
        assertThat(portail.fermees).containsExactly("48271930900015", "25770491600010");
    }

    @Test
    void aLaterStartKeepsTheSecretsAndTellsTheNewAddress() throws IOException {
        jeu("http://127.0.0.1:1111").ajouter();
        JsonNode avant = acces();

        jeu("https://portail.example");

        JsonNode apres = acces();
        assertThat(apres.at("/adresse").asText()).isEqualTo("https://portail.example");
        assertThat(apres.at("/oauth/url").asText()).isEqualTo("https://portail.example/api/oauth/token");
        assertThat(apres.at("/oauth/client_secret")).isEqualTo(avant.at("/oauth/client_secret"));
        assertThat(apres.at("/utilisateurs")).isEqualTo(avant.at("/utilisateurs"));
        assertThat(apres.at("/comptesTechniques")).isEqualTo(avant.at("/comptesTechniques"));
    }

    @Test
    void nothingIsWrittenBeforeItIsAsked() {
        jeu("http://127.0.0.1:1111");

        assertThat(donnees.resolve("acces.json")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenEndsTheTransaction() throws IOException {
        Path fichier = Files.createFile(donnees.resolve("pas-un-dossier"));
        PartiesDeDemonstration jeu = new PartiesDeDemonstration(
                portail.annuaire(),
                portail.administration(),
                portail.comptes(),
                portail.gestion(),
                new ReglagesDEssai("http://127.0.0.1:1", fichier.toString()));

        assertThatThrownBy(jeu::ajouter).isInstanceOf(UncheckedIOException.class);
    }

    private PartiesDeDemonstration jeu(String adresse) {
        return new PartiesDeDemonstration(
                portail.annuaire(),
                portail.administration(),
                portail.comptes(),
                portail.gestion(),
                new ReglagesDEssai(adresse, donnees.toString()));
    }

    private JsonNode acces() throws IOException {
        return JSON.readTree(donnees.resolve("acces.json").toFile());
    }

    private static List<String> noms(JsonNode objet) {
        List<String> noms = new ArrayList<>();
        objet.fieldNames().forEachRemaining(noms::add);
        return noms;
    }

    @SuppressWarnings("ClassExplicitlyAnnotation")
    private record ReglagesDEssai(String adressePublique, String donnees) implements Reglages {
        @Override
        public String adresse() {
            return "127.0.0.1";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Reglages.class;
        }
    }
}
