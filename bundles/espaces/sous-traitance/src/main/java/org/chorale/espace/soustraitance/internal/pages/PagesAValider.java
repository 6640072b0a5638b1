package org.chorale.espace.soustraitance.internal.pages;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.BlocDeFacture;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.MotifDeRefus;
import org.chorale.espace.soustraitance.internal.decision.Qualite;
import org.chorale.espace.soustraitance.internal.decision.Reponse;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.chorale.espace.soustraitance.internal.gabarits.StaticTemplates;
import org.chorale.espace.soustraitance.internal.gabarits.Templates;
import org.chorale.espace.soustraitance.internal.pages.Vue.Saisie;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Synthèse, the invoice, the answer. */
@Component(service = {Ressource.class, PagesAValider.class})
@Path(PagesAValider.ADRESSE)
public final class PagesAValider implements Ressource {
    static final String ADRESSE = "/espaces/" + EspaceFacturesAValider.NOM;
    static final Set<StatutFacture> EN_ATTENTE = EnumSet.of(StatutFacture.A_VALIDER_1, StatutFacture.A_VALIDER_2);
    private static final Set<StatutFacture> SYNTHESE = EnumSet.of(
            StatutFacture.A_VALIDER_1, StatutFacture.A_VALIDER_2, StatutFacture.ERREUR_COTRAITANT_SUR_VALIDEUR);
    private static final int PAR_PAGE = 25;

    private final Templates gabarits = new StaticTemplates();
    private final Factures factures;
    private final Validations validations;
    private final Habilitations habilitations;
    private final BlocsDeFacture blocs;

    @Activate
    public PagesAValider(
            @Reference Factures factures,
            @Reference Validations validations,
            @Reference Habilitations habilitations,
            @Reference BlocsDeFacture blocs) {
        this.factures = factures;
        this.validations = validations;
        this.habilitations = habilitations;
        this.blocs = blocs;
    }

    /** What waits, or all of it. */
    @GET
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page liste(
            @QueryParam("vue") @DefaultValue("") String vue,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        boolean toutes = vue.equals("toutes");
        int numero = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        // The oldest first where something is to be done.
        Resultats<Facture> trouvees = factures.rechercher(
                perimetre,
                Cote.INTERVENANT,
                toutes ? CritereFactures.tout() : CritereFactures.deStatuts(SYNTHESE),
                new Pagination(
                        numero, PAR_PAGE, null, toutes ? Pagination.Sens.DESCENDANT : Pagination.Sens.ASCENDANT));
        Locale l = contexte.langue();
        return Page.de(EspaceFacturesAValider.LIBELLE.selon(l), EspaceFacturesAValider.CODE, sortie -> gabarits.liste(
                        l, trouvees, toutes)
                .render(new WriterOutput(sortie)));
    }

    /** One invoice. */
    @GET
    @Path("/{facture}")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page facture(
            @PathParam("facture") String facture,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return page(200, vue(numero(facture), perimetre, contexte, Saisie.VIERGE, fait), contexte);
    }

    /** The answer. */
    @POST
    @Path("/{facture}")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response repondre(
            @PathParam("facture") String facture,
            @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("qualite") @DefaultValue("") String qualite,
            @FormParam("motifRefus") @DefaultValue("") String motif,
            @FormParam("complement") @DefaultValue("") String complement,
            @FormParam("mandataire") @DefaultValue("") String mandataire,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FactureId id = numero(facture);
        Optional<Action> action = choix(Action.class, decision).filter(a -> a != Action.ABSENCE);
        Saisie saisie = new Saisie(
                action.orElse(null),
                choix(Qualite.class, qualite).orElse(null),
                motif,
                court(complement, 2000),
                court(mandataire, 150),
                List.of());
        if (action.isEmpty()) {
            Faute faute = new Faute("decision", Texte.DECISION_MANQUE.en(contexte.langue()), "");
            return reponse(400, vue(id, perimetre, contexte, saisie.avec(faute), null), contexte);
        }
        String[] nomme = mandataire.split("/", 2);
        try {
            StatutFacture apres = validations
                    .repondre(
                            perimetre,
                            id,
                            new Reponse(
                                    action.get(),
                                    saisie.qualite(),
                                    action.get() == Action.REFUS
                                            ? choix(MotifDeRefus.class, motif).orElse(null)
                                            : null,
                                    complement,
                                    nomme[0],
                                    nomme.length > 1 && !nomme[1].isBlank() ? nomme[1].strip() : null))
                    .statut();
            return vers("%s/%s?fait=%s".formatted(ADRESSE, id, apres));
        } catch (RefusFacture.Inconnue inconnue) {
            throw inconnue;
        } catch (Refus refus) {
            // The page is read again: what can be done may have changed in between.
            Faute faute = Faute.de(champ(refus), refus, contexte.langue());
            return reponse(
                    refus.motif().statutHttp(), vue(id, perimetre, contexte, saisie.avec(faute), null), contexte);
        }
    }

