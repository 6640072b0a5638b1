package org.chorale.espace.compte.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.habilitation.Explications.Explication;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Why the caller, or a user whom they manage, holds an espace, or does not, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/habilitations")
@Produces(MediaType.APPLICATION_JSON)
public final class PourquoiApi implements Ressource {
    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");
    private static final Pagination TOUS = new Pagination(1, Pagination.TAILLE_MAX, null, Sens.ASCENDANT);

    private final Explications explications;
    private final Habilitations habilitations;
    private final GestionDesDroits gestion;
    private final Comptes comptes;
    private final Annuaire annuaire;

    /** Explains the caller to themselves, and its users to whoever manages a structure. */
    @Activate
    public PourquoiApi(
            @Reference Explications explications,
            @Reference Habilitations habilitations,
            @Reference GestionDesDroits gestion,
            @Reference Comptes comptes,
            @Reference Annuaire annuaire) {
        this.explications = explications;
        this.habilitations = habilitations;
        this.gestion = gestion;
        this.comptes = comptes;
        this.annuaire = annuaire;
    }

    /**
     * The whole chain. Who can change it is told to whoever has to do with the structure: attached to it, or having asked
     * to be. {@code utilisateur} is another's number, for those who manage the structure: a user of it, or one who asks.
     */
    @GET
    @Path("/pourquoi")
    @AccesAuthentifie
    public Reponse pourquoi(
            @Context Appelant appelant,
            @QueryParam("espace") @DefaultValue("") String espace,
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("service") @DefaultValue("") String service,
            @QueryParam("mode") @DefaultValue("CONSULTATION") String mode,
            @QueryParam("utilisateur") @DefaultValue("") String utilisateur) {
        StructureId ou = new StructureId(numero("structure", structure));
        ServiceId laquelle = service.isBlank() ? null : new ServiceId(numero("service", service));
        boolean concerne = habilitations.rattachements(appelant).stream()
                .anyMatch(r -> r.structure().equals(ou));
        // Numbers can be counted up: private structures are told of to those who have to do with them.
        if (!concerne && annuaire.structure(ou).filter(Structure::estPublique).isEmpty()) {
            throw new Introuvable(new Libelle("La structure " + ou, "Structure " + ou));
        }
        UtilisateurId qui = utilisateur.isBlank() ? appelant.id() : gere(appelant, ou, utilisateur);
        Explication dit = explications.expliquer(qui, code(espace), mode(mode), ou, laquelle);
        Map<UtilisateurId, Comptes.Personne> personnes = concerne ? comptes.utilisateurs(dit.qui()) : Map.of();
        return new Reponse(
                dit.accorde(),
                dit.chaine().stream()
                        .map(m -> new MaillonJson(
                                m.point().name(),
                                m.tenu(),
                                m.constat().fr(),
                                Optional.ofNullable(m.remede()).map(Libelle::fr).orElse(null)))
                        .toList(),
                dit.qui().stream()
                        .flatMap(id -> Optional.ofNullable(personnes.get(id)).stream())
                        .map(p -> new GestionnaireJson(p.nomComplet(), p.adresseContact()))
                        .toList());
    }

    /** A user whom the caller may ask about; anybody else is told of like one who does not exist. */
    private UtilisateurId gere(Appelant appelant, StructureId structure, String utilisateur) {
        UtilisateurId demande = new UtilisateurId(numero("utilisateur", utilisateur));
        Perimetre perimetre = habilitations.perimetre(appelant, ACTIVITES, Mode.CONSULTATION);
        boolean sien = demande.equals(appelant.id())
                || (perimetre.contient(structure)
                        && (gestion.utilisateurs(perimetre, structure, TOUS).elements().stream()
                                        .anyMatch(r -> r.utilisateur().equals(demande))
                                || gestion.demandes(perimetre, new Filtre(structure, true), TOUS).elements().stream()
                                        .anyMatch(d -> d.utilisateur().equals(demande))));
        if (!sien) {
            throw new Introuvable(new Libelle("L'utilisateur " + demande, "User " + demande));
        }
        return demande;
    }

    private static long numero(String champ, String texte) {
        try {
            long lu = Long.parseLong(texte.strip());
            if (lu > 0) {
                return lu;
            }
        } catch (NumberFormatException pasUnNombre) {
            // told below
        }
        throw new ParametreInvalide(
                champ,
                new Libelle("Ce n'est pas un numéro de " + champ + ".", "That is not the number of a " + champ + "."),
                new Libelle("Donnez « " + champ + " », un nombre.", "Give “" + champ + "”, a number."));
    }

    private static CodeEspace code(String code) {
        try {
            return new CodeEspace(code.strip());
        } catch (IllegalArgumentException forme) {
            throw new ParametreInvalide(
                    "espace",
                    new Libelle("Ce n'est pas le code d'un espace.", "That is not the code of an espace."),
                    new Libelle(
                            "Donnez « espace », par exemple factures-emises.",
                            "Give “espace”, such as factures-emises."));
        }
    }

    private static Mode mode(String nom) {
        return Stream.of(Mode.values())
                .filter(m -> m.name().equals(nom))
                .findFirst()
                .orElseThrow(() -> new ParametreInvalide(
                        "mode",
                        new Libelle("Ce mode n'existe pas.", "There is no such mode."),
                        new Libelle("CONSULTATION ou MODIFICATION.", "CONSULTATION or MODIFICATION.")));
    }

    /** The answer. */
    public record Reponse(boolean accorde, List<MaillonJson> chaine, List<GestionnaireJson> gestionnaires) {}

    /** One link. */
    public record MaillonJson(
            String point,
            boolean tenu,
            String constat,
            @Nullable String remede) {}

    /** Who can change it. */
    public record GestionnaireJson(String nom, String adresseContact) {}
}
