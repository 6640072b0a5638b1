package org.chorale.socle.rest.internal.reponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.page.RenduPage;
import org.chorale.api.refus.Refus;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.demande.Surface;
import org.chorale.socle.rest.internal.refus.RefusRequete;
import org.chorale.socle.rest.internal.refus.StatusLabel;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.chorale.socle.rest.internal.socle.Socle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says no, and says that something broke, in the form of each surface. */
@Component(service = Answers.class)
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String JSON = "application/json;charset=utf-8";
    private static final String PROBLEM = "application/problem+json";
    private static final String HTML = "text/html;charset=utf-8";

    private final ObjectMapper json = new ObjectMapper();
    private final Socle socle;
    private final Contextes contextes;
    private final Reglages reglages;

    /** With what pages need. */
    @Activate
    public Answers(@Reference Socle socle, @Reference Contextes contextes, @Reference Reglages reglages) {
        this.socle = socle;
        this.contextes = contextes;
        this.reglages = reglages;
    }

    /** A refusal. */
    public Answer refusal(Refus refus, RequestState state) {
        if (refus instanceof RefusRequete.ConnexionRequise && state.surface() == Surface.PAGE) {
            return signIn(state);
        }
        boolean unknown = refus instanceof RefusRequete.RouteInconnue;
        if (unknown && state.surface() == Surface.CPRO && reglages.valeurs().cproInconnuVide()) {
            return Answer.empty(403);
        }
        Locale langue = state.surface() == Surface.CPRO ? Locale.FRENCH : state.langue();
        return answer(Saying.of(refus, langue, socle.horloge()), state);
    }

    /** An accident; the log knows more, by the reference. */
    public Answer accident(RequestState state) {
        Locale langue = state.surface() == Surface.CPRO ? Locale.FRENCH : state.langue();
        return answer(Saying.accident(state.reference(), langue), state);
    }

    private Answer answer(Saying saying, RequestState state) {
        Answer bare =
                switch (state.surface()) {
                    case CPRO -> Answer.of(saying.publishedStatus(), JSON, bytes(envelope(saying, state)));
                    case OAUTH -> Answer.of(saying.status(), JSON, bytes(oauth(saying)));
                    case API -> Answer.of(saying.status(), PROBLEM, bytes(problem(saying, state)));
                    case PAGE ->
                        Answer.of(saying.status(), HTML, page(saying, state).getBytes(StandardCharsets.UTF_8));
                };
        Answer answer = bare.with(saying.headers());
        return answer.status() >= 400 && mayBeUnread(state.request())
                ? answer.with(Map.of("Connection", "close"))
                : answer;
    }

    /**
     * Whether something of the request may be on its way still. The container then closes the connection; said
     * beforehand, a client does not send its next request into it.
     */
    private static boolean mayBeUnread(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** The two published fields first; existing clients leave the others alone. */
    private static Map<String, Object> envelope(Saying saying, RequestState state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("codeRetour", saying.retour().codeRetour());
        fields.put("libelle", saying.retour().libelle());
        fields.put("code", saying.code());
        fields.put("message", saying.message());
        fields.put("remede", saying.remede());
        Optional.ofNullable(saying.champ()).ifPresent(champ -> fields.put("champ", champ));
        fields.put("reference", state.reference());
        return fields;
    }

    /** RFC 6749, 5.2: the code of a refusal that names one, else invalid_request. */
    private static Map<String, Object> oauth(Saying saying) {
        boolean named = saying.code().equals(saying.code().toLowerCase(Locale.ROOT));
        String error = saying.status() >= 500 ? "server_error" : "invalid_request";
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", named ? saying.code() : error);
        fields.put("error_description", saying.message());
        return fields;
    }

    /** RFC 9457. */
    private static Map<String, Object> problem(Saying saying, RequestState state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "urn:chorale:refus:" + saying.code());
        fields.put("title", StatusLabel.of(saying.status()));
        fields.put("status", saying.status());
        fields.put("detail", saying.message());
        fields.put("instance", state.request().getRequestURI());
        fields.put("code", saying.code());
        fields.put("remede", saying.remede());
        Optional.ofNullable(saying.champ()).ifPresent(champ -> fields.put("champ", champ));
        fields.put("reference", state.reference());
        return fields;
    }

    private byte[] bytes(Map<String, Object> fields) {
        try {
            return json.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String page(Saying saying, RequestState state) {
        Optional<RenduPage> rendu = socle.renduPage();
        if (rendu.isPresent()) {
            try {
                return render(rendu.get(), saying, state);
            } catch (IOException | RuntimeException e) {
                LOG.error("[{}] La page d'erreur n'a pas pu être rendue.", state.reference(), e);
            }
        }
        return BarePage.of(saying, state.reference(), state.langue());
    }

    private String render(RenduPage rendu, Saying saying, RequestState state) throws IOException {
        ContextePage contexte = contextes.of(state);
        Page page = rendu.erreur(
                new RenduPage.Erreur(
                        saying.status(), saying.message(), saying.remede(), state.reference(), saying.suite()),
                contexte);
        StringWriter out = new StringWriter();
        rendu.rendre(page, contexte, out);
        return out.toString();
    }

    /** To the sign-in page and back; htmx is told, for it would follow a redirect and put the page inside the page. */
    private static Answer signIn(RequestState state) {
        String target = "/connexion?vers=" + URLEncoder.encode(comeBack(state.request()), StandardCharsets.UTF_8);
        return state.isFragment()
                ? Answer.empty(401).with(Map.of("HX-Redirect", target))
                : Answer.empty(303).with(Map.of("Location", target));
    }

    /** What was sent with a form is not there to come back to. */
    private static String comeBack(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
