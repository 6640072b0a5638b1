package org.chorale.socle.formats.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chorale.api.format.Contenu;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.DTDHandler;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Feeds SAX consumers (schema validator, rule engine) from the hardened reader, so that they never parse a document
 * themselves. Leaves out the text of attachments, of which no rule says anything but that it is base64, and the
 * envelope around an invoice.
 */
public final class PontSax implements XMLReader, Locator {
    static final char[] BASE64_VIDE = "AAAA".toCharArray();

    /** That all names are interned: who is told need not look them up. The reader interns those it gives. */
    private static final String NOMS_UNIQUES = "http://xml.org/sax/features/string-interning";

    static final String ADRESSE = "document:/";

    /** Of UBL and CII: an envelope may have declared them for the invoice inside it. */
    static final List<String> PREFIXES = List.of("cac", "cbc", "ext", "rsm", "ram", "udt", "qdt", "xsi");

    /** More than any vocabulary has; what a document brings beyond is not kept. */
    private static final int QUALIFIES_MAX = 4_096;

    private final Contenu contenu;
    private final boolean sousEnveloppe;
    private final @Nullable Releve releve;
    private final Map<String, String> qualifies = new HashMap<>();
    private ContentHandler sortie = new DefaultHandler();
    private @Nullable ErrorHandler erreurs;
    private @Nullable XMLStreamReader2 lecteur;
    private @Nullable Location lieu;

    /** @param sousEnveloppe true to start at the invoice inside an SBDH envelope */
    public PontSax(Contenu contenu, boolean sousEnveloppe) {
        this(contenu, sousEnveloppe, null);
    }

    /** @param releve what a first walk met, read again instead of the document where it was kept */
    public PontSax(Contenu contenu, boolean sousEnveloppe, @Nullable Releve releve) {
        this.contenu = contenu;
        this.sousEnveloppe = sousEnveloppe;
        this.releve = releve != null && releve.lisible() ? releve : null;
    }

    @Override
    public void parse(InputSource ignore) throws IOException, SAXException {
        parse();
    }

    @Override
    public void parse(String ignore) throws IOException, SAXException {
        parse();
    }

    /** Reads the whole document. */
    public void parse() throws IOException, SAXException {
        if (releve != null) {
            releve.jouer(sortie);
            return;
        }
        try (InputStream flux = contenu.ouvrir()) {
            XMLStreamReader2 r = XmlDurci.lecteur(flux);
            lecteur = r;
            sortie.setDocumentLocator(this);
            sortie.startDocument();
            if (sousEnveloppe) {
                allerALaFacture(r);
            }
            elements(r);
            sortie.endDocument();
            r.close();
        } catch (XMLStreamException e) {
            throw new SAXException(e.getMessage(), e);
        } finally {
            lecteur = null;
        }
    }

    private static void allerALaFacture(XMLStreamReader2 r) throws XMLStreamException {
        while (r.hasNext()) {
            if (r.next() == XMLStreamConstants.START_ELEMENT
                    && Vocabulaire.format(r.getName()).estFactureStructuree()) {
                return;
            }
        }
    }

