package org.chorale.api.annuaire;

import java.time.LocalDate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The services of a structure on its sheet; the rules are those of {@link FichesDeStructures}. */
@ProviderType
public interface ServicesDeStructure {
    /** How many a structure may have. */
    int MAXIMUM = 5_000;

    /** A page of them, by code. */
    Resultats<ServiceDeFiche> lister(Perimetre perimetre, StructureId structure, Pagination pagination);

    /** One of them. */
    ServiceDeFiche lire(Perimetre perimetre, ServiceId service);

    /**
     * Adds one.
     *
     * @param code 1 to 100 characters; it never changes
     * @throws RefusAnnuaire.ServiceExistant where the code is taken
     */
    ServiceId creer(Perimetre perimetre, StructureId structure, String code, Reglages reglages);

    /**
     * Replaces what may change of one.
     *
     * @throws RefusAnnuaire.ServiceParDefaut where the default one would be closed or bounded in time
     */
    void modifier(Perimetre perimetre, ServiceId service, long version, Reglages reglages);

    /**
     * What of a service may change.
     *
     * @param libelle its name, 1 to 200 characters
     * @param debut first day of validity, or null
     * @param fin last day of validity, or null
     * @param engagementObligatoire an engagement number must be given on invoices for it
     * @param miseEnPaiement it tells suppliers that an invoice is paid
     * @param actif open to new invoices
     */
    record Reglages(
            String libelle,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            boolean engagementObligatoire,
            boolean miseEnPaiement,
            boolean actif) {}

    /**
     * A service as the sheet shows it.
     *
     * @param miseEnPaiement it tells suppliers that an invoice is paid
     * @param version moves with every change
     */
    record ServiceDeFiche(Service service, boolean miseEnPaiement, long version) {
        /** What of it may change, as it is now. */
        public Reglages reglages() {
            return new Reglages(
                    service.libelle(),
                    service.debut(),
                    service.fin(),
                    service.engagementObligatoire(),
                    miseEnPaiement,
                    service.actif());
        }
    }
}
