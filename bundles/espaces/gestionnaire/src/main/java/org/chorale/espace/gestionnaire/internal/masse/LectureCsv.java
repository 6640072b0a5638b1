package org.chorale.espace.gestionnaire.internal.masse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.export.Csv;

/**
 * A CSV file as French spreadsheets save it: semicolons, quotes doubled inside quotes, UTF-8 with or without its mark, or
 * the Windows code page. Whatever a cell begins with, it is a text; the apostrophe by which our own files keep it from being
 * taken for a formula goes again.
 */
final class LectureCsv {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String texte;
    private final int rangeesMax;
    private final List<Rangee> rangees = new ArrayList<>();
    private int ici;
    private int ligne = 1;

    private LectureCsv(String texte, int rangeesMax) {
        this.texte = texte;
        this.rangeesMax = rangeesMax;
    }

    /** @param ligne where it begins in the file, from 1 */
    record Rangee(int ligne, List<String> cellules) {
        String cellule(int rang) {
            return rang < 0 || rang >= cellules.size() ? "" : cellules.get(rang);
        }

        boolean estVide() {
            return cellules.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * All rows that are not empty.
     *
     * @throws CsvIllisible where a quote is never closed, or there are more rows than that
     */
    static List<Rangee> lire(byte[] octets, int rangeesMax) {
        String texte = decoder(octets);
        return new LectureCsv(texte.startsWith("\uFEFF") ? texte.substring(1) : texte, rangeesMax).tout();
    }

    private static String decoder(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException pasUtf8) {
            return new String(octets, WINDOWS);
        }
    }

    private List<Rangee> tout() {
        while (ici < texte.length()) {
            int debut = ligne;
            Rangee rangee = new Rangee(debut, rangee());
            if (!rangee.estVide()) {
                rangees.add(rangee);
            }
            if (rangees.size() > rangeesMax) {
                throw new CsvIllisible(TexteMasse.CSV_TROP_DE_LIGNES, rangeesMax - 1);
            }
        }
        return rangees;
    }

    private List<String> rangee() {
        List<String> cellules = new ArrayList<>();
        do {
            cellules.add(ici < texte.length() && texte.charAt(ici) == '"' ? entreGuillemets() : nue());
        } while (suivante(';'));
        finDeLigne();
        return cellules;
    }

    private String nue() {
        int debut = ici;
        while (ici < texte.length() && ";\r\n".indexOf(texte.charAt(ici)) < 0) {
            ici++;
        }
        return propre(texte.substring(debut, ici));
    }

    private String entreGuillemets() {
        int debut = ligne;
        StringBuilder cellule = new StringBuilder();
        ici++;
        while (true) {
            if (ici >= texte.length()) {
                throw new CsvIllisible(TexteMasse.CSV_GUILLEMET, debut);
            }
            char c = texte.charAt(ici++);
            if (c == '"' && !suivante('"')) {
                break;
            }
            if (c == '\n') {
                ligne++;
            }
            cellule.append(c);
        }
        // What stands between the closing quote and the separator belongs to the cell.
        return propre(cellule + nue());
    }

    private boolean suivante(char attendue) {
        boolean la = ici < texte.length() && texte.charAt(ici) == attendue;
        if (la) {
            ici++;
        }
        return la;
    }

    private void finDeLigne() {
        suivante('\r');
        suivante('\n');
        ligne++;
    }

    private static String propre(String cellule) {
        String propre = cellule.strip();
        boolean protegee = propre.length() > 1 && propre.charAt(0) == '\'' && Csv.estFormule(propre.substring(1));
        return protegee ? propre.substring(1) : propre;
    }
}
