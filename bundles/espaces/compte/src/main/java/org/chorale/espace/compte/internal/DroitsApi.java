package org.chorale.espace.compte.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.MesHabilitations.Creation;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the pages about one's own rights do, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/mon-compte")
@Produces(MediaType.APPLICATION_JSON)
public final class DroitsApi implements Ressource {
    private final MesHabilitations miennes;
    private final Habilitations habilitations;
    private final Annuaire annuaire;
    private final RecherchesDeStructure recherches;

    /** Does everything in the caller's name, and nothing in another's. */
    @Activate
    public DroitsApi(
            @Reference MesHabilitations miennes,
            @Reference Habilitations habilitations,
            @Reference Annuaire annuaire,
            @Reference RecherchesDeStructure recherches) {
        this.miennes = miennes;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
        this.recherches = recherches;
    }

    /**
     * Asks to be attached; what was asked for or held already is answered as it is. A private structure is named by its
     * identifier: the answer tells its name, and numbers can be counted up.
     */
    @POST
    @Path("/rattachements")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_JSON)
    public RattachementDemande demander(@Context Appelant appelant, @Nullable DemandeRattachement demande) {
        DemandeRattachement recue = exiger(demande);
        return RattachementDemande.de(miennes.demanderRattachement(
                appelant.id(), nommee(appelant, recue), service(recue.idService()), recue.message()));
    }

    private StructureId nommee(Appelant appelant, DemandeRattachement recue) {
        if (!texte(recue.identifiant()).isEmpty()) {
            return recherches
                    .exacte(texte(recue.typeIdentifiant()), texte(recue.identifiant()))
                    .map(Structure::id)
                    .orElseThrow(() -> new Introuvable(new Libelle("Cette structure", "This structure")));
        }
        StructureId structure = structure(recue.idStructureCPP());
        boolean nommable =
                annuaire.structure(structure).filter(Structure::estPublique).isPresent()
                        || habilitations.rattachements(appelant).stream()
                                .anyMatch(r -> r.structure().equals(structure));
        if (!nommable) {
            throw new Introuvable(new Libelle("La structure " + structure, "Structure " + structure));
        }
        return structure;
    }

    /** Leaves a structure or a service. */
    @DELETE
    @Path("/rattachements/{rattachement}")
    @AccesAuthentifie
    public void quitter(@Context Appelant appelant, @PathParam("rattachement") String rattachement) {
        miennes.quitter(appelant.id(), numero(rattachement, "Le rattachement", "The attachment"));
    }

    /** Creates a private structure of which the caller becomes gestionnaire principal, or asks for the one that exists. */
    @POST
    @Path("/structures")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_JSON)
    public StructureCreee creer(@Context Appelant appelant, @Nullable DemandeStructure demande) {
        DemandeStructure recue = exiger(demande);
        Identifiant identifiant = RecherchesDeStructure.identifiant(
                        texte(recue.typeIdentifiant()), texte(recue.identifiant()))
                .orElseThrow(() -> new ParametreInvalide(
                        "identifiant",
                        libelle(TexteDroits.IDENTIFIANT_FAUX),
                        new Libelle(
                                "Donnez « typeIdentifiant » et « identifiant ».",
                                "Give “typeIdentifiant” and “identifiant”.")));
        String designation = texte(recue.designation());
        if (designation.isEmpty() || designation.length() > 200) {
            throw new ParametreInvalide(
                    "designation",
                    libelle(TexteDroits.DESIGNATION_MANQUE),
                    new Libelle("Donnez « designation ».", "Give “designation”."));
        }
        Creation creation = miennes.creerStructure(
                appelant.id(),
                new NouvelleStructure(
                        identifiant,
                        designation,
                        Categorie.PRIVEE,
                        new Adresse(
                                texte(recue.adresse()),
                                "",
                                texte(recue.codePostal()),
                                texte(recue.ville()),
                                texte(recue.codePays())),
                        ParametresStructure.AUCUN),
                recue.message());
        return new StructureCreee(creation.nouvelle(), RattachementDemande.de(creation.rattachement()));
    }

    /** One's subscriptions and requests, ended and refused ones included, latest first. */
    @GET
    @Path("/abonnements")
    @AccesAuthentifie
    public Abonnements abonnements(@Context Appelant appelant) {
        return new Abonnements(miennes.abonnements(appelant.id()).stream()
                .map(AbonnementJson::de)
                .toList());
    }

    /** What may be subscribed to on a structure. */
    @GET
    @Path("/structures/{structure}/propositions")
    @AccesAuthentifie
    public Propositions propositions(@Context Appelant appelant, @PathParam("structure") String structure) {
        StructureId numero = structure(numero(structure, "La structure", "The structure"));
        return new Propositions(miennes.propositions(appelant.id(), numero).stream()
                .map(p -> new PropositionJson(
                        p.espace().valeur(),
                        p.modes().stream().map(Mode::name).sorted().toList(),
                        p.immediat()))
                .toList());
    }

    /** Subscribes at once, or asks: the state says which. */
    @POST
    @Path("/abonnements")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_JSON)
    public AbonnementJson sAbonner(@Context Appelant appelant, @Nullable DemandeAbonnement demande) {
        DemandeAbonnement recue = exiger(demande);
        return AbonnementJson.de(miennes.sAbonner(
                appelant.id(),
                structure(recue.idStructureCPP()),
                service(recue.idService()),
                espace(recue.espace()),
                mode(recue.mode()),
                recue.message()));
    }

    /** Ends a subscription, or withdraws a request for one. */
    @DELETE
    @Path("/abonnements/{abonnement}")
    @AccesAuthentifie
    public void seDesabonner(@Context Appelant appelant, @PathParam("abonnement") String abonnement) {
        miennes.seDesabonner(appelant.id(), numero(abonnement, "L'abonnement", "The subscription"));
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

    private static StructureId structure(@Nullable Long numero) {
        if (numero == null || numero <= 0) {
            throw new ParametreInvalide(
                    "idStructureCPP",
                    new Libelle("Le numéro de la structure manque.", "The number of the structure is missing."),
                    new Libelle("Donnez « idStructureCPP ».", "Give “idStructureCPP”."));
        }
        return new StructureId(numero);
    }

    private static @Nullable ServiceId service(@Nullable Long numero) {
        return numero == null || numero <= 0 ? null : new ServiceId(numero);
    }

    private static CodeEspace espace(@Nullable String code) {
        try {
            return new CodeEspace(texte(code));
        } catch (IllegalArgumentException forme) {
            throw new ParametreInvalide(
                    "espace",
                    new Libelle("Ce n'est pas le code d'un espace.", "That is not the code of an espace."),
                    new Libelle(
                            "Donnez « espace », par exemple factures-emises.",
                            "Give “espace”, such as factures-emises."));
        }
    }

    private static Mode mode(@Nullable String nom) {
        return Stream.of(Mode.values())
                .filter(m -> m.name().equals(nom))
                .findFirst()
                .orElseThrow(() -> new ParametreInvalide(
                        "mode",
                        libelle(TexteDroits.MODE_CHOIX),
                        new Libelle("CONSULTATION ou MODIFICATION.", "CONSULTATION or MODIFICATION.")));
    }

    private static long numero(String texte, String fr, String en) {
        try {
            return Long.parseLong(texte);
        } catch (NumberFormatException pasUnNombre) {
            throw new Introuvable(new Libelle(fr + " demandé", en + " asked for"));
        }
    }

    private static String texte(@Nullable String texte) {
        return texte == null ? "" : texte.strip();
    }

    private static Libelle libelle(TexteDroits texte) {
        return new Libelle(texte.en(Locale.FRENCH), texte.en(Locale.ENGLISH));
    }

    /**
     * The body of a request to be attached.
     *
     * @param idStructureCPP a public structure, or one that one was or is attached to
     * @param typeIdentifiant with the next one, any structure
     */
    public record DemandeRattachement(
            @Nullable Long idStructureCPP,
            @Nullable String typeIdentifiant,
            @Nullable String identifiant,
            @Nullable Long idService,
            @Nullable String message) {}

    /** The body of a creation. */
    public record DemandeStructure(
            @Nullable String typeIdentifiant,
            @Nullable String identifiant,
            @Nullable String designation,
            @Nullable String adresse,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String codePays,
            @Nullable String message) {}

    /** The body of a subscription. */
    public record DemandeAbonnement(
            @Nullable Long idStructureCPP,
            @Nullable Long idService,
            @Nullable String espace,
            @Nullable String mode,
            @Nullable String message) {}

    /** An attachment. */
    public record RattachementDemande(
            long idRattachement,
            long idStructureCPP,
            @Nullable Long idService,
            String role,
            String statut,
            String depuis,
            @Nullable String demandeLe,
            @Nullable String commentaire) {
        static RattachementDemande de(Rattachement r) {
            return new RattachementDemande(
                    r.id(),
                    r.structure().valeur(),
                    Optional.ofNullable(r.service()).map(ServiceId::valeur).orElse(null),
                    r.role().name(),
                    r.statut().name(),
                    r.depuis().toString(),
                    Optional.ofNullable(r.demandeLe()).map(Object::toString).orElse(null),
                    r.commentaire());
        }
    }

    /** What became of a creation. */
    public record StructureCreee(boolean nouvelle, RattachementDemande rattachement) {}

    /** A list, in an object: more may be said beside it one day. */
    public record Abonnements(List<AbonnementJson> abonnements) {}

    /** A subscription or a request. */
    public record AbonnementJson(
            long idAbonnement,
            long idStructureCPP,
            @Nullable Long idService,
            String espace,
            String mode,
            String statut,
            String depuis,
            @Nullable String commentaire) {
        static AbonnementJson de(Abonnement a) {
            return new AbonnementJson(
                    a.id(),
                    a.structure().valeur(),
                    Optional.ofNullable(a.service()).map(ServiceId::valeur).orElse(null),
                    a.espace().valeur(),
                    a.mode().name(),
                    a.statut().name(),
                    a.depuis().toString(),
                    a.commentaire());
        }
    }

    /** What is offered. */
    public record Propositions(List<PropositionJson> propositions) {}

    /** An espace that is offered. */
    public record PropositionJson(String espace, List<String> modes, boolean immediat) {}
}
