package org.chorale.api.planification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The zone of business dates. Moments are UTC everywhere, by the service {@code java.time.Clock}; a date that a person
 * or a rule reads (date of receipt, fifteen days) is the day in Paris.
 */
public final class HeureLegale {
    /** Europe/Paris. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private HeureLegale() {}

    /** The day in Paris at that moment. */
    public static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first moment of that day in Paris. */
    public static Instant debut(LocalDate jour) {
        return jour.atStartOfDay(ZONE).toInstant();
    }
}
