package org.chorale.socle.formats.internal.portail;

/** The check digit of a SIREN or SIRET. */
final class Luhn {
    private static final String LA_POSTE = "356000000";

    private Luhn() {}

    /** La Poste's establishments follow a rule of their own. */
    static boolean juste(String chiffres) {
        int somme = 0;
        int simple = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int c = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            simple += c;
            int pese = i % 2 == 0 ? c : 2 * c;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return somme % 10 == 0 || (chiffres.startsWith(LA_POSTE) && simple % 5 == 0);
    }
}
