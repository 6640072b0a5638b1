package org.chorale.espace.gestionnaire.internal;

import java.time.Clock;
import java.util.List;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.ComptesBancaires;
import org.chorale.api.annuaire.ComptesTechniquesDeStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.annuaire.ServicesDeStructure;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Espace;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.DuplicationDesDroits;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.RattachementsDirects;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.habilitation.UtilisateursDeStructures;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Inscriptions;
import org.chorale.espace.gestionnaire.internal.accueil.GestionnairePages;
import org.chorale.espace.gestionnaire.internal.demandes.DemandesEnAttente;
import org.chorale.espace.gestionnaire.internal.demandes.DemandesPages;
import org.chorale.espace.gestionnaire.internal.fiche.BlocsDeFiche;
import org.chorale.espace.gestionnaire.internal.fiche.ComptesBancairesPages;
import org.chorale.espace.gestionnaire.internal.fiche.ComptesTechniquesPages;
import org.chorale.espace.gestionnaire.internal.fiche.DonneesPages;
import org.chorale.espace.gestionnaire.internal.fiche.DossiersDeFiche;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure;
import org.chorale.espace.gestionnaire.internal.fiche.FermeturePages;
import org.chorale.espace.gestionnaire.internal.fiche.FichePages;
import org.chorale.espace.gestionnaire.internal.fiche.IdentifiantPages;
import org.chorale.espace.gestionnaire.internal.fiche.MandatPages;
import org.chorale.espace.gestionnaire.internal.fiche.ModificationsPages;
import org.chorale.espace.gestionnaire.internal.fiche.PiecesPages;
import org.chorale.espace.gestionnaire.internal.fiche.ServicesPages;
import org.chorale.espace.gestionnaire.internal.masse.ChoixEnMasse;
import org.chorale.espace.gestionnaire.internal.masse.DirectPages;
import org.chorale.espace.gestionnaire.internal.masse.DuplicationPages;
import org.chorale.espace.gestionnaire.internal.masse.LotsPages;
import org.chorale.espace.gestionnaire.internal.masse.MassePages;
import org.chorale.espace.gestionnaire.internal.suivi.HistoriquePages;
import org.chorale.espace.gestionnaire.internal.utilisateurs.LectureUtilisateurs;
import org.chorale.espace.gestionnaire.internal.utilisateurs.PourquoiPages;
import org.chorale.espace.gestionnaire.internal.utilisateurs.RetraitPages;
import org.chorale.espace.gestionnaire.internal.utilisateurs.UtilisateurPages;
import org.chorale.espace.gestionnaire.internal.utilisateurs.UtilisateursPages;

/** The espace Activités du gestionnaire without its container. */
public final class GestionnaireDEssai {
    public final GestionnairePages accueil;
    public final DemandesPages demandes;
    public final FichePages fiche;
    public final FermeturePages fermeture;
    public final UtilisateursPages utilisateurs;
    public final UtilisateurPages utilisateur;
    public final RetraitPages retrait;
    public final PourquoiPages pourquoi;
    public final HistoriquePages historique;
    public final DuplicationPages duplication;
    public final DirectPages direct;
    public final MassePages masse;
    public final LotsPages lots;
    public final DonneesPages donnees;
    public final ServicesPages services;
    public final ComptesBancairesPages comptesBancaires;
    public final MandatPages mandat;
    public final PiecesPages pieces;
    public final ComptesTechniquesPages techniques;
    public final ModificationsPages modifications;
    public final IdentifiantPages identifiant;

    /** The services behind the sheet. */
    public record FicheDEssai(
            FichesDeStructures fiches,
            ServicesDeStructure services,
            ComptesBancaires comptes,
            MandatsDeFacturation mandats,
            PiecesDeStructure pieces,
            ComptesTechniquesDeStructure techniques,
            ChangementIdentifiant changements,
            Documents documents,
            Clock horloge) {}

    public GestionnaireDEssai(
            Annuaire annuaire,
            Habilitations habilitations,
            List<Espace> espaces,
            UtilisateursDeStructures nombres,
            GestionDesDroits gestion,
            Comptes comptes,
            Explications explications,
            Inscriptions inscriptions,
            DuplicationDesDroits duplications,
            RattachementsDirects directs,
            AbonnementsEnMasse abonnements,
            UtilisateursConnus connus,
            FicheDEssai parts) {
        Designations designations = new Designations(annuaire, comptes, () -> espaces);
        DemandesEnAttente attente = new DemandesEnAttente(gestion, habilitations, designations);
        EspacesDeStructure ouvertures = new EspacesDeStructure(habilitations, () -> espaces, gestion);
        LectureUtilisateurs lecture =
                new LectureUtilisateurs(annuaire, gestion, habilitations, ouvertures, designations);
        accueil = new GestionnairePages(
                new StructuresGerees(annuaire, habilitations, () -> espaces).avec(nombres), attente);
        demandes = new DemandesPages(attente, gestion);
        fiche = new FichePages(
                annuaire,
                habilitations,
                ouvertures,
                new DossiersDeFiche(
                        parts.fiches(),
                        parts.comptes(),
                        parts.mandats(),
                        parts.pieces(),
                        parts.techniques(),
                        new BlocsDeFiche(habilitations),
                        designations,
                        annuaire,
                        parts.horloge()));
        donnees = new DonneesPages(parts.fiches());
        services = new ServicesPages(parts.services(), parts.fiches(), habilitations);
        comptesBancaires = new ComptesBancairesPages(parts.comptes(), parts.fiches());
        mandat = new MandatPages(parts.mandats(), parts.fiches(), habilitations, designations);
        pieces = new PiecesPages(parts.pieces(), parts.fiches(), parts.documents(), habilitations, designations);
        techniques = new ComptesTechniquesPages(parts.techniques(), parts.fiches(), habilitations, parts.horloge());
        modifications = new ModificationsPages(parts.fiches(), designations);
        identifiant = new IdentifiantPages(parts.changements(), parts.fiches(), new BlocsDeFiche(habilitations));
        fermeture = new FermeturePages(annuaire, ouvertures, gestion, designations);
        utilisateurs = new UtilisateursPages(lecture, gestion, comptes);
        utilisateur = new UtilisateurPages(lecture, gestion, inscriptions);
        retrait = new RetraitPages(lecture, gestion);
        pourquoi = new PourquoiPages(lecture, explications, () -> espaces);
        historique = new HistoriquePages(gestion, designations);
        ChoixEnMasse choix = new ChoixEnMasse(annuaire, connus, () -> espaces, gestion, designations);
        duplication = new DuplicationPages(duplications, connus, comptes, designations);
        direct = new DirectPages(directs, connus, comptes, choix, lecture, designations);
        masse = new MassePages(choix, abonnements);
        lots = new LotsPages(abonnements, () -> espaces);
    }
}
