package org.chorale.socle.evenements.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.chorale.api.evenement.EcouteurEvenement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to one listener, one thread at a time, a few events a transaction; where one of them fails, each has its own.
 * What does not fit into its memory is in the table, and comes back from there.
 */
final class Livreur {
    /** A commit for each event would cost more than what most listeners do. */
    static final int LOT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Livreur.class);
    private static final int FILE_MAX = 10_000;
    private static final long PATIENCE_SECONDES = 30;
    private static final List<Duration> DELAIS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private final EcouteurEvenement ecouteur;
    private final String nom;
    private final Set<String> types;
    private final EvenementRepository evenements;
    private final Clock horloge;
    private final Executor executeur;
    private final BlockingQueue<Livraison> file = new LinkedBlockingQueue<>(FILE_MAX);
    private final AtomicBoolean enRoute = new AtomicBoolean();
    private final ReentrantLock auTravail = new ReentrantLock();
    private volatile boolean ferme;

    Livreur(EcouteurEvenement ecouteur, EvenementRepository evenements, Clock horloge, Executor executeur) {
        this.ecouteur = ecouteur;
        this.nom = ecouteur.nom();
        this.types = Set.copyOf(ecouteur.types());
        this.evenements = evenements;
        this.horloge = horloge;
        this.executeur = executeur;
    }

    String nom() {
        return nom;
    }

    Set<String> types() {
        return types;
    }

    boolean sertA(EcouteurEvenement celuiCi) {
        return ecouteur == celuiCi;
    }

    boolean estOisif() {
        return file.isEmpty() && !enRoute.get();
    }

    void deposer(Livraison livraison) {
        if (!ferme && file.offer(livraison)) {
            reveiller();
        }
    }

    /** Takes no more, and waits for what it is doing: the listener's bundle may go once this returns. */
    void fermer() {
        ferme = true;
        file.clear();
        try {
            if (auTravail.tryLock(PATIENCE_SECONDES, TimeUnit.SECONDS)) {
                auTravail.unlock();
            } else {
                LOG.warn("L'écouteur d'événements {} travaille encore alors qu'il s'en va.", nom);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reveiller() {
        if (enRoute.compareAndSet(false, true)) {
            executeur.execute(this::vider);
        }
    }

    private void vider() {
        try {
            List<Livraison> lot = new ArrayList<>(LOT);
            while (file.drainTo(lot, LOT) > 0) {
                auTravail.lock();
                try {
                    if (!ferme) {
                        livrer(lot);
                    }
                } finally {
                    auTravail.unlock();
                }
                lot.clear();
            }
        } catch (RuntimeException e) {
            // The rows are still there, and come back when they are due.
            LOG.warn("Livraison d'événements à {} interrompue.", nom, e);
        } finally {
            enRoute.set(false);
        }
        if (!file.isEmpty()) {
            reveiller();
        }
    }

    private void livrer(List<Livraison> lot) {
        try {
            evenements.livrer(lot, ecouteur::recevoir);
        } catch (RuntimeException | LinkageError e) {
            if (lot.size() == 1) {
                reporter(lot.get(0), e);
            } else {
                lot.forEach(une -> livrer(List.of(une)));
            }
        }
    }

    private void reporter(Livraison livraison, Throwable cause) {
        Duration delai = DELAIS.get(Math.min(livraison.essais(), DELAIS.size() - 1));
        String message = "L'écouteur %s n'a pas pris l'événement %s de %s"
                .formatted(
                        nom, livraison.evenement().type(), livraison.evenement().sujet());
        if (livraison.essais() + 1 == DELAIS.size()) {
            LOG.warn("{} après {} essais ; il est essayé toutes les heures.", message, DELAIS.size(), cause);
        } else {
            LOG.info("{} ; nouvel essai dans {} s : {}", message, delai.toSeconds(), cause.toString());
        }
        evenements.reporter(livraison, horloge.instant().plus(delai), cause.toString());
    }
}
