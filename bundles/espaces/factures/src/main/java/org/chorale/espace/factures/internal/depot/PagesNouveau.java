package org.chorale.espace.factures.internal.depot;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.factures.internal.depot.PagesBrouillons.FautesDeFichiers;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.chorale.espace.factures.internal.pages.Faute;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a deposit begins, where an invoice begins to be typed in, and the list of what was begun. */
@Component(service = Ressource.class)
@Path(PagesBrouillons.EMISES)
public final class PagesNouveau implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Brouillons brouillons;
    private final Documents documents;
    private final Annuaire annuaire;

    @Activate
    public PagesNouveau(
            @Reference Brouillons brouillons, @Reference Documents documents, @Reference Annuaire annuaire) {
        this.brouillons = brouillons;
        this.documents = documents;
        this.annuaire = annuaire;
    }

    /** The drop zone. */
    @GET
    @Path("/depot")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page depot(@Context Perimetre perimetre, @Context ContextePage contexte) {
        return depot(200, List.of(), perimetre, contexte);
    }

    /** The first files: they open a draft, which then is where one goes on. */
    @POST
    @Path("/depot")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response deposer(
            @Context HttpServletRequest requete, @Context Perimetre perimetre, @Context ContextePage contexte) {
        documents.exigerPlace();
        FautesDeFichiers fautes = new FautesDeFichiers(contexte.langue());
        Ouverture ouverture = new Ouverture(perimetre);
        try {
            Formulaire.lire(requete, (avant, nom, contenu) -> {
                long brouillon = ouverture.pour(avant.champ("structure"));
                fautes.tenter(nom, () -> {
                    brouillons.ajouter(perimetre, brouillon, nom, contenu);
                    ouverture.recu();
                });
            });
        } catch (IOException coupe) {
            return ouverture.fichiers() == 0
                    ? refus(
                            400,
                            ouverture,
                            Faute.de("fichier", TexteDepot.ILLISIBLE.en(contexte.langue())),
                            perimetre,
                            contexte)
                    : PagesBrouillons.vers(ouverture.adresse());
        } catch (StructureInconnue inconnue) {
            Faute faute = Faute.de("structure", TexteDepot.STRUCTURE_INCONNUE.en(contexte.langue()));
            return refus(400, ouverture, faute, perimetre, contexte);
        } catch (RefusBrouillon.TropDeBrouillons trop) {
            return refus(409, ouverture, Faute.de("structure", trop, contexte.langue()), perimetre, contexte);
        }
        if (ouverture.fichiers() > 0 && fautes.toutes().isEmpty()) {
            return PagesBrouillons.vers(ouverture.adresse());
        }
        ouverture.renoncer();
        List<Faute> toutes = fautes.toutes().isEmpty()
                ? List.of(Faute.de("fichier", TexteDepot.FICHIER_MANQUE.en(contexte.langue())))
                : fautes.toutes();
        return Response.status(fautes.statut())
                .entity(depot(fautes.statut(), toutes, perimetre, contexte))
                .build();
    }

    /** Where an invoice begins to be typed in. */
    @GET
    @Path("/saisie")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page saisie(@Context Perimetre perimetre, @Context ContextePage contexte) {
        return saisie(200, List.of(), perimetre, contexte);
    }

    /** Opens the draft of an invoice typed in. */
    @POST
    @Path("/saisie")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Response saisir(
            @FormParam("structure") @DefaultValue("") String structure,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Optional<StructureId> deposant = Emises.structure(structure, perimetre);
        if (deposant.isEmpty()) {
            Faute faute = Faute.de("structure", TexteDepot.STRUCTURE_INCONNUE.en(contexte.langue()));
            return Response.status(400)
                    .entity(saisie(400, List.of(faute), perimetre, contexte))
                    .build();
        }
        Brouillon b = brouillons.ouvrir(perimetre, deposant.get(), Brouillon.Genre.SAISIE);
        return PagesBrouillons.vers(PagesBrouillons.ADRESSE + "/" + b.id());
    }

    /** What was begun. */
    @GET
    @Path("/brouillons")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page liste(
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("fait") @DefaultValue("") String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        int voulue = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        Resultats<Brouillon> trouves =
                brouillons.lister(perimetre, new Pagination(voulue, 25, null, Pagination.Sens.DESCENDANT));
        return Page.de(TexteDepot.BROUILLONS.en(contexte.langue()), Emises.CODE, sortie -> gabarits.brouillons(
                        contexte.langue(), trouves, fait.equals("supprime"), contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    private Page depot(int statut, List<Faute> fautes, Perimetre perimetre, ContextePage contexte) {
        Resultats<Brouillon> recents =
                brouillons.lister(perimetre, new Pagination(1, 5, null, Pagination.Sens.DESCENDANT));
        return new Page(statut, TexteDepot.DEPOSER.en(contexte.langue()), Emises.CODE, sortie -> gabarits.depot(
                        contexte.langue(),
                        Emises.structures(annuaire, perimetre),
                        recents.total(),
                        fautes,
                        contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    private Page saisie(int statut, List<Faute> fautes, Perimetre perimetre, ContextePage contexte) {
        return new Page(statut, TexteDepot.SAISIR.en(contexte.langue()), Emises.CODE, sortie -> gabarits.saisie(
                        contexte.langue(), Emises.structures(annuaire, perimetre), fautes, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    private Response refus(int statut, Ouverture ouverture, Faute faute, Perimetre perimetre, ContextePage contexte) {
        ouverture.renoncer();
        return Response.status(statut)
                .entity(depot(statut, List.of(faute), perimetre, contexte))
                .build();
    }

    /** The draft of the form that is being read: opened by its first file, given up where none of them stays. */
    private final class Ouverture {
        private final Perimetre perimetre;
        private long brouillon = -1;
        private int fichiers;

        Ouverture(Perimetre perimetre) {
            this.perimetre = perimetre;
        }

        long pour(String structure) {
            if (brouillon < 0) {
                StructureId deposant = Emises.structure(structure, perimetre).orElseThrow(StructureInconnue::new);
                brouillon = brouillons
                        .ouvrir(perimetre, deposant, Brouillon.Genre.DEPOT)
                        .id();
            }
            return brouillon;
        }

        void recu() {
            fichiers++;
        }

        int fichiers() {
            return fichiers;
        }

        String adresse() {
            return PagesBrouillons.ADRESSE + "/" + brouillon;
        }

        void renoncer() {
            if (brouillon >= 0) {
                brouillons.supprimer(perimetre, brouillon);
            }
        }
    }

    private static final class StructureInconnue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StructureInconnue() {
            super("structure", null, false, false);
        }
    }
}
