package org.chorale.socle.redaction.internal.lecture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.chorale.api.format.Contenu;

/**
 * Looks for streams that inflate without end before the library opens a PDF: it inflates a stream whole, into memory. Looks
 * at the bytes, not at the structure, which may lie. Pictures and embedded files are never inflated here, so they are not
 * counted.
 */
public final class Garde {
    private static final long UN_MAX = 32L << 20;
    private static final long TOUS_MAX = 128L << 20;

    /** Of filters that are not counted as they come. */
    private static final long AUTRE_MAX = 256L << 10;

    private static final int DICTIONNAIRE_MAX = 8 << 10;
    private static final Pattern MASQUE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final byte[] FLUX = "stream".getBytes(StandardCharsets.ISO_8859_1);

    private final Contenu contenu;
    private long total;

    private Garde(Contenu contenu) {
        this.contenu = contenu;
    }

    /** Whether the PDF can be opened without harm. */
    public static boolean sain(Contenu contenu) throws IOException {
        return new Garde(contenu).parcourir();
    }

    private boolean parcourir() throws IOException {
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
                    if (!flux(dictionnaire(avant, position), position)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static String dictionnaire(byte[] avant, long position) {
        int longueur = (int) Math.min(position, DICTIONNAIRE_MAX);
        byte[] texte = new byte[longueur];
        for (int i = 0; i < longueur; i++) {
            texte[i] = avant[(int) ((position - longueur + i) % DICTIONNAIRE_MAX)];
        }
        String tout = new String(texte, StandardCharsets.ISO_8859_1);
        return tout.endsWith("endstream") ? "" : tout.substring(Math.max(0, tout.lastIndexOf(" obj")));
    }

    private boolean flux(String dictionnaire, long position) throws IOException {
        String d = demasquer(dictionnaire).replaceAll("\\s", "");
        if (d.isEmpty() || d.contains("/Subtype/Image") || d.contains("/Type/EmbeddedFile")) {
            return true;
        }
        boolean deuxFois = d.split("FlateDecode|/Fl(?![a-z])", -1).length > 2;
        boolean lzw = d.contains("/LZW") || d.contains("/RunLength") || d.contains("/RL]") || d.contains("/RL/");
        long inflate = inflater(position);
        if (deuxFois || lzw || d.matches(".*/Filter\\d.*")) {
            return inflate <= AUTRE_MAX;
        }
        return inflate <= UN_MAX && total <= TOUS_MAX;
    }

    /** Names may hide their letters behind their codes. */
    private static String demasquer(String dictionnaire) {
        return MASQUE.matcher(dictionnaire)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** How much comes out, as far as it matters; what is not deflated counts as it is. */
    private long inflater(long position) throws IOException {
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
            try {
                InputStream clair = new InflaterInputStream(in);
                for (int n = clair.read(tampon); n >= 0 && lus <= UN_MAX; n = clair.read(tampon)) {
                    lus += n;
                    total += n;
                }
            } catch (ZipException | EOFException e) {
                return lus;
            }
            return lus;
        } catch (EOFException e) {
            return 0;
        }
    }
}
