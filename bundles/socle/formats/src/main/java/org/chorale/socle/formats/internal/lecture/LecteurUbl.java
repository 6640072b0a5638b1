package org.chorale.socle.formats.internal.lecture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Reads UBL 2.1 Invoice and CreditNote, by the binding of EN 16931 (CEN/TS 16931-3-2). */
final class LecteurUbl extends Lecteur {
    private static final Pattern NOTE = Pattern.compile("#([A-Z]{3})#(.*)", Pattern.DOTALL);
    private static final String SEPA = "SEPA";

    LecteurUbl(Contenu contenu) {
        super(contenu);
    }

    @Override
    boolean estLigne(Noeud noeud, int profondeur) {
        return profondeur == 2 && (noeud.nom.equals("InvoiceLine") || noeud.nom.equals("CreditNoteLine"));
    }

    @Override
    FactureLue facture(Noeud r) {
        Noeud vendeur = r.un("AccountingSupplierParty", "Party");
        Noeud acheteur = r.un("AccountingCustomerParty", "Party");
        Noeud beneficiaire = r.un("PayeeParty");
        Noeud fiscal = r.un("TaxRepresentativeParty");
        String devise = texte("BT-5", r, "DocumentCurrencyCode");
        String deviseTva = texte("BT-6", r, "TaxCurrencyCode");
        LocalDate echeance = date("BT-9", r, "DueDate");
        if (echeance == null) {
            echeance = date("BT-9", Noeud.quiA(r.tous("PaymentMeans"), "PaymentDueDate"), "PaymentDueDate");
        }
        String type = texte("BT-3", r, "InvoiceTypeCode");
        placer("BG-2", r);
        return new FactureLue(
                texte("BT-1", r, "ID"),
                date("BT-2", r, "IssueDate"),
                type == null ? texte("BT-3", r, "CreditNoteTypeCode") : type,
                devise,
                deviseTva,
                date("BT-7", r, "TaxPointDate"),
                texte("BT-8", r, "InvoicePeriod", "DescriptionCode"),
                echeance,
                references(r),
                texte("BT-20", r, "PaymentTerms", "Note"),
                notes(r),
                texte("BT-23", r, "ProfileID"),
                texte("BT-24", r, "CustomizationID"),
                vendeur == null ? Partie.VIDE : partie(vendeur, Termes.VENDEUR),
                acheteur == null ? Partie.VIDE : partie(acheteur, Termes.ACHETEUR),
                beneficiaire == null ? null : partie(beneficiaire, Termes.BENEFICIAIRE),
                fiscal == null ? null : partie(fiscal, Termes.FISCAL),
                livraison(r),
                paiement(r, vendeur, beneficiaire),
                remises(r, false),
                totaux(r, devise, deviseTva),
                ventilation(r),
                pieces(r),
                lignes,
                places());
    }

    private References references(Noeud r) {
        List<References.FactureAnterieure> anterieures = chacun(r.tous("BillingReference"), b -> {
            Noeud d = b.un("InvoiceDocumentReference");
            Noeud source = d == null ? b.un("CreditNoteDocumentReference") : d;
            placer("BG-3", source);
            return source == null
                    ? null
                    : new References.FactureAnterieure(
                            texte("BT-25", source, "ID"), date("BT-26", source, "IssueDate"));
        });
        String projet = texte("BT-11", r, "ProjectReference", "ID");
        Identifiant objet = null;
        for (Noeud d : r.tous("AdditionalDocumentReference")) {
            String type = d.texte("DocumentTypeCode");
            if ("130".equals(type) && objet == null) {
                objet = identifiant("BT-18", d, "ID");
            } else if ("50".equals(type) && projet == null) {
                projet = texte("BT-11", d, "ID");
            }
        }
        return new References(
                texte("BT-10", r, "BuyerReference"),
                projet,
                texte("BT-12", r, "ContractDocumentReference", "ID"),
                texte("BT-13", r, "OrderReference", "ID"),
                texte("BT-14", r, "OrderReference", "SalesOrderID"),
                texte("BT-15", r, "ReceiptDocumentReference", "ID"),
                texte("BT-16", r, "DespatchDocumentReference", "ID"),
                texte("BT-17", r, "OriginatorDocumentReference", "ID"),
                objet,
                texte("BT-19", r, "AccountingCost"),
                anterieures);
    }

