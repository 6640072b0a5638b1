package org.chorale.socle.redaction.internal.cii;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Note;
import org.chorale.api.format.Periode;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.References;
import org.chorale.api.redaction.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes the whole invoice, in the order of the schema D22B and by the binding of EN 16931 (CEN/TS 16931-3-3). The
 * mirror image of the reader of CII.
 */
public final class EcrivainCii {
    /** UNTDID 1001: what a referenced document is. */
    private static final String APPEL_D_OFFRES = "50";

    private static final String OBJET = "130";
    private static final String PIECE = "916";

    private final FactureLue f;
    private final List<PieceJointe> pieces;
    private final Balises b;

    private EcrivainCii(FactureLue facture, List<PieceJointe> pieces, OutputStream sortie) throws XMLStreamException {
        this.f = facture;
        this.pieces = pieces;
        this.b = new Balises(sortie);
    }

    /**
     * Writes an invoice.
     *
     * @param pieces its attachments as they are to stand in it, in the place of the invoice's own
     */
    public static void ecrire(FactureLue facture, List<PieceJointe> pieces, OutputStream sortie) throws IOException {
        try {
            new EcrivainCii(facture, pieces, sortie).ecrire();
        } catch (XMLStreamException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(e);
        }
    }

    private void ecrire() throws XMLStreamException, IOException {
        b.racine(() -> {
            b.bloc("rsm:ExchangedDocumentContext", this::contexte);
            b.bloc("rsm:ExchangedDocument", this::document);
            b.bloc("rsm:SupplyChainTradeTransaction", () -> {
                EcrivainLigne ligne = new EcrivainLigne(b);
                for (LigneLue l : f.lignes()) {
                    ligne.ecrire(l);
                }
                b.blocDu("ram:ApplicableHeaderTradeAgreement", this::accord);
                b.blocDu("ram:ApplicableHeaderTradeDelivery", this::livraison);
                b.blocDu("ram:ApplicableHeaderTradeSettlement", () -> new EcrivainReglement(b, f).ecrire());
            });
        });
    }

    private void contexte() throws XMLStreamException, IOException {
        b.bloc("ram:BusinessProcessSpecifiedDocumentContextParameter", () -> b.texte("ram:ID", f.cadreLu()));
        String profil = f.profilLu();
        b.bloc(
                "ram:GuidelineSpecifiedDocumentContextParameter",
                () -> b.texte("ram:ID", profil == null || profil.isBlank() ? Redaction.PROFIL_EN16931 : profil));
    }

    private void document() throws XMLStreamException, IOException {
        b.texte("ram:ID", f.numero());
        b.texte("ram:TypeCode", f.typeCode());
        b.date("ram:IssueDateTime", f.dateEmission());
        for (Note n : f.notes()) {
            b.bloc("ram:IncludedNote", () -> {
                b.texte("ram:Content", n.texte());
                b.texte("ram:SubjectCode", n.sujet());
            });
        }
    }

    private void accord() throws XMLStreamException, IOException {
        References r = f.references();
        EcrivainPartie partie = new EcrivainPartie(b);
        b.texte("ram:BuyerReference", r.acheteur());
        partie.ecrire("ram:SellerTradeParty", f.vendeur());
        partie.ecrire("ram:BuyerTradeParty", f.acheteur());
        partie.ecrire("ram:SellerTaxRepresentativeTradeParty", f.representantFiscal());
        reference("ram:SellerOrderReferencedDocument", r.commandeVendeur());
        reference("ram:BuyerOrderReferencedDocument", r.commande());
        reference("ram:ContractReferencedDocument", r.marche());
        for (PieceJointe p : pieces) {
            piece(p);
        }
        if (r.appelOffres() != null) {
            b.bloc("ram:AdditionalReferencedDocument", () -> {
                b.texte("ram:IssuerAssignedID", r.appelOffres());
                b.texte("ram:TypeCode", APPEL_D_OFFRES);
            });
        }
        if (r.objet() != null) {
            b.bloc("ram:AdditionalReferencedDocument", () -> {
                b.texte("ram:IssuerAssignedID", r.objet().valeur());
                b.texte("ram:TypeCode", OBJET);
                b.texte("ram:ReferenceTypeCode", r.objet().schema());
            });
        }
        if (r.projet() != null) {
            b.bloc("ram:SpecifiedProcuringProject", () -> {
                b.texte("ram:ID", r.projet());
                // The schema wants a name, the standard has none.
                b.texte("ram:Name", "Project reference");
            });
        }
    }

    private void piece(PieceJointe p) throws XMLStreamException, IOException {
        b.bloc("ram:AdditionalReferencedDocument", () -> {
            b.texte("ram:IssuerAssignedID", p.reference());
            b.texte("ram:URIID", p.adresse());
            b.texte("ram:TypeCode", PIECE);
            b.texte("ram:Name", p.description());
            if (p.contenu() != null) {
                b.binaire("ram:AttachmentBinaryObject", p.contenu(), p.mime(), p.nom());
            }
        });
    }

    private void reference(String nom, @Nullable String valeur) throws XMLStreamException, IOException {
        b.bloc(nom, () -> b.texte("ram:IssuerAssignedID", valeur));
    }

    private void livraison() throws XMLStreamException, IOException {
        Livraison l = f.livraison();
        b.bloc("ram:ShipToTradeParty", () -> {
            if (l.lieu() != null) {
                b.identifiant(l.lieu().schema() == null ? "ram:ID" : "ram:GlobalID", l.lieu(), "schemeID");
            }
            b.texte("ram:Name", l.nom());
            EcrivainPartie.adresse(b, l.adresse());
        });
        b.bloc("ram:ActualDeliverySupplyChainEvent", () -> b.date("ram:OccurrenceDateTime", l.date()));
        reference("ram:DespatchAdviceReferencedDocument", f.references().expedition());
        reference("ram:ReceivingAdviceReferencedDocument", f.references().reception());
    }

    static void periode(Balises b, @Nullable Periode p) throws XMLStreamException, IOException {
        if (p != null) {
            b.bloc("ram:BillingSpecifiedPeriod", () -> {
                b.date("ram:StartDateTime", p.debut());
                b.date("ram:EndDateTime", p.fin());
            });
        }
    }
}
