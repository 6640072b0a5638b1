package org.chorale.socle.formats.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.chorale.socle.formats.internal.xml.Refus;

/** What offices write is a ZIP too, in which nobody means to send each file. */
final class Bureautique {
    private static final int TYPE_MAX = 100;
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private Bureautique() {}

    /** How to name the document that a ZIP is; empty for an ordinary archive. */
    static Optional<String> reconnaitre(ZipFile zip) throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .flatMap(n -> office(n).stream())
                    .findFirst();
        }
        ZipEntry type = zip.getEntry("mimetype");
        if (type == null || type.getSize() > TYPE_MAX) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(type)) {
            String texte = new String(in.readNBytes(TYPE_MAX), StandardCharsets.US_ASCII);
            return texte.startsWith(ODF) ? Optional.of("un document OpenDocument") : Optional.empty();
        }
    }

    private static Optional<String> office(String entree) {
        return switch (entree.substring(0, entree.indexOf('/') + 1)) {
            case "word/" -> Optional.of("un document Word");
            case "xl/" -> Optional.of("un classeur Excel");
            case "ppt/" -> Optional.of("une présentation PowerPoint");
            default -> Optional.empty();
        };
    }

    static Refus refus(String document) {
        return Compteur.refus(
                "CHORALE-FORMAT",
                "Le fichier est " + document + ", pas une facture électronique ni une archive de factures.",
                "Produisez la facture en UBL, en CII ou en Factur-X ; ou enregistrez le document en PDF, et déposez-le"
                        + " par « Déposer une facture PDF », où les données sont saisies.");
    }
}
