package org.chorale.socle.planification.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.api.planification.TraitementTache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handlers that are there. One that leaves is waited for: nobody may enter any more, and those inside finish while
 * its bundle is still whole.
 */
@Component(service = Traitements.class)
public final class Traitements {

    private static final Logger LOG = LoggerFactory.getLogger(Traitements.class);
    private static final long PATIENCE_S = 30;
    private static final int TENTATIVES_ECHEANCE = 8;

    private final ConcurrentHashMap<String, Porte> portes = new ConcurrentHashMap<>();
    private final Reveil reveil;

    /** Wakes the engine when a handler comes: its jobs have been waiting. */
    @Activate
    public Traitements(@Reference Reveil reveil) {
        this.reveil = reveil;
    }

    /** The door to one handler. */
    static final class Porte {
        private final Object traitement;
        private final int tentatives;
        private int dedans;
        private boolean fermee;

        private Porte(Object traitement, int tentatives) {
            this.traitement = traitement;
            this.tentatives = tentatives;
        }

        Object traitement() {
            return traitement;
        }

        int tentatives() {
            return tentatives;
        }

        private synchronized boolean entrer() {
            if (fermee) {
                return false;
            }
            dedans++;
            return true;
        }

        synchronized void sortir() {
            dedans--;
            notifyAll();
        }

        private synchronized boolean vider() throws InterruptedException {
            fermee = true;
            long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
            while (dedans > 0 && System.nanoTime() < fin) {
                TimeUnit.NANOSECONDS.timedWait(this, fin - System.nanoTime());
            }
            return dedans == 0;
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "retirerTache")
    void ajouterTache(TraitementTache traitement) {
        ajouter(traitement.type(), traitement, traitement.tentatives());
    }

    void retirerTache(TraitementTache traitement) {
        retirer(traitement.type(), traitement);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "retirerEcheance")
    void ajouterEcheance(TraitementEcheance traitement) {
        ajouter(DepotEcheances.PREFIXE + traitement.type(), traitement, TENTATIVES_ECHEANCE);
    }

    void retirerEcheance(TraitementEcheance traitement) {
        retirer(DepotEcheances.PREFIXE + traitement.type(), traitement);
    }

    private void ajouter(String type, Object traitement, int tentatives) {
        Porte premiere = portes.putIfAbsent(type, new Porte(traitement, tentatives));
        if (premiere != null) {
            LOG.error(
                    "Deux traitements du type « {} » : {} est ignoré, {} reste",
                    type,
                    traitement.getClass().getName(),
                    premiere.traitement.getClass().getName());
        }
        reveil.sonner();
    }

    private void retirer(String type, Object traitement) {
        Porte porte = portes.get(type);
        if (porte == null || porte.traitement != traitement) {
            return;
        }
        portes.remove(type, porte);
        try {
            if (!porte.vider()) {
                LOG.warn("Un traitement du type « {} » n'a pas fini en {} s", type, PATIENCE_S);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Enters; {@link Porte#sortir()} must follow. Empty where the handler is away. */
    Optional<Porte> entrer(String type) {
        return Optional.ofNullable(portes.get(type)).filter(Porte::entrer);
    }

    /** The types of jobs that can be done now, deadlines that have fallen due included. */
    Set<String> typesDeTaches() {
        return Set.copyOf(portes.keySet());
    }

    /** The types of deadlines that can be carried out now. */
    List<String> typesDEcheances() {
        return portes.keySet().stream()
                .filter(t -> t.startsWith(DepotEcheances.PREFIXE))
                .map(t -> t.substring(DepotEcheances.PREFIXE.length()))
                .collect(Collectors.toList());
    }
}
