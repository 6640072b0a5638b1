package org.chorale.exemples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Writes a Factur-X: a PDF/A-3B that shows a CII and carries it as {@code factur-x.xml}. Needs PDFBox only. The CII is
 * not validated here; whatever it is goes into the PDF unchanged.
 */
public final class FabriqueFacturX {
    private static final String NOM_XML = "factur-x.xml";
    private static final String POLICE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private FabriqueFacturX() {}

    /** The PDF of a CII, dated now. */
    public static byte[] ecrire(byte[] cii) {
        return ecrire(cii, Instant.now());
    }

    /**
     * The PDF of a CII.
     *
     * @param cii UN/CEFACT CII D16B or D22B, any profile
     * @param creation the creation date the PDF bears
     * @throws IllegalArgumentException if it is not well-formed XML
     */
    public static byte[] ecrire(byte[] cii, Instant creation) {
        CiiResume facture = CiiResume.lire(cii);
        ZonedDateTime date = creation.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        try (PDDocument pdf = new PDDocument()) {
            pdf.setVersion(1.7f);
            PDDocumentCatalog catalogue = pdf.getDocumentCatalog();
            catalogue.setLanguage("fr-FR");
            new PageFacture(pdf, police(pdf)).dessiner(facture);
            joindre(pdf, cii, profil(facture.profil), GregorianCalendar.from(date));
            String titre = "Facture " + facture.numero;
            informations(pdf, titre, GregorianCalendar.from(date));
            PDMetadata xmp = new PDMetadata(pdf);
            xmp.importXMPMetadata(xmp(titre, date, profil(facture.profil)).getBytes(StandardCharsets.UTF_8));
            catalogue.setMetadata(xmp);
            PDOutputIntent couleur = new PDOutputIntent(pdf, new ByteArrayInputStream(ProfilSrgb.octets()));
            couleur.setInfo("sRGB");
            couleur.setOutputCondition("sRGB");
            couleur.setOutputConditionIdentifier("sRGB");
            couleur.setRegistryName("http://www.color.org");
            catalogue.addOutputIntent(couleur);
            ByteArrayOutputStream sortie = new ByteArrayOutputStream();
            pdf.save(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The PDF could not be written", e);
        }
    }

    private static PDFont police(PDDocument pdf) throws IOException {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(POLICE), POLICE)) {
            return PDType0Font.load(pdf, in, true);
        }
    }

    private static void joindre(PDDocument pdf, byte[] cii, String profil, Calendar date) throws IOException {
        PDEmbeddedFile fichier = new PDEmbeddedFile(pdf, new ByteArrayInputStream(cii), COSName.FLATE_DECODE);
        fichier.setSubtype("text/xml");
        fichier.setSize(cii.length);
        fichier.setCreationDate(date);
        fichier.setModDate(date);
        PDComplexFileSpecification piece = new PDComplexFileSpecification();
        piece.setFile(NOM_XML);
        piece.setFileUnicode(NOM_XML);
        piece.setFileDescription("Factur-X");
        piece.setEmbeddedFile(fichier);
        piece.setEmbeddedFileUnicode(fichier);
        // Profiles without lines cannot stand for the whole invoice, so they are data only.
        boolean partiel = profil.equals("MINIMUM") || profil.equals("BASIC WL");
        piece.getCOSObject().setName("AFRelationship", partiel ? "Data" : "Alternative");

        PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
        arbre.setNames(Map.of(NOM_XML, piece));
        PDDocumentNameDictionary noms = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        noms.setEmbeddedFiles(arbre);
        pdf.getDocumentCatalog().setNames(noms);
        COSArray associes = new COSArray();
        associes.add(piece);
        pdf.getDocumentCatalog().getCOSObject().setItem("AF", associes);
    }

    private static void informations(PDDocument pdf, String titre, Calendar date) {
        PDDocumentInformation info = pdf.getDocumentInformation();
        info.setTitle(titre);
        info.setProducer("Chorale");
        info.setCreator("Chorale");
        info.setCreationDate(date);
        info.setModificationDate(date);
    }

    private static String profil(String bt24) {
        String p = bt24.toLowerCase(Locale.ROOT);
        if (p.endsWith(":minimum")) {
            return "MINIMUM";
        }
        if (p.endsWith(":basicwl")) {
            return "BASIC WL";
        }
        if (p.endsWith(":basic")) {
            return "BASIC";
        }
        return p.endsWith(":extended") ? "EXTENDED" : "EN 16931";
    }

    private static String xmp(String titre, ZonedDateTime date, String profil) {
        String quand = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").format(date);
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>3</pdfaid:part>
               <pdfaid:conformance>B</pdfaid:conformance>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@TITRE@</rdf:li></rdf:Alt></dc:title>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
               <pdf:Producer>Chorale</pdf:Producer>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
               <xmp:CreatorTool>Chorale</xmp:CreatorTool>
               <xmp:CreateDate>@DATE@</xmp:CreateDate>
               <xmp:ModifyDate>@DATE@</xmp:ModifyDate>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>fx</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>DocumentFileName</pdfaProperty:name>
                  <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                  <pdfaProperty:category>external</pdfaProperty:category>
                  <pdfaProperty:description>Name of the embedded XML invoice</pdfaProperty:description>
                 </rdf:li>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>DocumentType</pdfaProperty:name>
                  <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                  <pdfaProperty:category>external</pdfaProperty:category>
                  <pdfaProperty:description>INVOICE</pdfaProperty:description>
                 </rdf:li>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>Version</pdfaProperty:name>
                  <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                  <pdfaProperty:category>external</pdfaProperty:category>
                  <pdfaProperty:description>Version of the Factur-X XML schema</pdfaProperty:description>
                 </rdf:li>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>ConformanceLevel</pdfaProperty:name>
                  <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                  <pdfaProperty:category>external</pdfaProperty:category>
                  <pdfaProperty:description>Profile of the embedded XML invoice</pdfaProperty:description>
                 </rdf:li>
                </rdf:Seq></pdfaSchema:property>
               </rdf:li></rdf:Bag></pdfaExtension:schemas>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
               <fx:DocumentType>INVOICE</fx:DocumentType>
               <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
               <fx:Version>1.0</fx:Version>
               <fx:ConformanceLevel>@PROFIL@</fx:ConformanceLevel>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """.replace("@TITRE@", titre.replace("&", "&amp;").replace("<", "&lt;"))
                .replace("@DATE@", quand)
                .replace("@PROFIL@", profil);
    }
}
