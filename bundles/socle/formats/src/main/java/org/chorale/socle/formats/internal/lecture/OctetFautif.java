package org.chorale.socle.formats.internal.lecture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Place;

/** The place of the first byte that is not UTF-8: the reader, which decodes by blocks, cannot tell it. */
public final class OctetFautif {
    private OctetFautif() {}

    /** The same finding with its place, if it is of a bad byte and has none. */
    public static Constat situer(Constat c, Contenu contenu) throws IOException {
        boolean sansPlace = c.ligne() == null || c.ligne() == 0;
        boolean utf8 = c.texteOfficiel() != null && c.texteOfficiel().contains("UTF-8");
        return sansPlace && utf8 && c.regle().equals(MalForme.ENCODAGE) ? chercher(c, contenu) : c;
    }

    private static Constat chercher(Constat c, Contenu contenu) throws IOException {
        CharsetDecoder decodeur = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer octets = ByteBuffer.allocate(1 << 13);
        CharBuffer lus = CharBuffer.allocate(1 << 13);
        int ligne = 1;
        int colonne = 1;
        try (InputStream in = new BufferedInputStream(contenu.ouvrir())) {
            for (boolean fin = false; !fin; ) {
                int n = in.read(octets.array(), octets.position(), octets.remaining());
                fin = n < 0;
                octets.position(octets.position() + Math.max(0, n)).flip();
                CoderResult resultat = decodeur.decode(octets, lus, fin);
                lus.flip();
                while (lus.hasRemaining()) {
                    boolean saut = lus.get() == '\n';
                    ligne += saut ? 1 : 0;
                    colonne = saut ? 1 : colonne + 1;
                }
                if (resultat.isError()) {
                    return c.avecPlace(new Place(ligne, colonne, ""));
                }
                lus.clear();
                octets.compact();
            }
        }
        return c;
    }
}
