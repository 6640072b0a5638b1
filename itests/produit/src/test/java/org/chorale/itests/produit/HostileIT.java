package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to harm is refused with a sentence, and the portal goes on serving. */
class HostileIT {
    @TempDir
    private static Path dossier;

    private static Portail portail;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailExamine.examiner(dossier.resolve("hostile"), Map.of());
        portail.attendrePret();
    }

    @AfterAll
    static void close_it() {
        portail.close();
    }

    static Stream<Arguments> attaques() {
        String debut = "<?xml version=\"1.0\"?>";
        return Stream.of(
                Arguments.of(
                        "external entity",
                        debut + "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">&x;</Invoice>"),
                Arguments.of("entity bomb", debut + bombe()),
                Arguments.of("depth 200,000", debut + "<a>".repeat(200_000)),
                Arguments.of(
                        "20,000 attributes",
                        debut + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" "
                                + attributs(20_000) + "/>"),
                Arguments.of("not XML at all", "%PDF-1.7 <?xml version=\"1.0\"?><Invoice/>"),
                Arguments.of("nothing but a start", debut + "<Invoice"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attaques")
    void is_refused_in_two_seconds_and_the_server_goes_on(String nom, String contenu) {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        String flux = lemaire.deposer("x.xml", contenu.getBytes(StandardCharsets.UTF_8), "IN_DP_E1_UBL_INVOICE");
        JsonNode rendu = lemaire.compteRendu(flux);

        assertThat(rendu.path("etatCourantDepotFlux").asText()).isEqualTo("IN_REJETE");
        assertThat(rendu.toString()).doesNotContain("root:").doesNotContain("Exception");
        assertThat(rendu.path("listeErreurTechnique").size()
                        + rendu.path("listeErreurDP").size())
                .isPositive();
        assertThat(Http.get(portail.adresse().resolve("/sante")).statut()).isEqualTo(200);
    }

    @Test
    void broken_requests_get_a_sentence_and_never_a_stack_trace() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        Http.Reponse base64 = lemaire.appeler(
                "/cpro/factures/v1/deposer/flux",
                Portail.JSON
                        .createObjectNode()
                        .put("fichierFlux", "*** pas du base 64 ***")
                        .put("nomFichier", "x.xml")
                        .put("syntaxeFlux", "IN_DP_E1_UBL_INVOICE"));
        assertThat(base64.statut()).isIn(200, 400);
        assertThat(base64.json().path("codeRetour").asInt()).isNotZero();

        Http.Reponse nom = lemaire.appeler(
                "/cpro/factures/v1/deposer/flux",
                Programme.demandeDeDepot("../../etc/passwd", new byte[] {1}, "IN_DP_E1_UBL_INVOICE"));
        assertThat(nom.json().path("codeRetour").asInt()).isNotZero();

        Http.Reponse syntaxe = lemaire.appeler(
                "/cpro/factures/v1/deposer/flux", Programme.demandeDeDepot("x.xml", new byte[] {1}, "IN_DP_N_IMPORTE"));
        assertThat(syntaxe.json().path("codeRetour").asInt()).isNotZero();

        for (Http.Reponse reponse : new Http.Reponse[] {base64, nom, syntaxe}) {
            assertThat(reponse.texte()).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    @Test
    void odd_paths_are_unknown() {
        for (String chemin : new String[] {
            "/cpro//factures/v1/deposer/flux", "/cpro/x/../factures/v1/deposer/flux", "/cpro/factures/v1/%64eposer/flux"
        }) {
            assertThat(Http.post(
                                    java.net.URI.create(portail.adresse() + chemin),
                                    "{}",
                                    "Content-Type",
                                    "application/json")
                            .statut())
                    .as(chemin)
                    .isEqualTo(404);
        }
    }

    private static String bombe() {
        StringBuilder texte = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            texte.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return texte.append("]><lolz>&a11;</lolz>").toString();
    }

    private static String attributs(int combien) {
        StringBuilder texte = new StringBuilder();
        for (int i = 0; i < combien; i++) {
            texte.append("a").append(i).append("=\"1\" ");
        }
        return texte.toString();
    }
}
