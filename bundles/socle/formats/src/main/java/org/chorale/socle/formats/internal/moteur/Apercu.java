package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FormatDocument;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.chorale.socle.formats.internal.xml.XmlDurci;
import org.codehaus.stax2.XMLStreamReader2;

/** What a file seems to be, at a glance: first bytes and root element. */
final class Apercu {
    private Apercu() {}

    static FormatDocument format(Contenu contenu) throws IOException {
        return switch (Magie.lire(contenu)) {
            case PDF -> FormatDocument.PDF;
            case ZIP -> FormatDocument.ZIP;
            case TAR_GZ -> FormatDocument.TAR_GZ;
            case XML -> racine(contenu);
            case GZIP, VIDE, AUTRE -> FormatDocument.INCONNU;
        };
    }

    private static FormatDocument racine(Contenu contenu) throws IOException {
        try (InputStream in = contenu.ouvrir()) {
            XMLStreamReader2 r = XmlDurci.lecteur(in);
            while (r.hasNext()) {
                if (r.next() == XMLStreamConstants.START_ELEMENT) {
                    return Vocabulaire.format(r.getName());
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            return FormatDocument.XML_INCONNU;
        }
        return FormatDocument.XML_INCONNU;
    }
}
