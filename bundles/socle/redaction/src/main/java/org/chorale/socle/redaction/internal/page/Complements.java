package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import java.util.List;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Note;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.PieceJointe;

/** What comes after the totals: how to pay, notes, attachments. */
final class Complements {
    private final Feuille feuille;
    private final FactureLue f;
    private final List<PieceJointe> pieces;

    Complements(Feuille feuille, FactureLue facture, List<PieceJointe> pieces) {
        this.feuille = feuille;
        this.f = facture;
        this.pieces = pieces;
    }

    void dessiner() throws IOException {
        rubrique("Paiement", paiement());
        rubrique("Notes", notes());
        rubrique("Pièces jointes", pieces());
        if (feuille.lacune()) {
            rubrique(
                    "Lettres absentes",
                    new Bloc(feuille, Feuille.LARGEUR)
                            .texte(
                                    "Les lettres montrées par un carré n'existent pas dans les polices de ce document ;"
                                            + " elles sont dans les données jointes (factur-x.xml).",
                                    Style.DISCRET));
        }
    }

    private void rubrique(String titre, Bloc contenu) throws IOException {
        if (contenu.vide()) {
            return;
        }
        feuille.reserver(Math.min(contenu.hauteur(), 120) + 20);
        new Bloc(feuille, Feuille.LARGEUR).rubrique(titre).couler(Feuille.GAUCHE);
        feuille.y -= 2;
        contenu.couler(Feuille.GAUCHE);
        feuille.y -= 11;
    }

    private Bloc paiement() throws IOException {
        Paiement p = f.paiement();
        Bloc b = new Bloc(feuille, Feuille.LARGEUR);
        b.valeur(
                "Moyen",
                Entete.joindre(" · ", p.codeMoyen() == null ? null : Mots.moyen(p.codeMoyen()), p.libelleMoyen()));
        for (Paiement.Compte c : p.comptes()) {
            b.valeur(
                    "Compte",
                    Entete.joindre(
                            " · ",
                            c.identifiant() == null ? null : Nombres.groupes(c.identifiant()),
                            c.bic() == null ? null : "BIC " + c.bic(),
                            c.titulaire()));
        }
        b.valeur("Référence à rappeler", p.reference());
        b.valeur("Carte", Entete.joindre(" · ", p.numeroCarte(), p.titulaireCarte()));
        b.valeur("Mandat de prélèvement", Entete.joindre(" · ", p.mandat(), p.icsCreancier()));
        b.valeur("Compte débité", p.compteDebite() == null ? null : Nombres.groupes(p.compteDebite()));
        b.valeur("Conditions", f.conditionsPaiement());
        return b;
    }

    private Bloc notes() throws IOException {
        Bloc b = new Bloc(feuille, Feuille.LARGEUR);
        for (Note n : f.notes()) {
            String sujet = Mots.sujet(n.sujet());
            b.texte(sujet == null ? n.texte() : sujet + " : " + n.texte(), Style.CORPS);
        }
        return b;
    }

    private Bloc pieces() throws IOException {
        Bloc b = new Bloc(feuille, Feuille.LARGEUR);
        for (PieceJointe p : pieces) {
            b.texte(
                    Entete.joindre(" · ", p.nom(), p.description(), taille(p.taille()), "jointe à ce PDF"),
                    Style.CORPS);
        }
        for (PieceJointe p : f.piecesJointes()) {
            if (p.contenu() == null) {
                b.texte(Entete.joindre(" · ", p.reference(), p.description(), p.adresse()), Style.CORPS);
            }
        }
        return b;
    }

    private static String taille(long octets) {
        return octets < 1024
                ? octets + " octets"
                : octets < 1 << 20 ? (octets + 1023) / 1024 + " ko" : (octets + (1 << 20) - 1) / (1 << 20) + " Mo";
    }
}
