package org.chorale.espace.compte.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds the structure one wants to join. The list of private ones is nobody's to read: they are found by whoever knows
 * their identifier, and go by it in addresses, for numbers can be counted up.
 */
@Component(service = RecherchesDeStructure.class)
public final class RecherchesDeStructure {
    /** Enough to see that the search is too wide. */
    static final int MAX = 20;

    private final Annuaire annuaire;
    private final Habilitations habilitations;

    /** Searches the directory. */
    @Activate
    public RecherchesDeStructure(@Reference Annuaire annuaire, @Reference Habilitations habilitations) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
    }

    List<Structure> chercher(Appelant appelant, String texte, String ville) {
        Map<StructureId, Structure> trouvees = new LinkedHashMap<>();
        parIdentifiant(texte).filter(Structure::active).forEach(s -> trouvees.put(s.id(), s));
        if (trouvees.isEmpty()) {
            Set<StructureId> visibles = habilitations.structuresRattachees(appelant);
            boolean chiffres = !texte.isEmpty() && texte.chars().allMatch(Character::isDigit);
            annuaire.rechercher(
                            new CritereStructures(
                                    chiffres ? texte : null,
                                    null,
                                    chiffres || texte.isEmpty() ? null : texte,
                                    null,
                                    ville.isEmpty() ? null : ville,
                                    null,
                                    true,
                                    null,
                                    visibles),
                            new Pagination(1, MAX, null, Sens.ASCENDANT))
                    .elements()
                    .forEach(s -> trouvees.put(s.id(), s));
        }
        return List.copyOf(trouvees.values());
    }

    private Stream<Structure> parIdentifiant(String texte) {
        return Arrays.stream(TypeIdentifiant.values())
                .flatMap(type -> identifiant(type.name(), texte).stream())
                .flatMap(i -> annuaire.parIdentifiant(i).stream());
    }

    Optional<Structure> exacte(String type, String valeur) {
        return identifiant(type, valeur).flatMap(annuaire::parIdentifiant);
    }

    /** Blanks inside are how people write a SIRET. */
    static Optional<Identifiant> identifiant(String type, String valeur) {
        try {
            TypeIdentifiant genre = TypeIdentifiant.valueOf(type);
            String propre = genre == TypeIdentifiant.SIRET ? valeur.replaceAll("\\s", "") : valeur.strip();
            return Optional.of(new Identifiant(genre, propre));
        } catch (IllegalArgumentException forme) {
            return Optional.empty();
        }
    }
}
