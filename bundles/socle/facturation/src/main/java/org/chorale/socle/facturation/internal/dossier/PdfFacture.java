package org.chorale.socle.facturation.internal.dossier;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.Contact;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Note;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.Partie;
import org.chorale.api.format.Periode;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.pdf.Feuille;
import org.chorale.socle.facturation.internal.pdf.Feuille.Style;
import org.jspecify.annotations.Nullable;

/** An invoice for people to read, made from what its structured original says. */
final class PdfFacture {
    private static final Color ENCRE = new Color(0x1e, 0x1e, 0x1e);
    private static final Color GRIS = new Color(0x5a, 0x5a, 0x5a);
    private static final Color FILET = new Color(0xc8, 0xcc, 0xd4);
    private static final Color FOND = new Color(0xf3, 0xf5, 0xf9);
    private static final Color ACCENT = new Color(0x1b, 0x3a, 0x6b);
    private static final Style TITRE = new Style(true, 20, ACCENT);
    private static final Style NOM = new Style(true, 12, ENCRE);
    private static final Style RUBRIQUE = new Style(true, 8, ACCENT);
    private static final Style CORPS = new Style(false, 9, ENCRE);
    private static final Style FORT = new Style(true, 9, ENCRE);
    private static final Style TOTAL = new Style(true, 12, ACCENT);
    private static final Style PETIT = new Style(false, 8, GRIS);
    private static final float LARGEUR = Feuille.DROITE - Feuille.GAUCHE;
    private static final float DEMIE = LARGEUR / 2 - 10;

    private final DetailFacture detail;
    private final FactureLue lue;
    private final String devise;

    PdfFacture(DetailFacture detail, FactureLue lue) {
        this.detail = detail;
        this.lue = lue;
        this.devise = detail.facture().devise();
    }

