package org.chorale.itests.pages;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.ws.rs.core.MultivaluedHashMap;
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.Transition;
import org.chorale.api.document.Documents;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.CycleSollicitations;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.gabarits.StaticTemplates;
import org.chorale.espace.sollicitations.internal.gabarits.Templates;
import org.chorale.espace.sollicitations.internal.pages.Envoi;
import org.chorale.espace.sollicitations.internal.pages.Face;
import org.chorale.espace.sollicitations.internal.pages.Faute;
import org.chorale.espace.sollicitations.internal.pages.Filtre;
import org.chorale.espace.sollicitations.internal.pages.Noms;
import org.chorale.espace.sollicitations.internal.pages.Noms.Ligne;
import org.chorale.espace.sollicitations.internal.pages.Rendu;
import org.chorale.espace.sollicitations.internal.pages.Vues;
import org.chorale.espace.sollicitations.internal.service.Detail;
import org.chorale.espace.sollicitations.internal.service.Message;
import org.chorale.espace.sollicitations.internal.service.Message.Cote;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.chorale.espace.sollicitations.internal.visiteur.Defis;
import org.chorale.espace.sollicitations.internal.visiteur.PagesSansCompte.VueSansCompte;
import org.chorale.espace.sollicitations.internal.visiteur.PagesSuivi.VueSuivi;
import org.chorale.itests.pages.Galerie.Vue;
import org.jspecify.annotations.Nullable;

/** The pages of sollicitations, each with more than anybody would write, and with nothing. */
final class VuesDesSollicitations {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:14:00Z");
    private static final Categories CATEGORIES = Categories.duBundle();
    private static final Noms NOMS = new Noms(Donnees.ANNUAIRE, CATEGORIES);
    private static final Templates GABARITS = new StaticTemplates();
    private static final List<Faute> FAUTES = List.of(
            new Faute("action", "Aucune action n'est choisie.", "Choisissez-en une."),
            new Faute("objet", Donnees.HOSTILE, "Raccourcissez."),
            new Faute("texte", "Le champ « Message » est vide.", "Remplissez-le."),
            new Faute("pieces", "« x.exe » n'est pas admis.", "Joignez autre chose."),
            new Faute("pour", "Hors de votre périmètre.", "Choisissez."),
            new Faute("destinataire", "Aucune structure publique n'a ce SIRET.", "Donnez 14 chiffres."),
            new Faute("service", "Pas de service de ce code.", "Vérifiez le code."),
            new Faute("facture", "Aucune facture de ce numéro.", "Vérifiez le numéro."),
            new Faute("siret", "Le nouveau SIRET n'a pas 14 chiffres.", "Donnez-les."),
            new Faute("nom", "Le champ est vide.", "Remplissez-le."),
            new Faute("adresse", "Ce n'est pas une adresse.", "Donnez-la."),
            new Faute("reponse", "La vérification n'a pas abouti.", "Répondez."));

    private final Map<String, Vue> vues = new LinkedHashMap<>();

    private VuesDesSollicitations() {
        for (Face face : Face.values()) {
            Appelant qui = face == Face.SUPPORT ? Donnees.OMAR : Donnees.ELISE;
            ajouter(face.adresse(), qui, face, l -> GABARITS.synthese(l, synthese(face, l, true)));
            ajouter("/sollicitations-vides-" + face, qui, face, l -> GABARITS.synthese(l, synthese(face, l, false)));
            ajouter(
                    face.adresse() + "/recherche",
                    qui,
                    face,
                    l -> GABARITS.recherche(l, recherche(face, l, 60), "jeton-anti-forgerie"));
            ajouter(
                    "/sollicitations-rien-" + face,
                    qui,
                    face,
                    l -> GABARITS.recherche(l, recherche(face, l, 0), "jeton-anti-forgerie"));
            ajouter(
                    face.adresse() + "/41",
                    qui,
                    face,
                    l -> GABARITS.une(l, une(face, l, List.of()), "jeton-anti-forgerie"));
            ajouter(
                    "/sollicitation-fautes-" + face,
                    qui,
                    face,
                    l -> GABARITS.une(
                            l,
                            une(face, l, du(face == Face.SUPPORT, "action", "texte", "pieces")),
                            "jeton-anti-forgerie"));
        }
        nouvelles();
        visiteurs();
    }

    static Map<String, Vue> vues() {
        return new VuesDesSollicitations().vues;
    }

    private void nouvelles() {
        String base = Face.EMISES.adresse() + "/nouvelle";
        ajouter(base, Donnees.ELISE, Face.EMISES, l -> nouvelle(l, null, List.of()));
        ajouter("/nouvelle-structure", Donnees.ELISE, Face.EMISES, l -> nouvelle(l, "FACTURE_PAIEMENT", List.of()));
        ajouter(
                "/nouvelle-siret",
                Donnees.ELISE,
                Face.EMISES,
                l -> nouvelle(l, "CHANGEMENT_SIRET", du(false, "pour", "siret", "objet", "texte", "pieces")));
        ajouter(
                "/nouvelle-tout-faux",
                Donnees.ELISE,
                Face.EMISES,
                l -> nouvelle(
                        l,
                        "FACTURE_PAIEMENT",
                        du(false, "pour", "destinataire", "service", "facture", "objet", "texte", "pieces")));
    }

