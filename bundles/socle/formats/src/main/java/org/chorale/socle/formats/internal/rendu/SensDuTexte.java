package org.chorale.socle.formats.internal.rendu;

import java.util.regex.Pattern;

/**
 * Text without the characters that turn the direction of what follows: by them a supplier's name would have an account
 * or an amount beside it read backwards. Arabic or Hebrew need none of them.
 */
final class SensDuTexte {
    private static final Pattern RENVERSEMENTS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private SensDuTexte() {}

    static String garder(String texte) {
        return RENVERSEMENTS.matcher(texte).replaceAll("");
    }
}
