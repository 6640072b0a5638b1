package org.chorale.api.annuaire;

import java.time.LocalDate;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * A service of a structure.
 *
 * @param id its internal number
 * @param structure the structure it belongs to
 * @param code its code, 1 to 100 characters, unique in the structure
 * @param libelle its name
 * @param actif false where its manager closed it
 * @param debut first day of validity (Europe/Paris), or null
 * @param fin last day of validity, or null
 * @param engagementObligatoire an engagement number must be given on invoices for it
 */
public record Service(
        ServiceId id,
        StructureId structure,
        String code,
        String libelle,
        boolean actif,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        boolean engagementObligatoire) {
    /**
     * The service that every public structure has, for the invoices that public structures send each other; nobody else
     * may name it.
     */
    public static final String FACTURES_PUBLIQUES = "FACTURES_PUBLIQUES";

    /** Whether it is the default one of its structure. */
    public boolean estParDefaut() {
        return FACTURES_PUBLIQUES.equals(code);
    }

    /** Whether it receives invoices on that day. */
    public boolean estOuvertLe(LocalDate jour) {
        return actif && (debut == null || !jour.isBefore(debut)) && (fin == null || !jour.isAfter(fin));
    }
}
