package org.chorale.socle.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Options;
import org.chorale.api.format.Rendu;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.api.identite.Origine;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationPagesTest {
    private static final ContextePage CONTEXTE = new ContextePage(Locale.FRENCH, null, "jeton", "REF", false);
    private static final Origine ICI = new Origine("192.0.2.1", "");
    private static final String FICHIER = "Content-Disposition: form-data; name=\"fichier\"; filename=\"%s\"";

    private static final Rendu RENDU = new Rendu() {
        @Override
        public void ecrire(FactureLue facture, Locale langue, Writer sortie) throws IOException {
            sortie.write("<h2>vue</h2>");
        }

        @Override
        public void constats(List<ConstatGroupe> groupes, int endroits, Locale langue, Writer sortie)
                throws IOException {
            for (ConstatGroupe g : groupes) {
                sortie.write("<li>" + g.commun().regle() + " " + g.nombre() + "</li>");
            }
        }

        @Override
        public Optional<Impression> imprimer(DocumentRecu document, Locale langue) {
            return Optional.empty();
        }
    };

    @TempDir
    Path dossier;

    private final FormatsDEssai formats = new FormatsDEssai();
    private Guichet guichet;

    @BeforeEach
    void open() throws IOException {
        Reglages reglages = (Reglages) Proxy.newProxyInstance(
                Reglages.class.getClassLoader(), new Class<?>[] {Reglages.class}, (s, m, v) -> m.getDefaultValue());
        guichet = new Guichet(formats, dossier, reglages, System::nanoTime);
    }

    @Test
    void the_result_is_told_in_a_sentence_and_by_layer() throws IOException {
        Response reponse = new VerificationPages(guichet, RENDU)
                .verifier(
                        requete("multipart/form-data; boundary=X", formulaire("<a>.xml", "<Invoice/>")), ICI, CONTEXTE);

        assertThat(reponse.getStatus()).isEqualTo(200);
        assertThat(html(reponse))
                .contains("une erreur est à corriger", "Norme européenne EN 16931", "<li>BR-CO-15 1</li>")
                .contains("&lt;a&gt;.xml");
        assertThat(formats.options).containsExactly(Options.TOUT);
    }

    @Test
    void what_is_wrong_at_many_places_is_one_error() throws IOException {
        List<Constat> constats = IntStream.rangeClosed(1, 130)
                .mapToObj(i -> Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "La quantité manque.")
                        .avecChemin("lot/" + i + ".xml!/Invoice"))
                .collect(Collectors.toCollection(ArrayList::new));
        constats.add(Constat.de("BR-25", Severite.FATALE, Couche.EN16931, "Le nom manque."));

        assertThat(html(resultat(constats)))
                .contains("2 erreurs sont à corriger")
                .containsSubsequence("<li>BR-22 130</li>", "<li>BR-25 1</li>");
    }

    @Test
    void what_is_valid_and_would_be_refused_is_not_told_as_good_news() throws IOException {
        Map<Couche, ResultatCouche> couches =
                new EnumMap<>(FormatsDEssai.analyse().couches());
        couches.replaceAll((couche, resultat) -> ResultatCouche.VALIDE);
        couches.put(Couche.PORTAIL, ResultatCouche.INVALIDE);
        Constat portail = Constat.de("CHORALE-S2.05", Severite.ERREUR, Couche.PORTAIL, "Le moyen n'est pas admis.");

        assertThat(html(resultat(Verdict.VALIDE, couches, List.of(portail))))
                .contains("ds-alert\" data-color=\"warning\"")
                .containsSubsequence("les règles de ce portail demandent des corrections", "refuserait son dépôt");
        couches.put(Couche.PORTAIL, ResultatCouche.VALIDE);
        assertThat(html(resultat(Verdict.VALIDE, couches, List.of())))
                .contains("ds-alert\" data-color=\"success\"", "Ce fichier est valide.");
    }

    private Page resultat(List<Constat> constats) {
        Analyse a = FormatsDEssai.analyse();
        return resultat(a.verdict(), a.couches(), constats);
    }

    private Page resultat(Verdict verdict, Map<Couche, ResultatCouche> couches, List<Constat> constats) {
        Analyse a = FormatsDEssai.analyse();
        return new VerificationPages(guichet, RENDU)
                .resultat(
                        new Resultat(
                                "facture.xml",
                                new Analyse(
                                        a.format(),
                                        a.syntaxe(),
                                        a.profil(),
                                        verdict,
                                        couches,
                                        a.regles(),
                                        constats,
                                        null,
                                        null,
                                        List.of())),
                        CONTEXTE);
    }

    @Test
    void without_a_file_the_form_comes_back_and_says_so() throws IOException {
        Response reponse = new VerificationPages(guichet, RENDU)
                .verifier(requete("multipart/form-data; boundary=X", formulaire("", "")), ICI, CONTEXTE);

        assertThat(reponse.getStatus()).isEqualTo(400);
        assertThat(html(reponse)).contains("Aucun fichier n'a été envoyé.", "href=\"#fichier\"");
    }

    @Test
    void programs_send_the_file_alone_or_in_a_form() {
        VerificationApi api = new VerificationApi(guichet);
        assertThat(api.verifier(requete("application/xml", "<a/>"), ICI, null).verdict())
                .isEqualTo("INVALIDE");
        api.verifier(requete(null, "<b/>"), ICI, "toutes");
        api.verifier(requete("multipart/form-data; boundary=X", formulaire("c.xml", "<c/>")), ICI, null);

        assertThat(formats.recus)
                .extracting(o -> new String(o, StandardCharsets.UTF_8))
                .containsExactly("<a/>", "<b/>", "<c/>");
        assertThat(formats.options).containsExactly(Options.VERIFICATION, Options.TOUT, Options.TOUT);
    }

    private static String formulaire(String nom, String contenu) {
        return "--X\r\nContent-Disposition: form-data; name=\"couches\"\r\n\r\ntoutes\r\n--X\r\n"
                + FICHIER.formatted(nom) + "\r\n\r\n" + contenu + "\r\n--X--\r\n";
    }

    private static String html(Response reponse) throws IOException {
        return html((Page) reponse.getEntity());
    }

    private static String html(Page page) throws IOException {
        StringWriter sortie = new StringWriter();
        page.contenu().ecrire(sortie);
        return sortie.toString();
    }

    private static HttpServletRequest requete(String type, String corps) {
        ByteArrayInputStream octets = new ByteArrayInputStream(corps.getBytes(StandardCharsets.UTF_8));
        ServletInputStream flux = new ServletInputStream() {
            @Override
            public int read() {
                return octets.read();
            }

            @Override
            public boolean isFinished() {
                return octets.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener ecoute) {
                throw new UnsupportedOperationException();
            }
        };
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (soi, methode, valeurs) -> switch (methode.getName()) {
                    case "getContentType" -> type;
                    case "getInputStream" -> flux;
                    case "getContentLengthLong" -> -1L;
                    default -> null;
                });
    }
}
