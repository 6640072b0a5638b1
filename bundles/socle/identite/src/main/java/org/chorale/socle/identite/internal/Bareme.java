package org.chorale.socle.identite.internal;

import java.time.Duration;

/**
 * How failures slow down what follows them.
 *
 * @param seuil from which level on there is a delay
 * @param premier the first delay; each further failure doubles it
 * @param plafond the longest delay
 * @param oubli after how long one failure is forgotten
 */
record Bareme(int seuil, Duration premier, Duration plafond, Duration oubli) {
    /**
     * One account from one address. Forgiving at first, then slow: about thirty guesses a day. Whoever guesses from
     * elsewhere does not touch the owner's own.
     */
    static final Bareme COUPLE = new Bareme(5, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofHours(1));

    /** One account from anywhere: for guesses spread over many addresses. Never long, or it would lock the owner out. */
    static final Bareme COMPTE = new Bareme(100, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** One address, whatever the account. An organisation of thousands may sit behind it. */
    static final Bareme ADRESSE =
            new Bareme(50, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofSeconds(30));

    Duration delai(double niveau) {
        int auDela = (int) Math.floor(niveau) - seuil;
        if (auDela < 0) {
            return Duration.ZERO;
        }
        Duration delai = premier.multipliedBy(1L << Math.min(auDela, 20));
        return delai.compareTo(plafond) > 0 ? plafond : delai;
    }
}
