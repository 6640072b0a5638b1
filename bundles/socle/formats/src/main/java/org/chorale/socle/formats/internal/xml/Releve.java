package org.chorale.socle.formats.internal.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import org.chorale.api.format.Limite;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * What a reader met in an invoice, to be read again without its bytes: what judges a document asks for it after the first
 * walk, and decoding is a good part of a short invoice's time. A long one is not kept, and is read from its bytes again.
 */
public final class Releve {
    /** Above the invoices of every day; two bytes for each character, and {@value #MOTS} numbers for each event. */
    private static final int CARACTERES_MAX = 512 * 1024;

    private static final int EVENEMENTS_MAX = 64 * 1024;

    private static final int DEBUT = 0;
    private static final int FIN = 1;
    private static final int TEXTE = 2;
    private static final int MOTS = 6;

    private static final AttributesImpl AUCUN = new AttributesImpl();

    /** A name as it is written, with the strings that consumers compare by identity. */
    private record Nom(String espace, String local, String qualifie, int numero) {}

    /** {@value #MOTS} for each event: its kind, then (name, declarations, line, column, where its declarations begin) or (from, length). */
    private int[] evenements = new int[MOTS * 1024];

    private int nombre;
    private char[] textes = new char[16 * 1024];
    private int caracteres;
    private final List<Nom> noms = new ArrayList<>();
    private final Map<String, Nom> parNomLocal = new HashMap<>();
    private final List<String> declarations = new ArrayList<>();
    private final List<AttributesImpl> attributs = new ArrayList<>();
    private boolean tropLong;
    private boolean fini;

    /** Notes the beginning of an element. */
    public void debut(XMLStreamReader2 r, Location lieu) {
        if (tropLong) {
            return;
        }
        int premiere = declarations.size();
        int declares = r.getNamespaceCount();
        for (int i = 0; i < declares; i++) {
            declarer(r.getNamespacePrefix(i), r.getNamespaceURI(i));
        }
        int i = noter(DEBUT, lieu);
        evenements[i + 1] =
                nom(r.getNamespaceURI(), r.getPrefix(), r.getLocalName()).numero();
        evenements[i + 2] = declares;
        evenements[i + 5] = premiere;
        attributs.add(r.getAttributeCount() == 0 ? AUCUN : attributs(r));
    }

    /** Declarations above the element that was noted last, which it may need. */
    public void ancetres(XMLStreamReader2 r) {
        if (tropLong) {
            return;
        }
        for (String prefixe : PontSax.PREFIXES) {
            String espace = r.getNamespaceURI(prefixe);
            if (espace != null) {
                declarer(prefixe, espace);
                evenements[MOTS * (nombre - 1) + 2]++;
            }
        }
    }

    private void declarer(@Nullable String prefixe, @Nullable String espace) {
        declarations.add(vide(prefixe));
        declarations.add(vide(espace));
    }

    private AttributesImpl attributs(XMLStreamReader2 r) {
        AttributesImpl a = new AttributesImpl();
        for (int i = 0; i < r.getAttributeCount(); i++) {
            Nom n = nom(r.getAttributeNamespace(i), r.getAttributePrefix(i), r.getAttributeLocalName(i));
            a.addAttribute(n.espace(), n.local(), n.qualifie(), "CDATA", r.getAttributeValue(i));
        }
        return a;
    }

    /** Notes the end of an element. */
    public void fin(Location lieu) {
        if (!tropLong) {
            noter(FIN, lieu);
        }
    }

    /** Notes text. */
    public void texte(char[] source, int debut, int longueur) {
        if (tropLong) {
            return;
        }
        if (caracteres + longueur > CARACTERES_MAX) {
            oublier();
            return;
        }
        if (caracteres + longueur > textes.length) {
            textes = Arrays.copyOf(textes, Math.max(2 * textes.length, caracteres + longueur));
        }
        System.arraycopy(source, debut, textes, caracteres, longueur);
        int i = place();
        evenements[i] = TEXTE;
        evenements[i + 1] = caracteres;
        evenements[i + 2] = longueur;
        caracteres += longueur;
    }

    /** What stands for the text of an attachment. */
    public void piece() {
        texte(PontSax.BASE64_VIDE, 0, PontSax.BASE64_VIDE.length);
    }

