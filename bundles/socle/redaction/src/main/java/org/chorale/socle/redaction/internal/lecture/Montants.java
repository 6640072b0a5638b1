package org.chorale.socle.redaction.internal.lecture;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money as invoices write them: two decimals, groups of three by a blank, a point or a comma. */
final class Montants {
    static final Pattern MONTANT = Pattern.compile("(?<![\\d.,/-])(?<signe>[-−] ?)?"
            + "(?:(?<groupes>\\d{1,3}(?:(?<sep>[ .,'])\\d{3})(?:\\k<sep>\\d{3})*)|(?<entier>\\d{1,12}))"
            + "[.,](?<cents>\\d{2})(?![\\d.,]|\\d| ?%)");

    private Montants() {}

    static BigDecimal de(Matcher m) {
        String entier = m.group("entier");
        String chiffres = entier == null ? m.group("groupes").replaceAll("\\D", "") : entier;
        BigDecimal valeur = new BigDecimal(chiffres + "." + m.group("cents"));
        return m.group("signe") == null ? valeur : valeur.negate();
    }
}
