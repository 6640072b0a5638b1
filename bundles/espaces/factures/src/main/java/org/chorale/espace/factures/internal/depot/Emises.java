package org.chorale.espace.factures.internal.depot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;

/** What the pages of depositing share. */
final class Emises {
    static final CodeEspace CODE = new CodeEspace(PagesBrouillons.ESPACE);

    private Emises() {}

    /** Where the caller may deposit: the active ones, by name. */
    static List<Structure> structures(Annuaire annuaire, Perimetre perimetre) {
        return annuaire.structures(perimetre.structures()).values().stream()
                .filter(Structure::active)
                .sorted(Comparator.comparing(Structure::designation))
                .toList();
    }

    /** The structure that a form names, where it is one of the caller's. */
    static Optional<StructureId> structure(String valeur, Perimetre perimetre) {
        return perimetre.structures().stream()
                .filter(s -> s.toString().equals(valeur.strip()))
                .findFirst();
    }
}
