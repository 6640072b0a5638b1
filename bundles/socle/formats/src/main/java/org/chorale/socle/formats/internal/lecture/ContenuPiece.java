package org.chorale.socle.formats.internal.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.chorale.socle.formats.internal.xml.XmlDurci;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** An attachment inside an XML: the document is read again up to it, and its base64 decoded as it comes. */
final class ContenuPiece implements Contenu {
    private final Contenu document;
    private final int numero;
    private final long taille;

    ContenuPiece(Contenu document, int numero, long taille) {
        this.document = document;
        this.numero = numero;
        this.taille = taille;
    }

    @Override
    public long taille() {
        return taille;
    }

    @Override
    public InputStream ouvrir() throws IOException {
        InputStream source = document.ouvrir();
        try {
            XMLStreamReader2 lecteur = XmlDurci.lecteur(source);
            int vus = 0;
            while (lecteur.hasNext()) {
                if (lecteur.next() == XMLStreamConstants.START_ELEMENT
                        && Vocabulaire.pieceJointe(lecteur.getLocalName())
                        && vus++ == numero) {
                    return Base64.getMimeDecoder().wrap(new Texte(lecteur, source));
                }
            }
            throw new IOException("Attachment " + numero + " is not in the document any more");
        } catch (XMLStreamException e) {
            source.close();
            throw new IOException(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** The characters of one element as bytes, segment by segment. */
    private static final class Texte extends InputStream {
        private final XMLStreamReader2 lecteur;
        private final InputStream source;
        private char @Nullable [] segment;
        private int position;
        private int fin;

        Texte(XMLStreamReader2 lecteur, InputStream source) {
            this.lecteur = lecteur;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            if (position >= fin && !suivant()) {
                return -1;
            }
            char[] s = segment;
            return s == null ? -1 : s[position++] & 0x7f;
        }

        @Override
        public int read(byte[] cible, int debut, int longueur) throws IOException {
            if (longueur == 0) {
                return 0;
            }
            if (position >= fin && !suivant()) {
                return -1;
            }
            char[] s = segment;
            int n = Math.min(longueur, fin - position);
            for (int i = 0; i < n && s != null; i++) {
                cible[debut + i] = (byte) (s[position + i] & 0x7f);
            }
            position += n;
            return n;
        }

        private boolean suivant() throws IOException {
            try {
                while (lecteur.hasNext()) {
                    switch (lecteur.next()) {
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                            if (lecteur.getTextLength() > 0) {
                                segment = lecteur.getTextCharacters();
                                position = lecteur.getTextStart();
                                fin = position + lecteur.getTextLength();
                                return true;
                            }
                        }
                        case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                        default -> {
                            return false;
                        }
                    }
                }
                return false;
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
