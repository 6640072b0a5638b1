package org.chorale.api.identifiant;

import java.util.regex.Pattern;

/**
 * The code of an espace, as in addresses ({@code /espaces/<code>/…}) and in access declarations.
 *
 * @param valeur 2 to 40 lower-case letters, digits and hyphens, beginning with a letter
 */
public record CodeEspace(String valeur) implements Comparable<CodeEspace> {
    private static final Pattern FORME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** Refuses another form ({@link IllegalArgumentException}). */
    public CodeEspace {
        if (!FORME.matcher(valeur).matches()) {
            throw new IllegalArgumentException(
                    "« " + valeur + " » n'est pas un code d'espace : minuscules, chiffres, tirets.");
        }
    }

    @Override
    public int compareTo(CodeEspace autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