    private void elements(XMLStreamReader2 r) throws XMLStreamException, SAXException {
        int profondeur = 0;
        boolean piece = false;
        boolean dejaLa = sousEnveloppe && r.getEventType() == XMLStreamConstants.START_ELEMENT;
        while (dejaLa || r.hasNext()) {
            int evenement = dejaLa ? r.getEventType() : r.next();
            dejaLa = false;
            lieu = null;
            switch (evenement) {
                case XMLStreamConstants.START_ELEMENT -> {
                    profondeur++;
                    debut(r, profondeur == 1);
                    piece = Vocabulaire.pieceJointe(r.getLocalName());
                    if (piece) {
                        sortie.characters(BASE64_VIDE, 0, BASE64_VIDE.length);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    piece = false;
                    profondeur--;
                    fin(r, profondeur == 0);
                    if (profondeur == 0 && sousEnveloppe) {
                        return;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!piece && profondeur > 0) {
                        sortie.characters(r.getTextCharacters(), r.getTextStart(), r.getTextLength());
                    }
                }
                case XMLStreamConstants.DTD -> throw new SAXException("DOCTYPE refused");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new SAXException("Entity refused");
                default -> {}
            }
        }
    }

    private void debut(XMLStreamReader r, boolean racine) throws SAXException {
        for (int i = 0; i < r.getNamespaceCount(); i++) {
            sortie.startPrefixMapping(vide(r.getNamespacePrefix(i)), vide(r.getNamespaceURI(i)));
        }
        if (racine && sousEnveloppe) {
            ancetres(r);
        }
        // A new one each time: some consumers keep it.
        AttributesImpl attributs = new AttributesImpl();
        for (int i = 0; i < r.getAttributeCount(); i++) {
            String nom = r.getAttributeLocalName(i);
            attributs.addAttribute(
                    vide(r.getAttributeNamespace(i)),
                    nom,
                    qualifie(r.getAttributePrefix(i), nom),
                    "CDATA",
                    r.getAttributeValue(i));
        }
        sortie.startElement(
                vide(r.getNamespaceURI()), r.getLocalName(), qualifie(r.getPrefix(), r.getLocalName()), attributs);
    }

    private void ancetres(XMLStreamReader r) throws SAXException {
        for (String prefixe : PREFIXES) {
            String espace = r.getNamespaceURI(prefixe);
            if (espace != null) {
                sortie.startPrefixMapping(prefixe, espace);
            }
        }
    }

    private void fin(XMLStreamReader r, boolean racine) throws SAXException {
        sortie.endElement(vide(r.getNamespaceURI()), r.getLocalName(), qualifie(r.getPrefix(), r.getLocalName()));
        for (int i = PREFIXES.size() - 1; racine && sousEnveloppe && i >= 0; i--) {
            if (r.getNamespaceURI(PREFIXES.get(i)) != null) {
                sortie.endPrefixMapping(PREFIXES.get(i));
            }
        }
        for (int i = r.getNamespaceCount() - 1; i >= 0; i--) {
            sortie.endPrefixMapping(vide(r.getNamespacePrefix(i)));
        }
    }

    private static String vide(@Nullable String s) {
        return s == null ? "" : s;
    }

    /** Consumers look each one up in tables of theirs: the same string for the same name spares them to read it. */
    private String qualifie(@Nullable String prefixe, String nom) {
        if (prefixe == null || prefixe.isEmpty()) {
            return nom;
        }
        String connu = qualifies.get(nom);
        if (connu == null || connu.length() != prefixe.length() + 1 + nom.length() || !connu.startsWith(prefixe)) {
            connu = (prefixe + ":" + nom).intern();
            if (qualifies.size() < QUALIFIES_MAX) {
                qualifies.put(nom, connu);
            }
        }
        return connu;
    }

    @Override
    public int getLineNumber() {
        Location l = lieu();
        return l == null ? -1 : l.getLineNumber();
    }

    @Override
    public int getColumnNumber() {
        Location l = lieu();
        return l == null ? -1 : l.getColumnNumber();
    }

    /** Asked twice for every element by the rule engine, and costly enough to be kept. */
    private @Nullable Location lieu() {
        if (lieu == null && lecteur != null) {
            lieu = lecteur.getLocationInfo().getStartLocation();
        }
        return lieu;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public String getSystemId() {
        return ADRESSE;
    }

    @Override
    public boolean getFeature(String nom) {
        return nom.equals("http://xml.org/sax/features/namespaces") || nom.equals(NOMS_UNIQUES);
    }

    @Override
    public void setFeature(String nom, boolean valeur) {
        // Nothing can be loosened.
    }

    @Override
    public @Nullable Object getProperty(String nom) {
        return null;
    }

    @Override
    public void setProperty(String nom, @Nullable Object valeur) {
        // Comments, declarations and the like are nobody's business here.
    }

    @Override
    public void setEntityResolver(@Nullable EntityResolver resolver) {
        // No entity is ever resolved.
    }

    @Override
    public @Nullable EntityResolver getEntityResolver() {
        return null;
    }

    @Override
    public void setDTDHandler(@Nullable DTDHandler handler) {
        // There is no DTD.
    }

    @Override
    public @Nullable DTDHandler getDTDHandler() {
        return null;
    }

    @Override
    public void setContentHandler(ContentHandler handler) {
        sortie = handler;
    }

    @Override
    public ContentHandler getContentHandler() {
        return sortie;
    }

    @Override
    public void setErrorHandler(@Nullable ErrorHandler handler) {
        erreurs = handler;
    }

    @Override
    public @Nullable ErrorHandler getErrorHandler() {
        return erreurs;
    }
}
