package org.chorale.espace.gestionnaire.internal;

import java.util.List;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.espace.Espace;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.UtilisateursDeStructures;

/** The espace Activités du gestionnaire without its container. */
public final class GestionnaireDEssai {
    private GestionnaireDEssai() {}

    public static GestionnairePages pages(
            Annuaire annuaire, Habilitations habilitations, List<Espace> espaces, UtilisateursDeStructures nombres) {
        return new GestionnairePages(new StructuresGerees(annuaire, habilitations, () -> espaces).avec(nombres));
    }
}
