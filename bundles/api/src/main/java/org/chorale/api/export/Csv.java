package org.chorale.api.export;

/** Cells of CSV files that no spreadsheet takes for a formula. */
public final class Csv {
    private static final String FORMULES = "=+-@\t\r";

    private Csv() {}

    /** Whether a spreadsheet would take it for a formula. */
    public static boolean estFormule(String valeur) {
        return !valeur.isEmpty() && FORMULES.indexOf(valeur.charAt(0)) >= 0;
    }

    /** The text as a cell, separated by semicolons: no formula, and quoted where it must be. */
    public static String cellule(String valeur) {
        return proteger(estFormule(valeur) ? "'" + valeur : valeur);
    }

    /** The same for a figure, which may begin with its sign. */
    public static String nombre(String valeur) {
        return proteger(valeur);
    }

    private static String proteger(String valeur) {
        boolean proteger = valeur.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return proteger ? "\"" + valeur.replace("\"", "\"\"") + "\"" : valeur;
    }
}
