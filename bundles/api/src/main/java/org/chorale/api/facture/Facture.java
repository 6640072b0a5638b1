package org.chorale.api.facture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as lists show it.
 *
 * @param id its number in the portal
 * @param numero the supplier's own number, 1 to 20 characters
 * @param type invoice, credit note or advance
 * @param cadre its circuit
 * @param statut its status
 * @param statutDepuis since when it has that status
 * @param mode how it came in
 * @param flux the flux it came in, or null
 * @param dateFacture its date
 * @param dateEcheance its due date, or null
 * @param depot when it was deposited
 * @param fournisseur the supplier
 * @param destinataire the recipient
 * @param service the recipient's service, or null
 * @param engagement the engagement number, or null
 * @param marche the contract number, or null
 * @param devise ISO 4217
 * @param montantHt total without VAT
 * @param montantTva total VAT
 * @param montantTtc total with VAT
 * @param montantAPayer what remains to be paid
 * @param telechargee whether the recipient has downloaded it
 * @param rejetTraite whether its supplier has taken note of its rejection
 */
public record Facture(
        FactureId id,
        String numero,
        TypeFacture type,
        Cadre cadre,
        StatutFacture statut,
        Instant statutDepuis,
        ModeDepot mode,
        @Nullable NumeroFlux flux,
        LocalDate dateFacture,
        @Nullable LocalDate dateEcheance,
        Instant depot,
        Partie fournisseur,
        Partie destinataire,
        @Nullable ServiceDestinataire service,
        @Nullable String engagement,
        @Nullable String marche,
        String devise,
        BigDecimal montantHt,
        BigDecimal montantTva,
        BigDecimal montantTtc,
        BigDecimal montantAPayer,
        boolean telechargee,
        boolean rejetTraite) {
    /** One whose rejection, if any, nobody has taken note of. */
    public Facture(
            FactureId id,
            String numero,
            TypeFacture type,
            Cadre cadre,
            StatutFacture statut,
            Instant statutDepuis,
            ModeDepot mode,
            @Nullable NumeroFlux flux,
            LocalDate dateFacture,
            @Nullable LocalDate dateEcheance,
            Instant depot,
            Partie fournisseur,
            Partie destinataire,
            @Nullable ServiceDestinataire service,
            @Nullable String engagement,
            @Nullable String marche,
            String devise,
            BigDecimal montantHt,
            BigDecimal montantTva,
            BigDecimal montantTtc,
            BigDecimal montantAPayer,
            boolean telechargee) {
        this(
                id,
                numero,
                type,
                cadre,
                statut,
                statutDepuis,
                mode,
                flux,
                dateFacture,
                dateEcheance,
                depot,
                fournisseur,
                destinataire,
                service,
                engagement,
                marche,
                devise,
                montantHt,
                montantTva,
                montantTtc,
                montantAPayer,
                telechargee,
                false);
    }

    /**
     * A structure as the invoice names it.
     *
     * @param id the structure
     * @param identifiant what it was known by at the deposit
     * @param designation its name at the deposit
     */
    public record Partie(StructureId id, Identifiant identifiant, String designation) {}

    /**
     * The service of the recipient.
     *
     * @param id the service
     * @param code its code at the deposit
     * @param libelle its name at the deposit
     */
    public record ServiceDestinataire(ServiceId id, String code, String libelle) {}
}
