package org.chorale.exemples;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a page must show of a CII: parties, references, lines, totals. Missing values are empty. */
final class CiiResume {
    record Ligne(String designation, String quantite, String unite, String prix, String taux, String montant) {}

    record Taxe(String base, String taux, String montant) {}

    String profil = "";
    String numero = "";
    String type = "";
    String date = "";
    String echeance = "";
    String vendeur = "";
    String vendeurId = "";
    String acheteur = "";
    String acheteurId = "";
    String service = "";
    String engagement = "";
    String marche = "";
    String devise = "";
    String iban = "";
    String remises = "";
    String charges = "";
    String horsTaxe = "";
    String tva = "";
    String ttc = "";
    String aPayer = "";
    final List<Ligne> lignes = new ArrayList<>();
    final List<Taxe> taxes = new ArrayList<>();

    private String[] ligne = nouvelleLigne();
    private String[] taxe = {"", "", ""};

    static CiiResume lire(byte[] cii) {
        XMLInputFactory usine = XMLInputFactory.newDefaultFactory();
        usine.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        usine.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        usine.setProperty(XMLInputFactory.IS_COALESCING, true);
        CiiResume resume = new CiiResume();
        try {
            XMLStreamReader r = usine.createXMLStreamReader(new ByteArrayInputStream(cii));
            List<String> chemin = new ArrayList<>();
            StringBuilder texte = new StringBuilder();
            String unite = "";
            while (r.hasNext()) {
                switch (r.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        chemin.add(r.getLocalName());
                        texte.setLength(0);
                        if (r.getLocalName().equals("BilledQuantity")) {
                            String code = r.getAttributeValue(null, "unitCode");
                            unite = code == null ? "" : code;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> texte.append(r.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        resume.element(
                                String.join("/", chemin), texte.toString().strip(), unite);
                        chemin.remove(chemin.size() - 1);
                        texte.setLength(0);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not a well-formed CII: " + e.getMessage(), e);
        }
        return resume;
    }

    private static String[] nouvelleLigne() {
        return new String[] {"", "", "", "", "", ""};
    }

    private void element(String chemin, String v, String unite) {
        if (chemin.endsWith("IncludedSupplyChainTradeLineItem")) {
            lignes.add(new Ligne(ligne[0], ligne[1], ligne[2], ligne[3], ligne[4], ligne[5]));
            ligne = nouvelleLigne();
        } else if (chemin.contains("IncludedSupplyChainTradeLineItem/")) {
            dansLigne(chemin, v, unite);
        } else if (chemin.endsWith("ApplicableHeaderTradeSettlement/ApplicableTradeTax")) {
            taxes.add(new Taxe(taxe[0], taxe[1], taxe[2]));
            taxe = new String[] {"", "", ""};
        } else {
            entete(chemin, v);
        }
    }

    private void dansLigne(String chemin, String v, String unite) {
        if (chemin.endsWith("SpecifiedTradeProduct/Name")) {
            ligne[0] = v;
        } else if (chemin.endsWith("BilledQuantity")) {
            ligne[1] = v;
            ligne[2] = unite;
        } else if (chemin.endsWith("NetPriceProductTradePrice/ChargeAmount")) {
            ligne[3] = v;
        } else if (chemin.endsWith("ApplicableTradeTax/RateApplicablePercent")) {
            ligne[4] = v;
        } else if (chemin.endsWith("LineMonetarySummation/LineTotalAmount")) {
            ligne[5] = v;
        }
    }

    private void entete(String chemin, String v) {
        String fin = chemin.substring(chemin.indexOf('/') + 1);
        switch (fin.replaceFirst("^SupplyChainTradeTransaction/ApplicableHeaderTrade", "")) {
            case "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID" -> profil = v;
            case "ExchangedDocument/ID" -> numero = v;
            case "ExchangedDocument/TypeCode" -> type = v;
            case "ExchangedDocument/IssueDateTime/DateTimeString" -> date = v;
            case "Agreement/SellerTradeParty/Name" -> vendeur = v;
            case "Agreement/SellerTradeParty/GlobalID" -> vendeurId = v;
            case "Agreement/BuyerTradeParty/Name" -> acheteur = v;
            case "Agreement/BuyerTradeParty/GlobalID" -> acheteurId = v;
            case "Agreement/BuyerReference" -> service = v;
            case "Agreement/BuyerOrderReferencedDocument/IssuerAssignedID" -> engagement = v;
            case "Agreement/ContractReferencedDocument/IssuerAssignedID" -> marche = v;
            case "Settlement/InvoiceCurrencyCode" -> devise = v;
            case "Settlement/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString" -> echeance = v;
            case "Settlement/SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID" ->
                iban = v;
            case "Settlement/ApplicableTradeTax/BasisAmount" -> taxe[0] = v;
            case "Settlement/ApplicableTradeTax/RateApplicablePercent" -> taxe[1] = v;
            case "Settlement/ApplicableTradeTax/CalculatedAmount" -> taxe[2] = v;
            case "Settlement/SpecifiedTradeSettlementHeaderMonetarySummation/AllowanceTotalAmount" -> remises = v;
            case "Settlement/SpecifiedTradeSettlementHeaderMonetarySummation/ChargeTotalAmount" -> charges = v;
            case "Settlement/SpecifiedTradeSettlementHeaderMonetarySummation/TaxBasisTotalAmount" -> horsTaxe = v;
            case "Settlement/SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount" -> tva = v;
            case "Settlement/SpecifiedTradeSettlementHeaderMonetarySummation/GrandTotalAmount" -> ttc = v;
            case "Settlement/SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount" -> aPayer = v;
            default -> {}
        }
    }
}
