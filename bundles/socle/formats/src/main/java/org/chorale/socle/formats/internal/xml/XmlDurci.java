package org.chorale.socle.formats.internal.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.Limite;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Makes the only XML readers that see received documents. Built directly, never looked up: what a lookup finds in a
 * container has document types and external entities on.
 */
public final class XmlDurci {
    private static final int ATTRIBUT_MAX = 16 * 1024;

    private static final WstxInputFactory USINE = usine();

    private XmlDurci() {}

    /** A reader that follows nothing and stops at the limits; whoever reads must still refuse the DTD event. */
    public static XMLStreamReader2 lecteur(InputStream flux) throws XMLStreamException {
        return (XMLStreamReader2) USINE.createXMLStreamReader(flux);
    }

    private static WstxInputFactory usine() {
        WstxInputFactory usine = new WstxInputFactory();
        usine.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        usine.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        usine.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        usine.setProperty(XMLInputFactory.IS_COALESCING, false);
        // What PontSax says of its names.
        usine.setProperty(XMLInputFactory2.P_INTERN_NAMES, true);
        usine.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, true);
        usine.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, (int) Limite.XML_PROFONDEUR.valeur());
        usine.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, (int) Limite.XML_ATTRIBUTS.valeur());
        usine.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUT_MAX);
        usine.setXMLResolver((publicId, systemId, base, espace) -> {
            throw new XMLStreamException("External reference refused: " + systemId);
        });
        return usine;
    }
}
