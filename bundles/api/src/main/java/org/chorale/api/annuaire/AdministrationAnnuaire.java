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
     * @throws RefusAnnuaire.IdentifiantInvalide where it is not of its kind's form, or is a SIRET whose key is wrong and
     *     fictitious ones are not accepted
     * @throws RefusAnnuaire.SiretExige where a public structure is not known by a SIRET
     */
    StructureId creerStructure(NouvelleStructure structure);

    /**
     * Adds a service to a structure.
     *
     * @throws RefusAnnuaire.ServiceExistant where the code is taken
     */
    ServiceId creerService(StructureId structure, NouveauService service);

    /**
     * Replaces what a service is called, when it is valid and what it requires; its code stays.
     *
     * @throws RefusAnnuaire.ServiceParDefaut where days are given for the default service
     */
    void modifierService(ServiceId service, ReglagesService reglages);

    /**
     * Opens or closes a service to new invoices.
     *
     * @throws RefusAnnuaire.ServiceParDefaut where the default service is to be closed
     */
    void activerService(ServiceId service, boolean actif);

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

    /** What of a service may change. */
    record ReglagesService(
            String libelle,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            boolean engagementObligatoire) {}
}
