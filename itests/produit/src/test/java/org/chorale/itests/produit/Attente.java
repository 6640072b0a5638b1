package org.chorale.itests.produit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, with an end. */
final class Attente {
    private Attente() {}

    /** Looks ten times a second; fails, saying what did not come, when the time is over. */
    static void que(Duration limite, String quoi, BooleanSupplier condition) {
        long fin = System.nanoTime() + limite.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > fin) {
                throw new AssertionError("pas arrivé en " + limite.toSeconds() + " s : " + quoi);
            }
            pause(100);
        }
    }

    private static void pause(long millisecondes) {
        try {
            TimeUnit.MILLISECONDS.sleep(millisecondes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrompu", e);
        }
    }
}
