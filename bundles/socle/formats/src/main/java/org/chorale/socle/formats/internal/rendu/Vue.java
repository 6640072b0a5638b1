package org.chorale.socle.formats.internal.rendu;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.Contact;
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
import org.chorale.api.format.Rendu;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.chorale.api.page.Presentation;
import org.jspecify.annotations.Nullable;

/** An invoice laid out: what it does not say is not there. Everything in it is plain text, escaped by the template. */
public final class Vue {
    private final FactureLue f;
    private final Locale langue;
    private final NomsDeCodes noms;

    Vue(FactureLue facture, Locale langue, NomsDeCodes noms) {
        this.f = facture;
        this.langue = langue;
        this.noms = noms;
    }

    /** A value with its label and the business term it is. */
    public record Champ(String libelle, String terme, String valeur) {}

    /** Values that belong together. */
    public record Section(String titre, String groupe, List<Champ> champs) {}

    /** A row of the table of lines, with what is told below its designation. */
    public record Ligne(
            String numero,
            String designation,
            List<Champ> details,
            String quantite,
            String prix,
            String tva,
            String montant) {}

    /** A row of the VAT breakdown. */
    public record Taxe(String taux, String categorie, String base, String montant, String motif) {}

    /** An allowance or a charge. */
    public record Ajustement(String nature, String motif, String tva, String calcul, String montant) {}

    public Locale langue() {
        return langue;
    }

    public Section entete() {
        Champs c = new Champs();
        c.ajouter(Etiquette.NUMERO, f.numero());
        c.ajouter(Etiquette.DATE, f.dateEmission() == null ? null : Presentation.jour(f.dateEmission(), langue));
        c.ajouter(Etiquette.TYPE, type());
        c.ajouter(Etiquette.ECHEANCE, f.dateEcheance() == null ? null : Presentation.jour(f.dateEcheance(), langue));
        c.ajouter(Etiquette.DEVISE, f.devise());
        c.ajouter(Etiquette.DEVISE_TVA, f.deviseTva());
        c.ajouter(
                Etiquette.EXIGIBILITE,
                f.dateExigibiliteTva() == null ? null : Presentation.jour(f.dateExigibiliteTva(), langue));
        c.ajouter(Etiquette.CODE_EXIGIBILITE, exigibilite(f.codeExigibiliteTva()));
        c.ajouter(Etiquette.CADRE, f.cadreLu());
        c.ajouter(Etiquette.PROFIL, f.profilLu());
        return c.section(Texte.ENTETE.en(langue), "");
    }

    /** The three codes there are, which UBL and CII write each its own way: UNTDID 2005 and 2475. */
    private @Nullable String exigibilite(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Texte quand =
                switch (code) {
                    case "3", "5" -> Texte.EXIGIBLE_A_LA_FACTURE;
                    case "35", "29" -> Texte.EXIGIBLE_A_LA_LIVRAISON;
                    case "432", "72" -> Texte.EXIGIBLE_A_L_ENCAISSEMENT;
                    default -> null;
                };
        return quand == null ? code : code + " – " + quand.en(langue);
    }

    private @Nullable String type() {
        String code = f.typeCode();
        return code == null ? null : code + " – " + (f.estAvoir() ? Texte.AVOIR : Texte.FACTURE).en(langue);
    }

    /** Who sells, who buys, and whoever else is named. */
    public List<Section> parties() {
        List<Section> parties = new ArrayList<>();
        parties.add(partie(f.vendeur(), Texte.VENDEUR, "BG-4", Etiquette.Roles.VENDEUR));
        parties.add(partie(f.acheteur(), Texte.ACHETEUR, "BG-7", Etiquette.Roles.ACHETEUR));
        if (f.beneficiaire() != null) {
            parties.add(partie(f.beneficiaire(), Texte.BENEFICIAIRE, "BG-10", Etiquette.Roles.BENEFICIAIRE));
        }
        if (f.representantFiscal() != null) {
            parties.add(partie(f.representantFiscal(), Texte.REPRESENTANT, "BG-11", Etiquette.Roles.REPRESENTANT));
        }
        return parties;
    }

