package org.chorale.socle.formats.internal.regles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmSequenceIterator;
import org.chorale.api.format.Place;
import org.jspecify.annotations.Nullable;

/**
 * Follows the XPath that Schematron stylesheets write ({@code /*:Invoice[namespace-uri()='…'][1]/…}) in the document, to
 * find the line, the value and the invoice line. Done by hand: compiling an XPath for each finding would cost more than
 * the rules.
 */
final class Lieu {
    private static final Pattern PAS = Pattern.compile(
            "/(?:\\*:|[\\w.-]+:)?([\\w.-]+)" + "(?:\\[namespace-uri\\(\\)='([^']*)'\\])?(?:\\[(\\d+)\\])?");
    private static final Pattern ATTRIBUT =
            Pattern.compile("/@(?:\\*\\[local-name\\(\\)='([^']*)'[^\\]]*\\]|([\\w:.-]+))$");
    private static final int VALEUR_MAX = 120;

    final Place place;
    final @Nullable String valeur;
    final @Nullable String ligneFacture;
    /** Of the row of the VAT breakdown it is in, or else of the element itself. */
    final int rang;

    private Lieu(Place place, @Nullable String valeur, @Nullable String ligneFacture, int rang) {
        this.place = place;
        this.valeur = valeur;
        this.ligneFacture = ligneFacture;
        this.rang = rang;
    }

    static Lieu trouver(XdmNode document, String chemin) {
        Matcher attribut = ATTRIBUT.matcher(chemin);
        String nomAttribut = null;
        String reste = chemin;
        if (attribut.find()) {
            nomAttribut = attribut.group(1) == null ? attribut.group(2) : attribut.group(1);
            reste = chemin.substring(0, attribut.start());
        }
        StringBuilder court = new StringBuilder();
        XdmNode noeud = document;
        String ligne = null;
        int rang = 1;
        int rangee = 0;
        Matcher m = PAS.matcher(reste);
        int ou = 0;
        while (m.find(ou) && m.start() == ou) {
            ou = m.end();
            rang = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
            XdmNode suivant = enfant(noeud, m.group(1), rang);
            if (suivant == null) {
                break;
            }
            noeud = suivant;
            if (m.group(1).equals("TaxSubtotal") || m.group(1).equals("ApplicableTradeTax")) {
                rangee = rang;
            }
            boolean estLigne = estLigne(m.group(1));
            court.append('/').append(m.group(1));
            if (rang > 1 || estLigne) {
                court.append('[').append(rang).append(']');
            }
            if (estLigne) {
                ligne = numero(noeud, rang);
            }
        }
        String valeur = nomAttribut == null ? feuille(noeud) : attribut(noeud, nomAttribut);
        if (nomAttribut != null) {
            court.append("/@").append(nomAttribut);
        }
        Place place = new Place(Lignes.ligne(noeud), Lignes.colonne(noeud), court.toString());
        return new Lieu(place, valeur, ligne, rangee == 0 ? rang : rangee);
    }

    private static boolean estLigne(String nom) {
        return nom.equals("InvoiceLine")
                || nom.equals("CreditNoteLine")
                || nom.equals("IncludedSupplyChainTradeLineItem");
    }

    private static @Nullable XdmNode enfant(XdmNode parent, String nom, int rang) {
        int vus = 0;
        XdmSequenceIterator<XdmNode> it = parent.axisIterator(Axis.CHILD);
        while (it.hasNext()) {
            XdmNode n = it.next();
            if (n.getNodeKind() == XdmNodeKind.ELEMENT
                    && n.getNodeName().getLocalName().equals(nom)
                    && ++vus == rang) {
                return n;
            }
        }
        return null;
    }

    private static String numero(XdmNode ligne, int rang) {
        XdmNode id = enfant(ligne, "ID", 1);
        XdmNode document = enfant(ligne, "AssociatedDocumentLineDocument", 1);
        if (id == null && document != null) {
            id = enfant(document, "LineID", 1);
        }
        String v = id == null ? "" : id.getStringValue().strip();
        return v.isEmpty() ? Integer.toString(rang) : v;
    }

    private static @Nullable String feuille(XdmNode noeud) {
        if (noeud.getNodeKind() != XdmNodeKind.ELEMENT) {
            return null;
        }
        for (XdmItem enfant : noeud.children()) {
            if (enfant instanceof XdmNode n && n.getNodeKind() == XdmNodeKind.ELEMENT) {
                return null;
            }
        }
        return couper(noeud.getStringValue().strip());
    }

    private static @Nullable String attribut(XdmNode noeud, String nom) {
        String v = noeud.getAttributeValue(new net.sf.saxon.s9api.QName(nom));
        return v == null ? null : couper(v);
    }

    private static String couper(String v) {
        return v.length() > VALEUR_MAX ? v.substring(0, VALEUR_MAX) + "…" : v;
    }
}