    private List<Note> notes(Noeud r) {
        return chacun(r.tous("Note"), n -> {
            String t = n.texte();
            if (t == null) {
                return null;
            }
            placer("BG-1", n);
            placer("BT-22", n);
            Matcher m = NOTE.matcher(t);
            if (!m.matches()) {
                return new Note(null, t);
            }
            placer("BT-21", n);
            return new Note(m.group(1), m.group(2).strip());
        });
    }

    private Partie partie(Noeud p, Termes t) {
        placer(t.groupe(), p);
        List<Noeud> sansIcs =
                p.tous("PartyIdentification").stream().filter(n -> !estIcs(n)).toList();
        List<Identifiant> ids = chacun(sansIcs, n -> identifiant(t.id(), n, "ID"));
        String tva = null;
        String fiscal = null;
        for (Noeud n : p.tous("PartyTaxScheme")) {
            if ("VAT".equals(n.texte("TaxScheme", "ID"))) {
                tva = tva == null ? texte(t.tva(), n, "CompanyID") : tva;
            } else {
                fiscal = fiscal == null ? texte(t.fiscal(), n, "CompanyID") : fiscal;
            }
        }
        boolean parUsage = t == Termes.BENEFICIAIRE || t == Termes.FISCAL;
        boolean usage = parUsage && p.texte("PartyName", "Name") != null;
        String legal = usage ? null : texte(t.nom(), p, "PartyLegalEntity", "RegistrationName");
        Noeud c = p.un("Contact");
        return new Partie(
                legal == null ? texte(t.nom(), p, "PartyName", "Name") : legal,
                legal == null ? null : texte(t.commercial(), p, "PartyName", "Name"),
                ids,
                identifiant(t.legal(), p, "PartyLegalEntity", "CompanyID"),
                tva,
                fiscal,
                texte(t.mentions(), p, "PartyLegalEntity", "CompanyLegalForm"),
                identifiant(t.adresseElectronique(), p, "EndpointID"),
                adresse(p.un("PostalAddress"), t.adresse()),
                contact(c, t.contact()));
    }

    /** The creditor identifier of a direct debit, BT-90, stands among the identifiers of its party. */
    private static boolean estIcs(Noeud identification) {
        Noeud id = identification.un("ID");
        return id != null && SEPA.equals(id.attribut("schemeID"));
    }

    private @Nullable Contact contact(@Nullable Noeud c, Termes.Contact t) {
        if (c == null) {
            return null;
        }
        placer(t.groupe(), c);
        return new Contact(
                texte(t.nom(), c, "Name"),
                texte(t.telephone(), c, "Telephone"),
                texte(t.courriel(), c, "ElectronicMail"));
    }

    private @Nullable Adresse adresse(@Nullable Noeud a, Termes.Adresse t) {
        if (a == null) {
            return null;
        }
        placer(t.groupe(), a);
        return new Adresse(
                texte(t.ligne1(), a, "StreetName"),
                texte(t.ligne2(), a, "AdditionalStreetName"),
                texte(t.ligne3(), a, "AddressLine", "Line"),
                texte(t.ville(), a, "CityName"),
                texte(t.codePostal(), a, "PostalZone"),
                texte(t.subdivision(), a, "CountrySubentity"),
                texte(t.pays(), a, "Country", "IdentificationCode"));
    }

    private Livraison livraison(Noeud r) {
        Noeud d = r.un("Delivery");
        Noeud p = r.un("InvoicePeriod");
        placer("BG-13", d);
        placer("BG-14", p);
        return new Livraison(
                texte("BT-70", d, "DeliveryParty", "PartyName", "Name"),
                identifiant("BT-71", d, "DeliveryLocation", "ID"),
                date("BT-72", d, "ActualDeliveryDate"),
                p == null ? null : new Periode(date("BT-73", p, "StartDate"), date("BT-74", p, "EndDate")),
                d == null ? null : adresse(d.un("DeliveryLocation", "Address"), Termes.LIVRAISON));
    }