    private Section partie(Partie p, Texte titre, String groupe, Etiquette.Roles termes) {
        Champs c = new Champs();
        c.ajouter(Texte.NOM, termes.nom(), p.nom());
        c.ajouter(Texte.NOM_COMMERCIAL, termes.nomCommercial(), p.nomCommercial());
        p.identifiants().forEach(i -> c.ajouter(Texte.IDENTIFIANT, termes.identifiant(), identifiant(i)));
        c.ajouter(Texte.IDENTIFIANT_LEGAL, termes.legal(), identifiant(p.identifiantLegal()));
        c.ajouter(Texte.NUMERO_TVA, termes.tva(), p.numeroTva());
        c.ajouter(Texte.IDENTIFIANT_FISCAL, "BT-32", p.identifiantFiscal());
        c.ajouter(Texte.MENTIONS, "BT-33", p.mentionsLegales());
        c.ajouter(Texte.ADRESSE_ELECTRONIQUE, termes.electronique(), identifiant(p.adresseElectronique()));
        c.ajouter(Texte.ADRESSE, termes.adresse(), adresse(p.adresse()));
        Contact contact = p.contact();
        if (contact != null) {
            c.ajouter(Texte.CONTACT, termes.contact(), joindre(contact.nom(), contact.telephone(), contact.courriel()));
        }
        return c.section(titre.en(langue), groupe);
    }

    public Section references() {
        References r = f.references();
        Champs c = new Champs();
        c.ajouter(Etiquette.SERVICE, r.acheteur());
        c.ajouter(Etiquette.PROJET, r.projet());
        c.ajouter(Etiquette.MARCHE, r.marche());
        c.ajouter(Etiquette.COMMANDE, r.commande());
        c.ajouter(Etiquette.COMMANDE_VENDEUR, r.commandeVendeur());
        c.ajouter(Etiquette.RECEPTION, r.reception());
        c.ajouter(Etiquette.EXPEDITION, r.expedition());
        c.ajouter(Etiquette.APPEL_OFFRES, r.appelOffres());
        c.ajouter(Etiquette.OBJET, identifiant(r.objet()));
        c.ajouter(Etiquette.COMPTABLE, r.comptable());
        r.facturesAnterieures()
                .forEach(a -> c.ajouter(
                        Etiquette.ANTERIEURE,
                        joindre(a.numero(), a.date() == null ? null : Presentation.jour(a.date(), langue))));
        return c.section(Texte.REFERENCES.en(langue), "");
    }

    public Section livraison() {
        Livraison v = f.livraison();
        Champs c = new Champs();
        c.ajouter(Etiquette.LIVRE_A, v.nom());
        c.ajouter(Etiquette.LIEU, identifiant(v.lieu()));
        c.ajouter(Etiquette.DATE_LIVRAISON, v.date() == null ? null : Presentation.jour(v.date(), langue));
        c.ajouter(Etiquette.PERIODE, periode(v.periode()));
        c.ajouter(Etiquette.ADRESSE_LIVRAISON, adresse(v.adresse()));
        return c.section(Texte.LIVRAISON.en(langue), "BG-13");
    }

    public Section paiement() {
        Paiement p = f.paiement();
        Champs c = new Champs();
        c.ajouter(Etiquette.CONDITIONS, f.conditionsPaiement());
        c.ajouter(Etiquette.MOYEN, joindre(noms.nomme("4461", p.codeMoyen(), langue), p.libelleMoyen()));
        c.ajouter(Etiquette.REFERENCE_PAIEMENT, p.reference());
        p.comptes()
                .forEach(compte ->
                        c.ajouter(Etiquette.COMPTE, joindre(compte.identifiant(), compte.titulaire(), compte.bic())));
        c.ajouter(Etiquette.CARTE, joindre(p.numeroCarte(), p.titulaireCarte()));
        c.ajouter(Etiquette.MANDAT, p.mandat());
        c.ajouter(Etiquette.ICS, p.icsCreancier());
        c.ajouter(Etiquette.COMPTE_DEBITE, p.compteDebite());
        return c.section(Texte.PAIEMENT.en(langue), "BG-16");
    }

    public List<Ligne> lignes() {
        return f.lignes().stream().limit(Rendu.LIGNES_ECRAN).map(this::ligne).toList();
    }

