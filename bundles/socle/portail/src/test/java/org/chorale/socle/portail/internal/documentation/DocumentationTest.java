package org.chorale.socle.portail.internal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.junit.jupiter.api.Test;

/** What the page to try the API says of operations, and that nothing in it can be sent without its script. */
class DocumentationTest {
    private static final String OPENAPI = """
            {"paths": {
              "/sante": {"get": {"tags": ["exploitation"], "security": []}},
              "/cpro/f/v1/deposer": {"post": {"tags": ["factures"], "summary": "Déposer <b>", "x-en": {"summary": "Deposit"},
                "security": [{"jeton": []}], "x-acces": {"espace": "factures-emises", "mode": "MODIFICATION"},
                "x-fichier": {"contenu": "fichierFlux", "nom": "nomFichier"},
                "requestBody": {"content": {"application/json": {"example": {"nom": "l'été"}}}}}},
              "/cpro/f/v1/lire/{id}": {"get": {"tags": ["factures"], "security": [{"jeton": []}],
                "parameters": [{"name": "id", "in": "path", "required": true}, {"name": "x", "in": "header"}]}}},
             "tags": [{"name": "factures", "description": "Factures", "x-en": "Invoices"}]}""";

    @Test
    void the_published_api_comes_first_under_the_names_that_bundles_give() {
        assertThat(Groupe.lire(OPENAPI, Locale.FRENCH))
                .extracting(Groupe::titre)
                .containsExactly("Factures", "exploitation");
        assertThat(Groupe.lire(OPENAPI, Locale.ENGLISH))
                .extracting(Groupe::titre)
                .contains("Invoices");
        assertThat(Groupe.lire(OPENAPI, Locale.ENGLISH)
                        .get(0)
                        .operations()
                        .get(0)
                        .resume())
                .isEqualTo("Deposit");
    }

    @Test
    void an_operation_says_who_may_call_it_and_how() {
        List<OperationVue> operations =
                Groupe.lire(OPENAPI, Locale.FRENCH).get(0).operations();
        OperationVue deposer = operations.get(0);
        assertThat(deposer.acces()).isEqualTo("Espace factures-emises, en modification");
        assertThat(deposer.commande())
                .contains("$JETON", "{ \"nom\" : \"l'\\''été\" }", "\"$PORTAIL/cpro/f/v1/deposer\"");
        assertThat(operations.get(1).acces()).isEqualTo("Tout compte connu du portail");
        assertThat(operations.get(1).parametres())
                .extracting(OperationVue.Parametre::nom)
                .containsExactly("id");
        assertThat(operations.get(1).exemple()).isNull();
        assertThat(Groupe.lire(OPENAPI, Locale.FRENCH)
                        .get(1)
                        .operations()
                        .get(0)
                        .acces())
                .startsWith("Public");
    }

    @Test
    void without_its_script_it_is_read_and_nothing_can_be_sent() {
        StringOutput page = new StringOutput();
        new StaticTemplates()
                .documentation(Locale.FRENCH, Groupe.lire(OPENAPI, Locale.FRENCH), "jeton")
                .render(page);
        String html = page.toString();

        assertThat(html).contains("Déposer &lt;b&gt;", "Exemple de corps", "/cpro/f/v1/lire/{id}");
        assertThat(html.split("<form ", -1).length - 1).isEqualTo(html.split("<form hidden ", -1).length - 1);
        assertThat(html).doesNotContain("<b>", "style=", "onclick");
    }
}
