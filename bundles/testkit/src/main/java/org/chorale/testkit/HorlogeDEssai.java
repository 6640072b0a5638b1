package org.chorale.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class HorlogeDEssai extends Clock {

    private volatile Instant maintenant;

    private HorlogeDEssai(Instant maintenant) {
        this.maintenant = maintenant;
    }

    /** Stands at that moment, such as {@code "2026-03-02T09:00:00Z"}. */
    public static HorlogeDEssai a(String instant) {
        return new HorlogeDEssai(Instant.parse(instant));
    }

    /** Moves it. */
    public void avancer(Duration duree) {
        maintenant = maintenant.plus(duree);
    }

    /** Moves it to that moment. */
    public void aller(Instant instant) {
        maintenant = instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(maintenant, zone);
    }

    @Override
    public Instant instant() {
        return maintenant;
    }
}
