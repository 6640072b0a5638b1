package org.chorale.socle.formats.internal.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Refus;

/**
 * Looks for streams of objects and of cross-references that inflate without end, before the library opens the PDF: it
 * inflates these as it opens, whole and into memory. Looks at the bytes, not at the structure, which may lie.
 */
final class ObjetsComprimes {
    /** Thousands of objects fit; a real one has some hundred kilobytes. */
    private static final long UN_MAX = 32L << 20;

    private static final long TOUS_MAX = 256L << 20;
    private static final int DICTIONNAIRE_MAX = 16 << 10;
    private static final byte[] FLUX = "stream".getBytes(StandardCharsets.ISO_8859_1);

    private final Contenu contenu;
    private long total;

    private ObjetsComprimes(Contenu contenu) {
        this.contenu = contenu;
    }

    static void verifier(Contenu contenu) throws IOException, Refus {
        new ObjetsComprimes(contenu).parcourir();
    }

    private void parcourir() throws IOException, Refus {
        byte[] avant = new byte[DICTIONNAIRE_MAX];
        long position = 0;
        int vus = 0;
        try (InputStream in = new BufferedInputStream(contenu.ouvrir(), 1 << 16)) {
            for (int o = in.read(); o >= 0; o = in.read()) {
                avant[(int) (position % DICTIONNAIRE_MAX)] = (byte) o;
                position++;
                vus = o == FLUX[vus] ? vus + 1 : o == FLUX[0] ? 1 : 0;
                if (vus == FLUX.length) {
                    vus = 0;
                    if (suspect(avant, position)) {
                        inflater(position);
                    }
                }
            }
        }
    }

    /** Whether the dictionary before the word could be of such a stream; escaped names could be anything. */
    private static boolean suspect(byte[] avant, long position) {
        int longueur = (int) Math.min(position, DICTIONNAIRE_MAX);
        byte[] texte = new byte[longueur];
        for (int i = 0; i < longueur; i++) {
            texte[i] = avant[(int) ((position - longueur + i) % DICTIONNAIRE_MAX)];
        }
        String dictionnaire = new String(texte, StandardCharsets.ISO_8859_1);
        if (dictionnaire.endsWith("endstream")) {
            return false;
        }
        int debut = dictionnaire.lastIndexOf(" obj");
        String propre = debut < 0 ? dictionnaire : dictionnaire.substring(debut);
        return debut < 0
                || propre.contains("ObjStm")
                || propre.contains("XRef")
                || propre.contains("/First")
                || propre.contains("/W")
                || propre.indexOf('#') >= 0;
    }

    private void inflater(long position) throws IOException, Refus {
        try (InputStream in = new BufferedInputStream(contenu.ouvrir())) {
            in.skipNBytes(position);
            in.mark(2);
            int fin = in.read();
            if (fin == '\r') {
                in.read();
            } else if (fin != '\n') {
                in.reset();
            }
            byte[] tampon = new byte[1 << 16];
            long lus = 0;
            InputStream clair = new InflaterInputStream(in);
            for (int n = clair.read(tampon); n >= 0; n = clair.read(tampon)) {
                lus += n;
                total += n;
                if (lus > UN_MAX || total > TOUS_MAX) {
                    throw new Refus(Constat.de(
                                    "CHORALE-PDF-BOMBE",
                                    Severite.FATALE,
                                    Couche.CONTENEUR,
                                    "Le PDF contient des objets comprimés démesurés, ce qu'aucun logiciel honnête ne"
                                            + " produit.")
                            .avecRemede("Produisez de nouveau le PDF."));
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            // not deflated after all, or cut: nothing to fear from it
        }
    }
}
