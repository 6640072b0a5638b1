package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import org.chorale.api.annuaire.Structure;
import org.chorale.espace.gestionnaire.internal.fiche.Champ.Groupe;

/**
 * A form about a structure.
 *
 * @param titre what it is for
 * @param resume what to know before filling it in
 * @param action where it is sent
 * @param version which state it was made from
 */
public record Formulaire(
        String titre, String resume, Structure structure, String action, long version, List<Groupe> groupes) {
    /** The names of its fields, in their order. */
    List<String> champs() {
        return groupes.stream()
                .flatMap(g -> g.champs().stream())
                .map(Champ::nom)
                .toList();
    }
}
