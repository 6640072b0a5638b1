package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure.Ligne;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes an espace on a structure, after having said what is lost. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/espaces/{espace}/fermer")
@Produces(MediaType.TEXT_HTML)
public final class FermeturePages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Annuaire annuaire;
    private final EspacesDeStructure espaces;
    private final GestionDesDroits gestion;
    private final Designations designations;

    /** Writes within the caller's perimeter. */
    @Activate
    public FermeturePages(
            @Reference Annuaire annuaire,
            @Reference EspacesDeStructure espaces,
            @Reference GestionDesDroits gestion,
            @Reference Designations designations) {
        this.annuaire = annuaire;
        this.espaces = espaces;
        this.gestion = gestion;
        this.designations = designations;
    }

    /** What is lost. */
    public record Perte(Structure structure, Ligne espace, List<Abonnement> abonnements, Noms noms) {
        /** How many of them are named. */
        public static final int NOMMES = 10;

        /** The sheet. */
        public String adresse() {
            return FichePages.adresse(structure.id());
        }
    }

    /** Asks whether one means it. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page confirmation(
            @PathParam("structure") String structure,
            @PathParam("espace") String espace,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        Ligne ligne = ligne(connue.id(), espace);
        boolean impossible = !ligne.fermable();
        List<Faute> fautes = impossible ? List.of(faute(ligne, contexte)) : List.of();
        return page(impossible ? 409 : 200, perimetre, connue, ligne, fautes, contexte);
    }

    /** Closes it. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fermer(
            @PathParam("structure") String structure,
            @PathParam("espace") String espace,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        Ligne ligne = ligne(connue.id(), espace);
        try {
            if (!ligne.etat().aOuvrir()) {
                espaces.fermer(perimetre, connue.id(), ligne.code());
            }
            return Rendu.vers(FichePages.adresse(connue.id()), Fait.FAIT_FERME);
        } catch (Refus refus) {
            List<Faute> fautes = List.of(Faute.de(refus, List.of("fermer"), contexte.langue()));
            return Rendu.reponse(page(refus.motif().statutHttp(), perimetre, connue, ligne, fautes, contexte));
        }
    }

    private static Faute faute(Ligne ligne, ContextePage contexte) {
        boolean sien = ligne.code().equals(EspaceGestionnaire.CODE);
        return Faute.de("fermer", sien ? TexteStructure.PAS_LE_SIEN : TexteStructure.PAS_OUVERT, contexte.langue());
    }

    private Structure structure(Perimetre perimetre, String texte) {
        return annuaire.structure(Entrees.structure(perimetre, texte))
                .orElseThrow(() -> new Introuvable(new Libelle("Cette structure", "This structure")));
    }

    private Ligne ligne(StructureId structure, String espace) {
        return espaces.lignes(structure).stream()
                .filter(l -> l.code().valeur().equals(espace))
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Cet espace", "This espace")));
    }

    private Page page(
            int statut,
            Perimetre perimetre,
            Structure structure,
            Ligne ligne,
            List<Faute> fautes,
            ContextePage contexte) {
        List<Abonnement> perdus = gestion.abonnements(perimetre, structure.id()).stream()
                .filter(a -> a.espace().equals(ligne.code()) && a.statut() == Abonnement.Statut.VALIDEE)
                .toList();
        Perte perte = new Perte(structure, ligne, perdus, designations.desDroits(List.of(), perdus));
        return Rendu.page(
                statut,
                TexteStructure.FERMER,
                contexte,
                gabarits.fermer(contexte.langue(), perte, fautes, contexte.jetonCsrf()));
    }
}
