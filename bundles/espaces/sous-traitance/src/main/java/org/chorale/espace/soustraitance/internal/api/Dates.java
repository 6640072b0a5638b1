package org.chorale.espace.soustraitance.internal.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.chorale.api.planification.HeureLegale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the real service writes them, which is not what its contract says: days as {@code YYYY-MM-DD}, moments of
 * history as {@code YYYY-MM-DD HH:MM}, moments of the present state as RFC 3339; all in legal time.
 */
final class Dates {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter LUE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter();

    private Dates() {}

    static String jour(Instant instant) {
        return HeureLegale.jour(instant).toString();
    }

    static String jour(LocalDate date) {
        return date.toString();
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(HeureLegale.ZONE));
    }

    static String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(HeureLegale.ZONE));
    }

    /** The day of a date or a moment; null where nothing is given. */
    static @Nullable LocalDate lireJour(String champ, @Nullable String valeur) {
        TemporalAccessor lu = lire(champ, valeur);
        if (lu == null) {
            return null;
        }
        return lu instanceof LocalDate jour
                ? jour
                : lu instanceof ZonedDateTime moment
                        ? moment.withZoneSameInstant(HeureLegale.ZONE).toLocalDate()
                        : ((LocalDateTime) lu).toLocalDate();
    }

    /** The first moment that a date or a moment means; null where nothing is given. */
    static @Nullable Instant lireDebut(String champ, @Nullable String valeur) {
        TemporalAccessor lu = lire(champ, valeur);
        return lu instanceof LocalDate jour ? HeureLegale.debut(jour) : instant(lu);
    }

    /** The last moment that a date or a moment means; null where nothing is given. */
    static @Nullable Instant lireFin(String champ, @Nullable String valeur) {
        TemporalAccessor lu = lire(champ, valeur);
        return lu instanceof LocalDate jour
                ? HeureLegale.debut(jour.plusDays(1)).minusMillis(1)
                : instant(lu);
    }

    private static @Nullable Instant instant(@Nullable TemporalAccessor lu) {
        if (lu == null) {
            return null;
        }
        return lu instanceof ZonedDateTime moment
                ? moment.toInstant()
                : ((LocalDateTime) lu).atZone(HeureLegale.ZONE).toInstant();
    }

    private static @Nullable TemporalAccessor lire(String champ, @Nullable String valeur) {
        String texte = Champs.texte(valeur);
        if (texte == null) {
            return null;
        }
        try {
            return LUE.parseBest(texte, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException e) {
            throw Champs.invalide(
                    champ,
                    "n'est pas une date : « %s »".formatted(Champs.court(texte)),
                    "is not a date: “%s”".formatted(Champs.court(texte)),
                    "2026-03-31, ou 2026-03-31T08:30:00+02:00");
        }
    }
}
