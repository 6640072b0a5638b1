package org.chorale.socle.brouillons.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and dates as people write them. */
final class Nombres {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,10})?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern FRANCAISE = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final int AN_MIN = 2000;
    private static final int AN_MAX = 2100;

    private Nombres() {}

    /**
     * A number with a comma or a point, its thousands apart or not: of both signs the last one divides. A point or comma
     * alone always divides.
     */
    static Optional<BigDecimal> decimal(String texte) {
        String propre = texte.replaceAll("[\\s\\u00a0\\u202f€'’]", "").replace('\u2212', '-');
        int virgule = propre.lastIndexOf(',');
        int point = propre.lastIndexOf('.');
        if (virgule >= 0 && point >= 0) {
            propre = virgule > point ? propre.replace(".", "").replace(',', '.') : propre.replace(",", "");
        } else {
            propre = propre.replace(',', '.');
        }
        if (propre.startsWith("+")) {
            propre = propre.substring(1);
        }
        if (!DECIMAL.matcher(propre).matches()) {
            return Optional.empty();
        }
        BigDecimal lu = new BigDecimal(propre);
        // 12.500 has one decimal, not three.
        BigDecimal court = lu.stripTrailingZeros();
        return Optional.of(court.scale() < 0 ? court.setScale(0) : court);
    }

    /** A day, ISO or as one writes it in France. */
    static Optional<LocalDate> date(String texte) {
        Matcher iso = ISO.matcher(texte.strip());
        if (iso.matches()) {
            return jour(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher francaise = FRANCAISE.matcher(texte.strip());
        return francaise.matches()
                ? jour(francaise.group(3), francaise.group(2), francaise.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> jour(String an, String mois, String jour) {
        try {
            LocalDate lu = LocalDate.of(Integer.parseInt(an), Integer.parseInt(mois), Integer.parseInt(jour));
            return Optional.of(lu).filter(d -> d.getYear() >= AN_MIN && d.getYear() <= AN_MAX);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
