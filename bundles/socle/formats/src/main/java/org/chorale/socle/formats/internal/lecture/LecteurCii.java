package org.chorale.socle.formats.internal.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.Contact;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Note;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.Partie;
import org.chorale.api.format.Periode;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.References;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.jspecify.annotations.Nullable;

/** Reads UN/CEFACT CII, by the binding of EN 16931 (CEN/TS 16931-3-3). */
final class LecteurCii extends Lecteur {
    private static final String DATE = "DateTimeString";
    private static final String CARTE = "ApplicableTradeSettlementFinancialCard";

    LecteurCii(Contenu contenu) {
        super(contenu);
    }

    @Override
    boolean estLigne(Noeud noeud, int profondeur) {
        return profondeur == 3 && noeud.nom.equals("IncludedSupplyChainTradeLineItem");
    }

    @Override
    FactureLue facture(Noeud r) {
        Noeud contexte = r.un("ExchangedDocumentContext");
        Noeud document = r.un("ExchangedDocument");
        Noeud accord = r.un("SupplyChainTradeTransaction", "ApplicableHeaderTradeAgreement");
        Noeud livraison = r.un("SupplyChainTradeTransaction", "ApplicableHeaderTradeDelivery");
        Noeud reglement = r.un("SupplyChainTradeTransaction", "ApplicableHeaderTradeSettlement");
        String devise = texte("BT-5", reglement, "InvoiceCurrencyCode");
        String deviseTva = texte("BT-6", reglement, "TaxCurrencyCode");
        placer("BG-2", contexte);
        Noeud beneficiaire = un(reglement, "PayeeTradeParty");
        Noeud fiscal = un(accord, "SellerTaxRepresentativeTradeParty");
        List<Noeud> termes = tous(reglement, "SpecifiedTradePaymentTerms");
        List<Noeud> taxes = tous(reglement, "ApplicableTradeTax");
        return new FactureLue(
                texte("BT-1", document, "ID"),
                date("BT-2", document, "IssueDateTime", DATE),
                texte("BT-3", document, "TypeCode"),
                devise,
                deviseTva,
                date("BT-7", Noeud.quiA(taxes, "TaxPointDate", "DateString"), "TaxPointDate", "DateString"),
                texte("BT-8", Noeud.quiA(taxes, "DueDateTypeCode"), "DueDateTypeCode"),
                date("BT-9", Noeud.quiA(termes, "DueDateDateTime", DATE), "DueDateDateTime", DATE),
                references(accord, livraison, reglement),
                texte("BT-20", Noeud.quiA(termes, "Description"), "Description"),
                notes(document),
                texte("BT-23", contexte, "BusinessProcessSpecifiedDocumentContextParameter", "ID"),
                texte("BT-24", contexte, "GuidelineSpecifiedDocumentContextParameter", "ID"),
                partie(un(accord, "SellerTradeParty"), Termes.VENDEUR),
                partie(un(accord, "BuyerTradeParty"), Termes.ACHETEUR),
                beneficiaire == null ? null : partie(beneficiaire, Termes.BENEFICIAIRE),
                fiscal == null ? null : partie(fiscal, Termes.FISCAL),
                livraison(livraison, reglement),
                paiement(reglement, Noeud.quiA(termes, "DirectDebitMandateID")),
                remises(reglement, false),
                totaux(reglement, devise, deviseTva),
                ventilation(reglement),
                pieces(accord),
                lignes,
                places());
    }

    private static @Nullable Noeud un(@Nullable Noeud base, String... chemin) {
        return base == null ? null : base.un(chemin);
    }

    private static List<Noeud> tous(@Nullable Noeud base, String nom) {
        return base == null ? List.of() : base.tous(nom);
    }

    private References references(@Nullable Noeud accord, @Nullable Noeud livraison, @Nullable Noeud reglement) {
        List<References.FactureAnterieure> anterieures = chacun(tous(reglement, "InvoiceReferencedDocument"), d -> {
            placer("BG-3", d);
            return new References.FactureAnterieure(
                    texte("BT-25", d, "IssuerAssignedID"), date("BT-26", d, "FormattedIssueDateTime", DATE));
        });
        String appel = null;
        Identifiant objet = null;
        for (Noeud d : tous(accord, "AdditionalReferencedDocument")) {
            String type = d.texte("TypeCode");
            if ("50".equals(type)) {
                appel = texte("BT-17", d, "IssuerAssignedID");
            } else if ("130".equals(type)) {
                String valeur = texte("BT-18", d, "IssuerAssignedID");
                objet = valeur == null ? null : new Identifiant(valeur, d.texte("ReferenceTypeCode"));
            }
        }
        return new References(
                texte("BT-10", accord, "BuyerReference"),
                texte("BT-11", accord, "SpecifiedProcuringProject", "ID"),
                texte("BT-12", accord, "ContractReferencedDocument", "IssuerAssignedID"),
                texte("BT-13", accord, "BuyerOrderReferencedDocument", "IssuerAssignedID"),
                texte("BT-14", accord, "SellerOrderReferencedDocument", "IssuerAssignedID"),
                texte("BT-15", livraison, "ReceivingAdviceReferencedDocument", "IssuerAssignedID"),
                texte("BT-16", livraison, "DespatchAdviceReferencedDocument", "IssuerAssignedID"),
                appel,
                objet,
                texte("BT-19", reglement, "ReceivableSpecifiedTradeAccountingAccount", "ID"),
                anterieures);
    }

