package org.chorale.socle.facturation.internal.certificat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.pdf.Feuille;
import org.chorale.socle.facturation.internal.pdf.Feuille.Style;

/** The certificate as a page to keep or to pass on. */
final class PdfCertificat {
    private static final DateTimeFormatter QUAND = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(HeureLegale.ZONE);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final Color ENCRE = new Color(0x1e, 0x1e, 0x1e);
    private static final Color GRIS = new Color(0x5a, 0x5a, 0x5a);
    private static final Color FOND = new Color(0xf3, 0xf5, 0xf9);
    private static final Color ACCENT = new Color(0x1b, 0x3a, 0x6b);
    private static final Style TITRE = new Style(true, 20, ACCENT);
    private static final Style RUBRIQUE = new Style(true, 8, ACCENT);
    private static final Style CORPS = new Style(false, 10, ENCRE);
    private static final Style FORT = new Style(true, 10, ENCRE);
    private static final Style PETIT = new Style(false, 8, GRIS);
    private static final float LARGEUR = Feuille.DROITE - Feuille.GAUCHE;
    private static final float LIBELLE = 110;
    private static final float COTE = 130;

    private final Facture facture;
    private final DetailFacture.Piece original;
    private final Empreinte empreinte;
    private final String adresse;

    PdfCertificat(Facture facture, DetailFacture.Piece original, Empreinte empreinte, String adresse) {
        this.facture = facture;
        this.original = original;
        this.empreinte = empreinte;
        this.adresse = adresse;
    }

    byte[] octets() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream sortie = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("Certificat de dépôt de la facture " + facture.numero());
            document.getDocumentInformation().setProducer("Chorale");
            document.getDocumentCatalog().setLanguage("fr-FR");
            PDViewerPreferences lecture = new PDViewerPreferences(new COSDictionary());
            lecture.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(lecture);
            try (Feuille feuille = new Feuille(document)) {
                ecrire(feuille);
            }
            document.save(sortie);
            return sortie.toByteArray();
        }
    }

    private void ecrire(Feuille feuille) throws IOException {
        feuille.place(60);
        feuille.texte(Feuille.GAUCHE, "Certificat de dépôt", TITRE);
        feuille.descendre(32);
        feuille.trait(Feuille.GAUCHE, Feuille.DROITE, 1.2f, ACCENT);
        feuille.descendre(14);
        feuille.paragraphe(
                Feuille.GAUCHE,
                LARGEUR,
                "Ce portail atteste qu'il a reçu, à l'instant indiqué, le fichier dont voici l'empreinte. L'empreinte"
                        + " change si un seul octet du fichier change.",
                CORPS);
        feuille.descendre(12);
        attestation(feuille);
        feuille.descendre(16);
        identite(feuille);
        feuille.descendre(16);
        verification(feuille);
        feuille.pied(
                "Ce certificat atteste le dépôt du fichier et son intégrité, non l'acceptation de la facture.", PETIT);
    }

    private void attestation(Feuille feuille) throws IOException {
        Instant depot = facture.depot();
        feuille.fond(Feuille.GAUCHE, LARGEUR, 74, FOND);
        feuille.descendre(10);
        champ(feuille, "Déposé le", QUAND.format(depot) + " (heure de Paris), " + UTC.format(depot));
        champ(feuille, "SHA-256", empreinte.hex());
        champ(
                feuille,
                "en base 64",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(empreinte.hex())));
        feuille.descendre(8);
    }

    private void identite(Feuille feuille) throws IOException {
        feuille.texte(Feuille.GAUCHE, "FACTURE", RUBRIQUE);
        feuille.descendre(15);
        champ(feuille, "Numéro", facture.numero());
        champ(feuille, "Fichier", original.nom() + " (" + original.taille() + " octets)");
        champ(feuille, "Fournisseur", partie(facture.fournisseur()));
        champ(feuille, "Destinataire", partie(facture.destinataire()));
        if (facture.flux() != null) {
            champ(feuille, "Flux", facture.flux().valeur());
        }
    }

    private void verification(Feuille feuille) throws IOException {
        feuille.place(COTE + 20);
        float haut = feuille.y();
        qr(feuille, Feuille.GAUCHE, haut);
        float x = Feuille.GAUCHE + COTE + 18;
        feuille.aller(haut - 6);
        feuille.texte(x, "VÉRIFIER", RUBRIQUE);
        feuille.descendre(15);
        feuille.paragraphe(
                x,
                Feuille.DROITE - x,
                "Le code mène à une page publique du portail, qui dit si ce certificat est authentique et montre"
                        + " l'empreinte et l'instant du dépôt, rien d'autre :",
                CORPS);
        feuille.descendre(4);
        feuille.paragraphe(x, Feuille.DROITE - x, adresse, FORT);
        feuille.descendre(4);
        feuille.paragraphe(
                x,
                Feuille.DROITE - x,
                "Comparez l'empreinte avec celle du fichier que vous tenez, calculée par exemple avec sha256sum.",
                CORPS);
        feuille.aller(haut - COTE - 10);
    }

    private static void champ(Feuille feuille, String libelle, String valeur) throws IOException {
        float haut = feuille.y();
        feuille.texte(Feuille.GAUCHE + 8, libelle, new Style(false, 10, GRIS));
        feuille.aller(haut);
        feuille.paragraphe(Feuille.GAUCHE + LIBELLE, LARGEUR - LIBELLE - 8, valeur, CORPS);
        feuille.descendre(5);
    }

    private static String partie(Facture.Partie partie) {
        return partie.designation() + " (" + partie.identifiant().valeur() + ")";
    }

    /** Drawn as rectangles, a run of dark modules each: sharp at any size, and no image. */
    private void qr(Feuille feuille, float x, float haut) throws IOException {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(adresse, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IOException("No QR code of the address " + adresse, e);
        }
        float module = COTE / modules.getWidth();
        for (int ligne = 0; ligne < modules.getHeight(); ligne++) {
            feuille.aller(haut - ligne * module);
            int debut = -1;
            for (int colonne = 0; colonne <= modules.getWidth(); colonne++) {
                boolean noir = colonne < modules.getWidth() && modules.get(colonne, ligne) == 1;
                if (noir && debut < 0) {
                    debut = colonne;
                } else if (!noir && debut >= 0) {
                    feuille.fond(x + debut * module, (colonne - debut) * module, module, Color.BLACK);
                    debut = -1;
                }
            }
        }
    }
}
