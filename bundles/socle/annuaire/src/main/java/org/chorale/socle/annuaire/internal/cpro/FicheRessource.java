package org.chorale.socle.annuaire.internal.cpro;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.annuaire.ServicesDeStructure;
import org.chorale.api.annuaire.ServicesDeStructure.ServiceDeFiche;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.annuaire.internal.cpro.DemandesDeFiche.DemandeMandat;
import org.chorale.socle.annuaire.internal.cpro.DemandesDeFiche.DemandeService;
import org.chorale.socle.annuaire.internal.cpro.DemandesDeFiche.ModifierStructure;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The sheet by program. {@code modifierStructure} and {@code modifierServiceStructure} are names of the real service that
 * it withdrew, their bodies never published; the other names are ours. What a body leaves out stays as it is.
 */
@Component(service = Ressource.class)
@Path("/cpro/structures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class FicheRessource implements Ressource {
    private static final String GESTION = "activites-gestionnaire";

    private final FichesDeStructures fiches;
    private final ServicesDeStructure services;
    private final MandatsDeFacturation mandats;

    /** Acts within the perimeter that the platform computed, and nowhere else. */
    @Activate
    public FicheRessource(
            @Reference FichesDeStructures fiches,
            @Reference ServicesDeStructure services,
            @Reference MandatsDeFacturation mandats) {
        this.fiches = fiches;
        this.services = services;
        this.mandats = mandats;
    }

    /** Changes general data, address, parameters and connection, all of what is given or nothing. */
    @POST
    @Path("/modifierStructure")
    @Acces(espace = GESTION, mode = Mode.MODIFICATION)
    public StructureModifiee modifier(@Context Perimetre perimetre, @Nullable ModifierStructure demande) {
        ModifierStructure lue = demande == null ? ModifierStructure.VIDE : demande;
        StructureId structure = new StructureId(exige(lue.idStructure(), "idStructure"));
        FicheStructure avant = fiches.lire(perimetre, structure);
        long version = lue.version() == null ? avant.version() : lue.version();
        fiches.modifier(perimetre, structure, version, lue.changement(avant));
        return new StructureModifiee(
                Retour.SUCCES.codeRetour(),
                Retour.SUCCES.libelle(),
                structure.valeur(),
                fiches.lire(perimetre, structure).version());
    }

    /** Adds a service. */
    @POST
    @Path("/creerServiceStructure")
    @Acces(espace = GESTION, mode = Mode.MODIFICATION)
    public ServiceModifie creerService(@Context Perimetre perimetre, @Nullable DemandeService demande) {
        DemandeService lue = demande == null ? DemandeService.VIDE : demande;
        StructureId structure = new StructureId(exige(lue.idStructure(), "idStructure"));
        ServiceId cree = services.creer(
                perimetre, structure, lue.codeService() == null ? "" : lue.codeService(), lue.reglages(null));
        return service(services.lire(perimetre, cree));
    }

    /** Changes a service. */
    @POST
    @Path("/modifierServiceStructure")
    @Acces(espace = GESTION, mode = Mode.MODIFICATION)
    public ServiceModifie modifierService(@Context Perimetre perimetre, @Nullable DemandeService demande) {
        DemandeService lue = demande == null ? DemandeService.VIDE : demande;
        ServiceId service = new ServiceId(exige(lue.idService(), "idService"));
        ServiceDeFiche avant = services.lire(perimetre, service);
        services.modifier(
                perimetre,
                service,
                lue.version() == null ? avant.version() : lue.version(),
                lue.reglages(avant.reglages()));
        return service(services.lire(perimetre, service));
    }

    /** Signs the mandat de facturation. */
    @POST
    @Path("/signerMandatFacturation")
    @Acces(espace = GESTION, mode = Mode.MODIFICATION)
    public Mandate signer(@Context Perimetre perimetre, @Nullable DemandeMandat demande) {
        StructureId structure = new StructureId(exige(demande == null ? null : demande.idStructure(), "idStructure"));
        mandats.signer(perimetre, structure);
        return new Mandate(Retour.SUCCES.codeRetour(), Retour.SUCCES.libelle(), structure.valeur(), true);
    }

    /** Revokes it. */
    @POST
    @Path("/revoquerMandatFacturation")
    @Acces(espace = GESTION, mode = Mode.MODIFICATION)
    public Mandate revoquer(@Context Perimetre perimetre, @Nullable DemandeMandat demande) {
        StructureId structure = new StructureId(exige(demande == null ? null : demande.idStructure(), "idStructure"));
        mandats.revoquer(perimetre, structure);
        return new Mandate(Retour.SUCCES.codeRetour(), Retour.SUCCES.libelle(), structure.valeur(), false);
    }

    private static ServiceModifie service(ServiceDeFiche s) {
        return new ServiceModifie(
                Retour.SUCCES.codeRetour(),
                Retour.SUCCES.libelle(),
                s.service().structure().valeur(),
                s.service().id().valeur(),
                s.service().code(),
                s.version());
    }

    private static long exige(@Nullable Long numero, String champ) {
        if (numero == null || numero < 1) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle("Le champ « %s » manque.".formatted(champ), "Field “%s” is missing.".formatted(champ)),
                    new Libelle(
                            "Donnez le numéro interne, un entier positif.",
                            "Give the internal number, a positive integer."));
        }
        return numero;
    }

    /** The structure, and the version to give with the next change. */
    public record StructureModifiee(int codeRetour, String libelle, long idStructure, long version) {}

    /** The service, and the version to give with the next change. */
    public record ServiceModifie(
            int codeRetour, String libelle, long idStructure, long idService, String codeService, long version) {}

    /** Whether the mandate is in force now. */
    public record Mandate(int codeRetour, String libelle, long idStructure, boolean mandatEnVigueur) {}
}
