package org.chorale.socle.formats.internal.moteur;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.chorale.api.format.Contenu;

/** What a file is by its first bytes. Its name and the type its sender claims are not asked. */
public enum Magie {
    PDF,
    ZIP,
    TAR_GZ,
    /** gzip of something that is no tar. */
    GZIP,
    XML,
    VIDE,
    AUTRE;

    /** A PDF may be preceded by something else; readers accept it within this distance. */
    private static final int FENETRE = 1024;

    private static final int TAR_MAGIE = 257;

    public static Magie lire(Contenu contenu) throws IOException {
        byte[] debut;
        try (InputStream in = contenu.ouvrir()) {
            debut = in.readNBytes(FENETRE + 8);
        }
        if (debut.length == 0) {
            return VIDE;
        }
        if (commence(debut, 0, 'P', 'K', 3, 4) || commence(debut, 0, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (commence(debut, 0, 0x1f, 0x8b)) {
            return tar(contenu) ? TAR_GZ : GZIP;
        }
        if (xml(debut)) {
            return XML;
        }
        for (int i = 0; i + 5 <= debut.length; i++) {
            if (commence(debut, i, '%', 'P', 'D', 'F', '-')) {
                return PDF;
            }
        }
        return AUTRE;
    }

    private static boolean commence(byte[] octets, int ou, int... attendu) {
        if (octets.length < ou + attendu.length) {
            return false;
        }
        for (int i = 0; i < attendu.length; i++) {
            if ((octets[ou + i] & 0xff) != attendu[i]) {
                return false;
            }
        }
        return true;
    }

    /** Starts with {@code <}, after a byte order mark and blanks, in UTF-8, UTF-16 or UTF-32. */
    static boolean xml(byte[] debut) {
        int i = 0;
        if (commence(debut, 0, 0xef, 0xbb, 0xbf)) {
            i = 3;
        } else if (commence(debut, 0, 0, 0, 0xfe, 0xff)) {
            i = 4;
        } else if (commence(debut, 0, 0xfe, 0xff) || commence(debut, 0, 0xff, 0xfe)) {
            i = 2;
        }
        while (i < debut.length
                && (debut[i] == 0 || debut[i] == ' ' || debut[i] == '\t' || debut[i] == '\r' || debut[i] == '\n')) {
            i++;
        }
        return i < debut.length && debut[i] == '<';
    }

    private static boolean tar(Contenu contenu) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(contenu.ouvrir()))) {
            byte[] bloc = in.readNBytes(512);
            return bloc.length == 512
                    && Arrays.equals(
                            Arrays.copyOfRange(bloc, TAR_MAGIE, TAR_MAGIE + 5), new byte[] {'u', 's', 't', 'a', 'r'});
        } catch (IOException e) {
            return false;
        }
    }
}
