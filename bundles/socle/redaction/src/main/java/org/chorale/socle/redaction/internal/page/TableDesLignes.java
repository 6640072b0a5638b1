package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.socle.redaction.internal.page.Style.Couleur;
import org.jspecify.annotations.Nullable;

/** The table of the invoice's lines. Its head stands on each page it comes to. */
final class TableDesLignes {
    private static final float HAUTEUR_TETE = 17;
    private static final float AIR = 4;
    private static final float DESIGNATION = Feuille.GAUCHE + 30;

    /** Right edges of the columns of numbers. */
    private static final float MONTANT = Feuille.DROITE - 5;

    private static final float TVA = MONTANT - 76;
    private static final float PRIX = TVA - 42;
    private static final float QUANTITE = PRIX - 70;
    private static final float LARGEUR_DESIGNATION = QUANTITE - 66 - DESIGNATION;

    private final Feuille feuille;
    private final FactureLue f;
    private boolean teinte;

    TableDesLignes(Feuille feuille, FactureLue facture) {
        this.feuille = feuille;
        this.f = facture;
    }

    void dessiner() throws IOException {
        if (f.lignes().isEmpty()) {
            return;
        }
        feuille.reserver(HAUTEUR_TETE + 40);
        tete();
        int rang = 0;
        for (LigneLue l : f.lignes()) {
            ligne(l, ++rang);
        }
        feuille.filet(Feuille.GAUCHE, Feuille.DROITE, feuille.y, Couleur.FILET);
        feuille.y -= 14;
    }

    private void tete() throws IOException {
        feuille.rectangle(Feuille.GAUCHE, feuille.y, Feuille.LARGEUR, HAUTEUR_TETE, Couleur.ACCENT);
        float haut = feuille.y - 4;
        feuille.texte(Feuille.GAUCHE + 5, haut, Style.COLONNE, "N°");
        feuille.texte(DESIGNATION, haut, Style.COLONNE, "Désignation");
        feuille.aDroite(QUANTITE, haut, Style.COLONNE, "Quantité");
        feuille.aDroite(PRIX, haut, Style.COLONNE, "Prix unitaire HT");
        feuille.aDroite(TVA, haut, Style.COLONNE, "TVA");
        feuille.aDroite(MONTANT, haut, Style.COLONNE, "Montant HT");
        feuille.y -= HAUTEUR_TETE;
        teinte = false;
    }

    private void ligne(LigneLue l, int rang) throws IOException {
        Bloc designation = designation(l);
        String quantite = quantite(l.quantite(), l.unite());
        List<String> quantites = feuille.plier(quantite == null ? "" : quantite, Style.CORPS, 62);
        List<String> numeros =
                feuille.plier(l.numero() == null ? Integer.toString(rang) : l.numero(), Style.DISCRET, 22);
        float cotes = Math.max(quantites.size(), numeros.size()) * Style.CORPS.interligne();
        float hauteur = Math.max(designation.hauteur(), cotes) + 2 * AIR;
        boolean longue = hauteur > Feuille.HAUT - Feuille.BAS - 60;
        if (!feuille.place(longue ? 60 : hauteur)) {
            feuille.nouvellePage();
            tete();
        }
        if (teinte && !longue) {
            feuille.rectangle(Feuille.GAUCHE, feuille.y, Feuille.LARGEUR, hauteur, Couleur.FOND);
        }
        teinte = !teinte;
        float haut = feuille.y - AIR;
        colonne(numeros, Feuille.GAUCHE + 5, haut, Style.DISCRET, false);
        colonne(quantites, QUANTITE, haut, Style.CORPS, true);
        feuille.aDroite(PRIX, haut, Style.CORPS, Nombres.prix(l.prixNet()));
        feuille.aDroite(TVA, haut, Style.CORPS, tva(l));
        feuille.aDroite(MONTANT, haut, Style.CORPS, Nombres.montant(l.montantHt(), null));
        if (longue) {
            feuille.y = haut;
            designation.couler(DESIGNATION);
            feuille.y -= AIR;
        } else {
            designation.dessiner(DESIGNATION, haut);
            feuille.y -= hauteur;
        }
    }

