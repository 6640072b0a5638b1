package org.chorale.socle.facturation.internal.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chorale.api.facture.DetailFacture.Piece;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.References;
import org.chorale.api.format.VentilationTva;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.planification.HeureLegale;
import org.jspecify.annotations.Nullable;

/** The pivot of Chorus Pro (CPPFacturePivot V2_02), written as a stream, files in base 64 inside. */
final class DossierPivot {
    private static final String VERSION = "V2_02";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(HeureLegale.ZONE);
    private static final Map<TypeIdentifiant, String> TYPES = Map.of(
            TypeIdentifiant.SIRET, "1",
            TypeIdentifiant.UE_HORS_FRANCE, "2",
            TypeIdentifiant.HORS_UE, "3",
            TypeIdentifiant.RIDET, "4",
            TypeIdentifiant.TAHITI, "5",
            TypeIdentifiant.AUTRE, "6",
            TypeIdentifiant.PARTICULIER, "7");
    private static final Set<String> MOYENS = Set.of("10", "20", "30", "31", "42", "48", "49", "97");

    /** A multiple of three: pieces of base 64 can then stand one after the other. */
    private static final int MORCEAU = 3 * 16_384;

    private final List<Choisie> choisies;
    private final Factures factures;
    private final Formats formats;
    private final Instant maintenant;

    DossierPivot(List<Choisie> choisies, Factures factures, Formats formats, Instant maintenant) {
        this.choisies = choisies;
        this.factures = factures;
        this.formats = formats;
        this.maintenant = maintenant;
    }

    void ecrire(OutputStream sortie) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(sortie, "UTF-8");
            new Ecriture(xml).document();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /** One writing of it. */
    private final class Ecriture {
        private final XMLStreamWriter xml;

