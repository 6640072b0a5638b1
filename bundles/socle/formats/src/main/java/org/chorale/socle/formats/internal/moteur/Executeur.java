package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs analyses on a bounded number of threads and gives up those that use too much processor time. A thread given up
 * is interrupted and told, and mostly stops soon; one that does not is left alone, and so that it takes nobody's place,
 * counted and replaced, up to a limit.
 */
public final class Executeur implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Executeur.class);
    private static final int ABANDONS_MAX = 4;
    private static final int MUR_FACTEUR = 6;

    private final Semaphore places;
    private final ExecutorService fils;
    private final ThreadMXBean mesures = ManagementFactory.getThreadMXBean();
    private final AtomicInteger abandonnes = new AtomicInteger();

    public Executeur(int paralleles) {
        places = new Semaphore(paralleles, true);
        AtomicInteger numero = new AtomicInteger();
        fils = Executors.newCachedThreadPool(r -> {
            Thread t = new Thread(r, "formats-" + numero.incrementAndGet());
            t.setDaemon(true);
            return t;
        });
    }

    /** Threads given up and still running. */
    int abandonnes() {
        return abandonnes.get();
    }

    private static final class Suivi {
        final CountDownLatch fini = new CountDownLatch(1);
        final AtomicBoolean abandon = new AtomicBoolean();
        volatile @Nullable Thread fil;
        volatile @Nullable Throwable echec;
        volatile long depart;
    }

    /**
     * Does the work and waits for it.
     *
     * @param cpu processor time it may use; six times as much by the clock
     * @return false if it was given up
     * @throws IOException what the work threw
     */
    boolean executer(Travail travail, Duration cpu) throws IOException {
        places.acquireUninterruptibly();
        Suivi suivi = new Suivi();
        fils.execute(() -> courir(travail, suivi));
        boolean fini = attendre(suivi, cpu);
        if (!fini) {
            abandonner(suivi);
            return false;
        }
        places.release();
        Throwable echec = suivi.echec;
        if (echec instanceof IOException e) {
            throw e;
        }
        if (echec instanceof RuntimeException e) {
            throw e;
        }
        if (echec instanceof Error e) {
            throw e;
        }
        return true;
    }

    private void courir(Travail travail, Suivi suivi) {
        suivi.depart = mesures.getCurrentThreadCpuTime();
        suivi.fil = Thread.currentThread();
        try {
            travail.faire(suivi.abandon::get);
        } catch (Throwable t) {
            suivi.echec = t;
        } finally {
            suivi.fil = null;
            suivi.fini.countDown();
            if (suivi.abandon.get()) {
                LOG.info("An analysis that was given up has ended; {} still run", abandonnes.decrementAndGet());
                // This thread may carry an interruption meant for the work.
                Thread.interrupted();
            }
        }
    }

    private boolean attendre(Suivi suivi, Duration cpu) {
        long murMax = System.nanoTime() + cpu.multipliedBy(MUR_FACTEUR).toNanos();
        boolean interrompu = false;
        try {
            while (true) {
                try {
                    if (suivi.fini.await(100, TimeUnit.MILLISECONDS)) {
                        return true;
                    }
                } catch (InterruptedException e) {
                    interrompu = true;
                }
                Thread fil = suivi.fil;
                long depense = fil == null ? 0 : mesures.getThreadCpuTime(fil.getId()) - suivi.depart;
                if (depense > cpu.toNanos() || System.nanoTime() - murMax > 0) {
                    return suivi.fini.getCount() == 0;
                }
            }
        } finally {
            if (interrompu) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void abandonner(Suivi suivi) {
        int restants = abandonnes.incrementAndGet();
        suivi.abandon.set(true);
        Thread fil = suivi.fil;
        if (fil != null) {
            fil.interrupt();
        }
        if (restants <= ABANDONS_MAX) {
            places.release();
        } else {
            LOG.warn("{} analyses were given up and still run: one place fewer until they end", restants);
            fils.execute(() -> rendre(suivi));
        }
    }

    private void rendre(Suivi suivi) {
        try {
            suivi.fini.await();
            places.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        fils.shutdownNow();
    }
}
