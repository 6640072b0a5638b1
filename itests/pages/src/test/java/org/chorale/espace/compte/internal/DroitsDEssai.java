package org.chorale.espace.compte.internal;

import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.RolePrincipal;
import org.chorale.api.identite.Comptes;

/** The pages about one's own rights without their container. */
public final class DroitsDEssai {
    private DroitsDEssai() {}

    public static RattachementsPages rattachements(Annuaire annuaire, Habilitations habilitations, MesHabilitations m) {
        return new RattachementsPages(annuaire, habilitations, m, new RecherchesDeStructure(annuaire, habilitations));
    }

    public static AbonnementsPages abonnements(
            Annuaire annuaire, Habilitations habilitations, MesHabilitations miennes, EspacesPresents espaces) {
        return new AbonnementsPages(annuaire, habilitations, miennes, espaces);
    }

    public static TransmissionPages transmission(
            Annuaire annuaire,
            Habilitations habilitations,
            RolePrincipal role,
            GestionDesDroits gestion,
            Comptes comptes) {
        return new TransmissionPages(annuaire, habilitations, role, gestion, comptes);
    }

    public static PourquoiPages pourquoi(
            Annuaire annuaire,
            Habilitations habilitations,
            Explications explications,
            Comptes comptes,
            EspacesPresents espaces) {
        return new PourquoiPages(annuaire, habilitations, explications, comptes, espaces);
    }
}
