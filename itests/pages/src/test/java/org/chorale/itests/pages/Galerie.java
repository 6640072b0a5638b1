package org.chorale.itests.pages;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.RefusAnnuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.Certificats;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Rendu;
import org.chorale.api.habilitation.CreationsDeStructures;
import org.chorale.api.habilitation.GestionHabilitations;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.notification.Notifications;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.page.RenduPage;
import org.chorale.api.refus.RefusCommun;
import org.chorale.espace.compte.internal.ActivationPages;
import org.chorale.espace.compte.internal.CompteDEssai;
import org.chorale.espace.compte.internal.ComptePages;
import org.chorale.espace.compte.internal.EntreeMonCompte;
import org.chorale.espace.compte.internal.InscriptionPages;
import org.chorale.espace.compte.internal.MotDePassePages;
import org.chorale.espace.compte.internal.OubliPages;
import org.chorale.espace.compte.internal.ReinitialisationPages;
import org.chorale.espace.compte.internal.TuileMonCompte;
import org.chorale.espace.factures.internal.pages.EntreeFacturesEmises;
import org.chorale.espace.factures.internal.pages.EntreeFacturesRecues;
import org.chorale.espace.factures.internal.pages.PagesFactures;
import org.chorale.espace.factures.internal.pages.PagesFacturesEmises;
import org.chorale.espace.factures.internal.pages.PagesFacturesRecues;
import org.chorale.espace.factures.internal.pages.TuileFacturesEmises;
import org.chorale.espace.factures.internal.pages.TuileFacturesRecues;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.accueil.TuileGestionnaire;
import org.chorale.socle.exploitation.internal.gabarits.StaticTemplates;
import org.chorale.socle.exploitation.internal.structures.CreationsEnAttente;
import org.chorale.socle.exploitation.internal.structures.CreationsResource;
import org.chorale.socle.exploitation.internal.structures.EntreeStructures;
import org.chorale.socle.exploitation.internal.structures.GestionStructures;
import org.chorale.socle.exploitation.internal.structures.ServiceResource;
import org.chorale.socle.exploitation.internal.structures.StructureResource;
import org.chorale.socle.exploitation.internal.structures.StructuresResource;
import org.chorale.socle.exports.internal.ExportsDEssai;
import org.chorale.socle.facturation.internal.certificat.CertificatDEssai;
import org.chorale.socle.formats.internal.rendu.RenduDEssai;
import org.chorale.socle.notifications.internal.NotificationsDEssai;
import org.chorale.socle.portail.internal.Cloche;
import org.chorale.socle.portail.internal.ConfigurationPortail;
import org.chorale.socle.portail.internal.Enseigne;
import org.chorale.socle.portail.internal.Habillage;
import org.chorale.socle.portail.internal.documentation.DocumentationResource;
import org.chorale.socle.portail.internal.menu.ContributionsDEssai;
import org.chorale.socle.portail.internal.menu.Menu;
import org.chorale.socle.portail.internal.ressource.AccueilResource;
import org.chorale.socle.portail.internal.ressource.ConnexionResource;
import org.chorale.socle.portail.internal.ressource.LimitesResource;
import org.chorale.socle.portail.internal.ressource.SessionsResource;
import org.chorale.socle.verification.internal.VerificationDEssai;

/** Every page there is, each under the name that tests and the browser know it by. */
final class Galerie {
    private static final Formats FORMATS =
            Doublure.de(Formats.class, Map.of("lire", a -> Optional.of(RenduDEssai.facture(Donnees.HOSTILE))));
    private static final Rendu RENDU = RenduDEssai.rendu();

    private final Habillage habillage;
    private final Map<String, Vue> vues = new LinkedHashMap<>();

