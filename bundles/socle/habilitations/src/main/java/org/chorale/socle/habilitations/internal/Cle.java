package org.chorale.socle.habilitations.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.chorale.api.identifiant.ServiceId;
import org.jspecify.annotations.Nullable;

/** How values stand in columns that native statements touch. */
final class Cle {
    private Cle() {}

    /** 0 for the whole structure. */
    static long de(@Nullable ServiceId service) {
        return service == null ? 0 : service.valeur();
    }

    static @Nullable ServiceId enService(long colonne) {
        return colonne == 0 ? null : new ServiceId(colonne);
    }

    static LocalDateTime de(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
