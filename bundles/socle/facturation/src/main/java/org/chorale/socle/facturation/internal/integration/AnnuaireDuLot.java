package org.chorale.socle.facturation.internal.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;

/** The directory as one batch sees it: what is asked twice is read once. Not thread-safe; lives as long as the batch. */
final class AnnuaireDuLot {
    private final Annuaire annuaire;
    private final Map<Identifiant, Optional<Structure>> parIdentifiant = new HashMap<>();
    private final Map<String, List<Structure>> parSiren = new HashMap<>();
    private final Map<String, Optional<Service>> services = new HashMap<>();

    AnnuaireDuLot(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    Optional<Structure> structure(Identifiant identifiant) {
        return parIdentifiant.computeIfAbsent(identifiant, annuaire::parIdentifiant);
    }

    Optional<Structure> structure(StructureId id) {
        return annuaire.structure(id);
    }

    /** The active structures whose SIRET begins with that SIREN, two of them at most. */
    List<Structure> parSiren(String siren) {
        return parSiren.computeIfAbsent(siren, s -> annuaire.rechercher(
                        new CritereStructures(s, TypeIdentifiant.SIRET, null, null, null, null, true, null, null),
                        new Pagination(1, 2, null, Pagination.Sens.ASCENDANT))
                .elements());
    }

    Optional<Service> service(StructureId structure, String code) {
        return services.computeIfAbsent(
                structure + "/" + code.toUpperCase(Locale.ROOT), c -> annuaire.service(structure, code));
    }
}