    byte[] octets() throws IOException {
        Facture f = detail.facture();
        String titre = Mots.type(lue.typeCode(), lue.estAvoir());
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream sortie = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(titre + " " + f.numero());
            document.getDocumentInformation().setAuthor(f.fournisseur().designation());
            document.getDocumentInformation().setProducer("Chorale");
            document.getDocumentCatalog().setLanguage("fr-FR");
            try (Feuille feuille = new Feuille(document)) {
                ecrire(feuille, titre);
            }
            document.save(sortie);
            return sortie.toByteArray();
        }
    }

    private void ecrire(Feuille feuille, String titre) throws IOException {
        tete(feuille, titre);
        parties(feuille);
        references(feuille);
        new TableLignes(feuille, CORPS, FORT, PETIT, ACCENT, FOND, FILET).ecrire(lue.lignes());
        remises(feuille);
        recapitulatif(feuille);
        paiement(feuille);
        notes(feuille);
        pieces(feuille);
        feuille.pied(pied(), PETIT);
    }

    private void tete(Feuille feuille, String titre) throws IOException {
        feuille.place(60);
        feuille.texte(Feuille.GAUCHE, titre, TITRE);
        feuille.aDroite(Feuille.DROITE, "N° " + detail.facture().numero(), NOM);
        feuille.descendre(16);
        feuille.aDroite(Feuille.DROITE, "du " + Mots.jour(detail.facture().dateFacture()), CORPS);
        feuille.descendre(16);
        feuille.trait(Feuille.GAUCHE, Feuille.DROITE, 1.2f, ACCENT);
        feuille.descendre(14);
    }

    private void parties(Feuille feuille) throws IOException {
        float haut = feuille.y();
        partie(
                feuille,
                Feuille.GAUCHE,
                "FOURNISSEUR",
                lue.vendeur(),
                detail.facture().fournisseur(),
                null);
        float gauche = feuille.y();
        feuille.aller(haut);
        partie(
                feuille,
                Feuille.GAUCHE + DEMIE + 20,
                "DESTINATAIRE",
                lue.acheteur(),
                detail.facture().destinataire(),
                detail.facture().service());
        feuille.aller(Math.min(gauche, feuille.y()) - 12);
    }

    private void partie(
            Feuille feuille,
            float x,
            String role,
            Partie p,
            Facture.Partie connue,
            Facture.@Nullable ServiceDestinataire service)
            throws IOException {
        feuille.texte(x, role, RUBRIQUE);
        feuille.descendre(13);
        feuille.paragraphe(x, DEMIE, p.nom() == null ? connue.designation() : p.nom(), NOM);
        for (String ligne : coordonnees(p, connue, service)) {
            feuille.paragraphe(x, DEMIE, ligne, CORPS);
        }
    }

    private static List<String> coordonnees(
            Partie p, Facture.Partie connue, Facture.@Nullable ServiceDestinataire service) {
        List<String> lignes = new ArrayList<>();
        si(lignes, "", p.nomCommercial());
        Adresse a = p.adresse();
        if (a != null) {
            si(lignes, "", a.ligne1());
            si(lignes, "", a.ligne2());
            si(lignes, "", a.ligne3());
            si(lignes, "", joindre(a.codePostal(), a.ville()));
            if (a.pays() != null && !"FR".equals(a.pays())) {
                si(lignes, "", pays(a.pays()));
            }
        }
        lignes.add(connue.identifiant().type().name().replace('_', ' ') + " : "
                + connue.identifiant().valeur());
        si(lignes, "TVA : ", p.numeroTva());
        if (service != null) {
            lignes.add("Service : " + service.code()
                    + (service.libelle().isBlank() || service.libelle().equals(service.code())
                            ? ""
                            : " – " + service.libelle()));
        }
        Contact c = p.contact();
        if (c != null) {
            si(lignes, "Contact : ", c.nom());
            si(lignes, "Tél. : ", c.telephone());
            si(lignes, "", c.courriel());
        }
        si(lignes, "", p.mentionsLegales());
        return lignes;
    }

    private static String pays(String code) {
        String nom = new Locale("", code).getDisplayCountry(Locale.FRENCH);
        return nom.isBlank() ? code : nom;
    }

    private void references(Feuille feuille) throws IOException {
        List<String[]> champs = new ArrayList<>();
        Facture f = detail.facture();
        champ(champs, "Engagement", f.engagement());
        champ(champs, "Marché", f.marche());
        champ(champs, "Échéance", f.dateEcheance() == null ? null : Mots.jour(f.dateEcheance()));
        champ(
                champs,
                "Livraison",
                lue.livraison().date() == null
                        ? null
                        : Mots.jour(lue.livraison().date()));
        champ(champs, "Période", periode(lue.livraison().periode()));
        champ(champs, "Bon de livraison", lue.references().expedition());
        champ(champs, "Projet", lue.references().projet());
        champ(
                champs,
                "Facture antérieure",
                lue.references().facturesAnterieures().stream()
                        .map(a -> joindre(a.numero(), a.date() == null ? null : "du " + Mots.jour(a.date())))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
        champ(champs, "Cadre", f.cadre().code());
        champ(champs, "Devise", devise);
        int rangees = (champs.size() + 2) / 3;
        float hauteur = rangees * 25f + 8;
        feuille.place(hauteur + 10);
        feuille.fond(Feuille.GAUCHE, LARGEUR, hauteur, FOND);
        feuille.descendre(6);
        float colonne = (LARGEUR - 16) / 3;
        for (int i = 0; i < champs.size(); i++) {
            float x = Feuille.GAUCHE + 8 + i % 3 * colonne;
            float haut = feuille.y();
            feuille.texte(x, champs.get(i)[0], PETIT);
            feuille.descendre(11);
            feuille.texte(x, couper(champs.get(i)[1], 34), FORT);
            feuille.aller(i % 3 == 2 || i == champs.size() - 1 ? haut - 25 : haut);
        }
        feuille.descendre(14);
    }

    private void remises(Feuille feuille) throws IOException {
        for (RemiseOuCharge r : lue.remisesEtCharges()) {
            if (r.montant() != null) {
                feuille.place(14);
                String motif = r.motif() == null ? "" : " – " + r.motif();
                feuille.texte(Feuille.GAUCHE + 4, couper((r.charge() ? "Majoration" : "Remise") + motif, 80), CORPS);
                feuille.aDroite(Feuille.DROITE - 4, (r.charge() ? "" : "- ") + Mots.montant(r.montant()), CORPS);
                feuille.descendre(14);
            }
        }
        feuille.descendre(10);
    }

    /** VAT on the left, totals on the right, side by side. */
    private void recapitulatif(Feuille feuille) throws IOException {
        List<String[]> totaux = totaux();
        float hauteur = Math.max(totaux.size() * 14f + 24, lue.ventilationTva().size() * 14f + 30);
        feuille.place(Math.min(hauteur, 400));
        float haut = feuille.y();
        tva(feuille);
        float gauche = feuille.y();
        feuille.aller(haut);
        float x = Feuille.GAUCHE + DEMIE + 40;
        for (String[] t : totaux) {
            feuille.texte(x, t[0], CORPS);
            feuille.aDroite(Feuille.DROITE - 4, t[1], CORPS);
            feuille.descendre(14);
        }
        feuille.trait(x, Feuille.DROITE, 0.8f, ACCENT);
        feuille.descendre(5);
        feuille.texte(x, "À payer", TOTAL);
        feuille.aDroite(Feuille.DROITE - 4, Mots.montant(detail.facture().montantAPayer()) + " " + devise, TOTAL);
        feuille.descendre(22);
        feuille.aller(Math.min(gauche, feuille.y()) - 8);
    }

    private void tva(Feuille feuille) throws IOException {
        if (lue.ventilationTva().isEmpty()) {
            return;
        }
        float base = Feuille.GAUCHE + DEMIE - 75;
        float montant = Feuille.GAUCHE + DEMIE;
        feuille.texte(Feuille.GAUCHE, "TVA", RUBRIQUE);
        feuille.aDroite(base, "Base HT", RUBRIQUE);
        feuille.aDroite(montant, "Montant", RUBRIQUE);
        feuille.descendre(12);
        feuille.trait(Feuille.GAUCHE, montant, 0.5f, FILET);
        feuille.descendre(3);
        for (VentilationTva v : lue.ventilationTva()) {
            feuille.texte(Feuille.GAUCHE, couper(Mots.tva(v.taux(), v.categorie()), 28), CORPS);
            feuille.aDroite(base, montant(v.base()), CORPS);
            feuille.aDroite(montant, montant(v.montant()), CORPS);
            feuille.descendre(14);
            if (v.motifExoneration() != null) {
                feuille.paragraphe(Feuille.GAUCHE, DEMIE, v.motifExoneration(), PETIT);
            }
        }
    }

    private List<String[]> totaux() {
        Facture f = detail.facture();
        Totaux t = lue.totaux();
        List<String[]> lignes = new ArrayList<>();
        champ(lignes, "Total des lignes", t.remises() == null && t.charges() == null ? null : montant(t.lignes()));
        champ(lignes, "Remises", t.remises() == null ? null : "- " + Mots.montant(t.remises()));
        champ(lignes, "Majorations", t.charges() == null ? null : Mots.montant(t.charges()));
        champ(lignes, "Total HT", Mots.montant(f.montantHt()));
        champ(lignes, "TVA", Mots.montant(f.montantTva()));
        champ(lignes, "Total TTC", Mots.montant(f.montantTtc()));
        BigDecimal paye = t.dejaPaye();
        champ(lignes, "Déjà payé", paye == null || paye.signum() == 0 ? null : "- " + Mots.montant(paye));
        BigDecimal arrondi = t.arrondi();
        champ(lignes, "Arrondi", arrondi == null || arrondi.signum() == 0 ? null : Mots.montant(arrondi));
        return lignes;
    }

    private void paiement(Feuille feuille) throws IOException {
        Paiement p = lue.paiement();
        List<String> lignes = new ArrayList<>();
        String moyen = Mots.moyen(p.codeMoyen(), p.libelleMoyen());
        si(lignes, "", moyen.isEmpty() ? null : moyen);
        for (Paiement.Compte c : p.comptes()) {
            si(lignes, "Compte : ", joindre(c.identifiant(), c.bic() == null ? null : "– BIC " + c.bic()));
            si(lignes, "Titulaire : ", c.titulaire());
        }
        si(lignes, "Mandat : ", p.mandat());
        si(lignes, "Référence à rappeler : ", p.reference());
        si(
                lignes,
                "Bénéficiaire : ",
                lue.beneficiaire() == null ? null : lue.beneficiaire().nom());
        si(lignes, "", lue.conditionsPaiement());
        rubrique(feuille, "PAIEMENT", lignes);
    }

    private void notes(Feuille feuille) throws IOException {
        rubrique(feuille, "NOTES", lue.notes().stream().map(Note::texte).toList());
    }

    private void pieces(Feuille feuille) throws IOException {
        rubrique(
                feuille,
                "PIÈCES JOINTES",
                detail.pieces().stream()
                        .filter(p -> !p.principale())
                        .map(DetailFacture.Piece::nom)
                        .toList());
    }

    private static void rubrique(Feuille feuille, String titre, List<String> lignes) throws IOException {
        if (lignes.isEmpty()) {
            return;
        }
        feuille.place(40);
        feuille.texte(Feuille.GAUCHE, titre, RUBRIQUE);
        feuille.descendre(13);
        for (String ligne : lignes) {
            feuille.paragraphe(Feuille.GAUCHE, LARGEUR, ligne, CORPS);
        }
        feuille.descendre(10);
    }

    private String pied() {
        Facture f = detail.facture();
        String fichier = detail.pieces().stream()
                .filter(DetailFacture.Piece::principale)
                .map(p -> " « " + couper(p.nom(), 50) + " »")
                .findFirst()
                .orElse("");
        return "Représentation lisible de la facture électronique" + fichier + " déposée le "
                + Mots.jour(HeureLegale.jour(f.depot()))
                + (f.flux() == null ? "" : " (flux " + f.flux().valeur() + ")")
                + ". Seul l'original fait foi.";
    }

    private static String montant(@Nullable BigDecimal valeur) {
        return valeur == null ? "" : Mots.montant(valeur);
    }

    static @Nullable String periode(@Nullable Periode p) {
        if (p == null || (p.debut() == null && p.fin() == null)) {
            return null;
        }
        return joindre(
                p.debut() == null ? null : "du " + Mots.jour(p.debut()),
                p.fin() == null ? null : "au " + Mots.jour(p.fin()));
    }

    private static void si(List<String> lignes, String avant, @Nullable String texte) {
        if (texte != null && !texte.isBlank()) {
            lignes.add(avant + texte);
        }
    }

    private static void champ(List<String[]> champs, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            champs.add(new String[] {nom, valeur});
        }
    }

    private static @Nullable String joindre(@Nullable String a, @Nullable String b) {
        String joint = Stream.of(a == null ? "" : a, b == null ? "" : b)
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" "));
        return joint.isEmpty() ? null : joint;
    }

    static String couper(String texte, int max) {
        return texte.length() <= max ? texte : texte.substring(0, max - 1) + "…";
    }
}
