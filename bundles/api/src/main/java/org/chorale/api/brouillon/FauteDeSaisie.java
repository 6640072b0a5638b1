package org.chorale.api.brouillon;

import org.chorale.api.espace.Libelle;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with what was typed, by the field it concerns.
 *
 * @param champ the field, or null where it is a line's or nobody's
 * @param ligne the line, from 1, or null
 * @param colonne the column of the line as {@link Valeurs.LigneTypee} names it, or null
 * @param message what is wrong
 * @param remede what to do, or null where the message says it
 */
public record FauteDeSaisie(
        @Nullable ChampSaisi champ,
        @Nullable Integer ligne,
        @Nullable String colonne,
        Libelle message,
        @Nullable Libelle remede) {
    /** About a field. */
    public static FauteDeSaisie de(ChampSaisi champ, String fr, String en) {
        return new FauteDeSaisie(champ, null, null, new Libelle(fr, en), null);
    }

    /** About a column of a line. */
    public static FauteDeSaisie de(int ligne, String colonne, String fr, String en) {
        return new FauteDeSaisie(null, ligne, colonne, new Libelle(fr, en), null);
    }
}
