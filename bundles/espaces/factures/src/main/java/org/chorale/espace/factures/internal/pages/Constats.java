package org.chorale.espace.factures.internal.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.chorale.api.format.Constat;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.api.format.Rendu;

/**
 * Findings within a page of these, as every page of the portal lists them.
 *
 * @param rendu who writes them
 * @param langue of the words around them
 */
public record Constats(Rendu rendu, Locale langue) {

    /** All of them. */
    public Content de(List<Constat> constats) {
        return de(constats, Rendu.ENDROITS);
    }

    /** All of them, with so many places of each. */
    public Content de(List<Constat> constats, int endroits) {
        return Insertion.de(sortie -> rendu.constats(ConstatGroupe.regrouper(constats), endroits, langue, sortie));
    }
}
