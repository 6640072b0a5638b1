package org.chorale.api.identifiant;

/** The check-digit rule of SIREN and SIRET numbers (ISO/IEC 7812-1, mod 10). */
final class Luhn {
    private Luhn() {}

    static boolean estValide(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            int poids = i % 2 == 0 ? chiffre : 2 * chiffre;
            somme += poids > 9 ? poids - 9 : poids;
        }
        return somme % 10 == 0;
    }
}
