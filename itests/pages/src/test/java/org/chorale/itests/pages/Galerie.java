package org.chorale.itests.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Appelant;
import org.chorale.api.document.Documents;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.Sessions;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.page.RenduPage;
import org.chorale.espace.compte.internal.CompteDEssai;
import org.chorale.espace.compte.internal.ComptePages;
import org.chorale.espace.compte.internal.EntreeMonCompte;
import org.chorale.espace.compte.internal.TuileMonCompte;
import org.chorale.espace.factures.internal.pages.EntreeFacturesEmises;
import org.chorale.espace.factures.internal.pages.EntreeFacturesRecues;
import org.chorale.espace.factures.internal.pages.PagesDepots;
import org.chorale.espace.factures.internal.pages.PagesFactures;
import org.chorale.espace.factures.internal.pages.PagesFacturesEmises;
import org.chorale.espace.factures.internal.pages.PagesFacturesRecues;
import org.chorale.espace.factures.internal.pages.TuileFacturesEmises;
import org.chorale.espace.factures.internal.pages.TuileFacturesRecues;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.GestionnaireDEssai;
import org.chorale.espace.gestionnaire.internal.GestionnairePages;
import org.chorale.espace.gestionnaire.internal.TuileGestionnaire;
import org.chorale.socle.portail.internal.ConfigurationPortail;
import org.chorale.socle.portail.internal.Enseigne;
import org.chorale.socle.portail.internal.Habillage;
import org.chorale.socle.portail.internal.documentation.DocumentationResource;
import org.chorale.socle.portail.internal.menu.ContributionsDEssai;
import org.chorale.socle.portail.internal.menu.Menu;
import org.chorale.socle.portail.internal.ressource.AccueilResource;
import org.chorale.socle.portail.internal.ressource.ConnexionResource;
import org.chorale.socle.portail.internal.ressource.LimitesResource;

/** Every page there is, each under the name that tests and the browser know it by. */
final class Galerie {
    private final Habillage habillage;
    private final Map<String, Vue> vues = new LinkedHashMap<>();

    Galerie() {
        PagesFactures factures = new PagesFactures(Donnees.DES_FACTURES, Donnees.HABILITATIONS);
        Menu menu = new Menu(
                ContributionsDEssai.de(
                        Donnees.ESPACES,
                        List.of(
                                new EntreeMonCompte(),
                                new EntreeGestionnaire(),
                                new EntreeFacturesRecues(),
                                new EntreeFacturesEmises()),
                        List.of(
                                new TuileMonCompte(Donnees.HABILITATIONS),
                                new TuileGestionnaire(),
                                new TuileFacturesRecues(Donnees.DES_FACTURES),
                                new TuileFacturesEmises(Donnees.AUCUNE_FACTURE))),
                Donnees.HABILITATIONS);
        Enseigne enseigne = enseigne();
        habillage = new Habillage(menu, enseigne);
        socle(menu, enseigne);
        compteEtGestionnaire();
        recues(factures);
        emises(factures);
    }

    Map<String, Vue> vues() {
        return vues;
    }

    String rendre(String nom, Locale langue) throws IOException {
        return rendre(nom, langue, false);
    }

    String rendre(String nom, Locale langue, boolean fragment) throws IOException {
        Vue vue = vues.get(nom);
        ContextePage contexte = new ContextePage(langue, vue.appelant(), "jeton-anti-forgerie", "REF-42", fragment);
        StringWriter sortie = new StringWriter();
        habillage.rendre(vue.page().de(contexte), contexte, sortie);
        return sortie.toString();
    }

    private void socle(Menu menu, Enseigne enseigne) {
        AccueilResource accueil = new AccueilResource(menu, enseigne);
        visiteur("/visiteur", accueil::accueil);
        connecte("/", accueil::accueil);
        Menu vide = new Menu(ContributionsDEssai.de(List.of(), List.of(), List.of()), Donnees.HABILITATIONS);
        vues.put("/accueil-vide", new Vue(Donnees.HARRY, new AccueilResource(vide, enseigne)::accueil));
        ConnexionResource connexion = new ConnexionResource(Doublure.de(Sessions.class, Map.of("ouvrir", a -> {
            throw new RefusIdentite.ConnexionRefusee();
        })));
        visiteur("/connexion", c -> page(connexion.formulaire("/espaces/mon-compte", c)));
        visiteur("/connexion-vide", c -> page(connexion.connecter("", "", "/", c, new Origine("", ""), null)));
        visiteur(
                "/connexion-refusee",
                c -> page(connexion.connecter(Donnees.HOSTILE, "x", "//ailleurs", c, new Origine("", ""), null)));
        visiteur("/limites", new LimitesResource()::limites);
        visiteur("/documentation/api", new DocumentationResource(() -> Donnees.OPENAPI)::page);
        RenduPage.Erreur introuvable = new RenduPage.Erreur(404, Donnees.HOSTILE, "Vérifiez l'adresse.", "REF-42");
        visiteur("/erreur-visiteur", c -> habillage.erreur(introuvable, c));
        connecte("/erreur", c -> habillage.erreur(introuvable, c));
        connecte(
                "/erreur-500", c -> habillage.erreur(new RenduPage.Erreur(500, "Imprévu.", "Réessayez.", "REF-43"), c));
    }

