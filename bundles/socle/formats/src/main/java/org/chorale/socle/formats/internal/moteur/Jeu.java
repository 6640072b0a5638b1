package org.chorale.socle.formats.internal.moteur;

import java.util.List;
import org.chorale.api.format.Couche;
import org.chorale.socle.formats.internal.paquet.Paquet;
import org.chorale.socle.formats.internal.regles.Feuille;
import org.chorale.socle.formats.internal.xsd.SchemaConnu;
import org.jspecify.annotations.Nullable;

/**
 * By what an invoice is judged.
 *
 * @param schemas its schema, and what else it may be valid by
 * @param etapes its rules, in the order of the layers
 * @param observations rules whose findings decide nothing
 */
record Jeu(List<SchemaConnu> schemas, List<Etape> etapes, List<Etape> observations) {

    /** One stylesheet; {@code depose} is the pack an operator added, null for one of ours. */
    record Etape(Couche couche, Feuille feuille, @Nullable Paquet depose) {}

    List<Couche> couches() {
        return etapes.stream().map(Etape::couche).distinct().toList();
    }
}
