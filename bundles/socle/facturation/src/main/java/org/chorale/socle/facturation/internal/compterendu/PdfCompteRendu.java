package org.chorale.socle.facturation.internal.compterendu;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CompteRendu.FactureDuFlux;
import org.chorale.api.facture.SuiviFlux.FluxSuivi;
import org.chorale.api.format.Constat;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.pdf.Feuille;
import org.chorale.socle.facturation.internal.pdf.Feuille.Style;
import org.jspecify.annotations.Nullable;

/**
 * The compte rendu of a flux as a PDF: its state, then each invoice with all its findings. It has a title, a language
 * and an outline by which screen readers and people go from invoice to invoice; text stands in its reading order.
 */
public final class PdfCompteRendu {
    private static final DateTimeFormatter QUAND =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH).withZone(HeureLegale.ZONE);
    static final Color ENCRE = new Color(0x1e, 0x1e, 0x1e);
    static final Color GRIS = new Color(0x5a, 0x5a, 0x5a);
    private static final Color FOND = new Color(0xf3, 0xf5, 0xf9);
    private static final Color ACCENT = new Color(0x1b, 0x3a, 0x6b);
    private static final Color VERT = new Color(0x1a, 0x66, 0x3a);
    static final Color ROUGE = new Color(0xa3, 0x1d, 0x1d);
    private static final Style TITRE = new Style(true, 20, ACCENT);
    static final Style CORPS = new Style(false, 9, ENCRE);
    static final Style PETIT = new Style(false, 8, GRIS);
    static final float LARGEUR = Feuille.DROITE - Feuille.GAUCHE;
    private static final float LIBELLE = 120;

    private final FluxSuivi flux;
    private final List<Constat> constats;
    private final Iterable<FactureDuFlux> factures;

    /** @param factures each invoice, gone through once */
    public PdfCompteRendu(FluxSuivi flux, List<Constat> constats, Iterable<FactureDuFlux> factures) {
        this.flux = flux;
        this.constats = constats;
        this.factures = factures;
    }

    PdfCompteRendu(CompteRendu cr, String deposant) {
        this(
                new FluxSuivi(
                        cr.entete(),
                        deposant,
                        "",
                        cr.factures().size(),
                        cr.factures().stream().filter(FactureDuFlux::integree).count()),
                cr.constats(),
                cr.factures());
    }

    byte[] octets() {
        try (ByteArrayOutputStream sortie = new ByteArrayOutputStream()) {
            ecrire(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it whole; does not close. */
    public void ecrire(OutputStream sortie) throws IOException {
        try (PDDocument document = new PDDocument()) {
            String numero = flux.entete().numero().valeur();
            document.getDocumentInformation().setTitle("Compte rendu du flux " + numero);
            document.getDocumentInformation().setProducer("Chorale");
            document.getDocumentCatalog().setLanguage("fr-FR");
            PDViewerPreferences lecture = new PDViewerPreferences(new COSDictionary());
            lecture.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(lecture);
            PDDocumentOutline plan = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(plan);
            try (Feuille feuille = new Feuille(document)) {
                entete(feuille);
                signet(document, plan, feuille, "Dépôt");
                if (!constats.isEmpty()) {
                    rubrique(feuille, "Contrôle du dépôt", ACCENT);
                    signet(document, plan, feuille, "Contrôle du dépôt");
                    ConstatsDuPdf.ecrire(feuille, constats);
                }
                for (FactureDuFlux f : factures) {
                    facture(document, plan, feuille, f);
                }
                feuille.pied("Compte rendu du flux " + numero, PETIT);
            }
            document.save(sortie);
        }
    }

    private void entete(Feuille feuille) throws IOException {
        CompteRendu.Entete e = flux.entete();
        feuille.place(120);
        feuille.texte(Feuille.GAUCHE, "Compte rendu d'intégration", TITRE);
        feuille.descendre(34);
        feuille.trait(Feuille.GAUCHE, Feuille.DROITE, 1.2f, ACCENT);
        feuille.descendre(12);
        champ(feuille, "Numéro de flux", e.numero().valeur());
        champ(feuille, "Fichier", e.nomFichier());
        champ(feuille, "Déposé par", par() + ", le " + QUAND.format(e.depot()));
        champ(feuille, "État", e.etat().libelle().fr() + " (" + e.etat() + "), depuis le " + QUAND.format(e.depuis()));
        champ(feuille, "Syntaxe annoncée", e.syntaxeDeclaree());
        champ(feuille, "Syntaxe reconnue", e.syntaxe());
        if (e.etat().termine()) {
            champ(feuille, "Factures intégrées", "%d sur %d".formatted(flux.integrees(), flux.factures()));
        }
        feuille.descendre(10);
    }

    private String par() {
        return flux.par().isEmpty() ? flux.deposant() : flux.deposant() + " (" + flux.par() + ")";
    }

    private static void facture(PDDocument document, PDDocumentOutline plan, Feuille feuille, FactureDuFlux f)
            throws IOException {
        String nom = f.numero() == null ? "Facture illisible" : "Facture " + f.numero();
        String titre = nom + (f.integree() ? " : intégrée" : " : rejetée");
        rubrique(feuille, titre, f.integree() ? VERT : ROUGE);
        signet(document, plan, feuille, titre);
        champ(feuille, "Fichier", f.nomFichier());
        if (f.identifiantFournisseur() != null || f.identifiantDestinataire() != null) {
            champ(feuille, "Fournisseur", ou(f.identifiantFournisseur()));
            champ(feuille, "Destinataire", ou(f.identifiantDestinataire()));
        }
        if (f.constats().isEmpty()) {
            feuille.paragraphe(Feuille.GAUCHE, LARGEUR, "Rien à signaler.", CORPS);
        }
        ConstatsDuPdf.ecrire(feuille, f.constats());
        feuille.descendre(6);
    }

    private static void rubrique(Feuille feuille, String titre, Color couleur) throws IOException {
        Style style = new Style(true, 12, couleur);
        float hauteur = feuille.hauteur(LARGEUR - 12, titre, style) + 8;
        // With what follows it: a title alone at the foot of a page misleads.
        feuille.place(hauteur + 50);
        feuille.descendre(4);
        feuille.fond(Feuille.GAUCHE, LARGEUR, hauteur, FOND);
        feuille.descendre(3);
        feuille.paragraphe(Feuille.GAUCHE + 6, LARGEUR - 12, titre, style);
        feuille.descendre(9);
    }

    private static void champ(Feuille feuille, String nom, @Nullable String valeur) throws IOException {
        if (valeur == null || valeur.isEmpty()) {
            return;
        }
        feuille.place(13);
        feuille.texte(Feuille.GAUCHE, nom, PETIT);
        feuille.paragraphe(Feuille.GAUCHE + LIBELLE, LARGEUR - LIBELLE, valeur, CORPS);
        feuille.descendre(2);
    }

    private static void signet(PDDocument document, PDDocumentOutline plan, Feuille feuille, String titre) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(document.getPage(document.getNumberOfPages() - 1));
        place.setTop((int) feuille.y() + 40);
        PDOutlineItem signet = new PDOutlineItem();
        signet.setTitle(titre);
        signet.setDestination(place);
        plan.addLast(signet);
    }

    private static String ou(@Nullable String valeur) {
        return valeur == null ? "inconnu" : valeur;
    }
}
