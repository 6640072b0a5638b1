package org.chorale.api.commun;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a sorted list: the row it names, by what the list is sorted by and its id. What comes before or after it
 * is found by an index, however deep it lies, and stays the same while others add rows.
 *
 * @param cle what the list is sorted by, as the list writes it; at most {@link #CLE_MAX} characters
 * @param id the row's id
 */
public record Repere(String cle, long id) {
    /** The longest key. */
    public static final int CLE_MAX = 120;

    private static final Pattern FORME = Pattern.compile("([0-9]{1,18})\\.(.{0,120})");

    /** As addresses carry it. */
    public String texte() {
        return id + "." + cle;
    }

    /** Reads what an address carried; empty where it is none of ours. */
    public static Optional<Repere> lire(String texte) {
        Matcher m = FORME.matcher(texte);
        boolean propre = m.matches() && texte.chars().noneMatch(c -> c < ' ' || c == 0x7f);
        return propre ? Optional.of(new Repere(m.group(2), Long.parseLong(m.group(1)))) : Optional.empty();
    }
}
