package org.chorale.socle.rest.internal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.chorale.api.acces.AccesPublic.Preuve;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private static final AccessRule PUBLIC = new AccessRule.Anyone(Preuve.AUCUNE);

    private final Owner factures = new Owner(1, "factures");
    private final Owner soustraitance = new Owner(2, "soustraitance");
    private int methodes;

    private Publication publication(Owner porteur, Declared... declarees) {
        return new Publication(porteur, Object.class, List.of(declarees), new SansServeur());
    }

    private Declared operation(String verbe, String base, String chemin, AccessRule acces) {
        PathTemplate template = new PathTemplate(URITemplate.createTemplate(base), URITemplate.createTemplate(chemin));
        Method methode = Arrays.asList(String.class.getMethods()).get(methodes++);
        return new Declared(
                template, new Operation(methode, verbe, template.text(), acces, List.of("application/json")));
    }

    private Declared operation(String verbe, String base, String chemin) {
        return operation(verbe, base, chemin, PUBLIC);
    }

    private static RouteTable table(Publication... publications) {
        return RouteTable.of(List.of(publications), Set.of());
    }

    private static String trouve(RouteTable table, String verbe, String chemin) {
        return table.find(verbe, chemin).map(m -> m.operation().template()).orElse("-");
    }

    @Test
    void deux_bundles_se_partagent_un_chemin_de_base() {
        Publication a = publication(factures, operation("POST", "/cpro/factures/v1", "consulter/fournisseur"));
        Publication b = publication(soustraitance, operation("POST", "/cpro/factures/v1", "consulter/valideur"));
        RouteTable table = table(a, b);
        assertThat(table.find("POST", "/cpro/factures/v1/consulter/fournisseur"))
                .hasValueSatisfying(m -> assertThat(m.publication()).isSameAs(a));
        assertThat(table.find("POST", "/cpro/factures/v1/consulter/valideur"))
                .hasValueSatisfying(m -> assertThat(m.publication()).isSameAs(b));
        assertThat(table.find("POST", "/cpro/factures/v1/consulter")).isEmpty();
        assertThat(table.find("POST", "/cpro/factures/v1/consulter/valideur/x")).isEmpty();
    }

    @Test
    void le_chemin_le_plus_litteral_l_emporte_d_ou_qu_il_vienne() {
        RouteTable table = table(
                publication(factures, operation("GET", "/a", "{x}"), operation("GET", "/a", "{x}/detail")),
                publication(
                        soustraitance,
                        operation("GET", "/a", "exact"),
                        operation("GET", "/a", "{n: \\d+}/lignes/{l}")));
        assertThat(trouve(table, "GET", "/a/exact")).isEqualTo("/a/exact");
        assertThat(trouve(table, "GET", "/a/autre")).isEqualTo("/a/{x}");
        assertThat(trouve(table, "GET", "/a/12/detail")).isEqualTo("/a/{x}/detail");
        assertThat(trouve(table, "GET", "/a/12/lignes/3")).isEqualTo("/a/{n: \\d+}/lignes/{l}");
        assertThat(trouve(table, "GET", "/a/douze/lignes/3")).isEqualTo("-");
    }

    @Test
    void une_seconde_revendication_est_refusee_et_la_premiere_reste() {
        Publication premiere = publication(factures, operation("POST", "/a", "b/{id}"));
        Publication seconde =
                publication(soustraitance, operation("POST", "/a", "b/{numero}"), operation("GET", "/a", "b/{numero}"));
        RouteTable table = table(premiere, seconde);
        assertThat(table.find("POST", "/a/b/1"))
                .hasValueSatisfying(m -> assertThat(m.publication()).isSameAs(premiere));
        assertThat(table.find("GET", "/a/b/1"))
                .hasValueSatisfying(m -> assertThat(m.publication()).isSameAs(seconde));
        assertThat(table.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.route()).isEqualTo("POST /a/b/{}");
            assertThat(clash.holder().owner()).isEqualTo(factures);
            assertThat(clash.refused().owner()).isEqualTo(soustraitance);
        });
        assertThat(table(seconde).find("POST", "/a/b/1")).isPresent();
    }

    @Test
    void une_operation_dont_l_espace_manque_est_absente_et_garde_sa_place() {
        AccessRule valideur = new AccessRule.Holder(new CodeEspace("factures-a-valider"), Mode.CONSULTATION);
        Publication a = publication(factures, operation("POST", "/a", "b", valideur), operation("POST", "/a", "c"));
        Publication b = publication(soustraitance, operation("POST", "/a", "b"));
        RouteTable sans = table(a, b);
        assertThat(sans.find("POST", "/a/b")).isEmpty();
        assertThat(sans.find("POST", "/a/c")).isPresent();
        RouteTable avec = RouteTable.of(List.of(a, b), Set.of(new CodeEspace("factures-a-valider")));
        assertThat(avec.find("POST", "/a/b"))
                .hasValueSatisfying(m -> assertThat(m.publication()).isSameAs(a));
    }

    @Test
    void les_methodes_d_un_chemin_sont_connues_et_head_vaut_get() {
        RouteTable table = table(publication(factures, operation("GET", "/a", "b"), operation("PUT", "/a", "{x}")));
        assertThat(table.verbs("/a/b")).containsExactly("GET", "PUT");
        assertThat(table.verbs("/rien")).isEmpty();
        assertThat(table.find("HEAD", "/a/b")).isPresent();
        assertThat(table.find("HEAD", "/a/c")).isEmpty();
    }

    @Test
    void la_racine_et_une_classe_sans_chemin_se_trouvent() {
        RouteTable table = table(publication(factures, operation("GET", "/", "/"), operation("GET", "/", "sante")));
        assertThat(trouve(table, "GET", "/")).isEqualTo("/");
        assertThat(trouve(table, "GET", "/sante")).isEqualTo("/sante");
    }

    @Test
    void les_departs_sont_dits_une_fois_et_le_second_prend_la_place() {
        Routes routes = new Routes();
        Publication premiere = publication(factures, operation("POST", "/a", "b"));
        Publication seconde = publication(soustraitance, operation("POST", "/a", "b"));
        routes.open(premiere);
        routes.open(seconde);
        routes.closeAll(1);
        assertThat(premiere.enter()).isEmpty();
        assertThat(routes.table().find("POST", "/a/b"))
                .hasValueSatisfying(m -> assertThat(m.publication()).isSameAs(seconde));
        assertThatCode(() -> routes.withdraw(premiere, java.time.Duration.ZERO)).doesNotThrowAnyException();
    }

    private static final class SansServeur implements Endpoint {
        @Override
        public void invoke(ServletConfig config, HttpServletRequest request, HttpServletResponse response) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy() {
            // Nothing is held.
        }
    }
}
