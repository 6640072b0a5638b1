package org.chorale.espace.sollicitations.internal.api;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Demande;
import org.chorale.espace.sollicitations.internal.service.Questions;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sender's operations. */
@Component(service = Ressource.class)
@Path("/cpro/sollicitations/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RessourceEmises implements Ressource {
    private final Operations operations;
    private final Questions questions;
    private final Habilitations habilitations;

    /** By the component runtime. */
    @Activate
    public RessourceEmises(
            @Reference Operations operations, @Reference Questions questions, @Reference Habilitations habilitations) {
        this.operations = operations;
        this.questions = questions;
        this.habilitations = habilitations;
    }

    /** Asks. */
    @POST
    @Path("/deposer")
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.MODIFICATION)
    public Formes.Fait deposer(@Context Perimetre perimetre, Formes.@Nullable Depot depot) {
        if (depot == null) {
            throw new ParametreInvalide(
                    "codeSousCategorie",
                    new Libelle(
                            "Le paramètre codeSousCategorie manque.", "The parameter codeSousCategorie is missing."),
                    new Libelle(
                            "Prenez-en un de rechercher/sousCategorieSollicitation.",
                            "Take one of rechercher/sousCategorieSollicitation."));
        }
        long id = questions.poser(
                perimetre,
                new Demande(
                        portee(perimetre, depot),
                        texte(depot.codeSousCategorie()),
                        texte(depot.objet()),
                        texte(depot.message()),
                        texte(depot.identifiantDestinataire()),
                        texte(depot.codeServiceDestinataire()),
                        texte(depot.numeroFacture()),
                        texte(depot.nouveauSiret()),
                        Operations.pieces(depot.listePieceJointeId()),
                        Locale.FRENCH));
        return Formes.Fait.de(id, Etat.NOUVELLE.name());
    }

    /** Finds what was sent. */
    @POST
    @Path("/rechercher/emise")
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.CONSULTATION)
    public Formes.Trouvees rechercher(@Context Perimetre perimetre, Formes.@Nullable Recherche demande) {
        return operations.rechercher(new Regard.DeLEmetteur(perimetre), demande);
    }

    /** Reads one. */
    @POST
    @Path("/consulter/emise")
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.CONSULTATION)
    public Formes.Consultee consulter(@Context Perimetre perimetre, Formes.@Nullable Designation demande) {
        Perimetre agit =
                habilitations.perimetre(perimetre.appelant(), EspaceSollicitationsEmises.CODE, Mode.MODIFICATION);
        return operations.consulter(new Regard.DeLEmetteur(perimetre), new Regard.DeLEmetteur(agit), demande);
    }

    /** Adds to one. */
    @POST
    @Path("/ajouter/complement")
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.MODIFICATION)
    public Formes.Fait completer(@Context Perimetre perimetre, Formes.@Nullable Acte acte) {
        return operations.traiter(new Regard.DeLEmetteur(perimetre), perimetre.appelant(), acte, Action.COMPLEMENT);
    }

    /** Sends one back, or closes it. */
    @POST
    @Path("/traiter/emise")
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.MODIFICATION)
    public Formes.Fait traiter(@Context Perimetre perimetre, Formes.@Nullable Acte acte) {
        return operations.traiter(new Regard.DeLEmetteur(perimetre), perimetre.appelant(), acte, null);
    }

    /** One of its attachments. */
    @POST
    @Path("/telecharger/pieceJointe/emise")
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.CONSULTATION)
    public Formes.Contenue telecharger(@Context Perimetre perimetre, Formes.@Nullable Designation demande)
            throws IOException {
        return operations.telecharger(new Regard.DeLEmetteur(perimetre), demande);
    }

    /** The structure that is named; where none is, the one there is, or the oldest. */
    private static @Nullable Portee portee(Perimetre perimetre, Formes.Depot depot) {
        Long structure = depot.idStructure();
        Long service = depot.idService();
        return perimetre.portees().stream()
                .filter(p -> structure == null || p.structure().valeur() == structure)
                .filter(p -> service == null
                        || (p.service() != null && p.service().valeur() == service)
                        || p.service() == null)
                .min(java.util.Comparator.comparingLong(
                        (Portee p) -> p.structure().valeur()))
                .map(p -> new Portee(new StructureId(p.structure().valeur()), p.service()))
                .orElse(null);
    }

    private static String texte(@Nullable String recu) {
        return Optional.ofNullable(recu).orElse("");
    }
}
