package org.chorale.espace.sollicitations.internal.categorie;

import java.util.List;
import org.chorale.api.espace.Libelle;

/**
 * What one may ask about, broadly.
 *
 * @param code stable, at most 60 capitals, digits and underscores
 * @param numero its number in the published look-ups
 * @param libelle what users read
 * @param sousCategories what exactly; at least one
 */
public record Categorie(String code, long numero, Libelle libelle, List<SousCategorie> sousCategories) {
    /** Keeps its own copy. */
    public Categorie {
        sousCategories = List.copyOf(sousCategories);
    }
}
