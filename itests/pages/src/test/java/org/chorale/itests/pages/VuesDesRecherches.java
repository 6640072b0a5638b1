package org.chorale.itests.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.chorale.api.commun.Repere;
import org.chorale.api.commun.Tranche;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.RechercheFactures;
import org.chorale.api.facture.RecherchesEnregistrees;
import org.chorale.api.facture.RecherchesEnregistrees.Enregistree;
import org.chorale.api.facture.RefusRecherche;
import org.chorale.api.facture.SuiviFlux;
import org.chorale.api.facture.SuiviFlux.FluxSuivi;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.page.Page;
import org.chorale.espace.factures.internal.pages.PagesFactures;
import org.chorale.espace.factures.internal.pages.PagesFacturesEmises;
import org.chorale.espace.factures.internal.pages.PagesFacturesRecues;
import org.chorale.espace.factures.internal.pages.PagesRecherche;
import org.chorale.espace.factures.internal.pages.PagesSuivi;
import org.chorale.espace.factures.internal.pages.RecherchesRecues;
import org.chorale.itests.pages.Galerie.Production;
import org.chorale.itests.pages.Galerie.Vue;
import org.chorale.socle.formats.internal.rendu.RenduDEssai;

/** The searches of invoices and flux, found and not found, right and wrong. */
final class VuesDesRecherches {
    private static final Repere REPERE = new Repere("2026-11-20T10:00", 4712);

    private static final RechercheFactures FACTURES = Doublure.de(RechercheFactures.class, Map.of("parcourir", a -> {
        List<Facture> toutes = Donnees.trouver((CritereFactures) a[2]);
        boolean tout = toutes.size() > 25;
        return new Tranche<>(
                toutes.subList(0, Math.min(25, toutes.size())),
                tout ? REPERE : null,
                tout ? REPERE : null,
                tout ? 10_000 : toutes.size(),
                tout);
    }));
    private static final RechercheFactures AUCUNE =
            Doublure.de(RechercheFactures.class, Map.of("parcourir", a -> Tranche.vide()));

    private static final List<Enregistree> ENREGISTREES = List.of(
            new Enregistree(7, "À suspendre <b>&", "statut=SUSPENDUE&q=2026"),
            new Enregistree(8, "x".repeat(60), "q=" + "é".repeat(30)));
    private static final RecherchesEnregistrees MIENNES = Doublure.de(
            RecherchesEnregistrees.class,
            Map.of(
                    "liste",
                    a -> ENREGISTREES,
                    "garder",
                    a -> {
                        throw new RefusRecherche.Trop();
                    },
                    "renommer",
                    a -> {
                        throw new RefusRecherche.NomPris();
                    }));
    private static final RecherchesEnregistrees SANS =
            Doublure.de(RecherchesEnregistrees.class, Map.of("liste", a -> List.of()));

    private static final SuiviFlux SUIVI = Doublure.de(
            SuiviFlux.class,
            Map.of(
                    "parcourir",
                    a -> new Tranche<>(
                            List.of(
                                    flux(Donnees.FLUX_EN_COURS, EtatFlux.IN_EN_COURS_TRAITEMENT_CPP, 0, 0),
                                    flux(Donnees.FLUX_INCIDENTE, EtatFlux.IN_INCIDENTE, 0, 0),
                                    flux(Donnees.FLUX_FINI, EtatFlux.IN_INTEGRE_PARTIEL, 500, 498)),
                            REPERE,
                            REPERE,
                            1243,
                            false),
                    "consulter",
                    a -> Optional.of(flux((NumeroFlux) a[1])),
                    "constats",
                    a -> Donnees.compteRendu((NumeroFlux) a[1]).constats(),
                    "factures",
                    a -> Donnees.compteRendu((NumeroFlux) a[1]).factures()));
    private static final SuiviFlux AUCUN = Doublure.de(SuiviFlux.class, Map.of("parcourir", a -> Tranche.vide()));

    private VuesDesRecherches() {}

    static Map<String, Vue> vues(PagesFactures factures) {
        Map<String, Vue> vues = new LinkedHashMap<>();
        recues(factures, vues);
        renommages(vues);
        emises(factures, vues);
        suivi(vues);
        return vues;
    }

