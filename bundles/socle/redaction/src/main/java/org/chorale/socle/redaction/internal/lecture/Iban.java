package org.chorale.socle.redaction.internal.lecture;

import java.math.BigInteger;

/** The key of an IBAN (ISO 13616, modulo 97). */
final class Iban {
    private Iban() {}

    static boolean estValide(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}") || (iban.startsWith("FR") && iban.length() != 27)) {
            return false;
        }
        StringBuilder chiffres = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> chiffres.append(Character.digit(c, 36)));
        return new BigInteger(chiffres.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