    private List<Note> notes(@Nullable Noeud document) {
        return chacun(tous(document, "IncludedNote"), n -> {
            String t = texte("BT-22", n, "Content");
            if (t == null) {
                return null;
            }
            placer("BG-1", n);
            return new Note(texte("BT-21", n, "SubjectCode"), t);
        });
    }

    private Partie partie(@Nullable Noeud p, Termes t) {
        if (p == null) {
            return Partie.VIDE;
        }
        placer(t.groupe(), p);
        List<Noeud> noeuds = new ArrayList<>(p.tous("GlobalID"));
        noeuds.addAll(p.tous("ID"));
        List<Identifiant> ids = chacun(noeuds, n -> identifiantDe(t.id(), n, "schemeID"));
        String tva = null;
        String fiscal = null;
        for (Noeud n : p.tous("SpecifiedTaxRegistration")) {
            Noeud id = n.un("ID");
            if (id != null && "VA".equals(id.attribut("schemeID"))) {
                tva = tva == null ? texte(t.tva(), n, "ID") : tva;
            } else if (id != null) {
                fiscal = fiscal == null ? texte(t.fiscal(), n, "ID") : fiscal;
            }
        }
        return new Partie(
                texte(t.nom(), p, "Name"),
                texte(t.commercial(), p, "SpecifiedLegalOrganization", "TradingBusinessName"),
                ids,
                identifiant(t.legal(), p, "SpecifiedLegalOrganization", "ID"),
                tva,
                fiscal,
                texte(t.mentions(), p, "Description"),
                identifiant(t.adresseElectronique(), p, "URIUniversalCommunication", "URIID"),
                adresse(p.un("PostalTradeAddress"), t.adresse()),
                contact(p.un("DefinedTradeContact"), t.contact()));
    }

    private @Nullable Contact contact(@Nullable Noeud c, Termes.Contact t) {
        if (c == null) {
            return null;
        }
        placer(t.groupe(), c);
        String nom = texte(t.nom(), c, "PersonName");
        return new Contact(
                nom == null ? texte(t.nom(), c, "DepartmentName") : nom,
                texte(t.telephone(), c, "TelephoneUniversalCommunication", "CompleteNumber"),
                texte(t.courriel(), c, "EmailURIUniversalCommunication", "URIID"));
    }

    private @Nullable Adresse adresse(@Nullable Noeud a, Termes.Adresse t) {
        if (a == null) {
            return null;
        }
        placer(t.groupe(), a);
        return new Adresse(
                texte(t.ligne1(), a, "LineOne"),
                texte(t.ligne2(), a, "LineTwo"),
                texte(t.ligne3(), a, "LineThree"),
                texte(t.ville(), a, "CityName"),
                texte(t.codePostal(), a, "PostcodeCode"),
                texte(t.subdivision(), a, "CountrySubDivisionName"),
                texte(t.pays(), a, "CountryID"));
    }

    private Livraison livraison(@Nullable Noeud livraison, @Nullable Noeud reglement) {
        Noeud lieu = un(livraison, "ShipToTradeParty");
        placer("BG-13", lieu == null ? un(livraison, "ActualDeliverySupplyChainEvent") : lieu);
        placer("BG-14", un(reglement, "BillingSpecifiedPeriod"));
        Identifiant id = identifiant("BT-71", lieu, "GlobalID");
        return new Livraison(
                texte("BT-70", lieu, "Name"),
                id == null ? identifiant("BT-71", lieu, "ID") : id,
                date("BT-72", livraison, "ActualDeliverySupplyChainEvent", "OccurrenceDateTime", DATE),
                periode(un(reglement, "BillingSpecifiedPeriod"), "BT-73", "BT-74"),
                adresse(un(lieu, "PostalTradeAddress"), Termes.LIVRAISON));
    }

    private @Nullable Periode periode(@Nullable Noeud p, String debut, String fin) {
        return p == null ? null : new Periode(date(debut, p, "StartDateTime", DATE), date(fin, p, "EndDateTime", DATE));
    }