    Galerie() {
        PagesFactures factures = new PagesFactures(
                Donnees.DES_FACTURES,
                Donnees.VIE,
                Donnees.HABILITATIONS,
                FORMATS,
                RENDU,
                VuesDeSousTraitance.sansBloc(),
                Doublure.de(Certificats.class, Map.of("atteste", a -> true)));
        Menu menu = new Menu(
                ContributionsDEssai.de(
                        Donnees.ESPACES,
                        List.of(
                                new EntreeMonCompte(),
                                new EntreeGestionnaire(),
                                new EntreeFacturesRecues(),
                                new EntreeFacturesEmises(),
                                new EntreeStructures()),
                        List.of(
                                new TuileMonCompte(Donnees.HABILITATIONS),
                                new TuileGestionnaire(),
                                new TuileFacturesRecues(Donnees.DES_FACTURES),
                                new TuileFacturesEmises(Donnees.AUCUNE_FACTURE))),
                Donnees.HABILITATIONS);
        Enseigne enseigne = enseigne();
        habillage =
                new Habillage(menu, enseigne, Cloche.de(Doublure.de(Notifications.class, Map.of("nonLues", a -> 3))));
        socle(menu, enseigne);
        compte();
        inscription();
        vues.putAll(VuesDesDroits.vues());
        vues.putAll(VuesDesBrouillons.vues());
        vues.putAll(VuesDuGestionnaire.vues(VuesDesDroits.EXPLICATIONS));
        vues.putAll(VuesDesSollicitations.vues());
        recues(factures);
        emises(factures);
        vues.putAll(VuesDesRecherches.vues(factures));
        vues.putAll(VuesDeSousTraitance.vues());
        vues.putAll(VuesDeLaVie.vues(factures));
        vues.putAll(VuesDeSynthese.vues());
        exploitation();
        ExportsDEssai.pages(Donnees.HOSTILE).forEach((nom, page) -> connecte(nom, page::apply));
        CertificatDEssai.pages().forEach((nom, page) -> visiteur(nom, page::apply));
        NotificationsDEssai.pages(Donnees.HOSTILE).forEach((nom, page) -> connecte(nom, page::apply));
        VerificationDEssai.pages(Donnees.HOSTILE, RENDU, RenduDEssai.facture(Donnees.HOSTILE))
                .forEach((nom, page) -> visiteur(nom, page::apply));
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
        ConnexionResource connexion = new ConnexionResource(Donnees.SESSIONS, CompteDEssai::liens);
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
        for (int statut : new int[] {400, 403, 405, 413, 429, 500, 503}) {
            RenduPage.Erreur erreur = new RenduPage.Erreur(
                    statut, "Voilà pourquoi " + statut + ".", "Voilà quoi faire.", "REF-" + statut);
            connecte("/erreur-" + statut, c -> habillage.erreur(erreur, c));
        }
        HttpServletRequest requete = Doublure.de(HttpServletRequest.class, Map.of());
        SessionsResource sessions = new SessionsResource(Donnees.SESSIONS);
        connecte("/mes-sessions", c -> sessions.page("une", Donnees.ELISE, c, requete));
        vues.put("/ma-session", new Vue(Donnees.HARRY, c -> sessions.page(null, Donnees.HARRY, c, requete)));
    }

    private void creations() {
        List<CreationsDeStructures.EnAttente> attendent = List.of(
                new CreationsDeStructures.EnAttente(
                        new StructureId(1), Donnees.OMAR.id(), Instant.parse("2026-03-02T09:00:00Z"), null),
                new CreationsDeStructures.EnAttente(
                        new StructureId(4),
                        Donnees.HARRY.id(),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Donnees.HOSTILE));
        CreationsResource pleine = creations(attendent);
        CreationsResource vide = creations(List.of());
        exploitant("/exploitation/structures/creations", c -> pleine.liste("creation-validee", "1", c));
        exploitant("/creations-aucune", c -> vide.liste(null, "1", c));
        exploitant("/creations-sans-commentaire", c -> page(pleine.decider("4", "refuser", "", Donnees.OMAR, c)));
    }

    private static CreationsResource creations(List<CreationsDeStructures.EnAttente> attendent) {
        return new CreationsResource(new CreationsEnAttente(
                Doublure.de(
                        CreationsDeStructures.class,
                        Map.of(
                                "enAttente",
                                a -> new Resultats<>(attendent, (Pagination) a[0], attendent.size(), false),
                                "refuser",
                                a -> {
                                    throw new RefusCommun.ParametreInvalide(
                                            "commentaire",
                                            new Libelle("Le commentaire manque.", "The comment is missing."),
                                            new Libelle("Dites pourquoi.", "Say why."));
                                })),
                Donnees.ANNUAIRE,
                Donnees.COMPTES));
    }

