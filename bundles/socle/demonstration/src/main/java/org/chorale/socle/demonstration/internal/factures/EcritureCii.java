package org.chorale.socle.demonstration.internal.factures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Ligne;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Participant;
import org.jspecify.annotations.Nullable;

/** Writes UN/CEFACT CII, in the order that its schema wants. */
final class EcritureCii {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String URN = "urn:un:unece:uncefact:data:standard:";

    private final EcritureXml xml = new EcritureXml();
    private final FactureFictive f;

    private EcritureCii(FactureFictive facture) {
        f = facture;
    }

    static String de(FactureFictive facture) {
        return new EcritureCii(facture).document();
    }

    private String document() {
        xml.ouvrir("rsm:CrossIndustryInvoice xmlns:rsm=\"" + URN + "CrossIndustryInvoice:100\" xmlns:ram=\"" + URN
                + "ReusableAggregateBusinessInformationEntity:100\" xmlns:udt=\"" + URN + "UnqualifiedDataType:100\"");
        entete();
        xml.ouvrir("rsm:SupplyChainTradeTransaction");
        int numero = 0;
        for (Ligne ligne : f.lignes()) {
            ligne(++numero, ligne);
        }
        accord();
        xml.ouvrir("ram:ApplicableHeaderTradeDelivery").ouvrir("ram:ActualDeliverySupplyChainEvent");
        date("ram:OccurrenceDateTime", f.date().minusDays(3));
        xml.fermer("ram:ActualDeliverySupplyChainEvent").fermer("ram:ApplicableHeaderTradeDelivery");
        reglement();
        return xml.fermer("rsm:SupplyChainTradeTransaction")
                .fermer("rsm:CrossIndustryInvoice")
                .toString();
    }

    private void entete() {
        xml.ouvrir("rsm:ExchangedDocumentContext")
                .ouvrir("ram:BusinessProcessSpecifiedDocumentContextParameter")
                .ecrire("ram:ID", f.cadre())
                .fermer("ram:BusinessProcessSpecifiedDocumentContextParameter")
                .ouvrir("ram:GuidelineSpecifiedDocumentContextParameter")
                .ecrire("ram:ID", "urn:cen.eu:en16931:2017")
                .fermer("ram:GuidelineSpecifiedDocumentContextParameter")
                .fermer("rsm:ExchangedDocumentContext")
                .ouvrir("rsm:ExchangedDocument")
                .ecrire("ram:ID", f.numero())
                .ecrire("ram:TypeCode", f.genre().code());
        date("ram:IssueDateTime", f.date());
        xml.ouvrir("ram:IncludedNote")
                .ecrire("ram:Content", f.objet())
                .fermer("ram:IncludedNote")
                .fermer("rsm:ExchangedDocument");
    }

    private void ligne(int numero, Ligne ligne) {
        Article article = ligne.article();
        xml.ouvrir("ram:IncludedSupplyChainTradeLineItem")
                .ouvrir("ram:AssociatedDocumentLineDocument")
                .ecrire("ram:LineID", Integer.toString(numero))
                .fermer("ram:AssociatedDocumentLineDocument")
                .ouvrir("ram:SpecifiedTradeProduct")
                .ecrire("ram:SellerAssignedID", article.reference())
                .ecrire("ram:Name", article.nom())
                .fermer("ram:SpecifiedTradeProduct")
                .ouvrir("ram:SpecifiedLineTradeAgreement")
                .ouvrir("ram:NetPriceProductTradePrice")
                .ecrire("ram:ChargeAmount", article.prix())
                .fermer("ram:NetPriceProductTradePrice")
                .fermer("ram:SpecifiedLineTradeAgreement")
                .ouvrir("ram:SpecifiedLineTradeDelivery")
                .ecrire("ram:BilledQuantity unitCode=\"" + article.unite() + "\"", ligne.quantite())
                .fermer("ram:SpecifiedLineTradeDelivery")
                .ouvrir("ram:SpecifiedLineTradeSettlement")
                .ouvrir("ram:ApplicableTradeTax")
                .ecrire("ram:TypeCode", "VAT")
                .ecrire("ram:CategoryCode", "S")
                .ecrire("ram:RateApplicablePercent", article.taux())
                .fermer("ram:ApplicableTradeTax")
                .ouvrir("ram:SpecifiedTradeSettlementLineMonetarySummation")
                .ecrire("ram:LineTotalAmount", ligne.montant())
                .fermer("ram:SpecifiedTradeSettlementLineMonetarySummation")
                .fermer("ram:SpecifiedLineTradeSettlement")
                .fermer("ram:IncludedSupplyChainTradeLineItem");
    }

