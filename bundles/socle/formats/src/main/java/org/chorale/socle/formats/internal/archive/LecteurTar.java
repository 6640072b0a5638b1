package org.chorale.socle.formats.internal.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.chorale.socle.formats.internal.xml.Refus;
import org.jspecify.annotations.Nullable;

/** Reads a tar: regular files and directories, with the long names of GNU and pax. All else in a tar is refused. */
final class LecteurTar {
    private static final int BLOC = 512;
    private static final int NOM_LONG_MAX = 64 * 1024;

    private final InputStream source;
    private final Tampon.Temoin temoin;
    private long reste;
    private int bourrage;

    /** @param temoin told of the bytes that are skipped; those of files are counted by who reads them */
    LecteurTar(InputStream source, Tampon.Temoin temoin) {
        this.source = source;
        this.temoin = temoin;
    }

    /** The name of the next regular file; null at the end. */
    @Nullable
    String suivant() throws IOException, Refus {
        sauter(reste + bourrage);
        reste = 0;
        bourrage = 0;
        String nomLong = null;
        while (true) {
            byte[] b = source.readNBytes(BLOC);
            if (b.length == 0 || vide(b)) {
                fin(b.length == 0 || b.length == BLOC);
                return null;
            }
            temoin.octets(BLOC);
            if (b.length < BLOC) {
                throw abimee();
            }
            long taille = octal(b, 124, 12);
            int fin = (int) ((BLOC - taille % BLOC) % BLOC);
            switch ((char) (b[156] & 0xff)) {
                case '0', '\0' -> {
                    reste = taille;
                    bourrage = fin;
                    return nomLong == null ? nom(b) : nomLong;
                }
                case 'L' -> nomLong = texte(donnees(taille, fin));
                case 'x' -> nomLong = pax(donnees(taille, fin), nomLong);
                case '5', 'g' -> {
                    sauter(taille + fin);
                    nomLong = null;
                }
                default -> throw RepertoireZip.lien(nom(b).replaceAll("\\p{Cntrl}", "?"));
            }
        }
    }

    /** The bytes of the file {@link #suivant} just named. */
    InputStream contenu() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] un = new byte[1];
                return read(un, 0, 1) < 0 ? -1 : un[0] & 0xff;
            }

            @Override
            public int read(byte[] cible, int debut, int longueur) throws IOException {
                if (reste <= 0) {
                    return -1;
                }
                int n = source.read(cible, debut, (int) Math.min(longueur, reste));
                if (n < 0) {
                    throw new EOFException("tar ends inside a file");
                }
                reste -= n;
                return n;
            }
        };
    }

    /** To the very end, where the sum of the compressed stream stands; what comes after the end, nobody would see. */
    private void fin(boolean entiere) throws IOException, Refus {
        byte[] tampon = new byte[1 << 15];
        for (int n = source.readNBytes(tampon, 0, tampon.length);
                n > 0;
                n = source.readNBytes(tampon, 0, tampon.length)) {
            temoin.octets(n);
            if (!vide(n == tampon.length ? tampon : Arrays.copyOf(tampon, n))) {
                throw Compteur.refus(
                        "CHORALE-ARCHIVE-FORME",
                        "L'archive tar contient d'autres données après sa fin : une seconde archive, peut-être.",
                        "Réunissez les factures dans une seule archive.");
            }
        }
        if (!entiere) {
            throw abimee();
        }
    }

    private byte[] donnees(long taille, int fin) throws IOException, Refus {
        if (taille > NOM_LONG_MAX) {
            throw abimee();
        }
        byte[] d = source.readNBytes((int) taille);
        temoin.octets(d.length);
        sauter(fin);
        return d;
    }

    private void sauter(long n) throws IOException, Refus {
        for (long faits = 0; faits < n; ) {
            int pas = (int) Math.min(1 << 20, n - faits);
            source.skipNBytes(pas);
            temoin.octets(pas);
            faits += pas;
        }
    }

    private static boolean vide(byte[] b) {
        for (byte o : b) {
            if (o != 0) {
                return false;
            }
        }
        return true;
    }

    private static String nom(byte[] b) {
        String nom = texte(Arrays.copyOf(b, 100));
        String prefixe = texte(Arrays.copyOfRange(b, 345, 500));
        boolean posix = b[257] == 'u' && b[262] == 0;
        return posix && !prefixe.isEmpty() ? prefixe + "/" + nom : nom;
    }

    private static String texte(byte[] b) {
        int n = 0;
        while (n < b.length && b[n] != 0) {
            n++;
        }
        return new String(b, 0, n, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] b, int debut, int longueur) throws Refus {
        String s = new String(b, debut, longueur, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        if (!s.matches("[0-7]{0,12}")) {
            throw abimee();
        }
        return s.isEmpty() ? 0 : Long.parseLong(s, 8);
    }

    /** Of the pax records only the path matters; a size there means a file too big anyway. */
    private static @Nullable String pax(byte[] d, @Nullable String defaut) throws Refus {
        String nom = defaut;
        for (String ligne : new String(d, StandardCharsets.UTF_8).split("\n", -1)) {
            int egal = ligne.indexOf('=');
            int blanc = ligne.indexOf(' ');
            if (blanc < 0 || egal < blanc) {
                continue;
            }
            String cle = ligne.substring(blanc + 1, egal);
            if (cle.equals("path")) {
                nom = ligne.substring(egal + 1);
            } else if (cle.startsWith("GNU.sparse") || cle.equals("size")) {
                throw Compteur.refus(
                        "CHORALE-ARCHIVE-FORME",
                        "L'archive tar contient un fichier creux ou démesuré.",
                        "Refaites l'archive sans cette option.");
            }
        }
        return nom;
    }

    private static Refus abimee() {
        return Compteur.refus("CHORALE-ARCHIVE-ABIMEE", "L'archive tar est abîmée.", "Refaites l'archive.");
    }
}
