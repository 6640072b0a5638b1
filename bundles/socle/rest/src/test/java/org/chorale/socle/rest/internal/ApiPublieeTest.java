package org.chorale.socle.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.cxf.helpers.FileUtils;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPublieeTest {
    private PortailDeTest portail;

    @BeforeEach
    void ouvrir() throws Exception {
        portail = new PortailDeTest();
        portail.ajouterEspace("essais", "Essais");
        portail.publier(new Essai.Cpro());
    }

    @AfterEach
    void fermer() throws Exception {
        portail.close();
    }

    private HttpRequest.Builder post(String chemin, String corps) {
        return portail.demande(chemin)
                .header("Content-Type", "application/json;charset=utf-8")
                .POST(BodyPublishers.ofString(corps));
    }

    private static HttpRequest.Builder identifie(HttpRequest.Builder demande) {
        return identifie(demande, "tech:secret:avec:deux-points");
    }

    private static HttpRequest.Builder identifie(HttpRequest.Builder demande, String compte) {
        return demande.header("Authorization", "Bearer " + Joueurs.JETON)
                .header("CPRO-Account", Base64.getEncoder().encodeToString(compte.getBytes(StandardCharsets.UTF_8)));
    }

    private void peut(Mode mode) {
        portail.joueurs.droits.put(new CodeEspace("essais"), mode);
    }

    @Test
    void une_operation_publique_ne_demande_rien() throws Exception {
        HttpResponse<String> reponse = portail.get("/cpro/essais/v1/health-check");
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body()).isEqualTo("{\"codeRetour\":0,\"libelle\":\"TRA_MSG_00.000\"}");
        assertThat(reponse.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void sans_jeton_la_reponse_est_celle_de_la_passerelle() throws Exception {
        HttpResponse<String> reponse = portail.envoyer(post("/cpro/essais/v1/lire", "{}"));
        assertThat(reponse.statusCode()).isEqualTo(400);
        assertThat(reponse.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"DefaultRealm\", error=\"invalid_request\","
                        + " error_description=\"Unable to find token in the message\"");
        assertThat(reponse.body()).startsWith("{\"codeRetour\":400,\"libelle\":\"Requête mal formulée\"");
    }

    @Test
    void un_jeton_inconnu_ou_revoque_donne_401() throws Exception {
        portail.joueurs.jetonsRevoques.add(Joueurs.JETON);
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/lire", "{}")));
        assertThat(reponse.statusCode()).isEqualTo(401);
        assertThat(reponse.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    void un_mauvais_compte_technique_donne_401_et_le_dit() throws Exception {
        HttpResponse<String> faux = portail.envoyer(identifie(post("/cpro/essais/v1/lire", "{}"), "tech:faux"));
        assertThat(faux.statusCode()).isEqualTo(401);
        assertThat(faux.body()).contains("\"codeRetour\":20303", "Compte technique inconnu", "cpro-account");

        HttpResponse<String> absent =
                portail.envoyer(post("/cpro/essais/v1/lire", "{}").header("Authorization", "Bearer " + Joueurs.JETON));
        assertThat(absent.statusCode()).isEqualTo(401);
        assertThat(absent.body()).contains("COMPTE_TECHNIQUE_ABSENT");
    }

    @Test
    void trop_d_essais_donne_429_et_dit_quand_revenir() throws Exception {
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/lire", "{}"), "bloque:x"));
        assertThat(reponse.statusCode()).isEqualTo(429);
        assertThat(reponse.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(500L, 601L);
    }

    @Test
    void le_perimetre_et_l_appelant_arrivent_a_l_operation() throws Exception {
        peut(Mode.CONSULTATION);
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/lire", "{}")));
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body()).contains("TECH_1 [7]");
    }

    @Test
    void un_droit_manquant_est_un_refus_metier() throws Exception {
        peut(Mode.CONSULTATION);
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/ecrire", "{}")));
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body())
                .contains("\"codeRetour\":20102", "TRA_MSG_00.102", "« Essais » en modification", "\"remede\"");
    }

    @Test
    void un_refus_metier_est_200_avec_son_code() throws Exception {
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/refuser", "{}")));
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body())
                .startsWith("{\"codeRetour\":20000,\"libelle\":\"GDP_MSG_11.008\"")
                .contains("\"champ\":\"idFacture\"", "\"reference\":\"");
    }

    @Test
    void un_accident_ne_montre_que_sa_reference() throws Exception {
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/casser", "{}")));
        assertThat(reponse.statusCode()).isEqualTo(500);
        String reference = reponse.headers().firstValue("X-Reference").orElseThrow();
        assertThat(reponse.body())
                .contains("\"codeRetour\":500", reference)
                .doesNotContain("détail interne", "IllegalState", "at org");
    }

    @Test
    void ce_que_la_base_refuse_au_hasard_des_autres_se_recommence_et_un_nul_se_retire() throws Exception {
        HttpResponse<String> verrou = portail.envoyer(identifie(post("/cpro/essais/v1/base/40P01", "{}")));
        assertThat(verrou.statusCode()).isEqualTo(200);
        assertThat(verrou.body()).contains("\"code\":\"MODIFIE_ENTRE_TEMPS\"").doesNotContain("détail interne");

        HttpResponse<String> nul = portail.envoyer(identifie(post("/cpro/essais/v1/base/22021", "{}")));
        assertThat(nul.statusCode()).isEqualTo(400);
        assertThat(nul.body()).contains("\"code\":\"CARACTERE_NUL\"").doesNotContain("détail interne");

        assertThat(portail.envoyer(identifie(post("/cpro/essais/v1/base/08006", "{}")))
                        .statusCode())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"restreindre\":\"\",\"simple\":\"\",\"nombre\":\"\",\"dedans\":\"\",\"liste\":\"\",\"jour\":\"\"}",
                "{\"inconnu\":{\"x\":[1]},\"nombre\":\"12\"}",
                "{\"liste\":\"seul\"}",
                "{\"dedans\":[{\"nombre\":[3]}]}",
                "{}",
                "null",
                ""
            })
    void les_corps_des_clients_existants_sont_lus(String corps) throws Exception {
        peut(Mode.CONSULTATION);
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/lire", corps)));
        assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(200);
    }

    @Test
    void un_json_illisible_est_400_avec_la_ligne_et_la_colonne() throws Exception {
        peut(Mode.CONSULTATION);
        HttpResponse<String> reponse = portail.envoyer(identifie(post("/cpro/essais/v1/lire", "{\n \"nombre\": }")));
        assertThat(reponse.statusCode()).isEqualTo(400);
        assertThat(reponse.body())
                .contains("\"codeRetour\":400", "ligne 2, colonne")
                .doesNotContain("com.fasterxml");
    }

    @Test
    void un_champ_de_la_mauvaise_forme_est_nomme() throws Exception {
        peut(Mode.CONSULTATION);
        HttpResponse<String> reponse =
                portail.envoyer(identifie(post("/cpro/essais/v1/lire", "{\"dedans\":{\"nombre\":\"abc\"}}")));
        assertThat(reponse.statusCode()).isEqualTo(400);
        assertThat(reponse.body())
                .contains("\"champ\":\"dedans.nombre\"", "Le champ « dedans.nombre »")
                .doesNotContain("java.lang");
    }

    @Test
    void un_format_non_lu_est_415_en_json() throws Exception {
        peut(Mode.CONSULTATION);
        HttpResponse<String> reponse = portail.envoyer(identifie(portail.demande("/cpro/essais/v1/lire")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<a/>"))));
        assertThat(reponse.statusCode()).isEqualTo(415);
        assertThat(reponse.body()).contains("\"codeRetour\":415");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cpro/essais/v1/inconnue/la",
                "/cpro/essais/v1/oubliee",
                "/cpro/essais/v1/double",
                "/cpro/essais/v2/lire",
                "/cpro",
                "/cpro/essais//v1/lire",
                "/cpro/essais/v1/lire/",
                "/cpro/essais/v1/%6Cire",
                "/cpro/essais/v1/lire;a=b",
                "/cpro/essais/v1/x%2F..%2Flire"
            })
    void une_route_inconnue_ou_ecrite_autrement_est_404_avec_l_enveloppe(String chemin) throws Exception {
        HttpResponse<String> reponse = portail.envoyer(identifie(post(chemin, "{}")));
        assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(404);
        assertThat(reponse.body()).startsWith("{\"codeRetour\":404,\"libelle\":\"API non trouvée\"");
    }

    @Test
    void la_mauvaise_methode_est_une_route_inconnue() throws Exception {
        assertThat(portail.get("/cpro/essais/v1/lire").statusCode()).isEqualTo(404);
        assertThat(portail.get("/cpro/essais/v1/lire").body()).contains("\"codeRetour\":404");
    }

    @Test
    void un_reglage_en_fait_le_403_vide_de_la_passerelle() throws Exception {
        Reglages.Valeurs valeurs =
                new Reglages.Valeurs(Optional.empty(), true, Set.of(), Reglages.Valeurs.PAR_DEFAUT.delaiDepart());
        try (PortailDeTest autre = new PortailDeTest(valeurs)) {
            HttpResponse<String> reponse = autre.get("/cpro/essais/v1/rien");
            assertThat(reponse.statusCode()).isEqualTo(403);
            assertThat(reponse.body()).isEmpty();
            assertThat(autre.get("/api/v1/rien").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void sans_l_espace_l_operation_est_absente_et_revient_avec_lui() throws Exception {
        peut(Mode.MODIFICATION);
        portail.oterEspace("essais");
        assertThat(portail.envoyer(identifie(post("/cpro/essais/v1/ecrire", "{}")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(portail.get("/cpro/essais/v1/health-check").statusCode()).isEqualTo(200);
        portail.ajouterEspace("essais", "Essais");
        assertThat(portail.envoyer(identifie(post("/cpro/essais/v1/ecrire", "{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void un_corps_trop_grand_est_413_sans_etre_lu_si_sa_longueur_est_annoncee() throws Exception {
        String reponse = annoncer("/cpro/essais/v1/compter", 60L << 20);
        assertThat(reponse).startsWith("HTTP/1.1 413").contains("\"codeRetour\":413", "Connection: close");
    }

    /** Sends the head of a request and the first bytes of its body. */
    private String annoncer(String chemin, long longueur) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portail.port())) {
            socket.setSoTimeout(30_000);
            String debut =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n{\"a".formatted(chemin, longueur);
            socket.getOutputStream().write(debut.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void un_corps_sans_longueur_est_compte_en_passant() throws Exception {
        HttpResponse<String> petit = portail.envoyer(portail.demande("/cpro/essais/v1/compter")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 << 20]))));
        assertThat(petit.body()).contains("\"detail\":\"" + (3 << 20) + "\"");
    }

    @Test
    void ce_qu_une_operation_ne_lit_pas_n_est_pas_ecrit_sur_le_disque() throws Exception {
        peut(Mode.MODIFICATION);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portail.port())) {
            socket.setSoTimeout(30_000);
            String tete =
                    "POST /cpro/essais/v1/ecrire HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + Joueurs.JETON + "\r\nCPRO-Account: "
                            + Base64.getEncoder()
                                    .encodeToString("tech:secret:avec:deux-points".getBytes(StandardCharsets.UTF_8))
                            + "\r\nConnection: close\r\nContent-Length: 9000000\r\n\r\n";
            socket.getOutputStream().write(tete.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[3 << 20]);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        // What was kept for an answer that cannot be sent is found there, and stays.
        try (Stream<Path> fichiers = Files.list(FileUtils.getDefaultTempDir().toPath())) {
            assertThat(fichiers).as("nothing of a body that was cut").isEmpty();
        }
    }
}
