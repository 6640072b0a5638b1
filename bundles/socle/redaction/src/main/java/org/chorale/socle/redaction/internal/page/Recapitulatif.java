package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.chorale.socle.redaction.internal.page.Style.Couleur;
import org.jspecify.annotations.Nullable;

/** Allowances and charges of the whole invoice, its VAT by rate, its totals. */
final class Recapitulatif {
    private static final float TETE = 16;
    private static final float LARGEUR_TVA = 272;
    private static final float TOTAUX = Feuille.GAUCHE + LARGEUR_TVA + 22;
    private static final float RANGEE = 14.5f;

    private final Feuille feuille;
    private final FactureLue f;

    private record Total(String nom, String montant, boolean fort) {}

    Recapitulatif(Feuille feuille, FactureLue facture) {
        this.feuille = feuille;
        this.f = facture;
    }

    void dessiner() throws IOException {
        remises();
        List<Total> totaux = totaux();
        float hauteurTotaux = totaux.size() * RANGEE + 30;
        float hauteurTva = hauteurTva();
        float hauteur = Math.max(hauteurTotaux, hauteurTva);
        if (hauteur > Feuille.HAUT - Feuille.BAS - 60) {
            tva();
            feuille.y -= 12;
            feuille.reserver(hauteurTotaux);
            dessinerTotaux(totaux);
            return;
        }
        feuille.reserver(hauteur);
        float haut = feuille.y;
        tva();
        float apresTva = feuille.y;
        feuille.y = haut;
        dessinerTotaux(totaux);
        feuille.y = Math.min(feuille.y, apresTva) - 16;
    }

    private void remises() throws IOException {
        if (f.remisesEtCharges().isEmpty()) {
            return;
        }
        feuille.reserver(50);
        new Bloc(feuille, Feuille.LARGEUR)
                .rubrique("Remises et charges sur l'ensemble")
                .couler(Feuille.GAUCHE);
        feuille.y -= 3;
        for (RemiseOuCharge r : f.remisesEtCharges()) {
            Bloc b = new Bloc(feuille, Feuille.LARGEUR - 100);
            String taux = r.pourcentage() == null
                    ? null
                    : Nombres.pourcentage(r.pourcentage())
                            + (r.base() == null ? "" : " de " + Nombres.montant(r.base(), f.devise()));
            String motif = r.motif() == null ? r.codeMotif() : r.motif();
            String tva = r.tauxTva() == null ? r.categorieTva() : Nombres.pourcentage(r.tauxTva());
            b.texte(
                    Entete.joindre(
                            " · ", r.charge() ? "Charge" : "Remise", motif, taux, tva == null ? null : "TVA " + tva),
                    Style.CORPS);
            feuille.reserver(b.hauteur());
            BigDecimal montant = r.montant() == null || r.charge()
                    ? r.montant()
                    : r.montant().negate();
            feuille.aDroite(Feuille.DROITE - 5, feuille.y, Style.FORT, Nombres.montant(montant, null));
            b.couler(Feuille.GAUCHE);
        }
        feuille.y -= 12;
    }

    private float hauteurTva() throws IOException {
        float h = TETE + 4;
        for (VentilationTva v : f.ventilationTva()) {
            h += RANGEE + motif(v).hauteur();
        }
        return h;
    }

    private void tva() throws IOException {
        if (f.ventilationTva().isEmpty()) {
            return;
        }
        teteTva();
        for (VentilationTva v : f.ventilationTva()) {
            Bloc motif = motif(v);
            if (!feuille.place(RANGEE + Math.min(motif.hauteur(), 100))) {
                feuille.nouvellePage();
                teteTva();
            }
            float haut = feuille.y - 3;
            feuille.texte(
                    Feuille.GAUCHE + 5,
                    haut,
                    Style.CORPS,
                    MiseEnPage.court(feuille, Mots.categorie(v.categorie()), Style.CORPS, 102));
            feuille.aDroite(Feuille.GAUCHE + 148, haut, Style.CORPS, Nombres.pourcentage(v.taux()));
            feuille.aDroite(Feuille.GAUCHE + 210, haut, Style.CORPS, Nombres.montant(v.base(), null));
            feuille.aDroite(Feuille.GAUCHE + LARGEUR_TVA - 5, haut, Style.CORPS, Nombres.montant(v.montant(), null));
            feuille.y -= RANGEE;
            motif.couler(Feuille.GAUCHE + 5);
            feuille.filet(Feuille.GAUCHE, Feuille.GAUCHE + LARGEUR_TVA, feuille.y, Couleur.FILET);
        }
    }

