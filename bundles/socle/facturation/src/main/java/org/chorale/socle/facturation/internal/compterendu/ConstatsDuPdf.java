package org.chorale.socle.facturation.internal.compterendu;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.socle.facturation.internal.pdf.Feuille;
import org.chorale.socle.facturation.internal.pdf.Feuille.Style;
import org.jspecify.annotations.Nullable;

/** The findings of a compte rendu: what is wrong at many places is said once, with all of them. */
final class ConstatsDuPdf {
    private static final Color FILET = new Color(0xc8, 0xcc, 0xd4);
    private static final Color OCRE = new Color(0x7a, 0x4d, 0x00);
    private static final Style CORPS = PdfCompteRendu.CORPS;
    private static final Style FORT = new Style(true, 9, PdfCompteRendu.ENCRE);
    private static final Style PETIT = PdfCompteRendu.PETIT;
    private static final float LARGEUR = PdfCompteRendu.LARGEUR;
    private static final float RETRAIT = 12;

    private ConstatsDuPdf() {}

    static void ecrire(Feuille feuille, List<Constat> constats) throws IOException {
        float x = Feuille.GAUCHE + RETRAIT;
        float largeur = LARGEUR - RETRAIT;
        for (ConstatGroupe g : ConstatGroupe.regrouper(constats)) {
            Constat c = g.commun();
            String nombre = g.nombre() == 1 ? "" : " · " + g.nombre() + " endroits";
            feuille.place(40);
            feuille.descendre(3);
            feuille.trait(Feuille.GAUCHE, Feuille.DROITE, 0.5f, FILET);
            feuille.descendre(4);
            feuille.paragraphe(
                    Feuille.GAUCHE, LARGEUR, poids(c) + " · " + c.regle() + nombre, new Style(true, 9, couleur(c)));
            feuille.paragraphe(x, largeur, c.message(), CORPS);
            if (c.remede() != null) {
                feuille.paragraphe(x, largeur, "À faire : " + c.remede(), FORT);
            }
            if (g.nombre() == 1) {
                petit(feuille, x, largeur, donnee(c, endroit(c)));
            } else {
                petit(feuille, x, largeur, donnee(c, ""));
                for (Constat ici : g.endroits()) {
                    petit(feuille, x, largeur, endroit(ici));
                }
            }
            Constat complement = g.complement();
            if (complement != null) {
                feuille.paragraphe(x, largeur, complement.message(), CORPS);
            }
            feuille.descendre(2);
        }
    }

    private static void petit(Feuille feuille, float x, float largeur, String texte) throws IOException {
        if (!texte.isEmpty()) {
            feuille.paragraphe(x, largeur, texte, PETIT);
        }
    }

    private static String donnee(Constat c, String endroit) {
        StringBuilder b = new StringBuilder();
        ajouter(b, "Donnée", c.terme());
        if (!endroit.isEmpty()) {
            b.append(b.isEmpty() ? "" : " ; ").append(endroit);
        }
        ajouter(b, "Attendu", c.attendu());
        return b.toString();
    }

    private static String endroit(Constat c) {
        StringBuilder b = new StringBuilder();
        ajouter(b, "Ligne de facture", c.ligneFacture());
        ajouter(b, "Place", c.chemin());
        ajouter(b, "Ligne", c.ligne());
        ajouter(b, "Trouvé", c.trouve());
        return b.toString();
    }

    private static void ajouter(StringBuilder b, String nom, @Nullable Object valeur) {
        if (valeur != null) {
            b.append(b.isEmpty() ? "" : " ; ").append(nom).append(" : ").append(valeur);
        }
    }

    private static String poids(Constat c) {
        return switch (c.severite()) {
            case FATALE -> "Bloquant";
            case ERREUR -> "Erreur";
            case AVERTISSEMENT -> "Avertissement";
            case INFORMATION -> "Information";
        };
    }

    private static Color couleur(Constat c) {
        return switch (c.severite()) {
            case FATALE, ERREUR -> PdfCompteRendu.ROUGE;
            case AVERTISSEMENT -> OCRE;
            case INFORMATION -> PdfCompteRendu.GRIS;
        };
    }
}