    private Paiement paiement(Noeud r, @Nullable Noeud vendeur, @Nullable Noeud beneficiaire) {
        List<Noeud> moyens = r.tous("PaymentMeans");
        if (moyens.isEmpty()) {
            return Paiement.VIDE;
        }
        List<Noeud> virements = moyens.stream()
                .map(m -> m.un("PayeeFinancialAccount"))
                .filter(Objects::nonNull)
                .toList();
        List<Paiement.Compte> comptes = chacun(virements, c -> {
            placer("BG-17", c);
            return new Paiement.Compte(
                    texte("BT-84", c, "ID"),
                    texte("BT-85", c, "Name"),
                    texte("BT-86", c, "FinancialInstitutionBranch", "ID"));
        });
        Noeud m = moyens.get(0);
        Noeud carte = Noeud.quiA(moyens, "CardAccount", "PrimaryAccountNumberID");
        Noeud mandat = Noeud.quiA(moyens, "PaymentMandate", "ID");
        Noeud debit = Noeud.quiA(moyens, "PaymentMandate", "PayerFinancialAccount", "ID");
        placer("BG-16", m);
        placer("BG-18", carte == null ? null : carte.un("CardAccount"));
        placer("BG-19", mandat == null ? null : mandat.un("PaymentMandate"));
        return new Paiement(
                texte("BT-81", m, "PaymentMeansCode"),
                attribut("BT-82", m.un("PaymentMeansCode"), "name"),
                texte("BT-83", Noeud.quiA(moyens, "PaymentID"), "PaymentID"),
                comptes,
                texte("BT-87", carte, "CardAccount", "PrimaryAccountNumberID"),
                texte("BT-88", carte, "CardAccount", "HolderName"),
                texte("BT-89", mandat, "PaymentMandate", "ID"),
                sepa(beneficiaire == null ? vendeur : beneficiaire),
                texte("BT-91", debit, "PaymentMandate", "PayerFinancialAccount", "ID"));
    }

    private @Nullable String sepa(@Nullable Noeud partie) {
        if (partie == null) {
            return null;
        }
        for (Noeud n : partie.tous("PartyIdentification")) {
            Noeud id = n.un("ID");
            if (id != null && SEPA.equals(id.attribut("schemeID"))) {
                placer("BT-90", id);
                return id.texte();
            }
        }
        return null;
    }

