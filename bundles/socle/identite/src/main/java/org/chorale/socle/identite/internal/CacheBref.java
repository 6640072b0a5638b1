package org.chorale.socle.identite.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers for a few seconds what is there; never what is not. What is forgotten on this node is forgotten at once, a
 * value that was being read meanwhile included; other nodes follow when their seconds are over. By the machine's time:
 * the portal's Clock may be moved.
 */
final class CacheBref<K, V> {
    private static final long DUREE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MAXIMUM = 20_000;

    private final ConcurrentHashMap<K, Entree<V>> entrees = new ConcurrentHashMap<>();
    private final AtomicLong oublis = new AtomicLong();
    private final LongSupplier nanos;

    CacheBref() {
        this(System::nanoTime);
    }

    /** @param nanos the machine's time; of their own in tests */
    CacheBref(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Optional<V> lire(K cle, Function<K, Optional<V>> lecture) {
        Entree<V> entree = entrees.get(cle);
        if (entree != null && nanos.getAsLong() - entree.quand() < DUREE_NANOS) {
            return Optional.of(entree.valeur());
        }
        long avant = oublis.get();
        long quand = nanos.getAsLong();
        Optional<V> lue = lecture.apply(cle);
        if (lue.isEmpty()) {
            entrees.remove(cle);
        } else {
            retenir(cle, new Entree<>(lue.get(), quand), avant);
        }
        return lue;
    }

    void oublier(K cle) {
        oublis.incrementAndGet();
        entrees.remove(cle);
    }

    private void retenir(K cle, Entree<V> entree, long avant) {
        if (entrees.size() >= MAXIMUM) {
            entrees.values().removeIf(e -> nanos.getAsLong() - e.quand() >= DUREE_NANOS);
        }
        if (entrees.size() < MAXIMUM) {
            entrees.put(cle, entree);
            // Whoever forgot something since the reading began may have meant this one.
            if (oublis.get() != avant) {
                entrees.remove(cle, entree);
            }
        }
    }

    private record Entree<V>(V valeur, long quand) {}
}
