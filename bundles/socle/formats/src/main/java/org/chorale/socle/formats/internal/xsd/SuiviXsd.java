package org.chorale.socle.formats.internal.xsd;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
import org.xml.sax.helpers.LocatorImpl;

/** Stands before the validator and knows at which element it is when it complains. */
final class SuiviXsd implements ContentHandler, ErrorHandler {
    private static final int VALEUR_MAX = 120;

    /** Thrown to stop reading a document that is wrong everywhere. */
    static final class Assez extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private ContentHandler suite = new DefaultHandler();
    private final SchemaConnu schema;
    private final @Nullable FactureLue facture;
    private final Deque<ElementOuvert> pile = new ArrayDeque<>();
    private final FautesGardees fautes = new FautesGardees();
    private final Prefixes prefixes = new Prefixes();
    private String espace = "";
    private String qualifie = "";
    private Locator locator = new LocatorImpl();
    private @Nullable FauteXsd precedente;
    private @Nullable ElementOuvert contenuDeTrop;

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
        ElementOuvert element = new ElementOuvert(nom, pile.peek());
        pile.push(element);
        this.espace = espace;
        this.qualifie = qualifie;
        boolean suit = element.suitUnHorsProfil();
        // Without its prefix, which the validator would cut off and look up, and needs for its own sentences alone.
        suite.startElement(espace, nom, nom, a);
        if (suit) {
            Optional<FauteXsd> faute = ici(element).horsProfil("cvc-complex-type.2.4.a");
            if (faute.isPresent()) {
                garder(faute.get(), locator.getLineNumber(), locator.getColumnNumber(), null);
            }
        }
    }

    private Precisions ici(ElementOuvert element) {
        return new Precisions(schema, element, espace, qualifie, prefixes);
    }

    @Override
    public void endElement(String espace, String nom, String qualifie) throws SAXException {
        suite.endElement(espace, nom, nom);
        pile.pop();
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        ElementOuvert courant = pile.peek();
        FauteXsd faute = FauteXsd.lire(String.valueOf(e.getMessage()), courant == null ? "?" : courant.nom);
        if (courant != null) {
            if (courant == contenuDeTrop) {
                return;
            }
            faute = ici(courant).preciser(faute);
        }
        FauteXsd avant = precedente;
        if (avant != null && faute.complete(avant)) {
            // The validator says the same fault twice: first the type, then the element or attribute.
            fautes.reprendreLaDerniere();
            faute = faute.avecAttenduDe(avant);
        } else if (faute.estUnContenuDeTrop()) {
            contenuDeTrop = courant;
        }
        precedente = faute;
        garder(faute, e.getLineNumber(), e.getColumnNumber(), e.getMessage());
    }

    private void garder(FauteXsd faute, int ligne, int colonne, @Nullable String officiel) throws Assez {
        fautes.ajouter(faute, () -> constat(faute, ligne, colonne).avecTexteOfficiel(officiel));
        if (fautes.assez()) {
            throw new Assez();
        }
    }

    private Constat constat(FauteXsd faute, int ligne, int colonne) {
        ElementOuvert courant = pile.peek();
        String chemin = courant == null ? "" : courant.chemin();
        return Constat.de(faute.regle(), Severite.FATALE, Couche.XSD, faute.message(schema.nom()))
                .avecTerme(terme(courant))
                .avecPlace(new Place(Math.max(0, ligne), Math.max(0, colonne), chemin))
                .avecLigneFacture(ligne())
                .avecValeurs(couper(faute.trouve()), faute.attendu())
                .avecRemede(faute.remede());
    }

    /** One too many has the term of the first; the root has none, whatever group begins there. */
    private @Nullable String terme(@Nullable ElementOuvert element) {
        if (element == null || element.parent == null) {
            return null;
        }
        String ici = Constateur.termeParPlace(facture, element.chemin());
        return ici == null ? Constateur.termeParPlace(facture, element.cheminDuPremier()) : ici;
    }

    private static @Nullable String couper(@Nullable String v) {
        return v == null || v.length() <= VALEUR_MAX ? v : v.substring(0, VALEUR_MAX) + "…";
    }

    private @Nullable String ligne() {
        for (ElementOuvert n : pile) {
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
        this.locator = locator;
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
        prefixes.debut(prefixe, espace);
        suite.startPrefixMapping(prefixe, espace);
    }

    @Override
    public void endPrefixMapping(String prefixe) throws SAXException {
        prefixes.fin(prefixe);
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
