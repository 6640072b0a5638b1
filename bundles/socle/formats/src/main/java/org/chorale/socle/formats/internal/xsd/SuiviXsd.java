package org.chorale.socle.formats.internal.xsd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.regles.Constateur;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Stands before the validator and knows at which element it is when it complains. */
final class SuiviXsd implements ContentHandler, ErrorHandler {
    private static final int VALEUR_MAX = 120;

    /** Thrown to stop reading a document that is wrong everywhere. */
    static final class Assez extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** An element that is open. How many of its kind came before it is only counted for a fault. */
    private static final class Element {
        final String nom;
        private final @Nullable Element parent;
        private final int place;
        private @Nullable List<String> enfants;

        Element(String nom, @Nullable Element parent) {
            this.nom = nom;
            this.parent = parent;
            this.place = parent == null ? 0 : parent.accueillir(nom);
        }

        /** Most elements have no children. */
        private int accueillir(String enfant) {
            if (enfants == null) {
                enfants = new ArrayList<>();
            }
            enfants.add(enfant);
            return enfants.size();
        }

        int rang() {
            if (parent == null || parent.enfants == null) {
                return 1;
            }
            return (int) parent.enfants.subList(0, place).stream()
                    .filter(nom::equals)
                    .count();
        }
    }

    private ContentHandler suite = new DefaultHandler();
    private final SchemaConnu schema;
    private final @Nullable FactureLue facture;
    private final Deque<Element> pile = new ArrayDeque<>();
    private final FautesGardees fautes = new FautesGardees();
    private @Nullable FauteXsd precedente;

    SuiviXsd(SchemaConnu schema, @Nullable FactureLue facture) {
        this.schema = schema;
        this.facture = facture;
    }

    /** @param validateur before whom it stands */
    void suivre(ContentHandler validateur) {
        suite = validateur;
    }

    List<Constat> constats() {
        return fautes.constats();
    }

    @Override
    public void startElement(String espace, String nom, String qualifie, Attributes a) throws SAXException {
        pile.push(new Element(nom, pile.peek()));
        // Without its prefix, which the validator would cut off and look up, and needs for its own sentences alone.
        suite.startElement(espace, nom, nom, a);
    }

    @Override
    public void endElement(String espace, String nom, String qualifie) throws SAXException {
        suite.endElement(espace, nom, nom);
        pile.pop();
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        Element courant = pile.peek();
        FauteXsd faute = FauteXsd.lire(String.valueOf(e.getMessage()), courant == null ? "?" : courant.nom);
        FauteXsd avant = precedente;
        if (avant != null && faute.complete(avant)) {
            // The validator says the same fault twice: first the type, then the element or attribute.
            fautes.reprendreLaDerniere();
            faute = faute.avecAttenduDe(avant);
        }
        FauteXsd entiere = faute;
        precedente = entiere;
        fautes.ajouter(entiere, () -> constat(entiere, e));
        if (fautes.assez()) {
            throw new Assez();
        }
    }

    private Constat constat(FauteXsd faute, SAXParseException e) {
        String chemin = chemin();
        return Constat.de(faute.regle(), Severite.FATALE, Couche.XSD, faute.message(schema.nom()))
                .avecTerme(Constateur.termeParPlace(facture, chemin))
                .avecPlace(new Place(Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()), chemin))
                .avecLigneFacture(ligne())
                .avecValeurs(couper(faute.trouve()), faute.attendu())
                .avecRemede(faute.remede())
                .avecTexteOfficiel(e.getMessage());
    }

    private static @Nullable String couper(@Nullable String v) {
        return v == null || v.length() <= VALEUR_MAX ? v : v.substring(0, VALEUR_MAX) + "…";
    }

    private String chemin() {
        StringBuilder b = new StringBuilder();
        Iterator<Element> it = pile.descendingIterator();
        while (it.hasNext()) {
            Element n = it.next();
            b.append('/').append(n.nom);
            int rang = n.rang();
            if (rang > 1 || estLigne(n)) {
                b.append('[').append(rang).append(']');
            }
        }
        return b.toString();
    }

    private static boolean estLigne(Element n) {
        return n.nom.endsWith("Line") || n.nom.endsWith("TradeLineItem");
    }

    private @Nullable String ligne() {
        for (Element n : pile) {
            if (n.nom.equals("InvoiceLine")
                    || n.nom.equals("CreditNoteLine")
                    || n.nom.equals("IncludedSupplyChainTradeLineItem")) {
                int rang = n.rang();
                String numero = facture != null && rang <= facture.lignes().size()
                        ? facture.lignes().get(rang - 1).numero()
                        : null;
                return numero == null ? Integer.toString(rang) : numero;
            }
        }
        return null;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        error(e);
    }

    @Override
    public void warning(SAXParseException e) {
        // says nothing of validity
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        suite.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        suite.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        suite.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefixe, String espace) throws SAXException {
        suite.startPrefixMapping(prefixe, espace);
    }

    @Override
    public void endPrefixMapping(String prefixe) throws SAXException {
        suite.endPrefixMapping(prefixe);
    }

    @Override
    public void characters(char[] c, int debut, int longueur) throws SAXException {
        suite.characters(c, debut, longueur);
    }

    @Override
    public void ignorableWhitespace(char[] c, int debut, int longueur) throws SAXException {
        suite.ignorableWhitespace(c, debut, longueur);
    }

    @Override
    public void processingInstruction(String cible, String donnees) throws SAXException {
        suite.processingInstruction(cible, donnees);
    }

    @Override
    public void skippedEntity(String nom) throws SAXException {
        suite.skippedEntity(nom);
    }
}
