package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.PieceJointe;
import org.chorale.socle.redaction.internal.page.Style.Couleur;

/** The invoice on pages: who, what, how much, how to pay; the same order as in print everywhere in France. */
public final class MiseEnPage {
    private MiseEnPage() {}

    /** Draws the whole invoice. The fonts are embedded when the document is saved. */
    public static void dessiner(PDDocument pdf, FactureLue facture, List<PieceJointe> pieces) throws IOException {
        try (Polices polices = new Polices(pdf)) {
            Feuille feuille = new Feuille(pdf, polices, f -> () -> rappel(f, facture));
            new Entete(feuille, facture).dessiner();
            new TableDesLignes(feuille, facture).dessiner();
            new Recapitulatif(feuille, facture).dessiner();
            new Complements(feuille, facture, pieces).dessiner();
            feuille.fermer();
            feuille.surChaquePage((page, pages) -> pied(feuille, facture, page, pages));
        }
    }

    /** What the document is called, on its pages and in its metadata. */
    public static String titre(FactureLue f) {
        String numero = f.numero() == null ? "" : " n° " + Feuille.propre(f.numero());
        return Mots.type(f) + numero;
    }

    private static void rappel(Feuille feuille, FactureLue f) throws IOException {
        String nom = f.vendeur().nom() == null ? "" : Feuille.propre(f.vendeur().nom());
        String titre = court(feuille, titre(f) + " (suite)", Style.RUBRIQUE, Feuille.LARGEUR / 2);
        feuille.texte(
                Feuille.GAUCHE, feuille.y, Style.DISCRET, court(feuille, nom, Style.DISCRET, Feuille.LARGEUR / 2 - 10));
        feuille.aDroite(Feuille.DROITE, feuille.y, Style.RUBRIQUE, titre);
        feuille.y -= 13;
        feuille.filet(Feuille.GAUCHE, Feuille.DROITE, feuille.y, Couleur.FILET);
        feuille.y -= 12;
    }

    private static void pied(Feuille feuille, FactureLue f, int page, int pages) throws IOException {
        float haut = 44;
        feuille.filet(Feuille.GAUCHE, Feuille.DROITE, haut + 6, Couleur.FILET);
        String gauche = titre(f) + (f.dateEmission() == null ? "" : " du " + Nombres.date(f.dateEmission()))
                + " · données jointes à ce PDF : factur-x.xml";
        feuille.texte(Feuille.GAUCHE, haut, Style.PIED, court(feuille, gauche, Style.PIED, Feuille.LARGEUR - 80));
        feuille.aDroite(Feuille.DROITE, haut, Style.PIED, "Page " + page + " / " + pages);
    }

    /** What fits on one line of so much width. */
    static String court(Feuille feuille, String texte, Style style, float largeur) throws IOException {
        if (feuille.largeur(texte, style) <= largeur) {
            return texte;
        }
        int[] lettres = texte.codePoints().limit(400).toArray();
        int n = lettres.length;
        while (n > 0 && feuille.largeur(new String(lettres, 0, n) + "…", style) > largeur) {
            n--;
        }
        return new String(lettres, 0, n) + "…";
    }
}