    private Paiement paiement(@Nullable Noeud reglement, @Nullable Noeud termes) {
        List<Noeud> moyens = tous(reglement, "SpecifiedTradeSettlementPaymentMeans");
        String reference = texte("BT-83", reglement, "PaymentReference");
        String ics = texte("BT-90", reglement, "CreditorReferenceID");
        String mandat = texte("BT-89", termes, "DirectDebitMandateID");
        List<Noeud> virements = moyens.stream()
                .filter(m -> m.un("PayeePartyCreditorFinancialAccount") != null)
                .toList();
        List<Paiement.Compte> comptes = chacun(virements, m -> {
            Noeud c = m.un("PayeePartyCreditorFinancialAccount");
            placer("BG-17", c);
            String iban = texte("BT-84", c, "IBANID");
            return new Paiement.Compte(
                    iban == null ? texte("BT-84", c, "ProprietaryID") : iban,
                    texte("BT-85", c, "AccountName"),
                    texte("BT-86", m, "PayeeSpecifiedCreditorFinancialInstitution", "BICID"));
        });
        Noeud m = moyens.isEmpty() ? null : moyens.get(0);
        Noeud carte = Noeud.quiA(moyens, CARTE, "ID");
        Noeud debit = Noeud.quiA(moyens, "PayerPartyDebtorFinancialAccount", "IBANID");
        placer("BG-16", m);
        placer("BG-18", un(carte, CARTE));
        placer("BG-19", mandat == null ? null : un(termes, "DirectDebitMandateID"));
        return new Paiement(
                texte("BT-81", m, "TypeCode"),
                texte("BT-82", m, "Information"),
                reference,
                comptes,
                texte("BT-87", carte, CARTE, "ID"),
                texte("BT-88", carte, CARTE, "CardholderName"),
                mandat,
                ics,
                texte("BT-91", debit, "PayerPartyDebtorFinancialAccount", "IBANID"));
    }

    private List<RemiseOuCharge> remises(@Nullable Noeud base, boolean deLigne) {
        List<RemiseOuCharge> lues = new ArrayList<>();
        int remises = 0;
        int charges = 0;
        for (Noeud n : tous(base, "SpecifiedTradeAllowanceCharge")) {
            boolean charge = estCharge(n);
            int rang = charge ? ++charges : ++remises;
            RemiseOuCharge lue = aRang(rang, n, g -> remise(g, charge, Termes.remise(charge, deLigne)));
            if (lue != null) {
                lues.add(lue);
            }
        }
        return lues;
    }

    private static boolean estCharge(Noeud n) {
        String indicateur = n.texte("ChargeIndicator", "Indicator");
        return "true".equals(indicateur) || "1".equals(indicateur);
    }

    private RemiseOuCharge remise(Noeud n, boolean charge, Termes.Remise t) {
        placer(t.groupe(), n);
        return new RemiseOuCharge(
                charge,
                nombre(t.montant(), n, "ActualAmount"),
                nombre(t.base(), n, "BasisAmount"),
                nombre(t.pourcentage(), n, "CalculationPercent"),
                t.categorie().isEmpty() ? null : texte(t.categorie(), n, "CategoryTradeTax", "CategoryCode"),
                t.taux().isEmpty() ? null : nombre(t.taux(), n, "CategoryTradeTax", "RateApplicablePercent"),
                texte(t.motif(), n, "Reason"),
                texte(t.code(), n, "ReasonCode"));
    }

    private Totaux totaux(@Nullable Noeud reglement, @Nullable String devise, @Nullable String deviseTva) {
        Noeud m = un(reglement, "SpecifiedTradeSettlementHeaderMonetarySummation");
        placer("BG-22", m);
        Noeud tva = null;
        Noeud tvaComptable = null;
        for (Noeud t : tous(m, "TaxTotalAmount")) {
            String d = t.attribut("currencyID");
            if (deviseTva != null && deviseTva.equals(d) && !deviseTva.equals(devise)) {
                tvaComptable = t;
            } else if (tva == null) {
                tva = t;
            }
        }
        return new Totaux(
                nombre("BT-106", m, "LineTotalAmount"),
                nombre("BT-107", m, "AllowanceTotalAmount"),
                nombre("BT-108", m, "ChargeTotalAmount"),
                nombre("BT-109", m, "TaxBasisTotalAmount"),
                nombre("BT-110", tva),
                nombre("BT-111", tvaComptable),
                nombre("BT-112", m, "GrandTotalAmount"),
                nombre("BT-113", m, "TotalPrepaidAmount"),
                nombre("BT-114", m, "RoundingAmount"),
                nombre("BT-115", m, "DuePayableAmount"));
    }

