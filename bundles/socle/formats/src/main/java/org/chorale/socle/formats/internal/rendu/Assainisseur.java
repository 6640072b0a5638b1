package org.chorale.socle.formats.internal.rendu;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes of an HTML document what gives it structure, and its text. A list of what passes, not of what does not: whatever
 * a stylesheet makes of what a supplier wrote, nothing comes out that acts, loads or leads anywhere. Rows and headings
 * without a value are left out.
 */
final class Assainisseur extends DefaultHandler {
    private static final Set<String> BALISES = Set.of(
            "div", "span", "p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot", "tr",
            "th", "td", "ul", "ol", "li", "dl", "dt", "dd", "b", "strong", "i", "em");
    private static final Set<String> SANS_FIN = Set.of("br");
    private static final Set<String> ATTRIBUTS = Set.of("class", "title", "colspan", "rowspan");
    private static final Set<String> TUS = Set.of(
            "head",
            "script",
            "style",
            "form",
            "button",
            "select",
            "textarea",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "template",
            "noscript",
            "title");
    private static final int LONGUEUR_MAX = 20 << 20;

    private final StringBuilder sortie = new StringBuilder();
    private final Deque<Ouvert> ouverts = new ArrayDeque<>();
    private int tu;

    String html() {
        return sortie.toString();
    }

    @Override
    public void startElement(String espace, String nom, String qualifie, Attributes a) throws SAXException {
        if (tu > 0 || TUS.contains(nom)) {
            tu++;
            return;
        }
        if (!BALISES.contains(nom)) {
            return;
        }
        Ouvert parent = ouverts.peek();
        if (parent != null && nom.equals("h4")) {
            parent.titre(sortie);
        }
        Ouvert ouvert = new Ouvert(nom, sortie.length(), a.getValue("class"), a.getValue("title"));
        ouverts.push(ouvert);
        sortie.append('<').append(nom);
        for (int i = 0; i < a.getLength(); i++) {
            if (ATTRIBUTS.contains(a.getLocalName(i)) && a.getURI(i).isEmpty()) {
                sortie.append(' ').append(a.getLocalName(i)).append("=\"");
                sortie.append(texte(a.getValue(i))).append('"');
            }
        }
        sortie.append('>');
        ouvert.contenu(sortie.length());
        borner();
    }

    @Override
    public void endElement(String espace, String nom, String qualifie) {
        if (tu > 0) {
            tu--;
        } else if (BALISES.contains(nom)) {
            fermer(nom, ouverts.pop());
        }
    }

    private void fermer(String nom, Ouvert ouvert) {
        ouvert.finirTitre(sortie);
        if (ouvert.muet(sortie)) {
            sortie.setLength(ouvert.debut);
            return;
        }
        if (!SANS_FIN.contains(nom)) {
            sortie.append("</").append(nom).append('>');
        }
        Ouvert parent = ouverts.peek();
        if (parent != null) {
            ouvert.apprendreA(parent);
        }
    }

    @Override
    public void characters(char[] c, int debut, int longueur) throws SAXException {
        if (tu == 0) {
            sortie.append(texte(new String(c, debut, longueur)));
            borner();
        }
    }

    private void borner() throws SAXException {
        if (sortie.length() > LONGUEUR_MAX) {
            throw new SAXException("longer than anybody prints");
        }
    }

    /** A text as it stands between tags or in an attribute. */
    static String texte(String texte) {
        return SensDuTexte.garder(texte)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