    /** The cotraitant names another mandataire. */
    @POST
    @Path("/{facture}/mandataire")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response corriger(
            @PathParam("facture") String facture,
            @FormParam("mandataire") @DefaultValue("") String mandataire,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FactureId id = numero(facture);
        String[] nomme = mandataire.split("/", 2);
        try {
            validations.corrigerMandataire(
                    perimetre, id, nomme[0], nomme.length > 1 && !nomme[1].isBlank() ? nomme[1].strip() : null);
            return vers("%s/%s?fait=%s".formatted(ADRESSE, id, StatutFacture.A_VALIDER_2));
        } catch (RefusFacture.Inconnue inconnue) {
            throw inconnue;
        } catch (Refus refus) {
            Saisie saisie = new Saisie(null, null, "", "", court(mandataire, 150), List.of())
                    .avec(Faute.de("mandataire", refus, contexte.langue()));
            return reponse(refus.motif().statutHttp(), vue(id, perimetre, contexte, saisie, null), contexte);
        }
    }

    /** One of its documents, to be saved: never shown inside the portal, whose origin it would borrow. */
    @GET
    @Path("/{facture}/pieces/{piece}")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.CONSULTATION)
    @Produces(MediaType.WILDCARD)
    public Response piece(
            @PathParam("facture") String facture, @PathParam("piece") String piece, @Context Perimetre perimetre)
            throws IOException {
        FactureId id = numero(facture);
        DetailFacture.Piece voulue = detail(perimetre, id).pieces().stream()
                .filter(p -> Long.toString(p.id()).equals(piece))
                .findFirst()
                .orElseThrow(RefusFacture.Inconnue::new);
        InputStream contenu = factures.ouvrirPiece(perimetre, Cote.INTERVENANT, id, voulue.id())
                .orElseThrow(RefusFacture.Inconnue::new);
        StreamingOutput copie = sortie -> {
            try (contenu) {
                contenu.transferTo(sortie);
            }
        };
        String nom = URLEncoder.encode(voulue.nom(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(copie, "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + nom)
                .header(HttpHeaders.CONTENT_LENGTH, voulue.taille())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Vue vue(FactureId id, Perimetre perimetre, ContextePage contexte, Saisie saisie, @Nullable String fait) {
        DetailFacture detail = detail(perimetre, id);
        Historique historique =
                factures.historique(perimetre, Cote.INTERVENANT, id).orElseThrow(RefusFacture.Inconnue::new);
        Perimetre pourAgir =
                habilitations.perimetre(perimetre.appelant(), EspaceFacturesAValider.CODE, Mode.MODIFICATION);
        StatutFacture statut = detail.facture().statut();
        return new Vue(
                detail,
                historique,
                blocs.de(new BlocDeFacture.Vue(perimetre, Cote.INTERVENANT, detail, historique), contexte),
                Validations.peutRepondre(pourAgir, detail),
                statut == StatutFacture.ERREUR_COTRAITANT_SUR_VALIDEUR
                        && Validations.valideur(detail, 1)
                                .filter(v -> pourAgir.contient(v.structure(), v.service()))
                                .isPresent(),
                saisie,
                choix(StatutFacture.class, fait == null ? "" : fait)
                        .filter(s -> s == statut)
                        .orElse(null));
    }

    private DetailFacture detail(Perimetre perimetre, FactureId id) {
        return factures.consulter(perimetre, Cote.INTERVENANT, id).orElseThrow(RefusFacture.Inconnue::new);
    }

    private Page page(int statut, Vue vue, ContextePage contexte) {
        Locale l = contexte.langue();
        return new Page(
                statut,
                Texte.de(vue.facture().type()).en(l, vue.facture().numero()),
                EspaceFacturesAValider.CODE,
                sortie -> gabarits.facture(l, vue, contexte.jetonCsrf()).render(new WriterOutput(sortie)));
    }

    private Response reponse(int statut, Vue vue, ContextePage contexte) {
        return Response.status(statut).entity(page(statut, vue, contexte)).build();
    }

    static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse)
                .build();
    }

    static FactureId numero(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new RefusFacture.Inconnue();
        }
        return new FactureId(Long.parseLong(id));
    }

    /** The field that a refusal is about; what is about none of them is about the decision. */
    private static String champ(Refus refus) {
        return refus.champ()
                .filter(c -> List.of("qualite", "motifRefus", "complement", "mandataire")
                        .contains(c))
                .orElse("decision");
    }

    private static <E extends Enum<E>> Optional<E> choix(Class<E> type, String nom) {
        return Stream.of(type.getEnumConstants())
                .filter(e -> e.name().equals(nom))
                .findFirst();
    }

    private static String court(String texte, int longueur) {
        return texte.length() > longueur ? texte.substring(0, longueur) : texte;
    }
}
