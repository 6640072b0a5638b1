package org.chorale.api.persistance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an {@link Instant} as UTC in a column of type {@code ${instant}}, to the microsecond (what both databases keep).
 * List it among the classes of the persistence unit: it then applies by itself.
 *
 * <p>By a local date-time, not by a {@code Timestamp} made from the instant: that would be written in the JVM's zone, and
 * read as another instant by a node in another one. (JDBC has no hour that a daylight saving change of the JVM's zone
 * skips; the portal therefore runs in UTC.)
 */
@Converter(autoApply = true)
public final class ConvertisseurInstant implements AttributeConverter<Instant, LocalDateTime> {
    /** What JPA needs. */
    public ConvertisseurInstant() {}

    @Override
    public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
