package org.chorale.socle.redaction.internal.cii;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.References;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.jspecify.annotations.Nullable;

/** Writes what is owed and how it is paid: the settlement of the header. */
final class EcrivainReglement {
    static final String TVA = "VAT";

    /** When VAT falls due: UBL says it by UNTDID 2005, CII by UNTDID 2475. */
    private static final Map<String, String> EXIGIBILITE = Map.of("3", "5", "35", "29", "432", "72");

    private final Balises b;
    private final FactureLue f;

    EcrivainReglement(Balises balises, FactureLue facture) {
        this.b = balises;
        this.f = facture;
    }

    void ecrire() throws XMLStreamException, IOException {
        Paiement p = f.paiement();
        b.texte("ram:CreditorReferenceID", p.icsCreancier());
        b.texte("ram:PaymentReference", p.reference());
        // Of the same currency the syntax wants the amount twice, and the standard wants it said once.
        b.texte("ram:TaxCurrencyCode", Objects.equals(f.devise(), f.deviseTva()) ? null : f.deviseTva());
        b.texte("ram:InvoiceCurrencyCode", f.devise());
        new EcrivainPartie(b).ecrire("ram:PayeeTradeParty", f.beneficiaire());
        moyens(p);
        boolean premiere = true;
        for (VentilationTva v : f.ventilationTva()) {
            ventilation(v, premiere);
            premiere = false;
        }
        EcrivainCii.periode(b, f.livraison().periode());
        remises(b, f.remisesEtCharges());
        b.bloc("ram:SpecifiedTradePaymentTerms", () -> {
            b.texte("ram:Description", f.conditionsPaiement());
            b.date("ram:DueDateDateTime", f.dateEcheance());
            b.texte("ram:DirectDebitMandateID", p.mandat());
        });
        b.bloc("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> totaux(f.totaux()));
        for (References.FactureAnterieure a : f.references().facturesAnterieures()) {
            b.bloc("ram:InvoiceReferencedDocument", () -> {
                b.texte("ram:IssuerAssignedID", a.numero());
                b.date("ram:FormattedIssueDateTime", "qdt:DateTimeString", a.date());
            });
        }
        b.bloc(
                "ram:ReceivableSpecifiedTradeAccountingAccount",
                () -> b.texte("ram:ID", f.references().comptable()));
    }

    /** One for each account; a card, and the account a direct debit is taken from, go with the first. */
    private void moyens(Paiement p) throws XMLStreamException, IOException {
        int nombre = Math.max(1, p.comptes().size());
        for (int i = 0; i < nombre; i++) {
            Paiement.Compte compte = i < p.comptes().size() ? p.comptes().get(i) : null;
            boolean premier = i == 0;
            b.bloc("ram:SpecifiedTradeSettlementPaymentMeans", () -> moyen(p, compte, premier));
        }
    }

    private void moyen(Paiement p, Paiement.@Nullable Compte compte, boolean premier)
            throws XMLStreamException, IOException {
        b.texte("ram:TypeCode", p.codeMoyen());
        b.texte("ram:Information", p.libelleMoyen());
        if (premier) {
            b.bloc("ram:ApplicableTradeSettlementFinancialCard", () -> {
                b.texte("ram:ID", p.numeroCarte());
                b.texte("ram:CardholderName", p.titulaireCarte());
            });
            b.bloc("ram:PayerPartyDebtorFinancialAccount", () -> b.texte("ram:IBANID", p.compteDebite()));
        }
        if (compte == null) {
            return;
        }
        b.bloc("ram:PayeePartyCreditorFinancialAccount", () -> {
            boolean iban = compte.identifiant() != null && aFormeDIban(compte.identifiant());
            b.texte("ram:IBANID", iban ? compte.identifiant() : null);
            b.texte("ram:AccountName", compte.titulaire());
            b.texte("ram:ProprietaryID", iban ? null : compte.identifiant());
        });
        b.bloc("ram:PayeeSpecifiedCreditorFinancialInstitution", () -> b.texte("ram:BICID", compte.bic()));
    }

    private static boolean aFormeDIban(String compte) {
        return compte.replace(" ", "").matches("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");
    }

    /** When VAT falls due is one value of the invoice (BT-7, BT-8): it goes with the first row, and may stand but once. */
    private void ventilation(VentilationTva v, boolean premiere) throws XMLStreamException, IOException {
        String code = premiere ? f.codeExigibiliteTva() : null;
        b.bloc("ram:ApplicableTradeTax", () -> {
            b.nombre("ram:CalculatedAmount", v.montant());
            b.texte("ram:TypeCode", TVA);
            b.texte("ram:ExemptionReason", v.motifExoneration());
            b.nombre("ram:BasisAmount", v.base());
            b.texte("ram:CategoryCode", v.categorie());
            b.texte("ram:ExemptionReasonCode", v.codeExoneration());
            b.date("ram:TaxPointDate", "udt:DateString", premiere ? f.dateExigibiliteTva() : null);
            b.texte("ram:DueDateTypeCode", code == null ? null : EXIGIBILITE.getOrDefault(code.strip(), code));
            b.nombre("ram:RateApplicablePercent", v.taux());
        });
    }

    static void remises(Balises b, List<RemiseOuCharge> remises) throws XMLStreamException, IOException {
        for (RemiseOuCharge r : remises) {
            b.bloc("ram:SpecifiedTradeAllowanceCharge", () -> {
                indicateur(b, r.charge());
                b.nombre("ram:CalculationPercent", r.pourcentage());
                b.nombre("ram:BasisAmount", r.base());
                b.nombre("ram:ActualAmount", r.montant());
                b.texte("ram:ReasonCode", r.codeMotif());
                b.texte("ram:Reason", r.motif());
                if (r.categorieTva() != null || r.tauxTva() != null) {
                    b.bloc("ram:CategoryTradeTax", () -> {
                        b.texte("ram:TypeCode", TVA);
                        b.texte("ram:CategoryCode", r.categorieTva());
                        b.nombre("ram:RateApplicablePercent", r.tauxTva());
                    });
                }
            });
        }
    }

    static void indicateur(Balises b, boolean charge) throws XMLStreamException, IOException {
        b.bloc("ram:ChargeIndicator", () -> b.texte("udt:Indicator", Boolean.toString(charge)));
    }

    private void totaux(Totaux t) throws XMLStreamException {
        b.nombre("ram:LineTotalAmount", t.lignes());
        b.nombre("ram:ChargeTotalAmount", t.charges());
        b.nombre("ram:AllowanceTotalAmount", t.remises());
        b.nombre("ram:TaxBasisTotalAmount", t.horsTaxe());
        b.nombre("ram:TaxTotalAmount", t.tva(), "currencyID", f.devise());
        b.nombre("ram:TaxTotalAmount", t.tvaDeviseComptable(), "currencyID", f.deviseTva());
        b.nombre("ram:RoundingAmount", t.arrondi());
        b.nombre("ram:GrandTotalAmount", t.ttc());
        b.nombre("ram:TotalPrepaidAmount", t.dejaPaye());
        b.nombre("ram:DuePayableAmount", t.aPayer());
    }
}
