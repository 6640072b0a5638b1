package org.chorale.espace.gestionnaire.internal;

import java.util.List;
import org.chorale.api.annuaire.Annuaire;
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
            UtilisateursConnus connus) {
        Designations designations = new Designations(annuaire, comptes, () -> espaces);
        DemandesEnAttente attente = new DemandesEnAttente(gestion, habilitations, designations);
        EspacesDeStructure ouvertures = new EspacesDeStructure(habilitations, () -> espaces, gestion);
        LectureUtilisateurs lecture =
                new LectureUtilisateurs(annuaire, gestion, habilitations, ouvertures, designations);
        accueil = new GestionnairePages(
                new StructuresGerees(annuaire, habilitations, () -> espaces).avec(nombres), attente);
        demandes = new DemandesPages(attente, gestion);
        fiche = new FichePages(annuaire, habilitations, ouvertures);
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