    private List<RemiseOuCharge> remises(Noeud base, boolean deLigne) {
        List<RemiseOuCharge> lues = new ArrayList<>();
        int remises = 0;
        int charges = 0;
        for (Noeud n : base.tous("AllowanceCharge")) {
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
        String indicateur = n.texte("ChargeIndicator");
        return "true".equals(indicateur) || "1".equals(indicateur);
    }

    private RemiseOuCharge remise(Noeud n, boolean charge, Termes.Remise t) {
        placer(t.groupe(), n);
        return new RemiseOuCharge(
                charge,
                nombre(t.montant(), n, "Amount"),
                nombre(t.base(), n, "BaseAmount"),
                nombre(t.pourcentage(), n, "MultiplierFactorNumeric"),
                t.categorie().isEmpty() ? null : texte(t.categorie(), n, "TaxCategory", "ID"),
                t.taux().isEmpty() ? null : nombre(t.taux(), n, "TaxCategory", "Percent"),
                texte(t.motif(), n, "AllowanceChargeReason"),
                texte(t.code(), n, "AllowanceChargeReasonCode"));
    }

    private Totaux totaux(Noeud r, @Nullable String devise, @Nullable String deviseTva) {
        Noeud m = r.un("LegalMonetaryTotal");
        placer("BG-22", m);
        Noeud tva = null;
        Noeud tvaComptable = null;
        for (Noeud t : r.tous("TaxTotal")) {
            Noeud montant = t.un("TaxAmount");
            String d = montant == null ? null : montant.attribut("currencyID");
            if (deviseTva != null && deviseTva.equals(d) && !deviseTva.equals(devise)) {
                tvaComptable = t;
            } else if (tva == null) {
                tva = t;
            }
        }
        return new Totaux(
                nombre("BT-106", m, "LineExtensionAmount"),
                nombre("BT-107", m, "AllowanceTotalAmount"),
                nombre("BT-108", m, "ChargeTotalAmount"),
                nombre("BT-109", m, "TaxExclusiveAmount"),
                nombre("BT-110", tva, "TaxAmount"),
                nombre("BT-111", tvaComptable, "TaxAmount"),
                nombre("BT-112", m, "TaxInclusiveAmount"),
                nombre("BT-113", m, "PrepaidAmount"),
                nombre("BT-114", m, "PayableRoundingAmount"),
                nombre("BT-115", m, "PayableAmount"));
    }

    private List<VentilationTva> ventilation(Noeud r) {
        List<Noeud> rangees = r.tous("TaxTotal").stream()
                .flatMap(t -> t.tous("TaxSubtotal").stream())
                .toList();
        return chacun(rangees, s -> {
            placer("BG-23", s);
            Noeud c = s.un("TaxCategory");
            regime(s.un("TaxCategory", "TaxScheme", "ID"));
            return new VentilationTva(
                    nombre("BT-116", s, "TaxableAmount"),
                    nombre("BT-117", s, "TaxAmount"),
                    texte("BT-118", c, "ID"),
                    nombre("BT-119", c, "Percent"),
                    texte("BT-120", c, "TaxExemptionReason"),
                    texte("BT-121", c, "TaxExemptionReasonCode"));
        });
    }

    private List<PieceJointe> pieces(Noeud r) {
        List<Noeud> siennes = r.tous("AdditionalDocumentReference").stream()
                .filter(d -> !"130".equals(d.texte("DocumentTypeCode")) && !"50".equals(d.texte("DocumentTypeCode")))
                .toList();
        return chacun(siennes, d -> {
            placer("BG-24", d);
            return piece(
                    texte("BT-122", d, "ID"),
                    texte("BT-123", d, "DocumentDescription"),
                    texte("BT-124", d, "Attachment", "ExternalReference", "URI"),
                    d.un("Attachment", "EmbeddedDocumentBinaryObject"));
        });
    }

    @Override
    LigneLue ligne(Noeud l) {
        Noeud item = l.un("Item");
        Noeud prix = l.un("Price");
        Noeud quantite = l.un("InvoicedQuantity");
        if (quantite == null) {
            quantite = l.un("CreditedQuantity");
        }
        Noeud base = l.un("Price", "BaseQuantity");
        Noeud p = l.un("InvoicePeriod");
        Noeud tva = l.un("Item", "ClassifiedTaxCategory");
        placer("BG-26", p);
        placer("BG-29", prix);
        placer("BG-30", tva);
        regime(l.un("Item", "ClassifiedTaxCategory", "TaxScheme", "ID"));
        placer("BG-31", item);
        return new LigneLue(
                texte("BT-126", l, "ID"),
                texte("BT-127", l, "Note"),
                identifiant("BT-128", objet(l), "ID"),
                quantite == null ? null : nombre("BT-129", quantite),
                attribut("BT-130", quantite, "unitCode"),
                nombre("BT-131", l, "LineExtensionAmount"),
                texte("BT-132", l, "OrderLineReference", "LineID"),
                texte("BT-133", l, "AccountingCost"),
                p == null ? null : new Periode(date("BT-134", p, "StartDate"), date("BT-135", p, "EndDate")),
                remises(l, true),
                nombre("BT-146", prix, "PriceAmount"),
                nombre("BT-147", prix, "AllowanceCharge", "Amount"),
                nombre("BT-148", prix, "AllowanceCharge", "BaseAmount"),
                base == null ? null : nombre("BT-149", base),
                attribut("BT-150", base, "unitCode"),
                texte("BT-151", tva, "ID"),
                nombre("BT-152", tva, "Percent"),
                texte("BT-153", item, "Name"),
                texte("BT-154", item, "Description"),
                texte("BT-155", item, "SellersItemIdentification", "ID"),
                texte("BT-156", item, "BuyersItemIdentification", "ID"),
                identifiant("BT-157", item, "StandardItemIdentification", "ID"),
                classifications(item),
                texte("BT-159", item, "OriginCountry", "IdentificationCode"),
                attributs(item));
    }

    /** A line may refer to other documents too. */
    private static @Nullable Noeud objet(Noeud ligne) {
        List<Noeud> objets = ligne.tous("DocumentReference").stream()
                .filter(d -> "130".equals(Objects.requireNonNullElse(d.texte("DocumentTypeCode"), "130")))
                .toList();
        return objets.isEmpty() ? null : objets.get(0);
    }

    private List<Identifiant> classifications(@Nullable Noeud item) {
        return chacun(item == null ? List.of() : item.tous("CommodityClassification"), n -> {
            Noeud code = n.un("ItemClassificationCode");
            return code == null ? null : identifiantDe("BT-158", code, "listID");
        });
    }

    private List<LigneLue.Attribut> attributs(@Nullable Noeud item) {
        return chacun(item == null ? List.of() : item.tous("AdditionalItemProperty"), n -> {
            placer("BG-32", n);
            return new LigneLue.Attribut(texte("BT-160", n, "Name"), texte("BT-161", n, "Value"));
        });
    }
}
