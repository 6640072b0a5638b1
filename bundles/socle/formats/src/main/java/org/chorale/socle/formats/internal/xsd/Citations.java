package org.chorale.socle.formats.internal.xsd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the validator puts between apostrophes. A value that it quotes comes first and may have apostrophes of its own;
 * what follows has none, so that it is counted from the end.
 */
final class Citations {
    private static final Pattern APOSTROPHE = Pattern.compile("(?<!\\p{IsLatin})'|'(?!\\p{IsLatin})");
    private static final Pattern CITE =
            Pattern.compile("(?<![\\p{L}\\p{N}])'(.*?)'(?![\\p{IsLatin}\\p{N}])", Pattern.DOTALL);

    /** How many more follow the value. */
    private static final Map<String, Integer> SUITE = Map.ofEntries(
            Map.entry("cvc-attribute.3", 3),
            Map.entry("cvc-attribute.4", 3),
            Map.entry("cvc-complex-type.3.1", 4),
            Map.entry("cvc-datatype-valid.1.2.1", 1),
            Map.entry("cvc-datatype-valid.1.2.2", 1),
            Map.entry("cvc-datatype-valid.1.2.3", 1),
            Map.entry("cvc-elt.5.2.2.2.1", 2),
            Map.entry("cvc-elt.5.2.2.2.2", 2),
            Map.entry("cvc-enumeration-valid", 1),
            Map.entry("cvc-fractionDigits-valid", 0),
            Map.entry("cvc-id.1", 0),
            Map.entry("cvc-id.2", 0),
            Map.entry("cvc-length-valid", 3),
            Map.entry("cvc-maxExclusive-valid", 2),
            Map.entry("cvc-maxInclusive-valid", 2),
            Map.entry("cvc-maxLength-valid", 3),
            Map.entry("cvc-minExclusive-valid", 2),
            Map.entry("cvc-minInclusive-valid", 2),
            Map.entry("cvc-minLength-valid", 3),
            Map.entry("cvc-pattern-valid", 2),
            Map.entry("cvc-totalDigits-valid", 0),
            Map.entry("cvc-type.3.1.3", 1));

    private Citations() {}

    static List<String> lire(String cle, String texte) {
        Integer suite = SUITE.get(cle);
        List<Integer> apostrophes = apostrophes(texte);
        int fin = suite == null ? -1 : apostrophes.size() - 1 - 2 * suite;
        return fin < 1 ? sansValeur(texte) : avecValeur(texte, apostrophes, fin);
    }

    /** Without those inside the words around. */
    private static List<Integer> apostrophes(String texte) {
        List<Integer> places = new ArrayList<>();
        Matcher m = APOSTROPHE.matcher(texte);
        while (m.find()) {
            places.add(m.start());
        }
        return places;
    }

    private static List<String> avecValeur(String texte, List<Integer> apostrophes, int fin) {
        List<String> cites = new ArrayList<>();
        cites.add(texte.substring(apostrophes.get(0) + 1, apostrophes.get(fin)));
        for (int i = fin + 1; i + 1 < apostrophes.size(); i += 2) {
            cites.add(texte.substring(apostrophes.get(i) + 1, apostrophes.get(i + 1)));
        }
        return cites;
    }

    private static List<String> sansValeur(String texte) {
        List<String> cites = new ArrayList<>();
        Matcher m = CITE.matcher(texte);
        while (m.find()) {
            cites.add(m.group(1));
        }
        return cites;
    }
}
