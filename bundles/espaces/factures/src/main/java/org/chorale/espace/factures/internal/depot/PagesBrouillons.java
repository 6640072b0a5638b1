package org.chorale.espace.factures.internal.depot;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.Brouillons.Envoye;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.espace.Mode;
import org.chorale.api.format.Limite;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.planification.HeureLegale;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.espace.factures.internal.depot.Formulaire.Action;
import org.chorale.espace.factures.internal.depot.Formulaire.Quoi;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.chorale.espace.factures.internal.pages.Faute;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of a draft: one form, whose buttons say what is to be done with it. */
@Component(service = Ressource.class)
@Path(PagesBrouillons.ADRESSE + "/{brouillon}")
public final class PagesBrouillons implements Ressource {
    static final String ESPACE = "factures-emises";
    static final String EMISES = "/espaces/" + ESPACE;
    static final String ADRESSE = EMISES + "/brouillons";

    private final Templates gabarits = new StaticTemplates();
    private final Brouillons brouillons;
    private final Annuaire annuaire;
    private final CyclesDeVie cycles;
    private final Clock horloge;

    @Activate
    public PagesBrouillons(
            @Reference Brouillons brouillons,
            @Reference Annuaire annuaire,
            @Reference CyclesDeVie cycles,
            @Reference Clock horloge) {
        this.brouillons = brouillons;
        this.cycles = cycles;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    /** The draft. */
    @GET
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @PathParam("brouillon") String id,
            @QueryParam("fait") @DefaultValue("") String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Brouillon b = exiger(perimetre, id);
        String dit = fait.equals("enregistre") ? TexteDepot.ENREGISTRE.en(contexte.langue()) : null;
        return page(200, vue(perimetre, b, b.valeurs(), List.of(), List.of(), dit), contexte);
    }

    /** Whatever its buttons do. What was typed is saved first, and files that were chosen are added. */
    @POST
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response faire(
            @PathParam("brouillon") String id,
            @Context HttpServletRequest requete,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Brouillon b = exiger(perimetre, id);
        FautesDeFichiers fautes = new FautesDeFichiers(contexte.langue());
        Formulaire lu;
        try {
            lu = Formulaire.lire(
                    requete,
                    (avant, nom, contenu) ->
                            fautes.tenter(nom, () -> brouillons.ajouter(perimetre, b.id(), nom, contenu)));
        } catch (IOException coupe) {
            return relire(400, perimetre, b, Faute.de("fichier", TexteDepot.COUPE.en(contexte.langue())), contexte);
        }
        return faire(perimetre, b, lu, fautes, contexte);
    }

    private Response faire(
            Perimetre perimetre, Brouillon b, Formulaire lu, FautesDeFichiers fautes, ContextePage contexte) {
        Action action = lu.action();
        int revision = (int) Math.min(Integer.MAX_VALUE, lu.nombre("revision"));
        Valeurs typees = lu.aDesValeurs() ? Lignes.changees(lu.valeurs(), action) : b.valeurs();
        Brouillon garde;
        try {
            garde = lu.aDesValeurs() ? enregistrer(perimetre, b, revision, typees) : exiger(perimetre, "" + b.id());
            Brouillon vu = garde;
            Emises.structure(lu.champ("structure"), perimetre)
                    .filter(choisie -> !choisie.equals(vu.deposant()))
                    .ifPresent(choisie -> brouillons.changerDeposant(perimetre, vu.id(), choisie));
            agir(perimetre, garde, action);
        } catch (RefusBrouillon.ModifieAilleurs ailleurs) {
            return reponse(
                    409,
                    vue(
                            perimetre,
                            exiger(perimetre, "" + b.id()),
                            typees,
                            List.of(),
                            List.of(Faute.de(null, ailleurs, contexte.langue())),
                            null),
                    contexte);
        } catch (RefusBrouillon refus) {
            return relire(
                    refus.motif().statutHttp(),
                    perimetre,
                    b,
                    Faute.de(refus.champ().orElse(null), refus, contexte.langue()),
                    contexte);
        }
        if (!fautes.toutes().isEmpty()) {
            Brouillon apres = exiger(perimetre, "" + b.id());
            return reponse(
                    fautes.statut(),
                    vue(perimetre, apres, apres.valeurs(), List.of(), fautes.toutes(), null),
                    contexte);
        }
        return action.quoi() == Quoi.ENVOYER ? envoyer(perimetre, garde, contexte) : suite(garde, action);
    }

