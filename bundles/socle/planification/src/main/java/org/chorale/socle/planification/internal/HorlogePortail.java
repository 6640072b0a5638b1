package org.chorale.socle.planification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The machine's clock in UTC, to the microsecond that both databases keep, and ahead of it in the sandbox. */
final class HorlogePortail extends Clock {

    private final Clock machine;
    private volatile Duration decalage = Duration.ZERO;

    HorlogePortail(Clock machine) {
        this.machine = machine;
    }

    Duration decalage() {
        return decalage;
    }

    void decaler(Duration nouveau) {
        decalage = nouveau;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(decalage).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        HorlogePortail utc = this;
        return zone.equals(ZoneOffset.UTC)
                ? this
                : new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return zone;
                    }

                    @Override
                    public Clock withZone(ZoneId autre) {
                        return utc.withZone(autre);
                    }

                    @Override
                    public Instant instant() {
                        return utc.instant();
                    }
                };
    }
}