    private void exploitation() {
        JpaTemplate jpa = Doublure.de(JpaTemplate.class, Map.of("tx", a -> {
            ((EmConsumer) a[1]).accept(null);
            return null;
        }));
        GestionStructures gestion = new GestionStructures(
                jpa,
                Donnees.ANNUAIRE_ENTIER,
                Doublure.de(AdministrationAnnuaire.class, Map.of("creerService", a -> {
                    throw new RefusAnnuaire.ServiceExistant("VOIRIE");
                })),
                Donnees.COMPTES,
                Doublure.de(GestionHabilitations.class, Map.of()),
                Donnees.UTILISATEURS);
        StructuresResource liste = new StructuresResource(gestion);
        StructureResource fiche = new StructureResource(gestion);
        ServiceResource service = new ServiceResource(gestion);
        exploitant("/exploitation/structures", c -> liste.liste("", "", "", "", "", "2", c));
        exploitant("/structures-rien", c -> liste.liste("rien", "a".repeat(101), "x", "ETAT", "INACTIVE", "1", c));
        exploitant("/exploitation/structures/nouvelle", liste::nouvelle);
        exploitant("/nouvelle-vide", c -> page(liste.creer(saisie("moaUniquement", "on"), Donnees.OMAR, c)));
        exploitant(
                "/nouvelle-hostile",
                c -> page(liste.creer(
                        saisie("designation", Donnees.HOSTILE, "identifiant", "x".repeat(40), "pays", "France"),
                        Donnees.OMAR,
                        c)));
        creations();
        exploitant("/exploitation/structures/1", c -> fiche.voir("1", "creee", "2", c));
        exploitant("/structure-privee", c -> fiche.voir("4", null, "1", c));
        exploitant(
                "/structure-principal-inconnu",
                c -> page(fiche.principal("2", saisie("principal", "inconnu@exemple.fr"), Donnees.OMAR, c)));
        exploitant(
                "/structure-service-pris",
                c -> page(fiche.ajouterService(
                        "1", saisie("codeService", "VOIRIE", "nomService", Donnees.HOSTILE), Donnees.OMAR, c)));
        exploitant("/exploitation/structures/1/services/1", c -> service.voir("1", "1", c));
        exploitant(
                "/service-mal-saisi",
                c -> page(service.modifier(
                        "1", "1", saisie("nomService", "", "dateDebutValidite", "demain"), Donnees.OMAR, c)));
        visiteur(
                "/etat",
                c -> Page.de("État du portail", null, sortie -> new StaticTemplates()
                        .etat(Donnees.etat(c.langue()))
                        .render(new WriterOutput(sortie))));
    }

    private static MultivaluedMap<String, String> saisie(String... champs) {
        MultivaluedMap<String, String> saisie = new MultivaluedHashMap<>();
        for (int i = 0; i < champs.length; i += 2) {
            saisie.add(champs[i], champs[i + 1]);
        }
        return saisie;
    }

