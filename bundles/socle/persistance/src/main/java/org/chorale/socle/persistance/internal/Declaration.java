package org.chorale.socle.persistance.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of one bundle, as its capability declares them.
 *
 * @param bundle whose they are: {@code annuaire}
 * @param emplacement the folder of the scripts in the bundle
 * @param prefixe what its tables' names begin with: {@code ann_}; the history's table too
 */
public record Declaration(String bundle, String emplacement, String prefixe) {

    static final String ESPACE_DE_NOMS = "org.chorale.migrations";

    /** Refuses what would make a wrong table name. */
    public Declaration {
        if (bundle.isBlank()) {
            throw new IllegalArgumentException(
                    ESPACE_DE_NOMS + " : le nom manque, écrivez " + ESPACE_DE_NOMS + "=nom.");
        }
        if (!prefixe.matches("[a-z][a-z0-9]{1,9}_")) {
            throw new IllegalArgumentException(ESPACE_DE_NOMS + " de « " + bundle + " » : le préfixe « " + prefixe
                    + " » doit être fait de minuscules et finir par un tiret bas, comme « ann_ ».");
        }
    }

    static Declaration lire(Map<String, Object> attributs) {
        return new Declaration(
                texte(attributs.get(ESPACE_DE_NOMS), ""),
                texte(attributs.get("emplacement"), "db/migration"),
                texte(attributs.get("prefixe"), ""));
    }

    private static String texte(@Nullable Object valeur, String defaut) {
        return valeur == null ? defaut : valeur.toString();
    }

    /** Its history's table. */
    public String tableHistorique() {
        return prefixe + "flyway";
    }
}
