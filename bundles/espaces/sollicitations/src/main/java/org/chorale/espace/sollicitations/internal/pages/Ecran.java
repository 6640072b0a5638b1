package org.chorale.espace.sollicitations.internal.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.gabarits.StaticTemplates;
import org.chorale.espace.sollicitations.internal.gabarits.Templates;
import org.chorale.espace.sollicitations.internal.pages.Noms.Ligne;
import org.chorale.espace.sollicitations.internal.pages.Vues.Liste;
import org.chorale.espace.sollicitations.internal.pages.Vues.Saisie;
import org.chorale.espace.sollicitations.internal.pages.Vues.Une;
import org.chorale.espace.sollicitations.internal.service.Adressage;
import org.chorale.espace.sollicitations.internal.service.Calendrier;
import org.chorale.espace.sollicitations.internal.service.Critere;
import org.chorale.espace.sollicitations.internal.service.Detail;
import org.chorale.espace.sollicitations.internal.service.Lectures;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.chorale.espace.sollicitations.internal.service.Traitements;
import org.chorale.espace.sollicitations.internal.service.Traitements.Acte;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the three sides show alike: the synthesis, the search, one sollicitation and the form to act on it. */
@Component(service = Ecran.class)
public class Ecran {
    private static final Pagination PREMIERES = new Pagination(1, 25, null, Pagination.Sens.ASCENDANT);
    private static final List<String> CHAMPS = List.of("action", "texte", "pieces");

    private final Templates gabarits = new StaticTemplates();
    private final Lectures lectures;
    private final Traitements traitements;
    private final PiecesDeposees pieces;
    private final Adressage adressage;
    private final Calendrier calendrier;
    private final Categories categories;
    private final Noms noms;

    /** By the component runtime. */
    @Activate
    public Ecran(
            @Reference Lectures lectures,
            @Reference Traitements traitements,
            @Reference PiecesDeposees pieces,
            @Reference Adressage adressage,
            @Reference Calendrier calendrier,
            @Reference Categories categories,
            @Reference Noms noms) {
        this.lectures = lectures;
        this.traitements = traitements;
        this.pieces = pieces;
        this.adressage = adressage;
        this.calendrier = calendrier;
        this.categories = categories;
        this.noms = noms;
    }

    /** The first page. */
    public Page synthese(Face face, Regard regard, boolean poser, @Nullable String fait, ContextePage contexte) {
        Locale l = contexte.langue();
        List<Liste> listes = new ArrayList<>();
        for (Face.Rubrique rubrique : face.rubriques()) {
            Resultats<Sollicitation> trouvees =
                    lectures.rechercher(regard, Critere.deEtats(rubrique.etats()), PREMIERES);
            String etats = rubrique.etats().stream().map(Etat::name).sorted().collect(Collectors.joining("."));
            listes.add(new Liste(
                    rubrique,
                    noms.lignes(trouvees.elements(), l),
                    trouvees.total(),
                    face.adresse() + "/recherche?etat=" + etats));
        }
        var vue = new Vues.Synthese(face, listes, lectures.compter(regard), poser, fait(fait, l));
        return Rendu.page(200, face.titre().en(l), face.espace(), gabarits.synthese(l, vue));
    }

    /** The search. */
    public Page recherche(Face face, Regard regard, MultivaluedMap<String, String> recus, ContextePage contexte) {
        Locale l = contexte.langue();
        Filtre filtre = Filtre.lire(recus, l);
        Resultats<Sollicitation> trouvees = filtre.fautes().isEmpty()
                ? lectures.rechercher(regard, filtre.critere(), filtre.pagination())
                : new Resultats<>(List.of(), filtre.pagination(), 0, false);
        Resultats<Ligne> lignes =
                new Resultats<>(noms.lignes(trouvees.elements(), l), trouvees.pagination(), trouvees.total(), false);
        return Rendu.page(
                filtre.fautes().isEmpty() ? 200 : 400,
                Texte.RECHERCHE.en(l),
                face.espace(),
                gabarits.recherche(
                        l, new Vues.Recherche(face, filtre, categories.toutes(), lignes), contexte.jetonCsrf()));
    }

