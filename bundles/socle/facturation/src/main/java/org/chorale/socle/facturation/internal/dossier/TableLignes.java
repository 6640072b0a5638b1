package org.chorale.socle.facturation.internal.dossier;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.socle.facturation.internal.pdf.Feuille;
import org.chorale.socle.facturation.internal.pdf.Feuille.Style;
import org.jspecify.annotations.Nullable;

/** The lines of an invoice as a table whose head comes back on each page. */
final class TableLignes {
    private static final float NUMERO = Feuille.GAUCHE + 4;
    private static final float DESIGNATION = Feuille.GAUCHE + 34;
    private static final float LARGEUR_DESIGNATION = 212;
    private static final float QUANTITE = Feuille.GAUCHE + 295;
    private static final float UNITE = Feuille.GAUCHE + 300;
    private static final float PRIX = Feuille.GAUCHE + 397;
    private static final float TVA = Feuille.GAUCHE + 436;
    private static final float MONTANT = Feuille.DROITE - 4;

    private final Feuille feuille;
    private final Style corps;
    private final Style fort;
    private final Style petit;
    private final Style tete;
    private final Color accent;
    private final Color fond;
    private final Color filet;

    TableLignes(Feuille feuille, Style corps, Style fort, Style petit, Color accent, Color fond, Color filet) {
        this.feuille = feuille;
        this.corps = corps;
        this.fort = fort;
        this.petit = petit;
        this.tete = new Style(true, 8, Color.WHITE);
        this.accent = accent;
        this.fond = fond;
        this.filet = filet;
    }

    void ecrire(List<LigneLue> lignes) throws IOException {
        if (lignes.isEmpty()) {
            return;
        }
        feuille.place(70);
        tete();
        boolean paire = false;
        for (LigneLue ligne : lignes) {
            String designation = ligne.designation() == null ? "" : ligne.designation();
            String complement = PdfFacture.couper(complement(ligne), 600);
            float hauteur = feuille.hauteur(LARGEUR_DESIGNATION, PdfFacture.couper(designation, 400), fort)
                    + (complement.isEmpty() ? 0 : feuille.hauteur(LARGEUR_DESIGNATION, complement, petit))
                    + 5;
            if (feuille.place(hauteur)) {
                tete();
                paire = false;
            }
            if (paire) {
                feuille.fond(Feuille.GAUCHE, Feuille.DROITE - Feuille.GAUCHE, hauteur, fond);
            }
            float haut = feuille.y() - 2;
            feuille.aller(haut);
            cellules(ligne);
            feuille.paragraphe(DESIGNATION, LARGEUR_DESIGNATION, PdfFacture.couper(designation, 400), fort);
            if (!complement.isEmpty()) {
                feuille.paragraphe(DESIGNATION, LARGEUR_DESIGNATION, complement, petit);
            }
            feuille.aller(haut + 2 - hauteur);
            paire = !paire;
        }
        feuille.trait(Feuille.GAUCHE, Feuille.DROITE, 0.5f, filet);
        feuille.descendre(8);
    }

    private void tete() throws IOException {
        feuille.fond(Feuille.GAUCHE, Feuille.DROITE - Feuille.GAUCHE, 16, accent);
        feuille.descendre(3);
        feuille.texte(NUMERO, "N°", tete);
        feuille.texte(DESIGNATION, "Désignation", tete);
        feuille.aDroite(QUANTITE, "Quantité", tete);
        feuille.texte(UNITE, "Unité", tete);
        feuille.aDroite(PRIX, "Prix HT", tete);
        feuille.aDroite(TVA, "TVA", tete);
        feuille.aDroite(MONTANT, "Montant HT", tete);
        feuille.descendre(14);
    }

    private void cellules(LigneLue ligne) throws IOException {
        feuille.texte(NUMERO, PdfFacture.couper(ligne.numero() == null ? "" : ligne.numero(), 5), corps);
        feuille.aDroite(QUANTITE, nombre(ligne.quantite()), corps);
        feuille.texte(UNITE, PdfFacture.couper(Mots.unite(ligne.unite()), 9), corps);
        feuille.aDroite(PRIX, ligne.prixNet() == null ? "" : Mots.prix(ligne.prixNet()), corps);
        feuille.aDroite(TVA, ligne.tauxTva() == null ? "" : Mots.nombre(ligne.tauxTva()) + " %", corps);
        feuille.aDroite(MONTANT, ligne.montantHt() == null ? "" : Mots.montant(ligne.montantHt()), corps);
    }

    private static String complement(LigneLue ligne) {
        BigDecimal base = ligne.quantiteBase();
        return Stream.of(
                        avec("", ligne.description()),
                        avec("Réf. ", ligne.referenceVendeur()),
                        avec("Votre réf. ", ligne.referenceAcheteur()),
                        avec("Période ", PdfFacture.periode(ligne.periode())),
                        base == null || base.compareTo(BigDecimal.ONE) == 0
                                ? ""
                                : "Prix pour " + Mots.nombre(base) + " " + Mots.unite(ligne.uniteBase()),
                        ligne.remisesEtCharges().stream()
                                .filter(r -> r.montant() != null)
                                .map(TableLignes::remise)
                                .collect(Collectors.joining(" · ")),
                        avec("", ligne.note()))
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String remise(RemiseOuCharge r) {
        String quoi = r.charge() ? "Majoration" : "Remise";
        String motif = r.motif() == null || r.motif().equalsIgnoreCase(quoi) ? "" : " (" + r.motif() + ")";
        return r.montant() == null ? "" : quoi + " " + Mots.montant(r.montant()) + motif;
    }

    private static String avec(String avant, @Nullable String texte) {
        return texte == null || texte.isBlank() ? "" : avant + texte.strip();
    }

    private static String nombre(@Nullable BigDecimal valeur) {
        return valeur == null ? "" : Mots.nombre(valeur);
    }
}
