package org.chorale.api.annuaire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the directory. What it answers is what a directory prints: nothing here is confidential but the list of private
 * structures, which {@link CritereStructures#priveesVisibles()} bounds. Thread-safe; joins the caller's transaction.
 */
@ProviderType
public interface Annuaire {
    /** The structure of that number. */
    Optional<Structure> structure(StructureId id);

    /** The structures of these numbers, those that exist. */
    Map<StructureId, Structure> structures(Collection<StructureId> ids);

    /** The structure known by that identifier, active or not. */
    Optional<Structure> parIdentifiant(Identifiant identifiant);

    /** A page of structures, by name. Sorts: IdentifiantStructure, DesignationStructure, TypeIdentifiantStructure, Statut. */
    Resultats<Structure> rechercher(CritereStructures critere, Pagination pagination);

    /** The service of that number. */
    Optional<Service> service(ServiceId id);

    /** The service of a structure by its code, case ignored. */
    Optional<Service> service(StructureId structure, String code);

    /** A page of the services of a structure, by code. Sorts: CodeService, LibelleService, DateDbtService, DateFinService, EstActif. */
    Resultats<Service> services(StructureId structure, Pagination pagination);

    /** The structures that were copied from this one at a change of SIRET. */
    List<StructureId> copies(StructureId structure);
}