    private void inscription() {
        Inscriptions inscriptions = Doublure.de(
                Inscriptions.class,
                Map.of(
                        "longueurMinimale",
                        a -> 12,
                        "reinitialisable",
                        a -> "bon".equals(a[0]),
                        "inscrire",
                        a -> {
                            throw new RefusIdentite.MotDePasseFaible(12);
                        },
                        "activer",
                        a -> {
                            throw new RefusIdentite.LienPerime();
                        },
                        "demanderReinitialisation",
                        a -> {
                            throw new RefusIdentite.TropDEssais(Instant.parse("2026-11-24T09:42:17Z"));
                        },
                        "changerMotDePasse",
                        a -> {
                            throw new RefusIdentite.ConnexionRefusee();
                        }));
        Origine origine = new Origine("", "");
        InscriptionPages inscription = new InscriptionPages(inscriptions);
        visiteur("/inscription", c -> page(inscription.formulaire(null, c)));
        visiteur("/inscription-faite", c -> page(inscription.formulaire("1", c)));
        visiteur("/inscription-vide", c -> page(inscription.inscrire("", "", "", "", "", "", c, origine)));
        visiteur(
                "/inscription-refusee",
                c -> page(inscription.inscrire(
                        Donnees.HOSTILE, Donnees.HOSTILE, Donnees.HOSTILE, "n", "court", "court", c, origine)));
        ActivationPages activation = new ActivationPages(inscriptions);
        visiteur("/activation", c -> page(activation.page(Donnees.HOSTILE, null, c)));
        visiteur("/activation-faite", c -> page(activation.page(null, "active", c)));
        visiteur("/activation-perimee", c -> page(activation.activer("x", c)));
        visiteur("/renvoi", c -> page(activation.page(null, null, c)));
        visiteur("/renvoi-fait", c -> page(activation.page(null, "renvoi", c)));
        OubliPages oubli = new OubliPages(inscriptions);
        visiteur("/oubli", c -> page(oubli.formulaire(null, c)));
        visiteur("/oubli-fait", c -> page(oubli.formulaire("1", c)));
        visiteur("/oubli-trop", c -> page(oubli.demander("eve@exemple.fr", c, origine)));
        ReinitialisationPages reinitialisation = new ReinitialisationPages(inscriptions);
        visiteur("/reinitialisation", c -> page(reinitialisation.formulaire("bon", null, c)));
        visiteur("/reinitialisation-perimee", c -> page(reinitialisation.formulaire("x", null, c)));
        visiteur("/reinitialisation-differente", c -> page(reinitialisation.choisir("bon", "a", "b", c, origine)));
        visiteur("/reinitialisation-faite", c -> page(reinitialisation.formulaire(null, "1", c)));
        MotDePassePages motDePasse = new MotDePassePages(inscriptions);
        HttpServletRequest requete = Doublure.de(HttpServletRequest.class, Map.of());
        connecte("/mot-de-passe", c -> page(motDePasse.formulaire(c)));
        connecte(
                "/mot-de-passe-faux",
                c -> page(motDePasse.changer("faux", "xxx", "xxx", Donnees.ELISE, c, origine, requete)));
    }

    private void compte() {
        ComptePages compte =
                CompteDEssai.pages(Donnees.COMPTES, Donnees.ANNUAIRE, Donnees.HABILITATIONS, Donnees.ESPACES);
        connecte("/espaces/mon-compte", c -> compte.page("contact", null, Donnees.ELISE, c));
        connecte("/compte-contact-refuse", c -> page(compte.changer(Donnees.HOSTILE, Donnees.ELISE, c)));
        ComptePages sansRien = CompteDEssai.pages(Donnees.COMPTES, Donnees.ANNUAIRE, Donnees.HABILITATIONS, List.of());
        vues.put("/compte-vide", new Vue(Donnees.HARRY, c -> sansRien.page(null, null, Donnees.HARRY, c)));
    }

    private void recues(PagesFactures factures) {
        PagesFacturesRecues pages = new PagesFacturesRecues(factures, VuesDesRecherches.recherche());
        var perimetre = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        connecte("/espaces/factures-recues/4700", c -> pages.facture("4700", null, perimetre, c));
        connecte("/espaces/factures-recues/4700/lecture", c -> pages.lecture("4700", perimetre, c));
        connecte("/recue-hostile", c -> pages.facture("4704", "SERVICE_FAIT", perimetre, c));
        connecte("/recue-devise-inconnue", c -> pages.facture("4705", null, perimetre, c));
        connecte("/recue-motif-manque", c -> page(pages.traiter("4700", "REJETEE", "", "", perimetre, c)));
        connecte("/recue-choix-manque", c -> page(pages.traiter("4700", "", "SE_ERR", Donnees.HOSTILE, perimetre, c)));
    }

    private void emises(PagesFactures factures) {
        PagesFacturesEmises pages = new PagesFacturesEmises(factures, VuesDesRecherches.recherche());
        var perimetre = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        connecte("/espaces/factures-emises/4701", c -> pages.facture("4701", null, perimetre, c));
    }

    private void connecte(String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }

    private void exploitant(String nom, Production page) {
        vues.put(nom, new Vue(Donnees.OMAR, page));
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
        Page de(ContextePage contexte) throws IOException;
    }
}
