package org.chorale.socle.planification.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;

/** Wakes the engine: a job was committed, the clock was moved, a handler came. */
@Component(service = Reveil.class)
public final class Reveil {

    private final Semaphore sonneries = new Semaphore(0);

    /** Wakes it, or keeps it from falling asleep once. */
    void sonner() {
        sonneries.release();
    }

    /** Sleeps until woken, at most that long; several wakes count as one. */
    void dormir(long millisecondes) throws InterruptedException {
        if (sonneries.tryAcquire(millisecondes, TimeUnit.MILLISECONDS)) {
            sonneries.drainPermits();
        }
    }
}
