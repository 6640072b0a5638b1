package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Contact;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Partie;
import org.chorale.api.format.Periode;
import org.chorale.api.format.References;
import org.chorale.socle.redaction.internal.page.Style.Couleur;
import org.jspecify.annotations.Nullable;

/** The head of the invoice: seller, number and dates, references, buyer, and whoever else has a part in it. */
final class Entete {
    private static final float GOUTTIERE = 16;
    private static final float COLONNE = (Feuille.LARGEUR - GOUTTIERE) / 2;
    private static final float MARGE = 9;
    private static final float DROITE = Feuille.GAUCHE + COLONNE + GOUTTIERE;

    private final Feuille feuille;
    private final FactureLue f;

    Entete(Feuille feuille, FactureLue facture) {
        this.feuille = feuille;
        this.f = facture;
    }

    void dessiner() throws IOException {
        Bloc vendeur = new Bloc(feuille, COLONNE);
        partie(vendeur, f.vendeur(), Style.NOM, false);
        vendeur.texte(f.vendeur().mentionsLegales(), Style.DISCRET);
        cote(vendeur, piece(), 0, false);
        feuille.y -= 16;
        Bloc acheteur = new Bloc(feuille, COLONNE - 2 * MARGE).rubrique("Destinataire");
        partie(acheteur, f.acheteur(), Style.FORT, true);
        cote(references(), acheteur, MARGE, true);
        feuille.y -= 8;
        autres();
        feuille.y -= 10;
    }

    /** Two blocks side by side; if one is longer than a page, one after the other. */
    private void cote(Bloc gauche, Bloc droite, float marge, boolean fond) throws IOException {
        float hauteur = Math.max(gauche.hauteur(), droite.hauteur()) + 2 * marge;
        if (hauteur > Feuille.HAUT - Feuille.BAS - 60) {
            gauche.couler(Feuille.GAUCHE);
            feuille.y -= 8;
            droite.couler(Feuille.GAUCHE);
            return;
        }
        feuille.reserver(hauteur);
        if (fond) {
            feuille.rectangle(DROITE, feuille.y, COLONNE, droite.hauteur() + 2 * marge, Couleur.FOND);
            feuille.rectangle(DROITE, feuille.y, 2.5f, droite.hauteur() + 2 * marge, Couleur.ACCENT);
        }
        gauche.dessiner(Feuille.GAUCHE, feuille.y - marge);
        droite.dessiner(DROITE + marge, feuille.y - marge);
        feuille.y -= hauteur;
    }

    private Bloc piece() throws IOException {
        Bloc b = new Bloc(feuille, COLONNE);
        b.texte(Mots.type(f).toUpperCase(java.util.Locale.FRENCH), Style.TITRE);
        b.texte(f.numero() == null ? null : "N° " + f.numero(), Style.NOM);
        b.valeur("Date", Nombres.date(f.dateEmission()));
        b.valeur("Échéance", Nombres.date(f.dateEcheance()));
        b.valeur("Exigibilité de la TVA", Nombres.date(f.dateExigibiliteTva()));
        b.valeur("Période", periode(f.livraison().periode()));
        b.valeur("Livraison", Nombres.date(f.livraison().date()));
        b.valeur("Devise", "EUR".equals(f.devise()) ? null : f.devise());
        return b;
    }

    static @Nullable String periode(@Nullable Periode p) {
        if (p == null || (p.debut() == null && p.fin() == null)) {
            return null;
        }
        if (p.fin() == null) {
            return "à partir du " + Nombres.date(p.debut());
        }
        return p.debut() == null
                ? "jusqu'au " + Nombres.date(p.fin())
                : "du " + Nombres.date(p.debut()) + " au " + Nombres.date(p.fin());
    }

    private Bloc references() throws IOException {
        References r = f.references();
        Bloc b = new Bloc(feuille, COLONNE - MARGE);
        b.valeur("Code service", f.codeService().orElse(null));
        b.valeur("N° d'engagement", r.commande());
        b.valeur("N° de marché", r.marche());
        b.valeur("Cadre de facturation", cadre());
        b.valeur("Projet", r.projet());
        b.valeur("Commande du vendeur", r.commandeVendeur());
        b.valeur("Bon de livraison", r.expedition());
        b.valeur("Avis de réception", r.reception());
        b.valeur("Appel d'offres ou lot", r.appelOffres());
        b.valeur("Objet facturé", r.objet() == null ? null : r.objet().valeur());
        b.valeur("Référence comptable", r.comptable());
        for (References.FactureAnterieure a : r.facturesAnterieures()) {
            String quand = a.date() == null ? "" : " du " + Nombres.date(a.date());
            b.valeur("Facture antérieure", a.numero() == null ? null : a.numero() + quand);
        }
        return b.vide()
                ? b
                : new Bloc(feuille, COLONNE - MARGE).rubrique("Références").suivi(b);
    }

