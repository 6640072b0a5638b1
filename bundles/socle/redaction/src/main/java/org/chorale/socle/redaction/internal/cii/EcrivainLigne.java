package org.chorale.socle.redaction.internal.cii;

import java.io.IOException;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.jspecify.annotations.Nullable;

/** Writes an invoice line (BG-25). */
final class EcrivainLigne {
    private final Balises b;

    EcrivainLigne(Balises balises) {
        this.b = balises;
    }

    void ecrire(LigneLue l) throws XMLStreamException, IOException {
        b.bloc("ram:IncludedSupplyChainTradeLineItem", () -> {
            b.bloc("ram:AssociatedDocumentLineDocument", () -> {
                b.texte("ram:LineID", l.numero());
                b.bloc("ram:IncludedNote", () -> b.texte("ram:Content", l.note()));
            });
            b.bloc("ram:SpecifiedTradeProduct", () -> produit(l));
            b.bloc("ram:SpecifiedLineTradeAgreement", () -> accord(l));
            b.bloc(
                    "ram:SpecifiedLineTradeDelivery",
                    () -> b.nombre("ram:BilledQuantity", l.quantite(), "unitCode", l.unite()));
            b.bloc("ram:SpecifiedLineTradeSettlement", () -> reglement(l));
        });
    }

    private void produit(LigneLue l) throws XMLStreamException, IOException {
        b.identifiant("ram:GlobalID", l.referenceStandard(), "schemeID");
        b.texte("ram:SellerAssignedID", l.referenceVendeur());
        b.texte("ram:BuyerAssignedID", l.referenceAcheteur());
        b.texte("ram:Name", l.designation());
        b.texte("ram:Description", l.description());
        for (LigneLue.Attribut a : l.attributs()) {
            b.bloc("ram:ApplicableProductCharacteristic", () -> {
                b.texte("ram:Description", a.nom());
                b.texte("ram:Value", a.valeur());
            });
        }
        for (Identifiant c : l.classifications()) {
            b.bloc("ram:DesignatedProductClassification", () -> b.identifiant("ram:ClassCode", c, "listID"));
        }
        b.bloc("ram:OriginTradeCountry", () -> b.texte("ram:ID", l.paysOrigine()));
    }

    private void accord(LigneLue l) throws XMLStreamException, IOException {
        b.bloc("ram:BuyerOrderReferencedDocument", () -> b.texte("ram:LineID", l.ligneCommande()));
        if (l.prixBrut() != null || l.remisePrix() != null) {
            b.bloc("ram:GrossPriceProductTradePrice", () -> {
                b.nombre("ram:ChargeAmount", prixBrut(l));
                base(l.quantiteBase(), l.uniteBase());
                if (l.remisePrix() != null) {
                    b.bloc("ram:AppliedTradeAllowanceCharge", () -> {
                        EcrivainReglement.indicateur(b, false);
                        b.nombre("ram:ActualAmount", l.remisePrix());
                    });
                }
            });
        }
        b.bloc("ram:NetPriceProductTradePrice", () -> {
            b.nombre("ram:ChargeAmount", l.prixNet());
            base(l.quantiteBase(), l.uniteBase());
        });
    }

    /** UBL lets a discount stand without the price it is taken from; the schema of CII does not. */
    private static @Nullable BigDecimal prixBrut(LigneLue l) {
        if (l.prixBrut() != null || l.prixNet() == null || l.remisePrix() == null) {
            return l.prixBrut();
        }
        return l.prixNet().add(l.remisePrix());
    }

    private void base(@Nullable BigDecimal quantite, @Nullable String unite) throws XMLStreamException {
        b.nombre("ram:BasisQuantity", quantite, "unitCode", unite);
    }

    private void reglement(LigneLue l) throws XMLStreamException, IOException {
        if (l.categorieTva() != null || l.tauxTva() != null) {
            b.bloc("ram:ApplicableTradeTax", () -> {
                b.texte("ram:TypeCode", EcrivainReglement.TVA);
                b.texte("ram:CategoryCode", l.categorieTva());
                b.nombre("ram:RateApplicablePercent", l.tauxTva());
            });
        }
        EcrivainCii.periode(b, l.periode());
        EcrivainReglement.remises(b, l.remisesEtCharges());
        b.bloc(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                () -> b.nombre("ram:LineTotalAmount", l.montantHt()));
        if (l.objet() != null) {
            b.bloc("ram:AdditionalReferencedDocument", () -> {
                b.texte("ram:IssuerAssignedID", l.objet().valeur());
                b.texte("ram:TypeCode", "130");
                b.texte("ram:ReferenceTypeCode", l.objet().schema());
            });
        }
        b.bloc("ram:ReceivableSpecifiedTradeAccountingAccount", () -> b.texte("ram:ID", l.comptable()));
    }
}
