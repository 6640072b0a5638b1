package org.chorale.socle.habilitations.internal.cpro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as strict clients decode them, though the published contract says date-time. */
final class Dates {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Dates() {}

    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(PARIS));
    }

    static @Nullable String jour(@Nullable LocalDate jour) {
        return jour == null ? null : MINUTE.format(jour.atStartOfDay());
    }
}
