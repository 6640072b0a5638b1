package org.chorale.socle.redaction.internal.facturx;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.PieceJointe;
import org.chorale.socle.redaction.internal.Pieces;
import org.chorale.socle.redaction.internal.cii.EcrivainCii;
import org.chorale.socle.redaction.internal.page.MiseEnPage;
import org.jspecify.annotations.Nullable;

/** Puts pages, data and attachments together into a PDF/A-3B. Beyond some megabytes it works on disk. */
public final class EcrivainFacturX {
    private static final String NOM = "factur-x.xml";
    private static final long EN_MEMOIRE = 16L << 20;
    private static final byte[] SRGB = ProfilSrgb.octets();

    private final FactureLue facture;
    private final List<PieceJointe> pieces;
    private final ZonedDateTime date;
    private final Calendar calendrier;

    private EcrivainFacturX(FactureLue facture, Instant date) {
        this.facture = facture;
        this.pieces = Pieces.embarquees(facture);
        this.date = date.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        this.calendrier = GregorianCalendar.from(this.date);
    }

    /** Writes it; the stream is left open. */
    public static void ecrire(FactureLue facture, Instant date, OutputStream sortie) throws IOException {
        new EcrivainFacturX(facture, date).ecrire(sortie);
    }

    private void ecrire(OutputStream sortie) throws IOException {
        Path cii = Files.createTempFile("chorale", ".xml");
        try (PDDocument pdf = new PDDocument(MemoryUsageSetting.setupMixed(EN_MEMOIRE).streamCache)) {
            try (OutputStream xml = Files.newOutputStream(cii)) {
                EcrivainCii.ecrire(facture, Pieces.referencees(facture, pieces), xml);
            }
            composer(pdf, cii);
            pdf.save(new NonFermante(sortie), CompressParameters.NO_COMPRESSION);
            sortie.flush();
        } finally {
            Files.deleteIfExists(cii);
        }
    }

    private void composer(PDDocument pdf, Path cii) throws IOException {
        pdf.setVersion(1.7f);
        // Else the time of day makes the identifier of the file.
        pdf.setDocumentId(date.toEpochSecond());
        PDDocumentCatalog catalogue = pdf.getDocumentCatalog();
        catalogue.setLanguage("fr-FR");
        PDViewerPreferences affichage = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        affichage.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(affichage);
        MiseEnPage.dessiner(pdf, facture, pieces);
        joindre(pdf, cii);
        String titre = MiseEnPage.titre(facture);
        informations(pdf, titre);
        PDMetadata xmp = new PDMetadata(pdf);
        xmp.importXMPMetadata(Xmp.ecrire(titre, date, Xmp.niveau(facture.profil())));
        catalogue.setMetadata(xmp);
        PDOutputIntent couleur = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
        couleur.setInfo("sRGB");
        couleur.setOutputCondition("sRGB");
        couleur.setOutputConditionIdentifier("sRGB");
        couleur.setRegistryName("http://www.color.org");
        catalogue.addOutputIntent(couleur);
    }

    private void informations(PDDocument pdf, String titre) {
        PDDocumentInformation info = pdf.getDocumentInformation();
        info.setTitle(titre);
        info.setProducer("Chorale");
        info.setCreator("Chorale");
        info.setCreationDate(calendrier);
        info.setModificationDate(calendrier);
    }

    private void joindre(PDDocument pdf, Path cii) throws IOException {
        // In the order of their names, as a names tree must be.
        TreeMap<String, PDComplexFileSpecification> noms = new TreeMap<>();
        COSArray associes = new COSArray();
        String niveau = Xmp.niveau(facture.profil());
        // Profiles without lines cannot stand for the whole invoice, so they are data only.
        boolean partiel = niveau.equals("MINIMUM") || niveau.equals("BASIC WL");
        try (InputStream in = Files.newInputStream(cii)) {
            PDComplexFileSpecification donnees =
                    fichier(pdf, in, NOM, "text/xml", Files.size(cii), "Données de la facture (Factur-X)");
            donnees.getCOSObject().setName(COSName.AF_RELATIONSHIP, partiel ? "Data" : "Alternative");
            noms.put(NOM, donnees);
            associes.add(donnees);
        }
        for (PieceJointe p : pieces) {
            String nom = String.valueOf(p.nom());
            try (InputStream in = p.octets().orElseThrow().ouvrir()) {
                PDComplexFileSpecification piece = fichier(pdf, in, nom, mime(p.mime()), p.taille(), p.description());
                piece.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Supplement");
                noms.put(nom, piece);
                associes.add(piece);
            }
        }
        PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
        arbre.setNames(noms);
        PDDocumentNameDictionary dictionnaire = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        dictionnaire.setEmbeddedFiles(arbre);
        pdf.getDocumentCatalog().setNames(dictionnaire);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associes);
    }

    private PDComplexFileSpecification fichier(
            PDDocument pdf, InputStream octets, String nom, String mime, long taille, @Nullable String description)
            throws IOException {
        PDEmbeddedFile fichier = new PDEmbeddedFile(pdf, octets, COSName.FLATE_DECODE);
        fichier.setSubtype(mime);
        fichier.setSize((int) taille);
        fichier.setCreationDate(calendrier);
        fichier.setModDate(calendrier);
        PDComplexFileSpecification piece = new PDComplexFileSpecification();
        piece.setFile(nom);
        piece.setFileUnicode(nom);
        piece.setFileDescription(description == null || description.isBlank() ? nom : description);
        piece.setEmbeddedFile(fichier);
        piece.setEmbeddedFileUnicode(fichier);
        return piece;
    }

    private static String mime(@Nullable String declare) {
        return declare != null && declare.matches("[A-Za-z0-9][\\w.+-]{0,60}/[A-Za-z0-9][\\w.+-]{0,80}")
                ? declare
                : "application/octet-stream";
    }

    /** The library closes what it writes to; this one is the caller's. */
    private static final class NonFermante extends FilterOutputStream {
        NonFermante(OutputStream sortie) {
            super(sortie);
        }

        @Override
        public void write(byte[] octets, int debut, int longueur) throws IOException {
            out.write(octets, debut, longueur);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