    private List<VentilationTva> ventilation(@Nullable Noeud reglement) {
        return chacun(tous(reglement, "ApplicableTradeTax"), t -> {
            placer("BG-23", t);
            regime(t.un("TypeCode"));
            return new VentilationTva(
                    nombre("BT-116", t, "BasisAmount"),
                    nombre("BT-117", t, "CalculatedAmount"),
                    texte("BT-118", t, "CategoryCode"),
                    nombre("BT-119", t, "RateApplicablePercent"),
                    texte("BT-120", t, "ExemptionReason"),
                    texte("BT-121", t, "ExemptionReasonCode"));
        });
    }

    private List<PieceJointe> pieces(@Nullable Noeud accord) {
        List<Noeud> siennes = tous(accord, "AdditionalReferencedDocument").stream()
                .filter(d -> !"50".equals(d.texte("TypeCode")) && !"130".equals(d.texte("TypeCode")))
                .toList();
        return chacun(siennes, d -> {
            placer("BG-24", d);
            return piece(
                    texte("BT-122", d, "IssuerAssignedID"),
                    texte("BT-123", d, "Name"),
                    texte("BT-124", d, "URIID"),
                    d.un("AttachmentBinaryObject"));
        });
    }

    @Override
    LigneLue ligne(Noeud l) {
        Noeud document = l.un("AssociatedDocumentLineDocument");
        Noeud produit = l.un("SpecifiedTradeProduct");
        Noeud accord = l.un("SpecifiedLineTradeAgreement");
        Noeud reglement = l.un("SpecifiedLineTradeSettlement");
        Noeud quantite = l.un("SpecifiedLineTradeDelivery", "BilledQuantity");
        Noeud base = un(accord, "NetPriceProductTradePrice", "BasisQuantity");
        if (base == null) {
            base = un(accord, "GrossPriceProductTradePrice", "BasisQuantity");
        }
        Noeud objet = objet(reglement);
        placer("BG-26", un(reglement, "BillingSpecifiedPeriod"));
        placer("BG-29", accord);
        placer("BG-30", un(reglement, "ApplicableTradeTax"));
        regime(un(reglement, "ApplicableTradeTax", "TypeCode"));
        placer("BG-31", produit);
        String idObjet = texte("BT-128", objet, "IssuerAssignedID");
        return new LigneLue(
                texte("BT-126", document, "LineID"),
                texte("BT-127", document, "IncludedNote", "Content"),
                idObjet == null || objet == null ? null : new Identifiant(idObjet, objet.texte("ReferenceTypeCode")),
                quantite == null ? null : nombre("BT-129", quantite),
                attribut("BT-130", quantite, "unitCode"),
                nombre("BT-131", reglement, "SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"),
                texte("BT-132", accord, "BuyerOrderReferencedDocument", "LineID"),
                texte("BT-133", reglement, "ReceivableSpecifiedTradeAccountingAccount", "ID"),
                periode(un(reglement, "BillingSpecifiedPeriod"), "BT-134", "BT-135"),
                remises(reglement, true),
                nombre("BT-146", accord, "NetPriceProductTradePrice", "ChargeAmount"),
                nombre("BT-147", accord, "GrossPriceProductTradePrice", "AppliedTradeAllowanceCharge", "ActualAmount"),
                nombre("BT-148", accord, "GrossPriceProductTradePrice", "ChargeAmount"),
                base == null ? null : nombre("BT-149", base),
                attribut("BT-150", base, "unitCode"),
                texte("BT-151", reglement, "ApplicableTradeTax", "CategoryCode"),
                nombre("BT-152", reglement, "ApplicableTradeTax", "RateApplicablePercent"),
                texte("BT-153", produit, "Name"),
                texte("BT-154", produit, "Description"),
                texte("BT-155", produit, "SellerAssignedID"),
                texte("BT-156", produit, "BuyerAssignedID"),
                identifiant("BT-157", produit, "GlobalID"),
                classifications(produit),
                texte("BT-159", produit, "OriginTradeCountry", "ID"),
                attributs(produit));
    }

    /** A line may refer to other documents too. */
    private static @Nullable Noeud objet(@Nullable Noeud reglement) {
        List<Noeud> objets = tous(reglement, "AdditionalReferencedDocument").stream()
                .filter(d -> "130".equals(Objects.requireNonNullElse(d.texte("TypeCode"), "130")))
                .toList();
        return objets.isEmpty() ? null : objets.get(0);
    }

    private List<Identifiant> classifications(@Nullable Noeud produit) {
        return chacun(tous(produit, "DesignatedProductClassification"), n -> {
            Noeud code = n.un("ClassCode");
            return code == null ? null : identifiantDe("BT-158", code, "listID");
        });
    }

    private List<LigneLue.Attribut> attributs(@Nullable Noeud produit) {
        return chacun(tous(produit, "ApplicableProductCharacteristic"), n -> {
            placer("BG-32", n);
            return new LigneLue.Attribut(texte("BT-160", n, "Description"), texte("BT-161", n, "Value"));
        });
    }
}
