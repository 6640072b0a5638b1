package org.chorale.lanceur;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word nearest to a mistyped one. */
final class Suggestion {

    private static final int FAUTES_TOLEREES = 3;

    private Suggestion() {}

    /** " Vouliez-vous dire « x » ?", or nothing where no known word is near. */
    static String phrase(String mot, Collection<String> connus) {
        return proche(mot, connus)
                .map(m -> " Vouliez-vous dire « " + m + " » ?")
                .orElse("");
    }

    static Optional<String> proche(String mot, Collection<String> connus) {
        return connus.stream()
                .filter(c -> distance(mot, c) <= Math.min(FAUTES_TOLEREES, Math.max(2, c.length() / 2)))
                .min(Comparator.comparingInt(c -> distance(mot, c)));
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] precedente = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            precedente[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] ligne = new int[b.length() + 1];
            ligne[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = precedente[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                ligne[j] = Math.min(substitution, 1 + Math.min(precedente[j], ligne[j - 1]));
            }
            precedente = ligne;
        }
        return precedente[b.length()];
    }
}
