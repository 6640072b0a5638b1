package org.chorale.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in both languages. */
class PagesTest {
    private static final Galerie GALERIE = new Galerie();
    private static final Pattern GESTIONNAIRE = Pattern.compile("on[a-z]+|hx-on.*|style|srcdoc|formaction");

    static Stream<Arguments> pages() {
        return GALERIE.vues().keySet().stream()
                .flatMap(nom -> Stream.of(Locale.FRENCH, Locale.ENGLISH).map(langue -> Arguments.of(nom, langue)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_inline_that_the_content_policy_would_refuse(String nom, Locale langue) throws IOException {
        Document page = lire(nom, langue);

        assertThat(page.select("style, iframe, object, embed, base")).isEmpty();
        assertThat(page.select("script")).allSatisfy(script -> {
            assertThat(script.attr("src")).startsWith("/assets/");
            assertThat(script.data()).isEmpty();
        });
        for (Element element : page.getAllElements()) {
            for (Attribute attribut : element.attributes()) {
                assertThat(attribut.getKey()).as(element.cssSelector()).doesNotMatch(GESTIONNAIRE);
                assertThat(attribut.getValue().strip().toLowerCase(Locale.ROOT)).doesNotStartWith("javascript:");
            }
        }
        assertThat(page.select("[hx-vals^=js], [hx-vals^=javascript], [hx-trigger*='[']"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hostile_texts_come_out_as_text(String nom, Locale langue) throws IOException {
        Document page = lire(nom, langue);

        assertThat(page.select("main script:not([src^=/assets/]), main img, main b, main i, [onmouseover]"))
                .isEmpty();
        assertThat(page.select("header img")).hasSize(1);
        assertThat(page.outerHtml()).doesNotContain("&amp;lt;", "&amp;amp;");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_resource_and_no_form_leads_elsewhere(String nom, Locale langue) throws IOException {
        Document page = lire(nom, langue);

        for (String attribut : List.of("href", "src", "action", "hx-get", "hx-post", "sse-connect")) {
            // A mail to a gestionnaire leaves the page where it is.
            assertThat(page.select("[" + attribut + "]:not(a[href^=mailto:])").eachAttr(attribut))
                    .allMatch(a -> a.startsWith("#") || (a.startsWith("/") && !a.startsWith("//")));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_page_says_what_it_is(String nom, Locale langue) throws IOException {
        Document page = lire(nom, langue);

        assertThat(page.select("html").attr("lang")).isEqualTo(langue.getLanguage());
        assertThat(page.title()).isNotBlank().contains("Chorale");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main, header.entete, footer.pied")).hasSize(3);
        assertThat(page.body().child(0).attr("href")).isEqualTo("#contenu");
        assertThat(page.getElementById("contenu")).isNotNull();
        assertThat(niveaux(page)).as("headings").allMatch(ecart -> ecart <= 1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatever_is_referred_to_is_there(String nom, Locale langue) throws IOException {
        Document page = lire(nom, langue);

        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String attribut : List.of("for", "aria-labelledby", "aria-describedby", "aria-controls")) {
            for (String valeur : page.select("[" + attribut + "]").eachAttr(attribut)) {
                assertThat(ids).as(attribut).contains(valeur.split(" "));
            }
        }
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(href -> ids.contains(href.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fields_have_labels_tables_captions_pictures_a_text(String nom, Locale langue) throws IOException {
        Document page = lire(nom, langue);

        for (Element champ : page.select("input:not([type=hidden]), select, textarea")) {
            boolean etiquete = champ.closest("label") != null
                    || !champ.attr("aria-label").isBlank()
                    || !page.select("label[for=" + champ.id() + "]").isEmpty();
            assertThat(etiquete).as(champ.outerHtml()).isTrue();
        }
        assertThat(page.select("table"))
                .allSatisfy(table -> assertThat(table.select("> caption")).hasSize(1));
        assertThat(page.select("th"))
                .allSatisfy(th -> assertThat(th.attr("scope")).isNotEmpty());
        assertThat(page.select("img")).allMatch(image -> image.hasAttr("alt"));
        assertThat(page.select("a, button, summary"))
                .allSatisfy(e -> assertThat(e.text() + e.attr("aria-label")).isNotBlank());
        assertThat(page.select("button")).allMatch(b -> b.hasAttr("type"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_form_that_changes_something_carries_its_token_first(String nom, Locale langue) throws IOException {
        for (Element formulaire : lire(nom, langue).select("form[method=post]")) {
            Element premier =
                    formulaire.select("input, select, textarea, button").first();
            assertThat(premier.attr("name")).isEqualTo("_csrf");
            assertThat(premier.attr("value")).isEqualTo("jeton-anti-forgerie");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_left_blank_or_untranslated(String nom, Locale langue) throws IOException {
        String texte = lire(nom, langue).text();

        assertThat(texte).doesNotContain("null", "Optional", "%s", "%d", "${", "org.chorale", "@param");
        if (langue.equals(Locale.ENGLISH)) {
            assertThat(lire(nom, Locale.FRENCH).select("main").text())
                    .isNotEqualTo(lire(nom, langue).select("main").text());
        }
    }

    @Test
    void a_signed_in_page_holds_a_stream_and_a_visitor_s_does_not() throws IOException {
        assertThat(lire("/", Locale.FRENCH).body().attr("sse-connect")).isEqualTo("/evenements");
        assertThat(lire("/visiteur", Locale.FRENCH).body().hasAttr("sse-connect"))
                .isFalse();
        Element menu = lire("/espaces/factures-recues", Locale.FRENCH).getElementById("menu");
        assertThat(menu.attr("hx-get")).isEqualTo("/menu?ici=factures-recues");
        assertThat(menu.attr("hx-trigger")).isEqualTo("sse:espaces, sse:bonjour");
        assertThat(menu.select("[aria-current]").text()).isEqualTo("Factures reçues");
        assertThat(menu.select("a").eachText())
                .containsExactly("Factures émises", "Factures reçues", "Activités du gestionnaire", "Mon compte");
    }

    @Test
    void a_fragment_is_the_body_alone() throws IOException {
        String fragment = GALERIE.rendre("/flux-en-cours", Locale.FRENCH, true);

        assertThat(fragment).doesNotContain("<html", "<nav", "<main").contains("hx-trigger=\"every 1s\"");
        assertThat(GALERIE.rendre("/flux-fini", Locale.FRENCH, true)).doesNotContain("hx-get", "hx-trigger");
    }

    @Test
    void what_is_wrong_at_many_places_is_one_entry_with_ten_of_them_in_view() throws IOException {
        for (String nom : List.of("/flux-fini", "/espaces/factures-emises/4701", "/verifier-partout")) {
            Document page = lire(nom, Locale.ENGLISH);
            Element entree = page.select(".constat:has(.endroits)").first();

            assertThat(entree.select("> .endroits > li")).as(nom).hasSize(10);
            assertThat(entree.select("> .endroits > li").get(4).text()).contains("invoice line 5", "column");
        }
        assertThat(lire("/espaces/factures-emises/4701", Locale.ENGLISH)
                        .select(".constat summary")
                        .eachText())
                .contains("and 30 other places");
        // Of a deposit of several invoices; the rest is in the compte rendu.
        assertThat(lire("/flux-fini", Locale.FRENCH).text()).contains("Endroits qui ne sont pas montrés ici : 30.");
        assertThat(lire("/verifier-partout", Locale.FRENCH).text())
                .contains("plus de 100 endroits", "et 90 autres endroits", "à 500 autres endroits");
    }

    @Test
    void amounts_and_dates_are_written_as_the_reader_writes_them() throws IOException {
        String francais = GALERIE.rendre("/espaces/factures-recues/4700", Locale.FRENCH);
        String anglais = GALERIE.rendre("/espaces/factures-recues/4700", Locale.ENGLISH);

        assertThat(francais).contains("84,50\u00a0€", "3\u202f750,00\u00a0€", "01/10/2026", "à 09:00");
        assertThat(anglais).contains("€84.50", "€3,750.00", "1 Oct 2026", ", 09:00");
        assertThat(lire("/recue-devise-inconnue", Locale.FRENCH).text()).contains("XTS");
    }

    @Test
    void the_treat_form_offers_the_moves_of_the_table_and_keeps_what_was_typed() throws IOException {
        Document page = lire("/espaces/factures-recues/4700", Locale.FRENCH);
        assertThat(page.select("input[name=vers]").eachAttr("value"))
                .containsExactly("SERVICE_FAIT", "MANDATEE", "MISE_EN_PAIEMENT", "SUSPENDUE", "A_RECYCLER", "REJETEE");
        assertThat(page.select("#motif-aide").text()).contains("Suspendue, Rejetée");

        Document refusee = lire("/recue-motif-manque", Locale.FRENCH);
        assertThat(refusee.select("input[name=vers][checked]").attr("value")).isEqualTo("REJETEE");
        assertThat(refusee.select("#motif").attr("aria-invalid")).isEqualTo("true");
        assertThat(refusee.select(".ds-error-summary a[href=#motif]")).hasSize(1);
        assertThat(lire("/recue-choix-manque", Locale.FRENCH).select("#motif").val())
                .isEqualTo(Donnees.HOSTILE);
    }

    @Test
    void the_sign_in_form_remembers_the_address_and_never_the_password_nor_another_site() throws IOException {
        Document page = lire("/connexion-refusee", Locale.FRENCH);

        assertThat(page.select("#adresseConnexion").val()).isEqualTo(Donnees.HOSTILE.strip());
        assertThat(page.select("#motDePasse").hasAttr("value")).isFalse();
        assertThat(page.select("input[name=vers]").val()).isEqualTo("/");
        assertThat(lire("/connexion", Locale.FRENCH).select("input[name=vers]").val())
                .isEqualTo("/espaces/mon-compte");
        assertThat(lire("/connexion-vide", Locale.FRENCH).select(".faute").eachText())
                .containsExactly("Saisissez votre adresse de connexion.", "Saisissez votre mot de passe.");
    }

    /** How far each heading goes below the one before it. */
    private static List<Integer> niveaux(Document page) {
        List<Integer> niveaux = page.select("main h1, main h2, main h3, main h4").stream()
                .map(h -> Integer.parseInt(h.tagName().substring(1)))
                .toList();
        return java.util.stream.IntStream.range(1, niveaux.size())
                .mapToObj(i -> niveaux.get(i) - niveaux.get(i - 1))
                .toList();
    }

    private static Document lire(String nom, Locale langue) throws IOException {
        return Jsoup.parse(GALERIE.rendre(nom, langue));
    }
}