    private void accord() {
        xml.ouvrir("ram:ApplicableHeaderTradeAgreement").ecrire("ram:BuyerReference", f.service());
        partie("ram:SellerTradeParty", f.emetteur());
        partie("ram:BuyerTradeParty", f.acheteur());
        reference("ram:BuyerOrderReferencedDocument", f.engagement());
        reference("ram:ContractReferencedDocument", f.marche());
        xml.fermer("ram:ApplicableHeaderTradeAgreement");
    }

    private void partie(String balise, Participant p) {
        xml.ouvrir(balise)
                .ecrire("ram:GlobalID schemeID=\"0009\"", p.siret())
                .ecrire("ram:Name", p.nom())
                .ouvrir("ram:SpecifiedLegalOrganization")
                .ecrire("ram:ID schemeID=\"0002\"", p.siren())
                .fermer("ram:SpecifiedLegalOrganization")
                .ouvrir("ram:PostalTradeAddress")
                .ecrire("ram:PostcodeCode", p.codePostal())
                .ecrire("ram:LineOne", p.rue())
                .ecrire("ram:CityName", p.ville())
                .ecrire("ram:CountryID", "FR")
                .fermer("ram:PostalTradeAddress")
                .ouvrir("ram:URIUniversalCommunication")
                .ecrire("ram:URIID schemeID=\"0009\"", p.siret())
                .fermer("ram:URIUniversalCommunication")
                .ouvrir("ram:SpecifiedTaxRegistration")
                .ecrire("ram:ID schemeID=\"VA\"", p.tva())
                .fermer("ram:SpecifiedTaxRegistration")
                .fermer(balise);
    }

    private void reference(String balise, @Nullable String valeur) {
        if (valeur != null) {
            xml.ouvrir(balise).ecrire("ram:IssuerAssignedID", valeur).fermer(balise);
        }
    }

    private void reglement() {
        xml.ouvrir("ram:ApplicableHeaderTradeSettlement")
                .ecrire("ram:PaymentReference", f.numero())
                .ecrire("ram:InvoiceCurrencyCode", "EUR")
                .ouvrir("ram:SpecifiedTradeSettlementPaymentMeans")
                .ecrire("ram:TypeCode", "30")
                .ouvrir("ram:PayeePartyCreditorFinancialAccount")
                .ecrire("ram:IBANID", f.vendeur().iban())
                .ecrire("ram:AccountName", f.emetteur().nom())
                .fermer("ram:PayeePartyCreditorFinancialAccount")
                .fermer("ram:SpecifiedTradeSettlementPaymentMeans");
        f.bases().forEach(this::taxe);
        xml.ouvrir("ram:SpecifiedTradePaymentTerms");
        date("ram:DueDateDateTime", f.echeance());
        xml.fermer("ram:SpecifiedTradePaymentTerms");
        totaux();
        reference("ram:InvoiceReferencedDocument", f.corrigee());
        xml.fermer("ram:ApplicableHeaderTradeSettlement");
    }

    private void taxe(BigDecimal taux, BigDecimal base) {
        xml.ouvrir("ram:ApplicableTradeTax")
                .ecrire("ram:CalculatedAmount", FactureFictive.taxe(base, taux))
                .ecrire("ram:TypeCode", "VAT")
                .ecrire("ram:BasisAmount", base)
                .ecrire("ram:CategoryCode", "S")
                .ecrire("ram:RateApplicablePercent", taux)
                .fermer("ram:ApplicableTradeTax");
    }

    private void totaux() {
        xml.ouvrir("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
                .ecrire("ram:LineTotalAmount", f.horsTaxe())
                .ecrire("ram:TaxBasisTotalAmount", f.horsTaxe())
                .ecrire("ram:TaxTotalAmount currencyID=\"EUR\"", f.tva())
                .ecrire("ram:GrandTotalAmount", f.ttc());
        if (f.dejaPayee()) {
            xml.ecrire("ram:TotalPrepaidAmount", f.dejaVerse());
        }
        xml.ecrire("ram:DuePayableAmount", f.aPayer()).fermer("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
    }

    private void date(String balise, LocalDate jour) {
        xml.ouvrir(balise)
                .ecrire("udt:DateTimeString format=\"102\"", JOUR.format(jour))
                .fermer(balise);
    }
}