    private void colonne(List<String> textes, float x, float haut, Style style, boolean aDroite) throws IOException {
        float y = haut;
        // Beyond what the row shows of its name these would run into the next row.
        for (String t : textes.subList(0, Math.min(textes.size(), 30))) {
            if (aDroite) {
                feuille.aDroite(x, y, style, t);
            } else {
                feuille.texte(x, y, style, t);
            }
            y -= Style.CORPS.interligne();
        }
    }

    private static String tva(LigneLue l) {
        boolean sansTaux = l.tauxTva() == null || "O".equals(l.categorieTva());
        String categorie = l.categorieTva() == null ? "" : l.categorieTva();
        if (sansTaux) {
            return categorie;
        }
        boolean courante = categorie.isEmpty() || categorie.equals("S");
        return courante ? Nombres.pourcentage(l.tauxTva()) : categorie + " " + Nombres.pourcentage(l.tauxTva());
    }

    private Bloc designation(LigneLue l) throws IOException {
        List<String> details = details(l);
        boolean seule = details.isEmpty() && l.description() == null && l.note() == null;
        Bloc b = new Bloc(feuille, LARGEUR_DESIGNATION);
        b.texte(l.designation(), seule ? Style.CORPS : Style.FORT);
        b.texte(l.description(), Style.DISCRET);
        b.texte(String.join(" · ", details), Style.DISCRET);
        for (RemiseOuCharge r : l.remisesEtCharges()) {
            b.texte((r.charge() ? "Charge : " : "Remise : ") + remise(r), Style.DISCRET);
        }
        return b.texte(l.note(), Style.DISCRET);
    }

    private static List<String> details(LigneLue l) {
        List<String> details = new ArrayList<>();
        detail(details, "Référence", l.referenceVendeur());
        detail(details, "Référence de l'acheteur", l.referenceAcheteur());
        detail(
                details,
                "Article",
                l.referenceStandard() == null ? null : l.referenceStandard().valeur());
        for (Identifiant c : l.classifications()) {
            detail(
                    details,
                    "Classement",
                    Entete.joindre(" ", c.valeur(), c.schema() == null ? null : "(" + c.schema() + ")"));
        }
        for (LigneLue.Attribut a : l.attributs()) {
            detail(details, a.nom() == null ? "Caractéristique" : a.nom(), a.valeur());
        }
        detail(details, "Période", Entete.periode(l.periode()));
        detail(details, "Ligne de commande", l.ligneCommande());
        detail(details, "Objet", l.objet() == null ? null : l.objet().valeur());
        detail(details, "Référence comptable", l.comptable());
        detail(details, "Origine", l.paysOrigine());
        if (l.remisePrix() != null && l.remisePrix().signum() != 0) {
            detail(details, "Prix brut", Nombres.prix(l.prixBrut()));
            detail(details, "Remise sur le prix", Nombres.prix(l.remisePrix().negate()));
        }
        if (l.quantiteBase() != null && l.quantiteBase().compareTo(BigDecimal.ONE) != 0) {
            detail(details, "Prix pour", quantite(l.quantiteBase(), l.uniteBase()));
        }
        return details;
    }

    private static @Nullable String quantite(@Nullable BigDecimal quantite, @Nullable String unite) {
        return Entete.joindre(" ", Nombres.quantite(quantite), Mots.unite(unite, quantite));
    }

    private static @Nullable String remise(RemiseOuCharge r) {
        String montant = r.montant() == null
                ? ""
                : Nombres.montant(r.charge() ? r.montant() : r.montant().negate(), null);
        String taux = r.pourcentage() == null ? null : "(" + Nombres.pourcentage(r.pourcentage()) + ")";
        return Entete.joindre(" ", r.motif() == null ? r.codeMotif() : r.motif(), taux, montant);
    }

    private static void detail(List<String> details, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            details.add(nom + " : " + valeur.strip());
        }
    }
}