        Ecriture(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void document() throws XMLStreamException, IOException {
            xml.writeStartDocument("UTF-8", "1.0");
            debut("CPPFacturePivot");
            xml.writeAttribute("Version", VERSION);
            enveloppe();
            debut("CPPFactures");
            xml.writeAttribute("Compteur", Integer.toString(choisies.size()));
            for (int i = 0; i < choisies.size(); i++) {
                facture(choisies.get(i), i + 1);
            }
            fin();
            fin();
            xml.writeEndDocument();
        }

        private void enveloppe() throws XMLStreamException {
            debut("Enveloppe");
            debut("EnveloppeUnitaire");
            xml.writeAttribute("NumOrdre", "1");
            debut("Parametres");
            String moment = MOMENT.format(maintenant);
            parametre("0001", "DtPrd", moment);
            parametre("0002", "IdFlx", "CHORALE_" + moment);
            fin();
            debut("Partenaires");
            partenaire("Recepteur", "CLIENT", "Programme qui télécharge");
            partenaire("Emetteur", "CHORALE", "Chorale");
            fin();
            fin();
            fin();
        }

        private void parametre(String ordre, String code, String valeur) throws XMLStreamException {
            debut("ParametreIndiv");
            xml.writeAttribute("NumOrdre", ordre);
            element("Code", code);
            element("Valeurparametre", valeur);
            fin();
        }

        private void partenaire(String role, String id, String libelle) throws XMLStreamException {
            debut(role);
            element("Id", id);
            element("Libelle", libelle);
            fin();
        }

        private void facture(Choisie choisie, int ordre) throws XMLStreamException, IOException {
            FactureLue lue = choisie.lire(factures, formats);
            Facture f = choisie.detail().facture();
            debut("CPPFacturePivotUnitaire");
            xml.writeAttribute("NumOrdre", Integer.toString(ordre));
            fournisseur(f, lue);
            debiteur(f);
            donnees(f, lue);
            pieces(choisie, lue);
            fin();
        }

        private void fournisseur(Facture f, FactureLue lue) throws XMLStreamException {
            debut("Fournisseur");
            element(
                    "TypeIdentifiant",
                    TYPES.getOrDefault(f.fournisseur().identifiant().type(), "6"));
            element("Identifiant", f.fournisseur().identifiant().valeur());
            element("RaisonSociale", f.fournisseur().designation());
            element("CodePays", pays(lue));
            if (!lue.paiement().comptes().isEmpty()) {
                compte(lue.paiement().comptes().get(0));
            }
            element("ModeEmission", emission(f.mode()));
            fin();
        }

        private void compte(Paiement.Compte compte) throws XMLStreamException {
            debut("ReferenceBancaire");
            xml.writeAttribute("Type", "IBAN");
            facultatif("Compte", compte.identifiant());
            facultatif("Etablissement", compte.bic());
            facultatif("RaisonSocialeEncaisseur", compte.titulaire());
            fin();
        }

        private void debiteur(Facture f) throws XMLStreamException {
            debut("Debiteur");
            element("TypeIdentifiant", "1");
            element("Identifiant", f.destinataire().identifiant().valeur());
            element("Nom", f.destinataire().designation());
            Facture.ServiceDestinataire service = f.service();
            if (service != null) {
                element("CodeService", couper(service.code(), 100));
                element("NomService", service.libelle());
            }
            fin();
        }

        private void donnees(Facture f, FactureLue lue) throws XMLStreamException {
            debut("DonneesFacture");
            element("Id", couper(f.numero(), 20));
            element("IdCPRO", Long.toString(f.id().valeur()));
            element("Renvoi", "Non");
            facultatif("IdFactureOrigine", origine(lue));
            element("Type", f.type() == TypeFacture.AVOIR ? "381" : "380");
            element("Cadre", f.cadre().code());
            element("DateEmissionFacture", f.dateFacture().toString());
            LocalDate livraison = lue.livraison().date();
            facultatif("DateLivraison", livraison == null ? null : livraison.toString());
            debut("ModePaiement");
            element("Code", moyen(lue.paiement()));
            facultatif("Libelle", lue.paiement().libelleMoyen());
            fin();
            element("DateReception", HeureLegale.jour(f.depot()).toString());
            element("Devise", f.devise());
            debut("Montants");
            montant("MontantHT", f.montantHt());
            montant("MontantTTC", f.montantTtc());
            montant("MontantNetAPayer", f.montantAPayer());
            fin();
            tva(lue.ventilationTva());
            engagement(f);
            lignes(lue.lignes());
            fin();
        }

        private void tva(List<VentilationTva> ventilation) throws XMLStreamException {
            if (ventilation.isEmpty()) {
                return;
            }
            debut("TVAs");
            for (VentilationTva v : ventilation) {
                debut("TVA");
                montant("Taux", v.taux());
                montant("BaseHt", v.base());
                montant("MontantTVA", v.montant());
                fin();
            }
            fin();
        }

        private void engagement(Facture f) throws XMLStreamException {
            if (f.marche() == null && f.engagement() == null) {
                return;
            }
            debut("Engagement");
            facultatif("NumeroMarche", f.marche() == null ? null : couper(f.marche(), 50));
            facultatif("NumeroEngagement", f.engagement() == null ? null : couper(f.engagement(), 50));
            fin();
        }

        private void lignes(List<LigneLue> lignes) throws XMLStreamException {
            if (lignes.isEmpty()) {
                return;
            }
            debut("Lignes");
            for (int i = 0; i < lignes.size(); i++) {
                LigneLue ligne = lignes.get(i);
                debut("Ligne");
                xml.writeAttribute("NumOrdre", Integer.toString(i + 1));
                facultatif(
                        "ReferenceProduit",
                        ligne.referenceVendeur() == null ? ligne.designation() : ligne.referenceVendeur());
                montant("PrixUnitaire", ligne.prixNet() == null ? ligne.montantHt() : ligne.prixNet());
                montant("Quantite", ligne.quantite() == null ? BigDecimal.ONE : ligne.quantite());
                montant("MontantHT", ligne.montantHt());
                if (ligne.tauxTva() != null) {
                    montant("TauxTVA", ligne.tauxTva());
                }
                fin();
            }
            fin();
        }

        private void pieces(Choisie choisie, FactureLue lue) throws XMLStreamException, IOException {
            Lisible lisible = Lisible.de(choisie, lue, factures);
            String principale =
                    choisie.original().map(p -> Long.toString(p.id())).orElse("1");
            piece(1, principale, lisible.nom(), "01", "application/pdf", lisible.ouverture());
            int ordre = 2;
            for (Piece p : choisie.jointes()) {
                piece(ordre++, Long.toString(p.id()), p.nom(), "02", p.typeMime(), () -> choisie.ouvrir(factures, p));
            }
        }

        private void piece(int ordre, String id, String nom, String type, String mime, Lisible.Ouverture ouverture)
                throws XMLStreamException, IOException {
            debut("PJ");
            xml.writeAttribute("NumOrdre", Integer.toString(ordre));
            element("IdUnique", id);
            debut("Contenu");
            try (InputStream octets = ouverture.ouvrir()) {
                for (byte[] m = octets.readNBytes(MORCEAU); m.length > 0; m = octets.readNBytes(MORCEAU)) {
                    xml.writeCharacters(Base64.getEncoder().encodeToString(m));
                }
            }
            fin();
            element("NomPJ", Noms.court(Noms.propre(nom), 50));
            element("TypePJ", type);
            element("MimeTypePJ", mime);
            fin();
        }

        private void debut(String nom) throws XMLStreamException {
            xml.writeStartElement(nom);
        }

        private void fin() throws XMLStreamException {
            xml.writeEndElement();
        }

        private void element(String nom, String texte) throws XMLStreamException {
            debut(nom);
            xml.writeCharacters(permis(texte));
            fin();
        }

        private void facultatif(String nom, @Nullable String texte) throws XMLStreamException {
            if (texte != null && !texte.isBlank()) {
                element(nom, texte);
            }
        }

        private void montant(String nom, @Nullable BigDecimal valeur) throws XMLStreamException {
            element(nom, valeur == null ? "0" : valeur.toPlainString());
        }
    }