    private void visiteurs() {
        visiteur("/sollicitations/nouvelle", l -> sansCompte(l, null, false, List.of()));
        visiteur("/sans-compte-formulaire", l -> sansCompte(l, "FACTURE_PAIEMENT", false, List.of()));
        visiteur(
                "/sans-compte-tout-faux",
                l -> sansCompte(
                        l,
                        "FACTURE_PAIEMENT",
                        true,
                        du(false, "nom", "adresse", "destinataire", "service", "objet", "texte", "reponse")));
        visiteur(
                "/sans-compte-ferme",
                l -> GABARITS.sanscompte(
                        l,
                        new VueSansCompte(List.of(), null, defi(), false, Map.of(), List.of()),
                        "jeton-anti-forgerie"));
        visiteur("/sans-compte-envoyee", GABARITS::sanscompteenvoyee);
        visiteur("/lien-perime", GABARITS::lienperime);
        visiteur("/sollicitations/suivi/41", l -> suivi(l, Etat.REPONDUE, List.of()));
        visiteur("/suivi-a-confirmer", l -> suivi(l, Etat.A_CONFIRMER, List.of()));
        visiteur("/suivi-fautes", l -> suivi(l, Etat.REPONDUE, du(false, "action", "texte")));
    }

    private static List<Faute> du(boolean aucune, String... champs) {
        Set<String> voulus = Set.of(champs);
        return FAUTES.stream()
                .filter(f -> !aucune || !f.champ().equals("pieces"))
                .filter(f -> voulus.contains(f.champ()))
                .toList();
    }

    private static Vues.Synthese synthese(Face face, Locale l, boolean pleine) {
        List<Vues.Liste> listes = face.rubriques().stream()
                .map(r -> new Vues.Liste(
                        r, pleine ? lignes(l) : List.of(), pleine ? 1234 : 0, face.adresse() + "/recherche?etat=X"))
                .toList();
        return new Vues.Synthese(
                face,
                listes,
                pleine ? Map.of(Etat.NOUVELLE, 1234L, Etat.CLOTUREE, 1L) : Map.of(),
                face == Face.EMISES,
                pleine ? "La sollicitation est envoyée." : null);
    }

    private static Vues.Recherche recherche(Face face, Locale l, int total) {
        MultivaluedHashMap<String, String> recus = new MultivaluedHashMap<>();
        recus.putSingle("q", Donnees.HOSTILE);
        recus.putSingle("etat", "NOUVELLE");
        recus.putSingle("page", "2");
        Filtre filtre = Filtre.lire(recus, l);
        Pagination page = new Pagination(2, 25, null, Pagination.Sens.DESCENDANT);
        return new Vues.Recherche(
                face,
                filtre,
                CATEGORIES.toutes(),
                new Resultats<>(total == 0 ? List.of() : lignes(l), page, total, false));
    }

    private static List<Ligne> lignes(Locale l) {
        return NOMS.lignes(
                List.of(
                        sollicitation(41, Etat.NOUVELLE, false),
                        sollicitation(42, Etat.COMPLEMENT_DEMANDE, true),
                        sollicitation(43, Etat.CLOTUREE, false)),
                l);
    }

    private static Sollicitation sollicitation(long id, Etat etat, boolean sansCompte) {
        return new Sollicitation(
                id,
                etat,
                "GESTION_STRUCTURES_UTILISATEURS",
                sansCompte ? "CATEGORIE_PARTIE" : "CHANGEMENT_SIRET",
                Donnees.HOSTILE,
                new Sollicitation.Emetteur(
                        sansCompte ? null : Donnees.HARRY.id(),
                        Donnees.HOSTILE,
                        sansCompte ? null : new StructureId(1),
                        null,
                        sansCompte ? "x@y.example" : null,
                        Locale.FRENCH),
                sansCompte
                        ? Sollicitation.Destinataire.SUPPORT
                        : new Sollicitation.Destinataire(new StructureId(2), null),
                sansCompte ? null : new Sollicitation.Facture(new FactureId(7), "F-2026-" + "0".repeat(12)),
                sansCompte ? null : new Sollicitation.Changement("21350001600029", new StructureId(3)),
                QUAND,
                QUAND,
                7);
    }

