package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;

/**
 * A file that is two things at once: what is judged here would not be what another reader sees. Refused, whichever of
 * the two is harmless.
 */
final class Polyglotte {
    private static final int FENETRE = 1024;

    /** A ZIP ends with a record of 22 bytes and a comment of at most 65,535. */
    private static final int FIN_DE_ZIP = 22;

    private static final int QUEUE = FIN_DE_ZIP + 65_535;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);

    /** First bytes by which something other than a PDF is opened. */
    private static final byte[][] AUTRES = {
        {'<'},
        {'M', 'Z'},
        {'P', 'K'},
        {0x7f, 'E', 'L', 'F'},
        {'#', '!'},
        {(byte) 0xff, (byte) 0xd8},
        {'G', 'I', 'F', '8'},
        {(byte) 0x89, 'P', 'N', 'G'},
        {'{'},
        {'['},
        {(byte) 0xd0, (byte) 0xcf},
        {0x1f, (byte) 0x8b},
        {'R', 'a', 'r', '!'},
        {'7', 'z'}
    };

    private Polyglotte() {}

    /** What to say if a file of this kind is also of another. */
    static Optional<Constat> chercher(Contenu contenu, Magie magie) throws IOException {
        if (magie != Magie.XML && magie != Magie.PDF) {
            return Optional.empty();
        }
        byte[] debut;
        byte[] fin;
        try (InputStream in = contenu.ouvrir()) {
            debut = in.readNBytes(FENETRE);
            long saut = Math.max(0, contenu.taille() - debut.length - QUEUE);
            in.skipNBytes(saut);
            byte[] reste = in.readNBytes(QUEUE);
            fin = reste.length < QUEUE ? joindre(debut, reste) : reste;
        }
        int pdf = position(debut, PDF);
        if (magie == Magie.XML && pdf >= 0) {
            return Optional.of(refus("du XML", "un PDF"));
        }
        if (magie == Magie.PDF && pdf > 0 && autreDebut(debut)) {
            return Optional.of(refus("un PDF", "un fichier d'un autre type, qui le précède"));
        }
        if (finDeZip(fin)) {
            return Optional.of(refus(magie == Magie.PDF ? "un PDF" : "du XML", "une archive ZIP"));
        }
        return Optional.empty();
    }

    private static byte[] joindre(byte[] a, byte[] b) {
        byte[] tout = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, tout, a.length, b.length);
        return tout;
    }

    private static boolean autreDebut(byte[] debut) {
        return Arrays.stream(AUTRES)
                .anyMatch(a -> debut.length >= a.length && Arrays.equals(debut, 0, a.length, a, 0, a.length));
    }

    private static int position(byte[] ou, byte[] quoi) {
        for (int i = 0; i + quoi.length <= ou.length; i++) {
            if (Arrays.equals(ou, i, i + quoi.length, quoi, 0, quoi.length)) {
                return i;
            }
        }
        return -1;
    }

    /** An end record whose comment ends with the file: a ZIP embedded in a PDF has its own end elsewhere. */
    private static boolean finDeZip(byte[] fin) {
        for (int i = fin.length - FIN_DE_ZIP; i >= 0; i--) {
            if (fin[i] == 'P' && fin[i + 1] == 'K' && fin[i + 2] == 5 && fin[i + 3] == 6) {
                int commentaire = (fin[i + 20] & 0xff) | (fin[i + 21] & 0xff) << 8;
                if (i + FIN_DE_ZIP + commentaire == fin.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Constat refus(String un, String autre) {
        return Constat.de(
                        "CHORALE-POLYGLOTTE",
                        Severite.FATALE,
                        Couche.CONTENEUR,
                        "Le fichier est à la fois " + un + " et " + autre
                                + " : selon le logiciel qui l'ouvre, on n'y lirait pas la même chose.")
                .avecRemede("Produisez un fichier d'un seul type, et déposez l'autre à part.");
    }
}
