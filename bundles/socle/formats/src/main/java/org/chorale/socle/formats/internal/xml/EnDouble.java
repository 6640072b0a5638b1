package org.chorale.socle.formats.internal.xml;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/** Lets two read a document at once. What the first throws, the second is spared. */
public record EnDouble(ContentHandler premier, ContentHandler second) implements ContentHandler {

    @Override
    public void setDocumentLocator(Locator lieu) {
        premier.setDocumentLocator(lieu);
        second.setDocumentLocator(lieu);
    }

    @Override
    public void startDocument() throws SAXException {
        premier.startDocument();
        second.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        premier.endDocument();
        second.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefixe, String espace) throws SAXException {
        premier.startPrefixMapping(prefixe, espace);
        second.startPrefixMapping(prefixe, espace);
    }

    @Override
    public void endPrefixMapping(String prefixe) throws SAXException {
        premier.endPrefixMapping(prefixe);
        second.endPrefixMapping(prefixe);
    }

    @Override
    public void startElement(String espace, String nom, String qualifie, Attributes a) throws SAXException {
        premier.startElement(espace, nom, qualifie, a);
        second.startElement(espace, nom, qualifie, a);
    }

    @Override
    public void endElement(String espace, String nom, String qualifie) throws SAXException {
        premier.endElement(espace, nom, qualifie);
        second.endElement(espace, nom, qualifie);
    }

    @Override
    public void characters(char[] c, int debut, int longueur) throws SAXException {
        premier.characters(c, debut, longueur);
        second.characters(c, debut, longueur);
    }

    @Override
    public void ignorableWhitespace(char[] c, int debut, int longueur) throws SAXException {
        premier.ignorableWhitespace(c, debut, longueur);
        second.ignorableWhitespace(c, debut, longueur);
    }

    @Override
    public void processingInstruction(String cible, String donnees) throws SAXException {
        premier.processingInstruction(cible, donnees);
        second.processingInstruction(cible, donnees);
    }

    @Override
    public void skippedEntity(String nom) throws SAXException {
        premier.skippedEntity(nom);
        second.skippedEntity(nom);
    }
}
