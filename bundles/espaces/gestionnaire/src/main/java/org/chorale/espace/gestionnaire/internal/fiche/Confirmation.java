package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;

/**
 * A question before an act that cannot be taken back.
 *
 * @param question what is asked
 * @param perte what happens then
 * @param verbe what the button says
 * @param action where it is sent
 * @param retour where one goes back to
 * @param version which state it was asked about, or 0
 */
public record Confirmation(
        Structure structure, String question, String perte, String verbe, String action, String retour, long version) {
    Page page(int statut, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut,
                TexteStructure.TITRE_FICHE,
                contexte,
                new StaticTemplates().confirmation(contexte.langue(), this, fautes, contexte.jetonCsrf()));
    }
}
