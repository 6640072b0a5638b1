package org.chorale.socle.portail.internal.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorale.socle.portail.internal.Doublures.ELISE;
import static org.chorale.socle.portail.internal.Doublures.PAUL;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.page.Diffusion;
import org.chorale.socle.portail.internal.Doublures.SessionsDeTest;
import org.chorale.socle.portail.internal.ServeurDeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EvenementsTest {
    private final Diffuseur diffuseur = new Diffuseur();
    private final List<Flux> ouverts = new ArrayList<>();
    private ServeurDeTest serveur;

    @BeforeEach
    void demarrer() throws Exception {
        serveur = ServeurDeTest.avec("/evenements", new EvenementsServlet(diffuseur, new SessionsDeTest()));
    }

    @AfterEach
    void arreter() throws Exception {
        for (Flux flux : ouverts) {
            flux.close();
        }
        diffuseur.arreter();
        serveur.close();
    }

    @Test
    void an_open_page_is_greeted_and_told_what_happens() throws Exception {
        Flux elise = ouvrir("7");
        assertThat(elise.entetes()).contains("HTTP/1.1 200 OK").anyMatch(e -> e.contains("text/event-stream"));
        assertThat(elise.suivant()).isEqualTo("bonjour");

        diffuseur.aTous(Diffusion.ESPACES);

        assertThat(elise.suivant()).isEqualTo("espaces");
    }

    @Test
    void what_is_for_one_user_is_not_told_to_another() throws Exception {
        Flux elise = ouvrir("7");
        Flux paul = ouvrir("8");
        assertThat(elise.suivant()).isEqualTo("bonjour");
        assertThat(paul.suivant()).isEqualTo("bonjour");

        diffuseur.a(Set.of(PAUL.id()), "facture");
        diffuseur.a(Set.of(), "personne");
        assertThat(paul.suivant()).isEqualTo("facture");
        diffuseur.aTous("fin");

        assertThat(elise.suivant()).isEqualTo("fin");
        assertThat(paul.suivant()).isEqualTo("fin");
    }

    @Test
    void a_change_of_rights_is_told_to_the_user_it_concerns_or_to_all() throws Exception {
        Flux elise = ouvrir("7");
        Flux paul = ouvrir("8");
        elise.suivant();
        paul.suivant();
        EcouteurHabilitations ecouteur = new EcouteurHabilitations(diffuseur);
        assertThat(ecouteur.types()).containsExactly("habilitation.modifiee");

        ecouteur.recevoir(modification(Map.of("utilisateur", "8")));
        assertThat(paul.suivant()).isEqualTo("espaces");
        ecouteur.recevoir(modification(Map.of()));

        assertThat(elise.suivant()).isEqualTo("espaces");
        assertThat(paul.suivant()).isEqualTo("espaces");
    }

    @Test
    void who_is_not_signed_in_gets_no_stream_and_is_not_asked_to_come_back() throws Exception {
        assertThat(ouvrir("0").entetes()).contains("HTTP/1.1 204 No Content");
        assertThat(ouvrir(null).entetes()).contains("HTTP/1.1 204 No Content");
        assertThat(diffuseur.ouvertes()).isZero();
    }

    @Test
    void what_is_told_at_once_several_times_is_told_once() throws Exception {
        Flux elise = ouvrir("7");
        elise.suivant();

        for (int i = 0; i < 50; i++) {
            diffuseur.aTous(Diffusion.ESPACES);
        }
        assertThat(elise.suivant()).isEqualTo("espaces");
        diffuseur.aTous("fin");

        assertThat(elise.suivant()).isEqualTo("fin");
    }

    @Test
    void a_page_that_closes_leaves_the_set() throws Exception {
        Flux elise = ouvrir("7");
        elise.suivant();
        assertThat(diffuseur.ouvertes()).isEqualTo(1);

        elise.close();

        while (diffuseur.ouvertes() > 0) {
            diffuseur.battre();
            Thread.onSpinWait();
        }
        assertThat(diffuseur.ouvertes()).isZero();
    }

    @Test
    void more_pages_of_one_user_than_a_person_has_close_others_of_theirs() throws Exception {
        Flux paul = ouvrir("8");
        paul.suivant();
        for (int i = 0; i < Diffuseur.PAGES_PAR_UTILISATEUR + 3; i++) {
            ouvrir("7").suivant();
        }

        assertThat(diffuseur.ouvertes()).isEqualTo(Diffuseur.PAGES_PAR_UTILISATEUR + 1);
        diffuseur.a(Set.of(PAUL.id()), "encore-la");
        assertThat(paul.suivant()).isEqualTo("encore-la");
    }

    private static Evenement modification(Map<String, String> donnees) {
        return new Evenement("habilitation.modifiee", "utilisateur:" + ELISE.id(), Instant.EPOCH, Set.of(), donnees);
    }

    private Flux ouvrir(String session) throws IOException {
        Flux flux = new Flux(serveur.port(), session);
        ouverts.add(flux);
        return flux;
    }

    /** A browser's side of the stream, on a bare socket: to be closed as hard as a browser does. */
    private static final class Flux implements AutoCloseable {
        private final Socket prise;
        private final BufferedReader lignes;
        private final List<String> entetes = new ArrayList<>();

        Flux(int port, String session) throws IOException {
            prise = new Socket("127.0.0.1", port);
            String cookie = session == null ? "" : "Cookie: autre=x; chorale_session=" + session + "\r\n";
            prise.getOutputStream()
                    .write(("GET /evenements HTTP/1.1\r\nHost: localhost\r\n" + cookie + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream entree = prise.getInputStream();
            lignes = new BufferedReader(new InputStreamReader(entree, StandardCharsets.UTF_8));
            for (String ligne = lignes.readLine(); ligne != null && !ligne.isEmpty(); ligne = lignes.readLine()) {
                entetes.add(ligne);
            }
        }

        List<String> entetes() {
            return entetes;
        }

        /** The name of the next event. */
        String suivant() throws IOException {
            for (String ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
                if (ligne.startsWith("event: ")) {
                    return ligne.substring("event: ".length());
                }
            }
            return "fin du flux";
        }

        @Override
        public void close() throws IOException {
            prise.close();
        }
    }
}
