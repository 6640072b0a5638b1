package org.chorale.socle.identite.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.identite.AccesTechnique;
import org.chorale.api.identite.AccesTechnique.JetonAcces;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The token endpoint: RFC 6749 client_credentials, with the answers that clients of the published API know. */
@Component(service = Ressource.class)
@Path("/api/oauth/token")
public final class JetonResource implements Ressource {
    private final AccesTechnique acces;
    private final Clock horloge;

    /** Takes what it needs. */
    @Activate
    public JetonResource(@Reference AccesTechnique acces, @Reference Clock horloge) {
        this.acces = acces;
        this.horloge = horloge;
    }

    /** Delivers a token. */
    @POST
    @AccesPublic(preuve = AccesPublic.Preuve.SECRET_CLIENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response delivrer(
            MultivaluedMap<String, String> formulaire,
            @HeaderParam("Authorization") @Nullable String autorisation,
            @Context Origine origine) {
        try {
            DemandeDeJeton demande = DemandeDeJeton.lire(formulaire, autorisation);
            JetonAcces jeton = acces.delivrer(demande.clientId(), demande.clientSecret(), origine);
            return reponse(
                    200, new Jeton(jeton.valeur(), "Bearer", jeton.dureeSecondes(), demande.scope()), Optional.empty());
        } catch (DemandeDeJeton.Invalide e) {
            return reponse(400, new Erreur(e.code(), e.description()), Optional.empty());
        } catch (RefusIdentite.ClientInvalide e) {
            // 400 also with HTTP Basic, where the RFC says 401: so the published one answers.
            return reponse(
                    400, new Erreur("invalid_client", "client_id ou client_secret incorrect."), Optional.empty());
        } catch (RefusIdentite.TropDEssais e) {
            Duration attente = Duration.between(horloge.instant(), e.jusqua());
            long secondes = Math.max(1, attente.toSeconds() + 1);
            return reponse(
                    429,
                    new Erreur("temporarily_unavailable", "Trop d'essais : attendez %d s.".formatted(secondes)),
                    Optional.of(secondes));
        }
    }

    private static Response reponse(int statut, Object corps, Optional<Long> attente) {
        Response.ResponseBuilder reponse = Response.status(statut)
                .entity(corps)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache");
        attente.ifPresent(s -> reponse.header("Retry-After", s));
        return reponse.build();
    }

    /** The answer; clients check that expires_in is a small integer. */
    record Jeton(
            @JsonProperty("access_token") String jeton,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") int duree,
            @JsonProperty("scope") String scope) {}

    /** The refusal. */
    record Erreur(
            @JsonProperty("error") String code,
            @JsonProperty("error_description") String description) {}
}
