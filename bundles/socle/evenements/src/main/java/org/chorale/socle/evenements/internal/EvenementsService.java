package org.chorale.socle.evenements.internal;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.evenement.EcouteurEvenement;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the outbox, and gives it listeners and threads. */
@Component(immediate = true, service = Evenements.class)
public final class EvenementsService implements Evenements {
    private static final Logger LOG = LoggerFactory.getLogger(EvenementsService.class);
    private static final long PATIENCE_SECONDES = 30;

    private final ExecutorService livreurs = Executors.newCachedThreadPool(fils("evenements"));
    private final ScheduledExecutorService minuterie =
            Executors.newSingleThreadScheduledExecutor(fils("evenements-releve"));
    private final BoiteDEnvoi boite;

    /** Opens the outbox. */
    @Activate
    public EvenementsService(
            @Reference(target = "(osgi.unit.name=evenements)") JpaTemplate jpa,
            @Reference(target = "(bundle=evenements)") SchemaPret schema,
            @Reference Transactions transactions,
            @Reference Clock horloge) {
        boite = new BoiteDEnvoi(jpa, transactions, horloge, livreurs);
        repeter("relève", boite::relever, 1, TimeUnit.SECONDS);
        repeter("écouteurs connus", boite::seTenirAJour, 5, TimeUnit.SECONDS);
        repeter("oubli", boite::oublier, 3600, TimeUnit.SECONDS);
    }

    @Reference(
            service = EcouteurEvenement.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addEcouteur(EcouteurEvenement ecouteur) {
        boite.arriver(ecouteur);
    }

    void removeEcouteur(EcouteurEvenement ecouteur) {
        boite.partir(ecouteur);
    }

    /** Ends without interrupting anybody: the embedded database takes an interruption badly. */
    @Deactivate
    void fermer() throws InterruptedException {
        minuterie.shutdown();
        boite.fermer();
        livreurs.shutdown();
        if (!minuterie.awaitTermination(PATIENCE_SECONDES, TimeUnit.SECONDS)
                || !livreurs.awaitTermination(PATIENCE_SECONDES, TimeUnit.SECONDS)) {
            LOG.warn("Des événements étaient encore en cours de livraison à l'arrêt.");
        }
    }

    @Override
    public void publier(Evenement evenement) {
        boite.publier(evenement);
    }

    private void repeter(String nom, Runnable travail, long periode, TimeUnit unite) {
        minuterie.scheduleWithFixedDelay(
                () -> {
                    try {
                        travail.run();
                    } catch (RuntimeException e) {
                        // The database may be away for a moment; the next time finds what this one did not.
                        LOG.warn("Événements, {} : {}", nom, e.toString());
                    }
                },
                periode,
                periode,
                unite);
    }

    private static ThreadFactory fils(String nom) {
        AtomicInteger numero = new AtomicInteger();
        return travail -> {
            Thread fil = new Thread(travail, nom + "-" + numero.incrementAndGet());
            fil.setDaemon(true);
            return fil;
        };
    }
}
