package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ChangementDeFiche;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.StructureId;
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
import org.chorale.espace.gestionnaire.internal.fiche.Champ.Groupe;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The forms by which general data, parameters and connection of a structure are changed. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class DonneesPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final FichesDeStructures fiches;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public DonneesPages(@Reference FichesDeStructures fiches) {
        this.fiches = fiches;
    }

    /** The form of the general data. */
    @GET
    @Path("/donnees")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page generales(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, generales(fiche(perimetre, structure), contexte), List.of(), contexte);
    }

    private static Formulaire generales(FicheStructure f, ContextePage c) {
        List<Groupe> groupes = FormulairesDeFiche.generales(f.structure(), f.generales(), c.langue());
        return formulaire(TexteFiche.GENERALES, TexteFiche.GENERALES_AIDE, "/donnees", f, groupes, c);
    }

    /** Saves them. */
    @POST
    @Path("/donnees")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enregistrerGenerales(
            @PathParam("structure") String structure,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        FicheStructure avant = fiche(perimetre, structure);
        return enregistrer(
                envoi,
                perimetre,
                avant,
                () -> ChangementDeFiche.de(FormulairesDeFiche.generales(envoi, avant.structure())),
                generales(avant, contexte),
                contexte);
    }

    /** The form of the parameters of a public structure. */
    @GET
    @Path("/parametres")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page parametres(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, parametres(publique(perimetre, structure), contexte), List.of(), contexte);
    }

    private static Formulaire parametres(FicheStructure f, ContextePage c) {
        List<Groupe> groupes = FormulairesDeFiche.parametres(f.parametres(), c.langue());
        return formulaire(TexteFiche.PARAMETRES, TexteFiche.PARAMETRES_AIDE, "/parametres", f, groupes, c);
    }

    /** Saves them. */
    @POST
    @Path("/parametres")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enregistrerParametres(
            @PathParam("structure") String structure,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        FicheStructure avant = publique(perimetre, structure);
        return enregistrer(
                envoi,
                perimetre,
                avant,
                () -> ChangementDeFiche.de(FormulairesDeFiche.parametres(envoi)),
                parametres(avant, contexte),
                contexte);
    }

    /** The form of the connection. */
    @GET
    @Path("/raccordement")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page raccordement(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, raccordement(fiche(perimetre, structure), contexte), List.of(), contexte);
    }

    private static Formulaire raccordement(FicheStructure f, ContextePage c) {
        List<Groupe> groupes = FormulairesDeFiche.raccordement(f.raccordement(), c.langue());
        return formulaire(TexteFiche.RACCORDEMENT, TexteFiche.RACCORDEMENT_AIDE, "/raccordement", f, groupes, c);
    }

    /** Saves it. */
    @POST
    @Path("/raccordement")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enregistrerRaccordement(
            @PathParam("structure") String structure,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        FicheStructure avant = fiche(perimetre, structure);
        return enregistrer(
                envoi,
                perimetre,
                avant,
                () -> ChangementDeFiche.de(FormulairesDeFiche.raccordement(envoi)),
                raccordement(avant, contexte),
                contexte);
    }

    private Response enregistrer(
            Envoi envoi,
            Perimetre perimetre,
            FicheStructure avant,
            Supplier<ChangementDeFiche> changement,
            Formulaire vide,
            ContextePage contexte) {
        StructureId id = avant.structure().id();
        // The version that was read with the form, and not the present one: who comes second is told each time.
        Formulaire saisi = new Formulaire(
                vide.titre(),
                vide.resume(),
                vide.structure(),
                vide.action(),
                envoi.version(),
                FormulairesDeFiche.saisis(vide.groupes(), envoi));
        return Rendu.faire(
                () -> fiches.modifier(perimetre, id, envoi.version(), changement.get()),
                FichePages.adresse(id),
                Fait.FAIT_ENREGISTRE,
                saisi.champs(),
                contexte.langue(),
                (statut, fautes) -> page(statut, saisi, fautes, contexte));
    }

    private static Formulaire formulaire(
            TexteFiche titre,
            TexteFiche aide,
            String chemin,
            FicheStructure f,
            List<Groupe> groupes,
            ContextePage contexte) {
        return new Formulaire(
                titre.en(contexte.langue()),
                aide.en(contexte.langue()),
                f.structure(),
                FichePages.adresse(f.structure().id()) + chemin,
                f.version(),
                groupes);
    }

    private FicheStructure fiche(Perimetre perimetre, String structure) {
        return fiches.lire(perimetre, Entrees.structure(perimetre, structure));
    }

    /** A private one has none: there is no such page. */
    private FicheStructure publique(Perimetre perimetre, String structure) {
        FicheStructure fiche = fiche(perimetre, structure);
        if (!fiche.structure().estPublique()) {
            throw new Introuvable(new Libelle("Cette page", "This page"));
        }
        return fiche;
    }

    private Page page(int statut, Formulaire formulaire, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut,
                TexteStructure.TITRE_FICHE,
                contexte,
                gabarits.formulaire(contexte.langue(), formulaire, fautes, contexte.jetonCsrf()));
    }
}
