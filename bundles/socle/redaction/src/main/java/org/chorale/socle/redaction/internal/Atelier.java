package org.chorale.socle.redaction.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work on hostile PDFs: a few at a time, each within a limit of time. Work that does not end when told to keeps its
 * place until it does, so that no more than a few can ever be stuck.
 */
public final class Atelier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Atelier.class);
    private static final int PLACES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ExecutorService fils;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Duration temps;

    /** Work, told by {@code abandon} when to stop. */
    @FunctionalInterface
    public interface Travail<T> {
        T faire(BooleanSupplier abandon) throws IOException;
    }

    public Atelier(String nom, Duration temps) {
        this.temps = temps;
        this.fils = Executors.newCachedThreadPool(r -> {
            Thread fil = new Thread(null, r, nom, 1 << 20);
            fil.setDaemon(true);
            return fil;
        });
    }

    /**
     * Does it.
     *
     * @param trop what it comes to when time runs out
     * @param casse what it comes to when the document breaks the library
     */
    public <T> T faire(Travail<T> travail, Supplier<T> trop, T casse) throws IOException {
        AtomicBoolean abandon = new AtomicBoolean();
        try {
            if (!places.tryAcquire(temps.toMillis(), TimeUnit.MILLISECONDS)) {
                return trop.get();
            }
            Future<T> futur = fils.submit(() -> {
                try {
                    return travail.faire(abandon::get);
                } finally {
                    places.release();
                }
            });
            try {
                return futur.get(temps.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                abandon.set(true);
                // A little more, for what it has so far.
                return fin(futur, trop);
            }
        } catch (ExecutionException e) {
            LOG.debug("A PDF that could not be read", e.getCause());
            return casse;
        } catch (InterruptedException e) {
            abandon.set(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static <T> T fin(Future<T> futur, Supplier<T> trop) throws ExecutionException, InterruptedException {
        try {
            return futur.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            futur.cancel(true);
            return trop.get();
        }
    }

    @Override
    public void close() {
        fils.shutdownNow();
    }
}
