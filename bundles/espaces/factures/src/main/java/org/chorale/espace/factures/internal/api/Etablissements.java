package org.chorale.espace.factures.internal.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;

/**
 * What rechercheSiren… asks for: the structures that are named, and all that have their SIREN. What of them is found is
 * the search's to say, which sees no further than the caller.
 */
final class Etablissements {
    /** More than this are no search any more. */
    private static final int MAXIMUM = 2_000;

    private Etablissements() {}

    /** Themselves where that is not asked for; whoever has no SIREN is alone. */
    static Set<StructureId> de(Annuaire annuaire, String champ, Boolean demande, Set<StructureId> nommees) {
        if (!Boolean.TRUE.equals(demande) || nommees.isEmpty()) {
            return nommees;
        }
        Set<StructureId> toutes = new HashSet<>(nommees);
        annuaire.structures(nommees).values().stream()
                .flatMap(s -> siren(s).stream())
                .distinct()
                .forEach(siren -> ajouter(annuaire, champ, siren, toutes));
        return toutes;
    }

    private static Optional<String> siren(Structure structure) {
        return structure.identifiant().type() == TypeIdentifiant.SIRET
                ? structure.identifiant().siren()
                : Optional.empty();
    }

    private static void ajouter(Annuaire annuaire, String champ, String siren, Set<StructureId> toutes) {
        CritereStructures critere =
                new CritereStructures(siren, TypeIdentifiant.SIRET, null, null, null, null, null, null, null);
        Resultats<Structure> trouvees = annuaire.rechercher(
                critere, new Pagination(1, MAXIMUM, "IdentifiantStructure", Pagination.Sens.ASCENDANT));
        trouvees.elements().forEach(s -> toutes.add(s.id()));
        if (trouvees.total() > MAXIMUM || toutes.size() > MAXIMUM) {
            throw Champs.invalide(
                    champ,
                    "désigne plus de %d structures".formatted(MAXIMUM),
                    "stands for more than %d structures".formatted(MAXIMUM),
                    "une recherche par établissement");
        }
    }
}
