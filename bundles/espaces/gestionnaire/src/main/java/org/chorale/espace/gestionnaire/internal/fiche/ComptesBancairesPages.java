package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import java.util.Locale;
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
import org.chorale.api.annuaire.ComptesBancaires;
import org.chorale.api.annuaire.ComptesBancaires.CompteBancaire;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
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

/** Where a structure is paid: a new account, one that changes, one that goes. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/comptes-bancaires")
@Produces(MediaType.TEXT_HTML)
public final class ComptesBancairesPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final ComptesBancaires comptes;
    private final FichesDeStructures fiches;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public ComptesBancairesPages(@Reference ComptesBancaires comptes, @Reference FichesDeStructures fiches) {
        this.comptes = comptes;
        this.fiches = fiches;
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
        Coordonnees vides = new Coordonnees("", structure.designation(), "", "", null);
        return formulaire(TexteFiche.COMPTE_NOUVEAU, structure, "/nouveau", 0, vides, contexte);
    }

    /** Adds it. */
    @POST
    @Path("/nouveau")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ajouter(
            @PathParam("structure") String structure,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        Structure connue = structure(perimetre, structure);
        return enregistrer(
                () -> comptes.ajouter(perimetre, connue.id(), FormulairesDeFiche.compte(envoi)),
                nouveau(connue, contexte),
                envoi,
                contexte);
    }

    /** The form of one of them. */
    @GET
    @Path("/{compte}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page modification(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        return page(200, modification(connue, compte(perimetre, connue, compte), contexte), List.of(), contexte);
    }

    private static Formulaire modification(Structure structure, CompteBancaire c, ContextePage contexte) {
        Coordonnees presentes = new Coordonnees(c.nom(), c.titulaire(), c.iban().enClair(), c.bic(), c.affactureur());
        return formulaire(TexteFiche.COMPTE_MODIFIER, structure, "/" + c.id(), c.version(), presentes, contexte);
    }

    /** Changes it. */
    @POST
    @Path("/{compte}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response modifier(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        Structure connue = structure(perimetre, structure);
        CompteBancaire present = compte(perimetre, connue, compte);
        return enregistrer(
                () -> comptes.modifier(
                        perimetre, connue.id(), present.id(), envoi.version(), FormulairesDeFiche.compte(envoi)),
                modification(connue, present, contexte),
                envoi,
                contexte);
    }

    /** Asks before it goes. */
    @GET
    @Path("/{compte}/retirer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page retrait(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        CompteBancaire present = compte(perimetre, connue, compte);
        return retrait(connue, present, present.version(), contexte).page(200, List.of(), contexte);
    }

    private static Confirmation retrait(Structure structure, CompteBancaire c, long version, ContextePage contexte) {
        Locale l = contexte.langue();
        String adresse = FichePages.adresse(structure.id());
        return new Confirmation(
                structure,
                TexteFiche.COMPTE_RETIRER_QUESTION.en(l, c.nom()),
                TexteFiche.COMPTE_RETIRER_PERTE.en(l),
                TexteFiche.COMPTE_RETIRER.en(l),
                adresse + "/comptes-bancaires/" + c.id() + "/retirer",
                adresse,
                version);
    }

    /** Takes it away. */
    @POST
    @Path("/{compte}/retirer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retirer(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            MultivaluedMap<String, String> recus,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Envoi envoi = new Envoi(recus);
        Structure connue = structure(perimetre, structure);
        CompteBancaire present = compte(perimetre, connue, compte);
        return Rendu.faire(
                () -> comptes.retirer(perimetre, connue.id(), present.id(), envoi.version()),
                FichePages.adresse(connue.id()),
                Fait.FAIT_COMPTE_RETIRE,
                List.of("confirmer"),
                contexte.langue(),
                (statut, fautes) ->
                        retrait(connue, present, envoi.version(), contexte).page(statut, fautes, contexte));
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
                Fait.FAIT_COMPTE,
                saisi.champs(),
                contexte.langue(),
                (statut, fautes) -> page(statut, saisi, fautes, contexte));
    }

    private static Formulaire formulaire(
            TexteFiche titre,
            Structure structure,
            String chemin,
            long version,
            Coordonnees coordonnees,
            ContextePage contexte) {
        Locale l = contexte.langue();
        return new Formulaire(
                titre.en(l),
                TexteFiche.COMPTES_AIDE.en(l),
                structure,
                FichePages.adresse(structure.id()) + "/comptes-bancaires" + chemin,
                version,
                FormulairesDeFiche.compte(coordonnees, coordonnees.affactureur() != null, l));
    }

    private CompteBancaire compte(Perimetre perimetre, Structure structure, String texte) {
        return comptes.lister(perimetre, structure.id()).stream()
                .filter(c -> Long.toString(c.id()).equals(texte))
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Ce compte bancaire", "This bank account")));
    }

    private Structure structure(Perimetre perimetre, String texte) {
        return fiches.lire(perimetre, Entrees.structure(perimetre, texte)).structure();
    }

    private Page page(int statut, Formulaire formulaire, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut,
                TexteFiche.COMPTES,
                contexte,
                gabarits.formulaire(contexte.langue(), formulaire, fautes, contexte.jetonCsrf()));
    }
}
