package org.chorale.socle.planification.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread looks for work (woken by a commit, every two seconds otherwise), a few do it, one keeps the leases alive.
 * Jobs are taken in lots, the larger the faster they are done: one round trip for many small ones, and never so many
 * that another node stands idle beside a full one.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = Reglages.PID)
@Designate(ocd = Reglages.class)
public final class Moteur {

    private static final Logger LOG = LoggerFactory.getLogger(Moteur.class);
    private static final long RONDE_MS = 2_000;
    private static final int LOT_MAX = 64;
    private static final long LOT_COURT_MS = 500;
    private static final long LOT_LONG_MS = 2_000;
    private static final int LOT_ECHEANCES = 100;
    private static final long ARRET_S = 30;

    private final DepotTaches depot;
    private final DepotEcheances echeances;
    private final Traitements traitements;
    private final Ouvrier ouvrier;
    private final Reveil reveil;
    private final Clock horloge;
    private final Duration bail;
    private final int fils;
    private final String noeud = UUID.randomUUID().toString();
    private final AtomicLong prises = new AtomicLong();

    private final Map<Long, Reservee> tenues = new ConcurrentHashMap<>();
    private final ExecutorService ouvriers;
    private final ScheduledExecutorService gardien;
    private final Thread chercheur;
    private volatile boolean arret;
    private volatile boolean resteEnBase;
    private volatile int lot;
    private long dernierePrise = System.nanoTime();

    /** Starts. */
    @Activate
    public Moteur(
            Reglages reglages,
            @Reference DepotTaches depot,
            @Reference DepotEcheances echeances,
            @Reference Traitements traitements,
            @Reference Reveil reveil,
            @Reference Clock horloge) {
        this(
                reglages.fils(),
                Duration.ofSeconds(reglages.bailSecondes()),
                depot,
                echeances,
                traitements,
                reveil,
                horloge);
        depot.oublierLesBauxDuProcessusPrecedent(horloge.instant());
        demarrer();
    }

    Moteur(
            int fils,
            Duration bail,
            DepotTaches depot,
            DepotEcheances echeances,
            Traitements traitements,
            Reveil reveil,
            Clock horloge) {
        this.fils = fils;
        this.lot = 2 * fils;
        this.bail = bail;
        this.depot = depot;
        this.echeances = echeances;
        this.traitements = traitements;
        this.reveil = reveil;
        this.horloge = horloge;
        this.ouvrier = new Ouvrier(depot, traitements, horloge);
        this.ouvriers = Executors.newFixedThreadPool(fils, fils("taches"));
        this.gardien = Executors.newSingleThreadScheduledExecutor(fils("baux"));
        this.chercheur = fils("planification").newThread(this::chercher);
    }

    void demarrer() {
        chercheur.start();
        long tiers = bail.toMillis() / 3;
        gardien.scheduleWithFixedDelay(this::prolonger, tiers, tiers, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory fils(String nom) {
        AtomicInteger rang = new AtomicInteger();
        return r -> {
            Thread t = new Thread(r, "chorale-" + nom + "-" + rang.incrementAndGet());
            t.setDaemon(true);
            return t;
        };
    }

    /** Takes nothing more, gives back what nobody has begun, lets what is under way finish. */
    @Deactivate
    void arreter() throws InterruptedException {
        arret = true;
        reveil.sonner();
        chercheur.join(TimeUnit.SECONDS.toMillis(ARRET_S));
        ouvriers.shutdown();
        if (!ouvriers.awaitTermination(ARRET_S, TimeUnit.SECONDS)) {
            LOG.warn("Des tâches sont encore en cours ; elles seront reprises à la fin de leur bail");
        }
        gardien.shutdown();
    }

    private void chercher() {
        long attente = 0;
        while (!arret) {
            try {
                reveil.dormir(attente);
                attente = ronde() ? 0 : RONDE_MS;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | LinkageError e) {
                if (!arret) {
                    LOG.warn("La recherche de tâches a échoué, nouvel essai bientôt : {}", e.toString());
                }
                attente = RONDE_MS;
            }
        }
    }

    /** Whether there may be more right away. */
    private boolean ronde() {
        int echues = arret ? 0 : echeances.echoir(traitements.typesDEcheances(), horloge.instant(), LOT_ECHEANCES);
        reserver();
        return echues == LOT_ECHEANCES;
    }

    private void reserver() {
        int place = lot - tenues.size();
        if (arret || place <= 0) {
            return;
        }
        Collection<Reservee> lues = depot.reserver(
                traitements.typesDeTaches(), place, horloge.instant(), noeud + "/" + prises.incrementAndGet(), bail);
        for (Reservee tache : lues) {
            tenues.put(tache.id(), tache);
            ouvriers.execute(() -> faire(tache));
        }
        resteEnBase = lues.size() == place;
        ajusterLeLot();
    }

    /** Twice as many when the last lot was done in a moment, half as many when it lasted. */
    private void ajusterLeLot() {
        long maintenant = System.nanoTime();
        long duree = TimeUnit.NANOSECONDS.toMillis(maintenant - dernierePrise);
        dernierePrise = maintenant;
        if (resteEnBase && duree < LOT_COURT_MS) {
            lot = Math.min(LOT_MAX, lot * 2);
        } else if (duree > LOT_LONG_MS) {
            lot = Math.max(2 * fils, lot / 2);
        }
    }

    private void faire(Reservee tache) {
        try {
            if (arret) {
                depot.rendre(tache);
            } else {
                ouvrier.faire(tache);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("La tâche {} ({}) sera reprise à la fin de son bail : {}", tache.id(), tache.type(), e.toString());
        } finally {
            tenues.remove(tache.id());
            if (resteEnBase && tenues.size() <= lot / 2) {
                reveil.sonner();
            }
        }
    }

    private void prolonger() {
        try {
            Collection<Reservee> vives = List.copyOf(tenues.values());
            if (!vives.isEmpty()) {
                depot.prolonger(vives, bail);
            }
        } catch (RuntimeException e) {
            LOG.warn("Les baux n'ont pas pu être prolongés : {}", e.toString());
        }
    }
}