    /** How many lines there are where not all are shown, else 0. */
    public int lignesEnTout() {
        return f.lignes().size() > Rendu.LIGNES_ECRAN ? f.lignes().size() : 0;
    }

    private Ligne ligne(LigneLue g) {
        Champs c = new Champs();
        c.ajouter(Etiquette.DESCRIPTION, g.description());
        c.ajouter(Etiquette.NOTE_LIGNE, g.note());
        c.ajouter(Etiquette.REF_VENDEUR, g.referenceVendeur());
        c.ajouter(Etiquette.REF_ACHETEUR, g.referenceAcheteur());
        c.ajouter(Etiquette.REF_STANDARD, identifiant(g.referenceStandard()));
        g.classifications().forEach(i -> c.ajouter(Etiquette.CLASSIFICATION, identifiant(i)));
        g.attributs().forEach(a -> c.ajouter(Etiquette.ATTRIBUT, joindre(a.nom(), a.valeur())));
        c.ajouter(Etiquette.ORIGINE, g.paysOrigine());
        c.ajouter(Etiquette.LIGNE_COMMANDE, g.ligneCommande());
        c.ajouter(Etiquette.OBJET_LIGNE, identifiant(g.objet()));
        c.ajouter(Etiquette.COMPTABLE_LIGNE, g.comptable());
        c.ajouter(Etiquette.PERIODE_LIGNE, periode(g.periode()));
        c.ajouter(Etiquette.PRIX_BRUT, montant(g.prixBrut()));
        c.ajouter(Etiquette.REMISE_PRIX, montant(g.remisePrix()));
        c.ajouter(Etiquette.QUANTITE_BASE, quantite(g.quantiteBase(), g.uniteBase()));
        g.remisesEtCharges()
                .forEach(r -> c.ajouter(
                        r.charge() ? Etiquette.CHARGE_LIGNE : Etiquette.REMISE_LIGNE,
                        joindre(motif(r), joindreAvec(" ", montant(r.montant()), calcul(r)))));
        return new Ligne(
                rien(g.numero()),
                rien(g.designation()),
                c.champs,
                rien(quantite(g.quantite(), g.unite())),
                rien(montant(g.prixNet())),
                tva(g.categorieTva(), g.tauxTva()),
                rien(montant(g.montantHt())));
    }

    public List<Taxe> taxes() {
        return f.ventilationTva().stream().map(this::taxe).toList();
    }

    private Taxe taxe(VentilationTva v) {
        return new Taxe(
                v.taux() == null ? "–" : Presentation.nombre(v.taux(), langue) + "\u00a0%",
                rien(noms.nomme("5305", v.categorie(), langue)),
                rien(montant(v.base())),
                rien(montant(v.montant())),
                rien(joindre(v.motifExoneration(), noms.nomme("VATEX", v.codeExoneration(), langue))));
    }

    public List<Ajustement> ajustements() {
        return f.remisesEtCharges().stream().map(this::ajustement).toList();
    }

    private Ajustement ajustement(RemiseOuCharge r) {
        return new Ajustement(
                (r.charge() ? Texte.CHARGE : Texte.REMISE).en(langue),
                rien(motif(r)),
                tva(r.categorieTva(), r.tauxTva()),
                rien(calcul(r)),
                rien(montant(r.montant())));
    }

    private @Nullable String motif(RemiseOuCharge r) {
        return joindre(r.motif(), noms.nomme(r.charge() ? "7161" : "5189", r.codeMotif(), langue));
    }

    /** What it was reckoned from: 5 % of an amount. */
    private @Nullable String calcul(RemiseOuCharge r) {
        String taux = r.pourcentage() == null ? null : Presentation.nombre(r.pourcentage(), langue) + "\u00a0%";
        String base = montant(r.base());
        if (taux == null) {
            return base == null ? null : Texte.SUR.en(langue, base);
        }
        return base == null ? taux : Texte.TAUX_SUR.en(langue, taux, base);
    }

