package org.chorale.api.soumission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.MentionValideur;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it was typed in, each value of its kind. Whether they go together is judged at submission. The supplier is
 * not among them: it is who submits.
 *
 * @param numero the supplier's number
 * @param date the invoice date
 * @param echeance the due date, or null
 * @param type FACTURE or AVOIR
 * @param cadre the circuit
 * @param destinataire the recipient's SIRET
 * @param codeService the recipient's service, or null
 * @param engagement the engagement number, or null
 * @param marche the contract number, or null
 * @param factureOrigine the number of the invoice that this one corrects, or null
 * @param devise ISO 4217
 * @param regime how VAT is due
 * @param motifExoneration why there is none, or null
 * @param modePaiement how to pay, or null
 * @param iban where to pay, or null
 * @param lignes the lines; none for a PDF
 * @param taxes the VAT by rate; may be empty for a PDF
 * @param montants the totals
 * @param commentaire a note to the recipient, or null
 * @param valideur who validates it before the recipient has it, where the cadre wants that, or null
 */
public record FactureSaisie(
        String numero,
        LocalDate date,
        @Nullable LocalDate echeance,
        TypeFacture type,
        Cadre cadre,
        String destinataire,
        @Nullable String codeService,
        @Nullable String engagement,
        @Nullable String marche,
        @Nullable String factureOrigine,
        String devise,
        RegimeTva regime,
        @Nullable String motifExoneration,
        @Nullable ModePaiement modePaiement,
        @Nullable String iban,
        List<Ligne> lignes,
        List<Taxe> taxes,
        Montants montants,
        @Nullable String commentaire,
        @Nullable MentionValideur valideur) {
    /** How many lines can be typed in. */
    public static final int LIGNES_MAX = 500;

    /** Keeps its own copies. */
    public FactureSaisie {
        lignes = List.copyOf(lignes);
        taxes = List.copyOf(taxes);
    }

    /** One that goes straight to its recipient. */
    public FactureSaisie(
            String numero,
            LocalDate date,
            @Nullable LocalDate echeance,
            TypeFacture type,
            Cadre cadre,
            String destinataire,
            @Nullable String codeService,
            @Nullable String engagement,
            @Nullable String marche,
            @Nullable String factureOrigine,
            String devise,
            RegimeTva regime,
            @Nullable String motifExoneration,
            @Nullable ModePaiement modePaiement,
            @Nullable String iban,
            List<Ligne> lignes,
            List<Taxe> taxes,
            Montants montants,
            @Nullable String commentaire) {
        this(
                numero,
                date,
                echeance,
                type,
                cadre,
                destinataire,
                codeService,
                engagement,
                marche,
                factureOrigine,
                devise,
                regime,
                motifExoneration,
                modePaiement,
                iban,
                lignes,
                taxes,
                montants,
                commentaire,
                null);
    }

    /**
     * A line.
     *
     * @param reference the supplier's own reference of the article, or null
     * @param designation what it is
     * @param quantite how many; may be negative
     * @param unite code of UN/ECE recommendation 20, such as C62 (one) or HUR (hour)
     * @param prixUnitaire net price of one without VAT, not negative
     * @param remise rebate on the whole line without VAT, not negative
     * @param taux VAT rate in percent
     */
    public record Ligne(
            @Nullable String reference,
            String designation,
            BigDecimal quantite,
            String unite,
            BigDecimal prixUnitaire,
            BigDecimal remise,
            BigDecimal taux) {
        /** What the line comes to without VAT, to the cent. */
        public BigDecimal montantHt() {
            return quantite.multiply(prixUnitaire)
                    .setScale(2, RoundingMode.HALF_UP)
                    .subtract(remise);
        }
    }

    /**
     * The VAT of one rate.
     *
     * @param taux the rate in percent
     * @param base what it is computed on
     * @param montant the VAT
     */
    public record Taxe(BigDecimal taux, BigDecimal base, BigDecimal montant) {}

    /**
     * The totals.
     *
     * @param ht without VAT
     * @param tva the VAT
     * @param ttc with VAT
     * @param aPayer what remains to be paid
     */
    public record Montants(BigDecimal ht, BigDecimal tva, BigDecimal ttc, BigDecimal aPayer) {}
}
