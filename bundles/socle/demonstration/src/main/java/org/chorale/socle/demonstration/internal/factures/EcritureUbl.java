package org.chorale.socle.demonstration.internal.factures;

import java.math.BigDecimal;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Ligne;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Participant;

/** Writes UBL 2.1, in the order that its schema wants. */
final class EcritureUbl {
    private static final String EUROS = " currencyID=\"EUR\"";

    private final EcritureXml xml = new EcritureXml();
    private final FactureFictive f;

    private EcritureUbl(FactureFictive facture) {
        f = facture;
    }

    static String de(FactureFictive facture) {
        return new EcritureUbl(facture).document();
    }

    private String document() {
        xml.ouvrir("Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
                + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
                + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"");
        entete();
        xml.ouvrir("cac:AccountingSupplierParty");
        partie(f.emetteur(), true);
        xml.fermer("cac:AccountingSupplierParty").ouvrir("cac:AccountingCustomerParty");
        partie(f.acheteur(), false);
        xml.fermer("cac:AccountingCustomerParty");
        xml.ouvrir("cac:Delivery")
                .ecrire("cbc:ActualDeliveryDate", f.date().minusDays(3).toString())
                .fermer("cac:Delivery");
        paiement();
        taxes();
        totaux();
        int numero = 0;
        for (Ligne ligne : f.lignes()) {
            ligne(++numero, ligne);
        }
        return xml.fermer("Invoice").toString();
    }

    private void entete() {
        xml.ecrire("cbc:CustomizationID", "urn:cen.eu:en16931:2017")
                .ecrire("cbc:ProfileID", f.cadre())
                .ecrire("cbc:ID", f.numero())
                .ecrire("cbc:IssueDate", f.date().toString())
                .ecrire("cbc:DueDate", f.echeance().toString())
                .ecrire("cbc:InvoiceTypeCode", f.genre().code())
                .ecrire("cbc:Note", f.objet())
                .ecrire("cbc:DocumentCurrencyCode", "EUR")
                .ecrire("cbc:BuyerReference", f.service());
        reference("cac:OrderReference", f.engagement());
        reference("cac:ContractDocumentReference", f.marche());
    }

    private void reference(String balise, @org.jspecify.annotations.Nullable String valeur) {
        if (valeur != null) {
            xml.ouvrir(balise).ecrire("cbc:ID", valeur).fermer(balise);
        }
    }

    private void partie(Participant p, boolean vendeur) {
        xml.ouvrir("cac:Party")
                .ecrire("cbc:EndpointID schemeID=\"0009\"", p.siret())
                .ouvrir("cac:PartyIdentification")
                .ecrire("cbc:ID schemeID=\"0009\"", p.siret())
                .fermer("cac:PartyIdentification")
                .ouvrir("cac:PostalAddress")
                .ecrire("cbc:StreetName", p.rue())
                .ecrire("cbc:CityName", p.ville())
                .ecrire("cbc:PostalZone", p.codePostal())
                .ouvrir("cac:Country")
                .ecrire("cbc:IdentificationCode", "FR")
                .fermer("cac:Country")
                .fermer("cac:PostalAddress")
                .ouvrir("cac:PartyTaxScheme")
                .ecrire("cbc:CompanyID", p.tva());
        regime();
        xml.fermer("cac:PartyTaxScheme")
                .ouvrir("cac:PartyLegalEntity")
                .ecrire("cbc:RegistrationName", p.nom())
                .ecrire("cbc:CompanyID schemeID=\"0002\"", p.siren())
                .fermer("cac:PartyLegalEntity");
        if (vendeur) {
            xml.ouvrir("cac:Contact").ecrire("cbc:Name", "Service facturation").fermer("cac:Contact");
        }
        xml.fermer("cac:Party");
    }

    private void paiement() {
        xml.ouvrir("cac:PaymentMeans")
                .ecrire("cbc:PaymentMeansCode", "30")
                .ecrire("cbc:PaymentID", f.numero())
                .ouvrir("cac:PayeeFinancialAccount")
                .ecrire("cbc:ID", f.vendeur().iban())
                .ecrire("cbc:Name", f.emetteur().nom())
                .fermer("cac:PayeeFinancialAccount")
                .fermer("cac:PaymentMeans")
                .ouvrir("cac:PaymentTerms")
                .ecrire(
                        "cbc:Note",
                        "Paiement à 30 jours. Retard : intérêts moratoires et indemnité forfaitaire de 40 euros.")
                .fermer("cac:PaymentTerms");
    }

    private void taxes() {
        xml.ouvrir("cac:TaxTotal").ecrire("cbc:TaxAmount" + EUROS, f.tva());
        f.bases().forEach((taux, base) -> {
            xml.ouvrir("cac:TaxSubtotal")
                    .ecrire("cbc:TaxableAmount" + EUROS, base)
                    .ecrire("cbc:TaxAmount" + EUROS, FactureFictive.taxe(base, taux));
            categorie("cac:TaxCategory", taux);
            xml.fermer("cac:TaxSubtotal");
        });
        xml.fermer("cac:TaxTotal");
    }

    private void totaux() {
        xml.ouvrir("cac:LegalMonetaryTotal")
                .ecrire("cbc:LineExtensionAmount" + EUROS, f.horsTaxe())
                .ecrire("cbc:TaxExclusiveAmount" + EUROS, f.horsTaxe())
                .ecrire("cbc:TaxInclusiveAmount" + EUROS, f.ttc());
        if (f.dejaPayee()) {
            xml.ecrire("cbc:PrepaidAmount" + EUROS, f.dejaVerse());
        }
        xml.ecrire("cbc:PayableAmount" + EUROS, f.aPayer()).fermer("cac:LegalMonetaryTotal");
    }

    private void ligne(int numero, Ligne ligne) {
        Article article = ligne.article();
        xml.ouvrir("cac:InvoiceLine")
                .ecrire("cbc:ID", Integer.toString(numero))
                .ecrire("cbc:InvoicedQuantity unitCode=\"" + article.unite() + "\"", ligne.quantite())
                .ecrire("cbc:LineExtensionAmount" + EUROS, ligne.montant())
                .ouvrir("cac:Item")
                .ecrire("cbc:Name", article.nom())
                .ouvrir("cac:SellersItemIdentification")
                .ecrire("cbc:ID", article.reference())
                .fermer("cac:SellersItemIdentification");
        categorie("cac:ClassifiedTaxCategory", article.taux());
        xml.fermer("cac:Item")
                .ouvrir("cac:Price")
                .ecrire("cbc:PriceAmount" + EUROS, article.prix())
                .fermer("cac:Price")
                .fermer("cac:InvoiceLine");
    }

    private void categorie(String balise, BigDecimal taux) {
        xml.ouvrir(balise).ecrire("cbc:ID", "S").ecrire("cbc:Percent", taux);
        regime();
        xml.fermer(balise);
    }

    private void regime() {
        xml.ouvrir("cac:TaxScheme").ecrire("cbc:ID", "VAT").fermer("cac:TaxScheme");
    }
}