    /** One of them; {@code agit} is the regard by which one could act, where one has one. */
    public Page une(Face face, Regard lit, Regard agit, String numero, @Nullable String fait, ContextePage contexte) {
        return une(200, face, lit, agit, numero(numero), Saisie.vierge(), fait(fait, contexte.langue()), contexte);
    }

    private Page une(
            int statut,
            Face face,
            Regard lit,
            Regard agit,
            long id,
            Saisie saisie,
            @Nullable String fait,
            ContextePage contexte) {
        Locale l = contexte.langue();
        Detail lue = lectures.consulter(lit, id);
        Detail detail = agit.voit(lue.sollicitation()) ? lectures.consulter(agit, id) : lue;
        Sollicitation s = detail.sollicitation();
        Ligne ligne = noms.ligne(s, l);
        String facture = s.facture() == null
                ? null
                : contexte.appelant()
                        .flatMap(a -> adressage.adresseDeFacture(a, s.facture()))
                        .orElse(null);
        Une vue = new Une(
                face,
                detail,
                ligne,
                facture,
                s.changement() == null ? null : ligne.emetteur().siret(),
                Etat.CHEZ_L_EMETTEUR.contains(s.etat()) ? calendrier.clotureDepuis(s.etatDepuis()) : null,
                saisie,
                fait);
        return Rendu.page(
                statut, s.numero() + " — " + s.objet(), face.espace(), gabarits.une(l, vue, contexte.jetonCsrf()));
    }

    /** Acts on one. */
    public Response agir(
            Face face,
            Regard agit,
            String numero,
            HttpServletRequest requete,
            Appelant appelant,
            ContextePage contexte) {
        long id = numero(numero);
        // Whether one may at all is told before anything of the form is kept.
        Sollicitation visee = lectures.consulter(agit, id).sollicitation();
        Envoi envoi = Envoi.lire(requete, appelant, pieces);
        Locale l = contexte.langue();
        Optional<Action> action = Action.de(envoi.texte("action"));
        List<Faute> fautes = new ArrayList<>();
        envoi.refus().forEach(r -> fautes.addAll(Faute.toutes(r, CHAMPS, l)));
        if (action.isEmpty()) {
            fautes.add(new Faute("action", Texte.CHOIX_MANQUE.en(l), Texte.QUE_FAIRE.en(l)));
        }
        if (!fautes.isEmpty()) {
            return encore(400, face, agit, id, envoi, fautes, contexte);
        }
        try {
            Acte acte = new Acte(action.orElseThrow(), version(envoi), envoi.texte("texte"), envoi.numeros(), appelant);
            traitements.agir(agit, id, acte);
        } catch (Introuvable | HorsPerimetre ailleurs) {
            throw ailleurs;
        } catch (Refus refus) {
            return encore(refus.motif().statutHttp(), face, agit, id, envoi, Faute.toutes(refus, CHAMPS, l), contexte);
        }
        boolean partie = action.get() == Action.TRANSFERT && face == Face.RECUES;
        return Rendu.vers((partie ? face.adresse() : face.adresse(visee.id())) + "?fait="
                + action.get().name());
    }

    private Response encore(
            int statut, Face face, Regard agit, long id, Envoi envoi, List<Faute> fautes, ContextePage contexte) {
        Saisie saisie =
                new Saisie(Action.de(envoi.texte("action")).orElse(null), envoi.texte("texte"), envoi.pieces(), fautes);
        return Rendu.reponse(une(statut, face, agit, agit, id, saisie, null, contexte));
    }

    /** An attachment. */
    public Response piece(Regard regard, String numero, String piece) throws IOException {
        return Rendu.piece(lectures.ouvrir(regard, numero(numero), numero(piece)));
    }

    private static @Nullable Long version(Envoi envoi) {
        String version = envoi.texte("version");
        return version.matches("[0-9]{1,18}") ? Long.valueOf(version) : Long.valueOf(-1);
    }

    private static @Nullable String fait(@Nullable String nom, Locale l) {
        for (Texte texte : Texte.values()) {
            if (texte.name().startsWith("FAIT_") && texte.name().equals("FAIT_" + nom)) {
                return texte.en(l);
            }
        }
        return null;
    }

    static long numero(String texte) {
        if (!texte.matches("[1-9][0-9]{0,17}")) {
            throw new Introuvable(new Libelle("Cette sollicitation", "This request"));
        }
        return Long.parseLong(texte);
    }
}