    private static void recues(PagesFactures factures, Map<String, Vue> vues) {
        PagesFacturesRecues pages = new PagesFacturesRecues(factures, recherche(FACTURES, MIENNES));
        PagesFacturesRecues vides = new PagesFacturesRecues(factures, recherche(AUCUNE, SANS));
        RecherchesRecues gardees = new RecherchesRecues(recherche(FACTURES, MIENNES));
        var p = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        ajouter(vues, "/espaces/factures-recues", c -> pages.liste(adresse(), p, c));
        ajouter(vues, "/recues-filtrees", c -> pages.liste(adresse("q", "2026", "statut", "SUSPENDUE"), p, c));
        ajouter(vues, "/recues-gardee", c -> pages.liste(adresse("q", "2026", "gardee", "7"), p, c));
        ajouter(vues, "/recues-rien-trouve", c -> vides.liste(adresse("q", Donnees.HOSTILE.substring(0, 40)), p, c));
        ajouter(vues, "/recues-vides", c -> vides.liste(adresse(), p, c));
        ajouter(
                vues,
                "/recues-tout-faux",
                c -> pages.liste(
                        adresse(
                                "q",
                                "x".repeat(61),
                                "statut",
                                "X",
                                "numero",
                                "a\u0007b",
                                "autre",
                                "y".repeat(90),
                                "engagement",
                                "e".repeat(60),
                                "marche",
                                "m\u202e",
                                "service",
                                "s".repeat(101),
                                "flux",
                                Donnees.HOSTILE.substring(0, 30),
                                "type",
                                "X",
                                "cadre",
                                "A99",
                                "devise",
                                "EURO",
                                "du",
                                "31/02/2026",
                                "depotDu",
                                "2026-12-31",
                                "depotAu",
                                "2026-01-01",
                                "min",
                                "1e9",
                                "tri",
                                "X"),
                        p,
                        c));
        ajouter(
                vues,
                "/recues-trop-de-recherches",
                c -> page(gardees.garder(formulaire("q", "2026", "nom", Donnees.HOSTILE.substring(0, 50)), p, c)));
    }

    private static void renommages(Map<String, Vue> vues) {
        RecherchesRecues gardees = new RecherchesRecues(recherche(FACTURES, MIENNES));
        var p = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        ajouter(vues, "/recues-nom-pris", c -> page(gardees.renommer("7", Donnees.HOSTILE.substring(0, 50), p, c)));
    }

    private static void emises(PagesFactures factures, Map<String, Vue> vues) {
        PagesFacturesEmises pages = new PagesFacturesEmises(factures, recherche(FACTURES, SANS));
        PagesFacturesEmises vides = new PagesFacturesEmises(factures, recherche(AUCUNE, SANS));
        var p = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        ajouter(vues, "/espaces/factures-emises", c -> pages.liste(adresse("tri", "MONTANT_TTC-DESC"), p, c));
        ajouter(vues, "/emises-vides", c -> vides.liste(adresse(), p, c));
    }

    private static void suivi(Map<String, Vue> vues) {
        PagesSuivi pages = new PagesSuivi(SUIVI, Donnees.ANNUAIRE, RenduDEssai.rendu());
        PagesSuivi vides = new PagesSuivi(AUCUN, Donnees.ANNUAIRE, RenduDEssai.rendu());
        var p = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        ajouter(vues, "/espaces/factures-emises/depots", c -> pages.suivi(adresse(), p, c));
        ajouter(vues, "/depots-vides", c -> vides.suivi(adresse(), p, c));
        ajouter(vues, "/depots-rien-trouve", c -> vides.suivi(adresse("q", "octobre"), p, c));
        ajouter(
                vues,
                "/depots-tout-faux",
                c -> pages.suivi(
                        adresse("q", "x".repeat(101), "etat", "X", "structure", "0", "du", "hier", "au", "2026-13-01"),
                        p,
                        c));
        for (var flux : Map.of(
                        "/flux-en-cours", Donnees.FLUX_EN_COURS,
                        "/flux-incidente", Donnees.FLUX_INCIDENTE,
                        "/flux-fini", Donnees.FLUX_FINI)
                .entrySet()) {
            ajouter(vues, flux.getKey(), c -> pages.flux(flux.getValue().valeur(), "2", p, c));
        }
    }

    /** The search of pages that are shown for something else. */
    static PagesRecherche recherche() {
        return recherche(FACTURES, SANS);
    }

    private static PagesRecherche recherche(RechercheFactures factures, RecherchesEnregistrees enregistrees) {
        return new PagesRecherche(factures, enregistrees, Donnees.HABILITATIONS);
    }

    private static void ajouter(Map<String, Vue> vues, String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }

    private static FluxSuivi flux(NumeroFlux numero) {
        CompteRendu cr = Donnees.compteRendu(numero);
        return flux(
                numero,
                cr.entete().etat(),
                cr.factures().isEmpty() ? 0 : 120,
                cr.factures().isEmpty() ? 0 : 60);
    }

    private static FluxSuivi flux(NumeroFlux numero, EtatFlux etat, long factures, long integrees) {
        return new FluxSuivi(
                Donnees.entete(numero, etat),
                "Société " + Donnees.HOSTILE,
                String.join(" ", Collections.nCopies(2, "Élise Marchand")),
                factures,
                integrees);
    }

    private static UriInfo adresse(String... champs) {
        return Doublure.de(UriInfo.class, Map.of("getQueryParameters", a -> formulaire(champs)));
    }

    private static MultivaluedMap<String, String> formulaire(String... champs) {
        MultivaluedMap<String, String> valeurs = new MultivaluedHashMap<>();
        for (int i = 0; i < champs.length; i += 2) {
            valeurs.add(champs[i], champs[i + 1]);
        }
        return valeurs;
    }

    private static Page page(Response reponse) {
        return (Page) reponse.getEntity();
    }
}
