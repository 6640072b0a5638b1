package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.LecteurMultipart;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages by which suppliers deposit files. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_EMISES)
public final class PagesDepots implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Depots depots;
    private final Documents documents;
    private final Annuaire annuaire;

    /** Bytes are kept first, then the flux that refers to them. */
    @Activate
    public PagesDepots(@Reference Depots depots, @Reference Documents documents, @Reference Annuaire annuaire) {
        this.depots = depots;
        this.documents = documents;
        this.annuaire = annuaire;
    }

    /** The form. */
    @GET
    @Path("/depot")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page formulaire(@Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, List.of(), perimetre, contexte);
    }

    /** The deposit. The form is read as it comes, so the request itself is asked for and not its parameters. */
    @POST
    @Path("/depot")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.MODIFICATION)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response deposer(
            @Context HttpServletRequest requete, @Context Perimetre perimetre, @Context ContextePage contexte) {
        Locale langue = contexte.langue();
        try {
            documents.exigerPlace();
            return PagesFactures.vers(adresse(recevoir(requete, perimetre).numero()));
        } catch (ChampRefuse refuse) {
            return refus(400, Faute.de(refuse.champ, refuse.texte, langue), perimetre, contexte);
        } catch (DocumentTropGrand tropGrand) {
            Refus refus = new RefusFacture.FluxTropGrand(Limite.FLUX_PORTAIL.valeur() >> 20);
            return refus(refus.motif().statutHttp(), Faute.de("fichier", refus, langue), perimetre, contexte);
        } catch (RefusFacture refus) {
            return refus(refus.motif().statutHttp(), Faute.de("fichier", refus, langue), perimetre, contexte);
        } catch (IOException coupe) {
            return refus(400, Faute.de("fichier", Texte.FORMULAIRE_ILLISIBLE, langue), perimetre, contexte);
        }
    }

    private Depots.Recu recevoir(HttpServletRequest requete, Perimetre perimetre) throws IOException {
        LecteurMultipart formulaire = LecteurMultipart.de(requete.getContentType(), requete.getInputStream());
        Optional<StructureId> deposant = Optional.empty();
        for (var partie = formulaire.suivante(); partie.isPresent(); partie = formulaire.suivante()) {
            if (partie.get().nom().equals("structure")) {
                deposant = structure(partie.get().valeur(), perimetre);
            } else if (partie.get().nom().equals("fichier")) {
                StructureId structure =
                        deposant.orElseThrow(() -> new ChampRefuse("structure", Texte.DEPOSANT_INCONNU));
                return garder(partie.get(), structure, perimetre);
            }
        }
        throw new ChampRefuse("fichier", Texte.FICHIER_MANQUE);
    }

    private Depots.Recu garder(LecteurMultipart.Partie fichier, StructureId deposant, Perimetre perimetre)
            throws IOException {
        String nom = fichier.fichier();
        if (nom == null || nom.isBlank()) {
            throw new ChampRefuse("fichier", Texte.FICHIER_MANQUE);
        }
        Documents.Document contenu = documents.garder(fichier.contenu(), Limite.FLUX_PORTAIL.valeur());
        if (contenu.taille() == 0) {
            throw new ChampRefuse("fichier", Texte.FICHIER_MANQUE);
        }
        return depots.deposer(
                perimetre, new Depots.Depot(deposant, nom.strip(), null, contenu, ModeDepot.UPLOAD_PORTAIL));
    }

    private static Optional<StructureId> structure(String valeur, Perimetre perimetre) {
        return perimetre.structures().stream()
                .filter(s -> s.toString().equals(valeur.strip()))
                .findFirst();
    }

    private Response refus(int statut, Faute faute, Perimetre perimetre, ContextePage contexte) {
        return Response.status(statut)
                .entity(page(statut, List.of(faute), perimetre, contexte))
                .build();
    }

    private Page page(int statut, List<Faute> fautes, Perimetre perimetre, ContextePage contexte) {
        List<Structure> structures = annuaire.structures(perimetre.structures()).values().stream()
                .filter(Structure::active)
                .sorted(Comparator.comparing(Structure::designation))
                .toList();
        return new Page(
                statut, Texte.DEPOSER_TITRE.en(contexte.langue()), Face.EMISES.espace(), sortie -> gabarits.depot(
                                contexte.langue(), structures, fautes, contexte.jetonCsrf())
                        .render(new WriterOutput(sortie)));
    }

    private static String adresse(NumeroFlux numero) {
        return Face.EMISES.adresse() + "/depots/" + numero;
    }

    /** A field is not as it must be: the form is shown again. */
    private static final class ChampRefuse extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String champ;
        private final Texte texte;

        ChampRefuse(String champ, Texte texte) {
            super(champ, null, false, false);
            this.champ = champ;
            this.texte = texte;
        }
    }
}
