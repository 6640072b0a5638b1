package org.chorale.socle.rest.internal.reponse;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.page.RenduPage;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Passager;
import org.chorale.api.refus.Refus;
import org.chorale.socle.rest.internal.refus.RefusRequete;
import org.chorale.socle.rest.internal.refus.StatusLabel;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, whatever its form.
 *
 * @param code the stable code
 * @param retour the published envelope's fields
 * @param status the HTTP status outside the published API
 * @param message what is the matter
 * @param remede what to do now
 * @param champ the field at fault, or null
 * @param headers what the answer carries besides
 * @param suite where a page leads that tells more, or null
 */
record Saying(
        String code,
        Retour retour,
        int status,
        String message,
        String remede,
        @Nullable String champ,
        Map<String, String> headers,
        RenduPage.@Nullable Suite suite) {
    private static final Libelle WHY = new Libelle("Pourquoi n'ai-je pas cet espace ?", "Why can't I?");
    private static final String A_MINUTE = "60";

    static Saying of(Refus refus, Locale langue, Clock horloge) {
        MotifRefus motif = refus.motif();
        return new Saying(
                motif.code(),
                motif.retour(),
                motif.statutHttp(),
                refus.message(langue),
                refus.remede(langue),
                motif.champ(),
                headers(refus, horloge),
                suite(refus, langue));
    }

    private static RenduPage.@Nullable Suite suite(Refus refus, Locale langue) {
        return refus instanceof RefusRequete.EspaceRequis espace
                ? espace.explication()
                        .map(adresse -> new RenduPage.Suite(WHY.selon(langue), adresse))
                        .orElse(null)
                : null;
    }

    private static Map<String, String> headers(Refus refus, Clock horloge) {
        if (refus instanceof RefusRequete requete) {
            return requete.headers();
        }
        if (refus instanceof RefusIdentite.TropDEssais essais) {
            long seconds = Duration.between(horloge.instant(), essais.jusqua()).toSeconds() + 1;
            return Map.of("Retry-After", Long.toString(Math.max(1, seconds)));
        }
        if (refus instanceof Passager passager) {
            return Map.of(
                    "Retry-After", Long.toString(Math.max(1, passager.attente().toSeconds())));
        }
        int status = refus.motif().statutHttp();
        return status == 429 || status == 503 ? Map.of("Retry-After", A_MINUTE) : Map.of();
    }

    /** Something broke; only the reference is told. */
    static Saying accident(String reference, Locale langue) {
        Libelle message = new Libelle(
                "Le portail a rencontré une erreur (référence %s).".formatted(reference),
                "The portal met an error (reference %s).".formatted(reference));
        Libelle remede = new Libelle(
                "Réessayez ; si cela recommence, donnez la référence %s à l'exploitant.".formatted(reference),
                "Try again; if it happens again, give the reference %s to the operator.".formatted(reference));
        return new Saying(
                "ERREUR_INTERNE",
                new Retour(500, StatusLabel.of(500)),
                500,
                message.selon(langue),
                remede.selon(langue),
                null,
                Map.of(),
                null);
    }

    /** Business refusals are HTTP 200 there; what is said of the request itself, or by the door, keeps its status. */
    int publishedStatus() {
        boolean technical = retour.codeRetour() == status;
        return switch (status) {
            case 401, 413, 429, 503 -> status;
            default -> technical ? status : 200;
        };
    }
}