    /** The totals but the last. */
    public Section totaux() {
        Totaux t = f.totaux();
        Champs c = new Champs();
        c.ajouter(Etiquette.SOMME_LIGNES, montant(t.lignes()));
        c.ajouter(Etiquette.SOMME_REMISES, montant(t.remises()));
        c.ajouter(Etiquette.SOMME_CHARGES, montant(t.charges()));
        c.ajouter(Etiquette.HORS_TAXE, montant(t.horsTaxe()));
        c.ajouter(Etiquette.TVA, montant(t.tva()));
        c.ajouter(
                Etiquette.TVA_COMPTABLE,
                t.tvaDeviseComptable() == null
                        ? null
                        : Presentation.montant(t.tvaDeviseComptable(), devise(f.deviseTva()), langue));
        c.ajouter(Etiquette.TTC, montant(t.ttc()));
        c.ajouter(Etiquette.DEJA_PAYE, montant(t.dejaPaye()));
        c.ajouter(Etiquette.ARRONDI, montant(t.arrondi()));
        c.ajouter(Etiquette.A_PAYER, montant(t.aPayer()));
        return c.section(Texte.TOTAUX.en(langue), "BG-22");
    }

    public List<Note> notes() {
        return f.notes().stream()
                .map(n -> new Note(n.sujet() == null ? null : rien(n.sujet()), rien(n.texte())))
                .toList();
    }

    public List<Champ> pieces() {
        return f.piecesJointes().stream()
                .map(p -> new Champ(rien(joindre(p.nom(), p.reference())), "BG-24", rien(piece(p))))
                .toList();
    }

    /** An address elsewhere is told as text: it is the supplier's word. */
    private @Nullable String piece(PieceJointe p) {
        return joindre(
                p.description(),
                p.mime(),
                p.contenu() == null ? null : Presentation.taille(p.taille(), langue),
                p.adresse());
    }

    private @Nullable String montant(@Nullable BigDecimal montant) {
        return montant == null ? null : Presentation.montant(montant, devise(f.devise()), langue);
    }

    private static String devise(@Nullable String devise) {
        return devise == null || devise.isBlank() ? "" : devise;
    }

    private @Nullable String quantite(@Nullable BigDecimal quantite, @Nullable String unite) {
        return quantite == null ? null : joindreAvec("\u00a0", Presentation.nombre(quantite, langue), unite);
    }

    private String tva(@Nullable String categorie, @Nullable BigDecimal taux) {
        return rien(joindreAvec(" ", categorie, taux == null ? null : Presentation.nombre(taux, langue) + "\u00a0%"));
    }

    private @Nullable String periode(@Nullable Periode p) {
        return p == null
                ? null
                : joindreAvec(
                        " – ",
                        p.debut() == null ? null : Presentation.jour(p.debut(), langue),
                        p.fin() == null ? null : Presentation.jour(p.fin(), langue));
    }

    private @Nullable String identifiant(@Nullable Identifiant i) {
        return i == null
                ? null
                : i.schema() == null ? i.valeur() : i.valeur() + " (" + noms.ouCode("EAS", i.schema(), langue) + ")";
    }

    private static @Nullable String adresse(@Nullable Adresse a) {
        return a == null
                ? null
                : joindre(
                        a.ligne1(),
                        a.ligne2(),
                        a.ligne3(),
                        joindreAvec(" ", a.codePostal(), a.ville()),
                        a.subdivision(),
                        a.pays());
    }

    private static @Nullable String joindre(@Nullable String... parties) {
        return joindreAvec(", ", parties);
    }

    private static @Nullable String joindreAvec(String entre, @Nullable String... parties) {
        String tout = Stream.of(parties).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(entre));
        return tout.isEmpty() ? null : tout;
    }

    private static String rien(@Nullable String valeur) {
        return valeur == null ? "" : SensDuTexte.garder(valeur);
    }

    private final class Champs {
        private final List<Champ> champs = new ArrayList<>();

        void ajouter(Etiquette etiquette, @Nullable String valeur) {
            ajouter(etiquette.libelle(langue), etiquette.terme(), valeur);
        }

        void ajouter(Texte libelle, String terme, @Nullable String valeur) {
            ajouter(libelle.en(langue), terme, valeur);
        }

        private void ajouter(String libelle, String terme, @Nullable String valeur) {
            if (valeur != null && !valeur.isBlank()) {
                champs.add(new Champ(libelle, terme, SensDuTexte.garder(valeur)));
            }
        }

        Section section(String titre, String groupe) {
            return new Section(titre, groupe, List.copyOf(champs));
        }
    }
}
