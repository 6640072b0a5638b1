package org.chorale.api.annuaire;

import java.time.LocalDate;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Writes the directory. Callers have checked who may; joins the caller's transaction. */
@ProviderType
public interface AdministrationAnnuaire {
    /**
     * Creates a structure; a public one gets its default service FACTURES_PUBLIQUES.
     *
     * @throws RefusAnnuaire.StructureExistante where the identifier is known already
     * @throws RefusAnnuaire.IdentifiantInvalide where its key is wrong and fictitious ones are not accepted
     */
    StructureId creerStructure(NouvelleStructure structure);

    /**
     * Adds a service to a structure.
     *
     * @throws RefusAnnuaire.ServiceExistant where the code is taken
     */
    ServiceId creerService(StructureId structure, NouveauService service);

    /** Replaces what a structure requires of invoices. */
    void parametrer(StructureId structure, ParametresStructure parametres);

    /** Opens or closes a structure to new invoices. */
    void activer(StructureId structure, boolean active);

    /** What a structure is created from. */
    record NouvelleStructure(
            Identifiant identifiant,
            String designation,
            Categorie categorie,
            Adresse adresse,
            ParametresStructure parametres) {}

    /** What a service is created from. */
    record NouveauService(
            String code,
            String libelle,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            boolean engagementObligatoire) {}
}