    private static Detail detail(Etat etat, boolean emetteur, boolean sansCompte) {
        List<Message> messages = List.of(
                new Message(
                        1,
                        Action.DEPOT,
                        Etat.NOUVELLE,
                        Cote.EMETTEUR,
                        Donnees.HOSTILE,
                        QUAND,
                        Donnees.HOSTILE + "\n\n" + "mot ".repeat(200) + "x".repeat(300),
                        List.of(
                                new Message.Piece(1, Donnees.HOSTILE, "text/plain", 12),
                                new Message.Piece(2, "journal.txt", "text/plain", 9_000_000))),
                new Message(
                        2, Action.REPONSE, Etat.REPONDUE, Cote.DESTINATAIRE, "Élise Martin", QUAND, "Oui.", List.of()),
                new Message(
                        3,
                        Action.CLOTURE_AUTOMATIQUE,
                        Etat.CLOTUREE,
                        Cote.SYSTEME,
                        "Le portail",
                        QUAND,
                        null,
                        List.of()));
        List<Transition> possibles = new CycleSollicitations()
                .transitions().stream()
                        .filter(t -> t.de().equals(etat.name()) && !t.estAutomatique())
                        .filter(t -> t.acteur() != null && t.acteur().valeur().endsWith("emises") == emetteur)
                        .toList();
        return new Detail(sollicitation(41, etat, sansCompte), messages, possibles);
    }

    private static Vues.Une une(Face face, Locale l, List<Faute> fautes) {
        Etat etat = face == Face.EMISES ? Etat.REPONDUE : Etat.NOUVELLE;
        Detail detail = detail(etat, face == Face.EMISES, false);
        boolean fautive = !fautes.isEmpty();
        return new Vues.Une(
                face,
                detail,
                NOMS.ligne(detail.sollicitation(), l),
                fautive ? null : "/espaces/factures-recues/7",
                "21350001600011",
                face == Face.EMISES ? QUAND : null,
                new Vues.Saisie(null, fautive ? Donnees.HOSTILE : "", fautive ? List.of(piece()) : List.of(), fautes),
                fautive ? null : "La réponse est envoyée à l'émetteur.");
    }

    private static FichierDeBrouillon piece() {
        return new FichierDeBrouillon(
                12,
                FichierDeBrouillon.Role.PIECE,
                Donnees.HOSTILE,
                "text/plain",
                FormatDocument.INCONNU,
                new Documents.Document(new Empreinte("ab".repeat(32)), 123_456),
                FichierDeBrouillon.Lecture.RIEN);
    }

    private static JteModel nouvelle(Locale l, @Nullable String sous, List<Faute> fautes) {
        boolean fautive = !fautes.isEmpty();
        Envoi envoi = fautive
                ? new Envoi(
                        Map.of("objet", Donnees.HOSTILE, "texte", Donnees.HOSTILE, "siret", "12", "pour", "1"),
                        List.of(piece()),
                        List.of())
                : Envoi.vierge(Map.of());
        List<Vues.Choix> choix = List.of(
                new Vues.Choix("1", Donnees.HOSTILE), new Vues.Choix("2-3", "Commune / VOIRIE (21350001600011)"));
        return GABARITS.nouvelle(
                l,
                new Vues.Nouvelle(
                        CATEGORIES.toutes(),
                        Optional.ofNullable(sous)
                                .flatMap(CATEGORIES::sousCategorie)
                                .orElse(null),
                        choix,
                        fautive ? "21350001600011" : null,
                        envoi,
                        fautes),
                "jeton-anti-forgerie");
    }

    private static Defis.Defi defi() {
        return new Defis.Defi("ab".repeat(16) + ".1.2.3.x", 1, 2, 3);
    }

    private static JteModel sansCompte(Locale l, @Nullable String sous, boolean interroge, List<Faute> fautes) {
        return GABARITS.sanscompte(
                l,
                new VueSansCompte(
                        CATEGORIES.toutes(),
                        Optional.ofNullable(sous)
                                .flatMap(CATEGORIES::sousCategorie)
                                .orElse(null),
                        defi(),
                        interroge,
                        fautes.isEmpty() ? Map.of() : Map.of("objet", Donnees.HOSTILE, "texte", Donnees.HOSTILE),
                        fautes),
                "jeton-anti-forgerie");
    }

    private static JteModel suivi(Locale l, Etat etat, List<Faute> fautes) {
        Detail detail = detail(etat, true, true);
        return GABARITS.suivi(
                l,
                new VueSuivi(
                        detail,
                        NOMS.ligne(detail.sollicitation(), l),
                        "/sollicitations/suivi/41.x",
                        null,
                        fautes.isEmpty() ? "" : Donnees.HOSTILE,
                        fautes,
                        fautes.isEmpty() ? "La réponse est envoyée." : null),
                "jeton-anti-forgerie");
    }

    private void ajouter(String nom, Appelant qui, Face face, Function<Locale, JteModel> gabarit) {
        vues.put(
                nom,
                new Vue(
                        qui,
                        c -> Rendu.page(200, face.titre().en(c.langue()), face.espace(), gabarit.apply(c.langue()))));
    }

    private void visiteur(String nom, Function<Locale, JteModel> gabarit) {
        vues.put(nom, new Vue(null, c -> Rendu.page(200, "Sollicitation", null, gabarit.apply(c.langue()))));
    }
}
