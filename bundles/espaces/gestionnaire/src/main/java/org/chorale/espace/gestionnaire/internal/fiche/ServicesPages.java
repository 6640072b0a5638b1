package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.ServicesDeStructure;
import org.chorale.api.annuaire.ServicesDeStructure.Reglages;
import org.chorale.api.annuaire.ServicesDeStructure.ServiceDeFiche;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.Envoi;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services of a structure: all of them, a new one, one that changes. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/services")
@Produces(MediaType.TEXT_HTML)
public final class ServicesPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final ServicesDeStructure services;
    private final FichesDeStructures fiches;
    private final Habilitations habilitations;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public ServicesPages(
            @Reference ServicesDeStructure services,
            @Reference FichesDeStructures fiches,
            @Reference Habilitations habilitations) {
        this.services = services;
        this.fiches = fiches;
        this.habilitations = habilitations;
    }

    /** A page of the list. */
    public record ListeServices(Structure structure, Resultats<ServiceDeFiche> services, boolean modifiable) {
        /** The address of another page of it. */
        public String adresse(int page) {
            return FichePages.adresse(structure.id()) + "/services?page=" + page;
        }
    }

    /** All of them, by code. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page liste(
            @PathParam("structure") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        ListeServices vue = new ListeServices(
                connue,
                services.lister(perimetre, connue.id(), Entrees.pagination(page)),
                connue.active()
                        && habilitations
                                .perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.MODIFICATION)
                                .contient(connue.id()));
        return Rendu.page(TexteFiche.SERVICES, contexte, gabarits.servicesstructure(contexte.langue(), vue));
    }

    /** The form of a new one. */
    @GET
    @Path("/nouveau")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page nouveau(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, nouveau(structure(perimetre, structure), contexte), List.of(), contexte);
    }

    private static Formulaire nouveau(Structure structure, ContextePage contexte) {
        Locale l = contexte.langue();
        return new Formulaire(
                TexteFiche.SERVICE_NOUVEAU.en(l),
                TexteFiche.SERVICE_AIDE.en(l),
                structure,
                FichePages.adresse(structure.id()) + "/services/nouveau",
                0,
                FormulairesDeFiche.service("", true, new Reglages("", null, null, false, false, true), l));
    }

    /** Adds it. */
    @POST
    @Path("/nouveau")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response creer(
            @PathParam("structure") String structure,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        Structure connue = structure(perimetre, structure);
        return enregistrer(
                () -> services.creer(perimetre, connue.id(), envoi.texte("code"), FormulairesDeFiche.service(envoi)),
                nouveau(connue, contexte),
                envoi,
                contexte);
    }

    /** The form of one of them. */
    @GET
    @Path("/{service}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page modification(
            @PathParam("structure") String structure,
            @PathParam("service") String service,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        return page(200, modification(connue, service(perimetre, connue, service), contexte), List.of(), contexte);
    }

    private static Formulaire modification(Structure structure, ServiceDeFiche s, ContextePage contexte) {
        Locale l = contexte.langue();
        return new Formulaire(
                TexteFiche.SERVICE_MODIFIER.en(l),
                s.service().code(),
                structure,
                FichePages.adresse(structure.id()) + "/services/" + s.service().id(),
                s.version(),
                FormulairesDeFiche.service(s.service().code(), false, s.reglages(), l));
    }

    /** Changes it. */
    @POST
    @Path("/{service}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response modifier(
            @PathParam("structure") String structure,
            @PathParam("service") String service,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        Structure connue = structure(perimetre, structure);
        ServiceDeFiche s = service(perimetre, connue, service);
        return enregistrer(
                () -> services.modifier(
                        perimetre, s.service().id(), envoi.version(), FormulairesDeFiche.service(envoi)),
                modification(connue, s, contexte),
                envoi,
                contexte);
    }

    private Response enregistrer(Runnable acte, Formulaire vide, Envoi envoi, ContextePage contexte) {
        Formulaire saisi = new Formulaire(
                vide.titre(),
                vide.resume(),
                vide.structure(),
                vide.action(),
                envoi.version(),
                FormulairesDeFiche.saisis(vide.groupes(), envoi));
        return Rendu.faire(
                acte,
                FichePages.adresse(vide.structure().id()),
                Fait.FAIT_SERVICE,
                saisi.champs(),
                contexte.langue(),
                (statut, fautes) -> page(statut, saisi, fautes, contexte));
    }

    private ServiceDeFiche service(Perimetre perimetre, Structure structure, String texte) {
        ServiceDeFiche lu = Entrees.numero(texte)
                .map(n -> services.lire(perimetre, new ServiceId(n)))
                .orElseThrow(ServicesPages::inconnu);
        if (!lu.service().structure().equals(structure.id())) {
            throw inconnu();
        }
        return lu;
    }

    private static Introuvable inconnu() {
        return new Introuvable(new Libelle("Ce service", "This service"));
    }

    private Structure structure(Perimetre perimetre, String texte) {
        return fiches.lire(perimetre, Entrees.structure(perimetre, texte)).structure();
    }

    private Page page(int statut, Formulaire formulaire, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut,
                TexteFiche.SERVICES,
                contexte,
                gabarits.formulaire(contexte.langue(), formulaire, fautes, contexte.jetonCsrf()));
    }
}
