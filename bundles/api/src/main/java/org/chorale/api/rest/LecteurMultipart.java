package org.chorale.api.rest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code multipart/form-data} body part by part, as it comes: a file goes to where it is kept without a copy in
 * memory or in a temporary file. Parts are read in their order; asking for the next one skips what is left of the last.
 */
public final class LecteurMultipart {
    private static final int TAMPON = 32 * 1024;
    private static final int ENTETES_MAX = 8 * 1024;
    private static final Pattern BORNE = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");
    private static final Pattern NOM = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FICHIER = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");

    private final InputStream source;
    private final byte[] delimiteur;
    private final byte[] tampon = new byte[TAMPON];
    private int debut;
    private int fin;

    private LecteurMultipart(InputStream source, String borne) {
        this.source = source;
        this.delimiteur = ("\r\n--" + borne).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line end before it: give it one.
        tampon[0] = '\r';
        tampon[1] = '\n';
        fin = 2;
    }

    /**
     * Begins with the first part.
     *
     * @param type the Content-Type of the request
     * @param corps its body; read by nobody else meanwhile
     * @throws IOException where it names no boundary
     */
    public static LecteurMultipart de(@Nullable String type, InputStream corps) throws IOException {
        Matcher borne = BORNE.matcher(type == null ? "" : type);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !borne.find()) {
            throw new IOException("not a multipart form");
        }
        return new LecteurMultipart(corps, borne.group(1) == null ? borne.group(2) : borne.group(1));
    }

    /** The next part, or nothing after the last one. */
    public Optional<Partie> suivante() throws IOException {
        new Contenu().transferTo(java.io.OutputStream.nullOutputStream());
        debut += delimiteur.length;
        if (octet() == '-') {
            return Optional.empty();
        }
        // The rest of the delimiter's own line.
        while (octet() != '\n') {
            debut++;
        }
        debut++;
        String entetes = entetes();
        Matcher nom = NOM.matcher(entetes);
        Matcher fichier = FICHIER.matcher(entetes);
        return Optional.of(new Partie(
                nom.find() ? nom.group(1) : "", fichier.find() ? nomSeul(fichier.group(1)) : null, new Contenu()));
    }

    /** The header lines up to the empty one. */
    private String entetes() throws IOException {
        ByteArrayOutputStream lignes = new ByteArrayOutputStream();
        int finsDeLigne = 0;
        while (finsDeLigne < 2) {
            int octet = octet();
            debut++;
            if (octet == '\n') {
                finsDeLigne++;
            } else if (octet != '\r') {
                finsDeLigne = 0;
            }
            lignes.write(octet);
            if (lignes.size() > ENTETES_MAX) {
                throw new IOException("part headers too long");
            }
        }
        return lignes.toString(StandardCharsets.UTF_8);
    }

    /** Some browsers send the whole path of the file; quotes in a name come as %22. */
    private static String nomSeul(String nom) {
        String sansChemin = nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
        return sansChemin.replace("%22", "'");
    }

    private int octet() throws IOException {
        if (debut == fin) {
            remplir();
        }
        return tampon[debut] & 0xff;
    }

    private void remplir() throws IOException {
        System.arraycopy(tampon, debut, tampon, 0, fin - debut);
        fin -= debut;
        debut = 0;
        int lus = source.read(tampon, fin, tampon.length - fin);
        if (lus < 0) {
            throw new EOFException("the form ends before its last delimiter");
        }
        fin += lus;
    }

    /** Where the delimiter begins in what is buffered, or -1. */
    private int delimiteurA() {
        for (int i = debut; i <= fin - delimiteur.length; i++) {
            int j = 0;
            while (j < delimiteur.length && tampon[i + j] == delimiteur[j]) {
                j++;
            }
            if (j == delimiteur.length) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A part.
     *
     * @param nom the field's name
     * @param fichier the file's name without path, or null where it is no file
     * @param contenu its bytes, good until the next part is asked for
     */
    public record Partie(String nom, @Nullable String fichier, InputStream contenu) {
        private static final int CHAMP_MAX = 4 * 1024;

        /** The value of a field; a longer one than any field of ours is refused. */
        public String valeur() throws IOException {
            byte[] octets = contenu.readNBytes(CHAMP_MAX + 1);
            if (octets.length > CHAMP_MAX) {
                throw new IOException("field too long");
            }
            return new String(octets, StandardCharsets.UTF_8);
        }
    }

    /** What stands before the next delimiter. */
    private final class Contenu extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] un = new byte[1];
            return read(un, 0, 1) < 0 ? -1 : un[0] & 0xff;
        }

        @Override
        public int read(byte[] cible, int position, int longueur) throws IOException {
            if (longueur == 0) {
                return 0;
            }
            while (true) {
                int arret = delimiteurA();
                // Without a delimiter in sight, the last bytes may be the beginning of one.
                int surs = (arret < 0 ? fin - delimiteur.length + 1 : arret) - debut;
                if (surs > 0) {
                    int pris = Math.min(surs, longueur);
                    System.arraycopy(tampon, debut, cible, position, pris);
                    debut += pris;
                    return pris;
                }
                if (arret >= 0) {
                    return -1;
                }
                remplir();
            }
        }
    }
}