    private Brouillon enregistrer(Perimetre perimetre, Brouillon b, int revision, Valeurs typees) {
        // What a file that came with this very form proposed is not what was typed into it: it stays where that is
        // empty.
        Brouillon maintenant = exiger(perimetre, "" + b.id());
        Valeurs completees = typees;
        for (ChampSaisi champ : ChampSaisi.values()) {
            if (b.valeurs().de(champ).isEmpty() && typees.de(champ).isEmpty()) {
                completees = completees.avec(champ, maintenant.valeurs().de(champ));
            }
        }
        return completees.equals(maintenant.valeurs()) && revision == maintenant.revision()
                ? maintenant
                : brouillons.enregistrer(perimetre, b.id(), revision, completees);
    }

    private void agir(Perimetre perimetre, Brouillon b, Action action) {
        switch (action.quoi()) {
            case RETIRER -> brouillons.retirer(perimetre, b.id(), action.objet());
            case FACTURE -> brouillons.changerRole(perimetre, b.id(), action.objet(), Role.FACTURE);
            case PIECE -> brouillons.changerRole(perimetre, b.id(), action.objet(), Role.PIECE);
            default -> {
                // Saved is all there is to do.
            }
        }
    }

    private static Response suite(Brouillon b, Action action) {
        String adresse = ADRESSE + "/" + b.id();
        return vers(
                switch (action.quoi()) {
                    case CHERCHER -> adresse + "/recherche";
                    case LIGNES, OTER -> adresse + "#lignes";
                    case RETIRER, FACTURE, PIECE -> adresse + "#fichiers";
                    default -> adresse + "?fait=enregistre";
                });
    }

    private Response envoyer(Perimetre perimetre, Brouillon b, ContextePage contexte) {
        Locale langue = contexte.langue();
        try {
            Envoye envoye = brouillons.envoyer(perimetre, b.id(), b.revision());
            return vers(
                    envoye.flux().size() == 1
                            ? EMISES + "/depots/" + envoye.flux().get(0)
                            : EMISES + "/depots");
        } catch (RefusBrouillon.SaisieIncorrecte refus) {
            return reponse(422, vue(perimetre, b, b.valeurs(), refus.fautes(), List.of(), null), contexte);
        } catch (RefusBrouillon.Inconnu parti) {
            throw parti;
        } catch (RefusSoumission.NonConforme refus) {
            List<Faute> fautes = refus.bloquants().stream()
                    .map(c -> Faute.de("fichiers", c.message(), c.remede()))
                    .toList();
            return reponse(422, vue(perimetre, b, b.valeurs(), List.of(), fautes, null), contexte);
        } catch (RefusSoumission | RefusBrouillon refus) {
            return relire(refus.motif().statutHttp(), perimetre, b, Faute.de("fichiers", refus, langue), contexte);
        } catch (org.chorale.api.facture.RefusFacture refus) {
            return relire(refus.motif().statutHttp(), perimetre, b, Faute.de("fichiers", refus, langue), contexte);
        } catch (IOException perdu) {
            throw new java.io.UncheckedIOException(perdu);
        }
    }

    /** Deletes it. */
    @POST
    @Path("/suppression")
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Response supprimer(@PathParam("brouillon") String id, @Context Perimetre perimetre) {
        brouillons.supprimer(perimetre, numero(id));
        return vers(ADRESSE + "?fait=supprime");
    }

    /** What the directory says of the recipient as it is typed: the page asks for it itself. */
    @GET
    @Path("/avis")
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Response avis(
            @PathParam("brouillon") String id,
            @QueryParam("destinataire") @DefaultValue("") String destinataire,
            @QueryParam("service") @DefaultValue("") String service,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        long numero = numero(id);
        if (!contexte.fragment()) {
            return vers(ADRESSE + "/" + numero);
        }
        Avis avis = avis(destinataire, service);
        return Response.ok(Page.de(TexteDepot.DESTINATAIRE.en(contexte.langue()), Emises.CODE, sortie -> gabarits.avis(
                                contexte.langue(), avis, true)
                        .render(new WriterOutput(sortie))))
                .build();
    }