    private void compteEtGestionnaire() {
        ComptePages compte =
                CompteDEssai.pages(Donnees.COMPTES, Donnees.ANNUAIRE, Donnees.HABILITATIONS, Donnees.ESPACES);
        connecte("/espaces/mon-compte", c -> compte.page(Donnees.ELISE, c));
        ComptePages sansRien = CompteDEssai.pages(Donnees.COMPTES, Donnees.ANNUAIRE, Donnees.HABILITATIONS, List.of());
        vues.put("/compte-vide", new Vue(Donnees.HARRY, c -> sansRien.page(Donnees.HARRY, c)));
        GestionnairePages gestionnaire = GestionnaireDEssai.pages(
                Donnees.ANNUAIRE,
                Donnees.HABILITATIONS,
                Donnees.ESPACES,
                p -> Map.of(new StructureId(1), 12L, new StructureId(2), 1430L));
        String espace = "activites-gestionnaire";
        connecte(
                "/espaces/activites-gestionnaire",
                c -> gestionnaire.page("", "1", Donnees.perimetre(Donnees.ELISE, espace), c));
        connecte(
                "/gestionnaire-rien",
                c -> gestionnaire.page(Donnees.HOSTILE, "1", Donnees.perimetre(Donnees.ELISE, espace), c));
        connecte(
                "/gestionnaire-trop-long",
                c -> gestionnaire.page("a".repeat(101), "x", Donnees.perimetre(Donnees.ELISE, espace), c));
    }

    private void recues(PagesFactures factures) {
        PagesFacturesRecues pages = new PagesFacturesRecues(factures);
        PagesFacturesRecues vides =
                new PagesFacturesRecues(new PagesFactures(Donnees.AUCUNE_FACTURE, Donnees.HABILITATIONS));
        var perimetre = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        connecte("/espaces/factures-recues", c -> pages.liste("", "", "2", perimetre, c));
        connecte("/recues-filtrees", c -> pages.liste("2026", "SUSPENDUE", "1", perimetre, c));
        connecte("/recues-rien-trouve", c -> pages.liste(Donnees.HOSTILE.substring(0, 20), "X", "1", perimetre, c));
        connecte("/recues-numero-long", c -> pages.liste(Donnees.HOSTILE, "", "-1", perimetre, c));
        connecte("/recues-vides", c -> vides.liste("", "", "1", perimetre, c));
        connecte("/espaces/factures-recues/4700", c -> pages.facture("4700", null, perimetre, c));
        connecte("/recue-hostile", c -> pages.facture("4704", "SERVICE_FAIT", perimetre, c));
        connecte("/recue-devise-inconnue", c -> pages.facture("4705", null, perimetre, c));
        connecte("/recue-motif-manque", c -> page(pages.traiter("4700", "REJETEE", "", perimetre, c)));
        connecte("/recue-choix-manque", c -> page(pages.traiter("4700", "", Donnees.HOSTILE, perimetre, c)));
    }

    private void emises(PagesFactures factures) {
        PagesFacturesEmises pages = new PagesFacturesEmises(factures);
        PagesFacturesEmises vides =
                new PagesFacturesEmises(new PagesFactures(Donnees.AUCUNE_FACTURE, Donnees.HABILITATIONS));
        Documents documents = Doublure.de(Documents.class, Map.of());
        PagesDepots depots = new PagesDepots(Donnees.DEPOTS, documents, Donnees.ANNUAIRE);
        PagesDepots sansDepot = new PagesDepots(Donnees.AUCUN_DEPOT, documents, Donnees.ANNUAIRE);
        var perimetre = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        connecte("/espaces/factures-emises", c -> pages.liste("", "", "1", perimetre, c));
        connecte("/emises-vides", c -> vides.liste("", "", "1", perimetre, c));
        connecte("/espaces/factures-emises/4701", c -> pages.facture("4701", null, perimetre, c));
        connecte("/espaces/factures-emises/depot", c -> depots.formulaire(perimetre, c));
        connecte(
                "/depot-illisible",
                c -> page(depots.deposer(
                        Doublure.de(javax.servlet.http.HttpServletRequest.class, Map.of()), perimetre, c)));
        connecte("/espaces/factures-emises/depots", c -> depots.suivi("2", perimetre, c));
        connecte("/depots-vides", c -> sansDepot.suivi("1", perimetre, c));
        connecte("/flux-en-cours", c -> depots.flux("CPP0011117000000000425903", perimetre, c));
        connecte("/flux-fini", c -> depots.flux("CPP0011117000000000425904", perimetre, c));
    }

    private void connecte(String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }

    private void visiteur(String nom, Production page) {
        vues.put(nom, new Vue(null, page));
    }

    private static Page page(Response reponse) {
        return (Page) reponse.getEntity();
    }

    private static Enseigne enseigne() {
        return new Enseigne(Doublure.de(
                ConfigurationPortail.class, Map.of("nom", a -> "Chorale", "demo", a -> true, "sandbox", a -> false)));
    }

    /** A page and who looks at it. */
    record Vue(@org.jspecify.annotations.Nullable Appelant appelant, Production page) {}

    /** Makes the page for a context. */
    interface Production {
        Page de(ContextePage contexte);
    }
}