    /** All was noted. */
    public void fini() {
        fini = true;
        parNomLocal.clear();
    }

    /** Whether it can be read again. */
    public boolean lisible() {
        return fini && !tropLong;
    }

    private int noter(int genre, Location lieu) {
        int i = place();
        evenements[i] = genre;
        evenements[i + 3] = lieu.getLineNumber();
        evenements[i + 4] = lieu.getColumnNumber();
        return i;
    }

    private int place() {
        int i = MOTS * nombre;
        if (i == evenements.length) {
            evenements = Arrays.copyOf(evenements, 2 * i);
        }
        if (++nombre > EVENEMENTS_MAX) {
            oublier();
            return 0;
        }
        return i;
    }

    private void oublier() {
        tropLong = true;
        nombre = 0;
        textes = new char[0];
        evenements = new int[MOTS];
        noms.clear();
        parNomLocal.clear();
        declarations.clear();
        attributs.clear();
    }

    private Nom nom(@Nullable String espace, @Nullable String prefixe, String local) {
        Nom connu = parNomLocal.get(local);
        if (connu != null && memes(connu, vide(espace), vide(prefixe))) {
            return connu;
        }
        // Consumers look each one up in tables of theirs: the same string for the same name spares them to read it.
        String qualifie = (vide(prefixe).isEmpty() ? local : prefixe + ":" + local).intern();
        Nom nouveau = new Nom(vide(espace), local, qualifie, noms.size());
        noms.add(nouveau);
        parNomLocal.put(local, nouveau);
        return nouveau;
    }

    private static boolean memes(Nom n, String espace, String prefixe) {
        int avant = n.qualifie().length() - n.local().length();
        return n.espace().equals(espace)
                && avant == (prefixe.isEmpty() ? 0 : prefixe.length() + 1)
                && n.qualifie().startsWith(prefixe);
    }

    private static String vide(@Nullable String s) {
        return s == null ? "" : s;
    }

    /** Reads it all to a consumer. */
    void jouer(ContentHandler sortie) throws SAXException {
        new Rejeu(sortie).jouer();
    }

    /** One reading. */
    private final class Rejeu implements Locator {
        private final ContentHandler sortie;
        private final int[] ouverts = new int[(int) Limite.XML_PROFONDEUR.valeur() + 1];
        private int profondeur;
        private int attribut;
        private int ligne = -1;
        private int colonne = -1;

        Rejeu(ContentHandler sortie) {
            this.sortie = sortie;
        }

        void jouer() throws SAXException {
            sortie.setDocumentLocator(this);
            sortie.startDocument();
            for (int k = 0; k < nombre; k++) {
                int i = MOTS * k;
                if (evenements[i] == TEXTE) {
                    sortie.characters(textes, evenements[i + 1], evenements[i + 2]);
                } else {
                    ligne = evenements[i + 3];
                    colonne = evenements[i + 4];
                    if (evenements[i] == DEBUT) {
                        debut(i);
                    } else {
                        fin();
                    }
                }
            }
            sortie.endDocument();
        }

        private void debut(int i) throws SAXException {
            ouverts[profondeur++] = i;
            int premiere = evenements[i + 5];
            for (int d = premiere; d < premiere + 2 * evenements[i + 2]; d += 2) {
                sortie.startPrefixMapping(declarations.get(d), declarations.get(d + 1));
            }
            Nom n = noms.get(evenements[i + 1]);
            sortie.startElement(n.espace(), n.local(), n.qualifie(), attributs.get(attribut++));
        }

        private void fin() throws SAXException {
            int i = ouverts[--profondeur];
            Nom n = noms.get(evenements[i + 1]);
            sortie.endElement(n.espace(), n.local(), n.qualifie());
            int premiere = evenements[i + 5];
            for (int d = premiere + 2 * evenements[i + 2] - 2; d >= premiere; d -= 2) {
                sortie.endPrefixMapping(declarations.get(d));
            }
        }

        @Override
        public int getLineNumber() {
            return ligne;
        }

        @Override
        public int getColumnNumber() {
            return colonne;
        }

        @Override
        public @Nullable String getPublicId() {
            return null;
        }

        @Override
        public String getSystemId() {
            return PontSax.ADRESSE;
        }
    }
}