    private void teteTva() throws IOException {
        feuille.rectangle(Feuille.GAUCHE, feuille.y, LARGEUR_TVA, TETE, Couleur.ACCENT);
        float haut = feuille.y - 3.5f;
        feuille.texte(Feuille.GAUCHE + 5, haut, Style.COLONNE, "TVA");
        feuille.aDroite(Feuille.GAUCHE + 148, haut, Style.COLONNE, "Taux");
        feuille.aDroite(Feuille.GAUCHE + 210, haut, Style.COLONNE, "Base HT");
        feuille.aDroite(Feuille.GAUCHE + LARGEUR_TVA - 5, haut, Style.COLONNE, "Montant");
        feuille.y -= TETE;
    }

    private Bloc motif(VentilationTva v) throws IOException {
        Bloc b = new Bloc(feuille, LARGEUR_TVA - 10);
        return b.texte(
                Entete.joindre(
                        " ",
                        v.motifExoneration(),
                        v.codeExoneration() == null ? null : "(" + v.codeExoneration() + ")"),
                Style.DISCRET);
    }

    private List<Total> totaux() {
        Totaux t = f.totaux();
        List<Total> totaux = new ArrayList<>();
        if (dit(t.remises()) || dit(t.charges())) {
            ajouter(totaux, "Total des lignes", t.lignes(), false);
            ajouter(totaux, "Remises", t.remises() == null ? null : t.remises().negate(), false);
            ajouter(totaux, "Charges", t.charges(), false);
        }
        ajouter(totaux, "Total HT", t.horsTaxe(), true);
        ajouter(totaux, "Total TVA", t.tva(), false);
        if (t.tvaDeviseComptable() != null) {
            totaux.add(new Total(
                    "soit en " + f.deviseTva(), Nombres.montant(t.tvaDeviseComptable(), f.deviseTva()), false));
        }
        ajouter(totaux, "Total TTC", t.ttc(), true);
        ajouter(totaux, "Déjà payé", t.dejaPaye() == null ? null : t.dejaPaye().negate(), false);
        ajouter(totaux, "Arrondi", t.arrondi(), false);
        return totaux;
    }

    private static boolean dit(@Nullable BigDecimal montant) {
        return montant != null && montant.signum() != 0;
    }

    private void ajouter(List<Total> totaux, String nom, @Nullable BigDecimal montant, boolean fort) {
        if (montant != null && (fort || montant.signum() != 0 || nom.equals("Total TVA"))) {
            totaux.add(new Total(nom, Nombres.montant(montant, f.devise()), fort));
        }
    }

    private void dessinerTotaux(List<Total> totaux) throws IOException {
        for (Total t : totaux) {
            Style style = t.fort() ? Style.FORT : Style.CORPS;
            feuille.texte(TOTAUX, feuille.y - 3, style, t.nom());
            feuille.aDroite(Feuille.DROITE - 8, feuille.y - 3, style, t.montant());
            feuille.y -= RANGEE;
            feuille.filet(TOTAUX, Feuille.DROITE, feuille.y, Couleur.FILET);
        }
        BigDecimal net = f.totaux().aPayer();
        if (net == null) {
            return;
        }
        feuille.y -= 5;
        feuille.rectangle(TOTAUX - 8, feuille.y, Feuille.DROITE - TOTAUX + 8, 23, Couleur.ACCENT);
        feuille.texte(TOTAUX, feuille.y - 5.5f, Style.TOTAL, f.estAvoir() ? "Net de l'avoir" : "Net à payer");
        feuille.aDroite(Feuille.DROITE - 8, feuille.y - 5.5f, Style.TOTAL, Nombres.montant(net, f.devise()));
        feuille.y -= 25;
    }
}
