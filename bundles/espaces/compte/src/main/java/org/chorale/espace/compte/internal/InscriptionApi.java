package org.chorale.espace.compte.internal;

import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.identite.Inscriptions.Inscription;
import org.chorale.api.identite.Origine;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The same as the public pages, for programs: the same service behind them, hence the same rules and the same throttles.
 * What is asked for is answered 202 whether the address is known or not; what differs goes by mail.
 */
@Component(service = Ressource.class)
@Path("/api/v1/inscription")
@Produces(MediaType.APPLICATION_JSON)
public final class InscriptionApi implements Ressource {
    private static final int ACCEPTEE = 202;

    private final Inscriptions inscriptions;

    /** What an account may be is the socle's to say. */
    @Activate
    public InscriptionApi(@Reference Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    /** What the form tells. */
    @GET
    @AccesPublic
    public Regles regles() {
        return new Regles(inscriptions.longueurMinimale(), Saisie.MOT_DE_PASSE_MAX, Saisie.ADRESSE_MAX, Saisie.NOM_MAX);
    }

    /** Asks for an account. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_JSON)
    public Response inscrire(@Context Origine origine, @Nullable DemandeInscription demande) {
        DemandeInscription recue = exiger(demande);
        inscriptions.inscrire(
                new Inscription(
                        exiger("adresseConnexion", recue.adresseConnexion()),
                        texte(recue.adresseContact()).isEmpty() ? null : texte(recue.adresseContact()),
                        exiger("prenom", recue.prenom()),
                        exiger("nom", recue.nom()),
                        secret("motDePasse", recue.motDePasse()),
                        langue(recue.langue())),
                origine);
        return demandee();
    }

    /** Activates the account that the link was sent for, once. */
    @POST
    @Path("/activation")
    @AccesPublic
    @Consumes(MediaType.APPLICATION_JSON)
    public CompteActif activer(@Nullable Lien lien) {
        return new CompteActif(
                inscriptions.activer(exiger(Inscriptions.JETON, exiger(lien).jeton())));
    }

    /** Asks for the link of an activation again. */
    @POST
    @Path("/activation/renvoi")
    @AccesPublic
    @Consumes(MediaType.APPLICATION_JSON)
    public Response renvoyer(@Context Origine origine, @Nullable Adresse demande) {
        inscriptions.renvoyerActivation(
                exiger("adresseConnexion", exiger(demande).adresseConnexion()), origine);
        return demandee();
    }

    /** Asks for the link by which a new password can be chosen. */
    @POST
    @Path("/mot-de-passe-oublie")
    @AccesPublic
    @Consumes(MediaType.APPLICATION_JSON)
    public Response oublier(@Context Origine origine, @Nullable Adresse demande) {
        inscriptions.demanderReinitialisation(
                exiger("adresseConnexion", exiger(demande).adresseConnexion()), origine);
        return demandee();
    }

    /** Chooses a new password by the link of a mail; every session of the account ends. */
    @POST
    @Path("/reinitialisation")
    @AccesPublic
    @Consumes(MediaType.APPLICATION_JSON)
    public Fait reinitialiser(@Context Origine origine, @Nullable NouveauMotDePasse demande) {
        NouveauMotDePasse recue = exiger(demande);
        inscriptions.reinitialiser(
                exiger(Inscriptions.JETON, recue.jeton()), secret("motDePasse", recue.motDePasse()), origine);
        return new Fait("Le mot de passe a changé ; toutes les sessions de ce compte sont closes.");
    }

    /** The one answer to whatever was asked for. */
    private static Response demandee() {
        return Response.status(ACCEPTEE)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Fait("La demande est reçue : la suite arrive par courriel à l'adresse de connexion."))
                .build();
    }

    private static <T> T exiger(@Nullable T corps) {
        if (corps == null) {
            throw new ParametreInvalide(
                    "corps",
                    new Libelle("La demande est vide.", "The request is empty."),
                    new Libelle("Envoyez un objet JSON.", "Send a JSON object."));
        }
        return corps;
    }

    private static String exiger(String champ, @Nullable String texte) {
        String lu = texte(texte);
        if (lu.isEmpty()) {
            throw vide(champ);
        }
        return lu;
    }

    /** Blanks of a password are part of it. */
    private static String secret(String champ, @Nullable String texte) {
        if (texte == null || texte.isEmpty()) {
            throw vide(champ);
        }
        return texte;
    }

    private static ParametreInvalide vide(String champ) {
        return new ParametreInvalide(
                champ,
                new Libelle("Le champ %s est vide.".formatted(champ), "The field %s is empty.".formatted(champ)),
                new Libelle("Donnez « " + champ + " ».", "Give “" + champ + "”."));
    }

    private static Locale langue(@Nullable String code) {
        return switch (texte(code)) {
            case "", "fr" -> Locale.FRENCH;
            case "en" -> Locale.ENGLISH;
            default ->
                throw new ParametreInvalide(
                        "langue",
                        new Libelle(
                                "Le portail ne parle pas cette langue.", "The portal does not speak this language."),
                        new Libelle("Donnez fr ou en.", "Give fr or en."));
        };
    }

    private static String texte(@Nullable String texte) {
        return texte == null ? "" : texte.strip();
    }

    /** The lengths, in characters. */
    public record Regles(int motDePasseMin, int motDePasseMax, int adresseMax, int nomMax) {}

    /** A request for an account. */
    public record DemandeInscription(
            @Nullable String adresseConnexion,
            @Nullable String adresseContact,
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String motDePasse,
            @Nullable String langue) {
        /** Without the password. */
        @Override
        public String toString() {
            return "DemandeInscription[" + adresseConnexion + "]";
        }
    }

    /** The token of a link. */
    public record Lien(@Nullable String jeton) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Lien[]";
        }
    }

    /** Whose. */
    public record Adresse(@Nullable String adresseConnexion) {}

    /** A new password, and the link that allows it. */
    public record NouveauMotDePasse(
            @Nullable String jeton, @Nullable String motDePasse) {
        /** Without either. */
        @Override
        public String toString() {
            return "NouveauMotDePasse[]";
        }
    }

    /** The account that is active now; whoever followed the link has read its mail. */
    public record CompteActif(String adresseConnexion) {}

    /** What was done, in one sentence. */
    public record Fait(String message) {}
}
