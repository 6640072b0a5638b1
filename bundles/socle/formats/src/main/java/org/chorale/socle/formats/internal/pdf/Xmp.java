package org.chorale.socle.formats.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Refus;
import org.chorale.socle.formats.internal.xml.XmlDurci;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a PDF that matter here.
 *
 * @param niveau Factur-X profile announced
 * @param partiePdfA part of PDF/A claimed ({@code 3})
 */
record Xmp(@Nullable String niveau, @Nullable String partiePdfA) {

    private static final long TAILLE_MAX = 4L << 20;
    private static final Xmp VIDE = new Xmp(null, null);

    /** Unreadable metadata count as none; a document type in them is a hazard. */
    static Xmp lire(PDDocument document) throws Refus {
        PDMetadata metadonnees = document.getDocumentCatalog().getMetadata();
        if (metadonnees == null) {
            return VIDE;
        }
        try (InputStream in = new FluxBorne(FluxPdf.ouvrir(metadonnees.getCOSObject()), TAILLE_MAX)) {
            return lire(XmlDurci.lecteur(in));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            return VIDE;
        }
    }

    private static Xmp lire(XMLStreamReader2 r) throws XMLStreamException, Refus {
        String niveau = null;
        String partie = null;
        String element = "";
        StringBuilder texte = new StringBuilder();
        while (r.hasNext()) {
            switch (r.next()) {
                case XMLStreamConstants.DTD ->
                    throw new Refus(Constat.de(
                                    "CHORALE-PDF-XMP-DOCTYPE",
                                    Severite.FATALE,
                                    Couche.CONTENEUR,
                                    "Les métadonnées du PDF contiennent une déclaration DOCTYPE, ce qui n'est jamais accepté.")
                            .avecRemede("Produisez le PDF avec un autre logiciel."));
                case XMLStreamConstants.START_ELEMENT -> {
                    element = r.getLocalName();
                    texte.setLength(0);
                    for (int i = 0; i < r.getAttributeCount(); i++) {
                        if (r.getAttributeLocalName(i).equals("ConformanceLevel")) {
                            niveau = r.getAttributeValue(i);
                        } else if (pdfA(r.getAttributeLocalName(i), r.getAttributeNamespace(i))) {
                            partie = r.getAttributeValue(i);
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS -> texte.append(r.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (r.getLocalName().equals("ConformanceLevel") && element.equals("ConformanceLevel")) {
                        niveau = texte.toString().strip();
                    } else if (pdfA(r.getLocalName(), r.getNamespaceURI()) && element.equals("part")) {
                        partie = texte.toString().strip();
                    }
                }
                default -> {}
            }
        }
        return new Xmp(niveau, partie);
    }

    private static boolean pdfA(String nom, @Nullable String espace) {
        return nom.equals("part") && "http://www.aiim.org/pdfa/ns/id/".equals(espace);
    }
}
