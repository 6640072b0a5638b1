package org.chorale.espace.compte.internal;

import java.util.List;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.espace.Espace;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identite.Comptes;
import org.chorale.api.page.LienVisiteur;

/** The espace Mon compte without its container. */
public final class CompteDEssai {
    private CompteDEssai() {}

    public static List<LienVisiteur> liens() {
        return List.of(new LienInscription(), new LienOubli(), new LienActivation());
    }

    public static ComptePages pages(
            Comptes comptes, Annuaire annuaire, Habilitations habilitations, List<Espace> espaces) {
        return new ComptePages(new LectureCompte(comptes, annuaire, habilitations, () -> espaces), comptes);
    }
}