    private static String pays(FactureLue lue) {
        String pays =
                lue.vendeur().adresse() == null ? null : lue.vendeur().adresse().pays();
        return pays != null && pays.length() == 2 ? pays : "FR";
    }

    private static String emission(ModeDepot mode) {
        return switch (mode) {
            case SAISIE_API, SAISIE_PORTAIL -> "saisie";
            case DEPOT_PDF_API, DEPOT_PDF_PORTAIL, DEPOT_PDF_SIGNE_API, DEPOT_PDF_SIGNE_PORTAIL -> "PDF";
            case UPLOAD_API, UPLOAD_PORTAIL, EDI -> "flux";
        };
    }

    private static @Nullable String origine(FactureLue lue) {
        return lue.references().facturesAnterieures().stream()
                .map(References.FactureAnterieure::numero)
                .filter(n -> n != null && n.length() <= 20)
                .findFirst()
                .orElse(null);
    }

    /** The pivot knows no SEPA codes; a transfer is said where an account is given, else clearing between partners. */
    private static String moyen(Paiement paiement) {
        String code = paiement.codeMoyen() == null ? "" : paiement.codeMoyen();
        if (MOYENS.contains(code)) {
            return code;
        }
        return switch (code) {
            case "58" -> "30";
            case "59" -> "49";
            default -> paiement.comptes().isEmpty() ? "97" : "30";
        };
    }

    private static String couper(String texte, int max) {
        return texte.length() <= max ? texte : texte.substring(0, max);
    }

    /** Characters that XML 1.0 has no way to say become a question mark: the writer would let them pass. */
    private static String permis(String texte) {
        StringBuilder b = new StringBuilder(texte.length());
        texte.codePoints().forEach(c -> {
            boolean permis = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xd7ff)
                    || (c >= 0xe000 && c <= 0xfffd)
                    || c >= 0x10000;
            b.appendCodePoint(permis ? c : '?');
        });
        return b.toString();
    }
}
