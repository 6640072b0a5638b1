package org.chorale.espace.gestionnaire.internal;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.UtilisateursDeStructures;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The structures of a gestionnaire: a few, or a few hundred, and never one outside their perimeter. */
@Component(service = StructuresGerees.class)
public final class StructuresGerees {
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final EspacesPresents espaces;

    // Optional: the list is of use without the counts.
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable UtilisateursDeStructures utilisateurs;

    /** What it shows belongs to the socle. */
    @Activate
    public StructuresGerees(
            @Reference Annuaire annuaire, @Reference Habilitations habilitations, @Reference EspacesPresents espaces) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.espaces = espaces;
    }

    /** One page, by name, of those whose name contains the text or whose identifier begins with it. */
    public Resultats<StructureGeree> rechercher(Perimetre perimetre, String texte, Pagination pagination) {
        List<Structure> trouvees = annuaire.structures(perimetre.structures()).values().stream()
                .filter(correspond(texte))
                .sorted(Comparator.comparing((Structure s) -> sansAccents(s.designation()))
                        .thenComparing(s -> s.id().valeur()))
                .toList();
        List<Structure> page = trouvees.stream()
                .skip(pagination.decalage())
                .limit(pagination.taille())
                .toList();
        Optional<Map<StructureId, Long>> nombres = nombres(perimetre);
        return new Resultats<>(page, pagination, trouvees.size(), false)
                .avec(s -> new StructureGeree(
                        s, perimetre.contient(s.id()), ouverts(s.id()), nombres.map(n -> n.getOrDefault(s.id(), 0L))));
    }

    private Optional<Map<StructureId, Long>> nombres(Perimetre perimetre) {
        return Optional.ofNullable(utilisateurs).map(u -> u.nombres(perimetre));
    }

    private List<org.chorale.api.espace.Libelle> ouverts(StructureId structure) {
        Set<CodeEspace> codes = habilitations.ouvertures(structure).stream()
                .filter(OuvertureEspace::active)
                .map(OuvertureEspace::espace)
                .collect(Collectors.toSet());
        return espaces.parOrdre().stream()
                .filter(e -> codes.contains(e.code()))
                .map(Espace::libelle)
                .toList();
    }

    /** Those whose name contains the text or whose identifier begins with it. */
    public static Predicate<Structure> correspond(String texte) {
        String cherche = sansAccents(texte.strip());
        String identifiant = texte.replaceAll("\\s", "");
        return s -> cherche.isEmpty()
                || sansAccents(s.designation()).contains(cherche)
                || s.identifiant().valeur().regionMatches(true, 0, identifiant, 0, identifiant.length());
    }

    /** The text as names are compared: no accents, no capitals. */
    public static String sansAccents(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Where the counts come from; for tests. */
    StructuresGerees avec(UtilisateursDeStructures source) {
        this.utilisateurs = source;
        return this;
    }
}
