package org.chorale.socle.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.container.AsyncResponse;
import org.chorale.socle.rest.internal.route.Owner;
import org.chorale.socle.rest.internal.route.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private PortailDeTest portail;
    private Essai.Lent lent;
    private Publication publication;

    @BeforeEach
    void ouvrir() throws Exception {
        portail = new PortailDeTest();
        lent = new Essai.Lent();
        publication = portail.publier(lent, new Owner(5, "org.chorale.espace.lent"));
        portail.publier(new Essai.Api(), new Owner(6, "org.chorale.espace.autre"));
    }

    @AfterEach
    void fermer() throws Exception {
        portail.close();
    }

    private CompletableFuture<HttpResponse<String>> lancer(String chemin) {
        return portail.client().sendAsync(portail.demande(chemin).build(), BodyHandlers.ofString());
    }

    @Test
    void une_requete_en_cours_finit_alors_que_les_nouvelles_sont_refusees() throws Exception {
        CompletableFuture<HttpResponse<String>> dedans = lancer("/api/v1/lent/ici");
        assertThat(lent.dedans.await(20, TimeUnit.SECONDS)).isTrue();

        portail.routes.closeAll(5);
        assertThat(portail.get("/api/v1/lent/ici").statusCode()).isEqualTo(404);
        assertThat(portail.get("/api/v1/essais/1").statusCode()).isEqualTo(200);

        CompletableFuture<Void> depart = CompletableFuture.runAsync(() -> portail.routes.withdraw(publication, LONG));
        assertThat(dedans).isNotDone();
        lent.fin.countDown();
        assertThat(dedans.get(20, TimeUnit.SECONDS).body()).isEqualTo("fini");
        depart.get(20, TimeUnit.SECONDS);
    }

    @Test
    void une_requete_suspendue_finit_aussi() throws Exception {
        CompletableFuture<HttpResponse<String>> dedans = lancer("/api/v1/lent/ailleurs");
        AsyncResponse suspendue = lent.suspendue.poll(20, TimeUnit.SECONDS);

        CompletableFuture<Void> depart = CompletableFuture.runAsync(() -> portail.routes.withdraw(publication, LONG));
        assertThat(suspendue).isNotNull();
        assertThat(depart).isNotDone();
        suspendue.resume("repris");
        assertThat(dedans.get(20, TimeUnit.SECONDS).body()).isEqualTo("repris");
        depart.get(20, TimeUnit.SECONDS);
    }

    @Test
    void apres_le_delai_une_requete_suspendue_est_finie_par_un_refus() throws Exception {
        CompletableFuture<HttpResponse<String>> dedans = lancer("/api/v1/lent/ailleurs");
        assertThat(lent.suspendue.poll(20, TimeUnit.SECONDS)).isNotNull();

        portail.routes.withdraw(publication, Duration.ZERO);
        HttpResponse<String> reponse = dedans.get(20, TimeUnit.SECONDS);
        assertThat(reponse.statusCode()).isEqualTo(503);
        assertThat(reponse.body()).contains("SERVICE_ABSENT");
    }

    @Test
    void ce_qui_est_parti_peut_revenir() throws Exception {
        portail.routes.withdraw(publication, LONG);
        assertThat(portail.get("/api/v1/lent/ici").statusCode()).isEqualTo(404);
        Essai.Lent retour = new Essai.Lent();
        retour.fin.countDown();
        portail.publier(retour, new Owner(5, "org.chorale.espace.lent"));
        assertThat(portail.get("/api/v1/lent/ici").body()).isEqualTo("fini");
    }
}