    /** The advanced search of a recipient, which is then put into the draft. */
    @GET
    @Path("/recherche")
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page recherche(
            @PathParam("brouillon") String id,
            @QueryParam("nom") @DefaultValue("") String nom,
            @QueryParam("ville") @DefaultValue("") String ville,
            @QueryParam("siret") @DefaultValue("") String siret,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Brouillon b = exiger(perimetre, id);
        RechercheDestinataire recherche = RechercheDestinataire.de(annuaire, nom, ville, siret);
        return Page.de(TexteDepot.RECHERCHE_TITRE.en(contexte.langue()), Emises.CODE, sortie -> gabarits.destinataires(
                        contexte.langue(), ADRESSE + "/" + b.id(), recherche, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    /** Takes a recipient that was found. */
    @POST
    @Path("/destinataire")
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Response choisir(
            @PathParam("brouillon") String id,
            @FormParam("siret") @DefaultValue("") String siret,
            @Context Perimetre perimetre) {
        Brouillon b = exiger(perimetre, id);
        brouillons.enregistrer(perimetre, b.id(), b.revision(), b.valeurs().avec(ChampSaisi.DESTINATAIRE, siret));
        return vers(ADRESSE + "/" + b.id() + "#destinataire");
    }

    private Brouillon exiger(Perimetre perimetre, String id) {
        return brouillons.consulter(perimetre, numero(id)).orElseThrow(RefusBrouillon.Inconnu::new);
    }

    private Response relire(int statut, Perimetre perimetre, Brouillon b, Faute faute, ContextePage contexte) {
        Brouillon maintenant = exiger(perimetre, "" + b.id());
        return reponse(
                statut, vue(perimetre, maintenant, maintenant.valeurs(), List.of(), List.of(faute), null), contexte);
    }

    private VueBrouillon vue(
            Perimetre perimetre,
            Brouillon b,
            Valeurs valeurs,
            List<org.chorale.api.brouillon.FauteDeSaisie> fautes,
            List<Faute> autres,
            @Nullable String fait) {
        return new VueBrouillon(
                b,
                valeurs,
                Emises.structures(annuaire, perimetre),
                CadrePropose.tous(cycles),
                b.valeursAttendues()
                        ? avis(valeurs.de(ChampSaisi.DESTINATAIRE), valeurs.de(ChampSaisi.SERVICE))
                        : Avis.RIEN,
                brouillons.examiner(perimetre, b.id()),
                fautes,
                autres,
                fait);
    }

    private Avis avis(String destinataire, String service) {
        return Avis.de(annuaire, destinataire, service, HeureLegale.jour(horloge.instant()));
    }

    private Response reponse(int statut, VueBrouillon vue, ContextePage contexte) {
        return Response.status(statut).entity(page(statut, vue, contexte)).build();
    }

    private Page page(int statut, VueBrouillon vue, ContextePage contexte) {
        TexteDepot titre = vue.brouillon().genre() == Brouillon.Genre.SAISIE ? TexteDepot.SAISIR : TexteDepot.DEPOSER;
        return new Page(statut, titre.en(contexte.langue()), Emises.CODE, sortie -> gabarits.brouillon(
                        contexte.langue(), vue, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    static long numero(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new RefusBrouillon.Inconnu();
        }
        return Long.parseLong(id);
    }

    static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse)
                .build();
    }

    /** The refusals of the files of one form, so that one that is refused does not keep the others out. */
    static final class FautesDeFichiers {
        private final Locale langue;
        private final List<Faute> toutes = new java.util.ArrayList<>();
        private int statut = 400;

        FautesDeFichiers(Locale langue) {
            this.langue = langue;
        }

        interface Reception {
            void faire() throws IOException;
        }

        void tenter(String nom, Reception reception) throws IOException {
            try {
                reception.faire();
            } catch (DocumentTropGrand tropGrand) {
                noter(new RefusBrouillon.FichierTropGrand(nom, Limite.FLUX_PORTAIL));
            } catch (RefusBrouillon refus) {
                if (refus instanceof RefusBrouillon.Inconnu) {
                    throw refus;
                }
                noter(refus);
            }
        }

        private void noter(Refus refus) {
            statut = refus.motif().statutHttp();
            toutes.add(Faute.de("fichier", refus, langue));
        }

        List<Faute> toutes() {
            return toutes;
        }

        int statut() {
            return statut;
        }
    }
}