    private @Nullable String cadre() {
        Cadre.Lecture lu = f.cadre();
        if (f.cadreLu() == null) {
            return null;
        }
        return lu.cadre() == Cadre.A2_FACTURE_FOURNISSEUR_DEJA_PAYEE ? f.cadreLu() + " (déjà payée)" : f.cadreLu();
    }

    private void autres() throws IOException {
        Bloc b = new Bloc(feuille, Feuille.LARGEUR);
        Livraison l = f.livraison();
        String ou = joindre(
                ", ",
                l.nom(),
                uneLigne(l.adresse()),
                l.lieu() == null ? null : l.lieu().valeur());
        b.valeur("Livré à", ou);
        autre(b, "Bénéficiaire du paiement", f.beneficiaire());
        autre(b, "Représentant fiscal", f.representantFiscal());
        if (!b.vide()) {
            b.couler(Feuille.GAUCHE);
            feuille.y -= 4;
        }
    }

    private static void autre(Bloc b, String titre, @Nullable Partie p) throws IOException {
        if (p == null) {
            return;
        }
        String legal = p.identifiantLegal() == null ? null : identifiant(p.identifiantLegal());
        String premier =
                p.identifiants().isEmpty() ? null : identifiant(p.identifiants().get(0));
        b.valeur(titre, joindre(", ", p.nom(), uneLigne(p.adresse()), legal, premier, p.numeroTva()));
    }

    private static void partie(Bloc b, Partie p, Style nom, boolean acheteur) throws IOException {
        b.texte(p.nom() == null ? p.nomCommercial() : p.nom(), nom);
        b.texte(p.nom() == null || p.nom().equals(p.nomCommercial()) ? null : p.nomCommercial(), Style.CORPS);
        adresse(b, p.adresse());
        for (Identifiant i : p.identifiants()) {
            if (!(acheteur && Identifiant.CODE_ROUTAGE.equals(i.schema()))) {
                b.texte(identifiant(i), Style.CORPS);
            }
        }
        b.texte(p.identifiantLegal() == null ? null : identifiant(p.identifiantLegal()), Style.CORPS);
        b.valeur("N° TVA", p.numeroTva());
        b.valeur("N° fiscal", p.identifiantFiscal());
        Contact c = p.contact();
        if (c != null) {
            b.texte(joindre(" · ", c.nom(), c.telephone(), c.courriel()), Style.DISCRET);
        }
    }

    private static String identifiant(Identifiant i) {
        String registre = i.schema() == null && i.aFormeDeSiret() ? "SIRET" : Mots.registre(i.schema());
        return registre + " : " + Nombres.groupes(i.valeur());
    }

    private static void adresse(Bloc b, @Nullable Adresse a) throws IOException {
        if (a == null) {
            return;
        }
        b.texte(a.ligne1(), Style.CORPS);
        b.texte(a.ligne2(), Style.CORPS);
        b.texte(a.ligne3(), Style.CORPS);
        b.texte(joindre(" ", a.codePostal(), a.ville()), Style.CORPS);
        b.texte(joindre(" ", a.subdivision(), "FR".equals(a.pays()) ? null : a.pays()), Style.CORPS);
    }

    private static @Nullable String uneLigne(@Nullable Adresse a) {
        return a == null
                ? null
                : joindre(
                        ", ",
                        a.ligne1(),
                        a.ligne2(),
                        a.ligne3(),
                        joindre(" ", a.codePostal(), a.ville()),
                        "FR".equals(a.pays()) ? null : a.pays());
    }

    static @Nullable String joindre(String entre, @Nullable String... textes) {
        StringBuilder s = new StringBuilder();
        for (String t : textes) {
            if (t != null && !t.isBlank()) {
                s.append(s.length() == 0 ? "" : entre).append(t.strip());
            }
        }
        return s.length() == 0 ? null : s.toString();
    }
}
