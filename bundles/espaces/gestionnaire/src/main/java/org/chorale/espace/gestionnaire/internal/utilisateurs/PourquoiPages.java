package org.chorale.espace.gestionnaire.internal.utilisateurs;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.habilitation.Explications.Explication;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.chorale.espace.gestionnaire.internal.utilisateurs.LectureUtilisateurs.FicheUtilisateur;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Why a user of the structure holds an espace there, or does not: what users see of themselves, for whoever manages. */
@Component(service = Ressource.class)
@Path(UtilisateurPages.ADRESSE + "/pourquoi")
@Produces(MediaType.TEXT_HTML)
public final class PourquoiPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final LectureUtilisateurs lecture;
    private final Explications explications;
    private final EspacesPresents espaces;

    /** Explains users of the caller's perimeter, on structures of it, and nobody else. */
    @Activate
    public PourquoiPages(
            @Reference LectureUtilisateurs lecture,
            @Reference Explications explications,
            @Reference EspacesPresents espaces) {
        this.lecture = lecture;
        this.explications = explications;
        this.espaces = espaces;
    }

    /** The question, and its answer as soon as it is whole. */
    public record VuePourquoi(
            FicheUtilisateur fiche,
            List<Espace> espaces,
            String espace,
            Mode mode,
            @Nullable Explication explication) {}

    /** The chain that decides. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page page(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @QueryParam("espace") @DefaultValue("") String espace,
            @QueryParam("mode") @DefaultValue("") String mode,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = lecture.structure(perimetre, structure);
        FicheUtilisateur fiche =
                lecture.fiche(perimetre, connue, lecture.rattachement(perimetre, connue.id(), rattachement));
        Mode voulu = Entrees.mode(mode).orElse(Mode.CONSULTATION);
        List<Espace> presents = espaces.parOrdre();
        Optional<Explication> explication = presents.stream()
                .filter(e -> e.code().valeur().equals(espace))
                .findFirst()
                .map(e -> explications.expliquer(
                        fiche.rattachement().utilisateur(),
                        e.code(),
                        voulu,
                        connue.id(),
                        fiche.rattachement().service()));
        VuePourquoi vue = new VuePourquoi(fiche, presents, espace, voulu, explication.orElse(null));
        return Rendu.page(TexteUtilisateurs.POURQUOI, contexte, gabarits.pourquoi(contexte.langue(), vue));
    }
}
