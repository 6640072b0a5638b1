package org.chorale.socle.exports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet, and a further one where it is full. A text is never a formula there. */
final class EcrivainXlsx implements Ecrivain {
    /** What a sheet holds. */
    static final int LIGNES_MAX = 1_048_576;

    private static final int CELLULE_MAX = 32_000;
    private static final int NOM_MAX = 25;
    private static final int PAR_ENVOI = 200;

    private final OutputStream sortie;
    private final Workbook classeur;
    private final int lignesMax;
    private final List<String> titres = new ArrayList<>();
    private String nom = "";
    private @Nullable Worksheet feuille;
    private int feuilles;
    private int ligne;

    EcrivainXlsx(OutputStream sortie) {
        this(sortie, LIGNES_MAX);
    }

    EcrivainXlsx(OutputStream sortie, int lignesMax) {
        this.sortie = sortie;
        this.classeur = new Workbook(sortie, "Chorale", null);
        this.lignesMax = lignesMax;
    }

    @Override
    public void commencer(String feuille, List<String> colonnes) throws IOException {
        nom = feuille.length() <= NOM_MAX ? feuille : feuille.substring(0, NOM_MAX);
        titres.addAll(colonnes);
        ouvrir();
    }

    @Override
    public void ligne(List<@Nullable Object> cellules) throws IOException {
        Worksheet encours = feuille;
        if (encours == null) {
            throw new IllegalStateException("commencer() first");
        }
        if (ligne == lignesMax) {
            encours.finish();
            encours = ouvrir();
        }
        for (int colonne = 0; colonne < cellules.size(); colonne++) {
            cellule(encours, colonne, cellules.get(colonne));
        }
        if (++ligne % PAR_ENVOI == 0) {
            encours.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (feuille != null) {
            feuille.finish();
        }
        classeur.finish();
        sortie.close();
    }

    private Worksheet ouvrir() throws IOException {
        feuilles++;
        Worksheet nouvelle = classeur.newWorksheet(feuilles == 1 ? nom : nom + " (" + feuilles + ")");
        nouvelle.freezePane(0, 1);
        for (int colonne = 0; colonne < titres.size(); colonne++) {
            nouvelle.inlineString(0, colonne, propre(titres.get(colonne)));
        }
        ligne = 1;
        feuille = nouvelle;
        return nouvelle;
    }

    private void cellule(Worksheet encours, int colonne, @Nullable Object valeur) {
        if (valeur instanceof BigDecimal nombre) {
            encours.value(ligne, colonne, nombre);
        } else if (valeur instanceof LocalDate jour) {
            encours.value(ligne, colonne, jour);
            encours.style(ligne, colonne).format("dd/mm/yyyy").set();
        } else if (valeur != null) {
            // In the cell itself: shared strings would all be held until the end.
            encours.inlineString(ligne, colonne, propre(valeur.toString()));
        }
    }

    /** XML has no place for control characters and lone surrogates. */
    private static String propre(String texte) {
        StringBuilder propre = new StringBuilder();
        texte.codePoints()
                .filter(c -> (c >= 0x20 || c == '\n' || c == '\t') && (c < 0xd800 || c > 0xdfff) && c < 0xfffe)
                .limit(CELLULE_MAX)
                .forEach(propre::appendCodePoint);
        return propre.toString();
    }
}
