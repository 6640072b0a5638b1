package org.chorale.socle.redaction.internal.lecture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as invoices write them. */
final class Dates {
    private static final List<String> MOIS = List.of(
            "jan",
            "fev|feb",
            "mar",
            "avr|apr",
            "mai|may",
            "juin|jun",
            "juil|jul",
            "aou|aug",
            "sep",
            "oct|okt",
            "nov",
            "dec|dez");

    /** In flat text. */
    static final Pattern DATE = Pattern.compile("(?<![\\d/.-])(?:(\\d{4})-(\\d{2})-(\\d{2})"
            + "|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})"
            + "|(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)"
            + "|(\\d{1,2})(?:er|\\.)? ([a-z]{3,9})\\.? (\\d{4}))(?![\\d/-])");

    private Dates() {}

    /** The day a match says, if there is such a day in our time. */
    static Optional<LocalDate> de(Matcher m) {
        try {
            LocalDate jour;
            if (m.group(1) != null) {
                jour = LocalDate.of(n(m.group(1)), n(m.group(2)), n(m.group(3)));
            } else if (m.group(4) != null) {
                int an = n(m.group(6));
                jour = LocalDate.of(an < 100 ? 2000 + an : an, n(m.group(5)), n(m.group(4)));
            } else if (m.group(7) != null) {
                jour = LocalDate.of(n(m.group(7)), n(m.group(8)), n(m.group(9)));
            } else {
                jour = LocalDate.of(n(m.group(12)), mois(m.group(11)), n(m.group(10)));
            }
            return jour.getYear() < 1990 || jour.getYear() > 2100 ? Optional.empty() : Optional.of(jour);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int n(String chiffres) {
        return Integer.parseInt(chiffres);
    }

    private static int mois(String nom) {
        for (int i = 0; i < MOIS.size(); i++) {
            for (String debut : MOIS.get(i).split("\\|")) {
                if (nom.startsWith(debut)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
