package org.chorale.socle.habilitations.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chorale.api.planification.EtatTache;
import org.chorale.api.planification.ResumeTache;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.api.planification.TraitementTache;

/** Jobs that wait until a test has them done. */
public final class TachesDEssai implements Taches {
    public final Queue<String> attendent = new ConcurrentLinkedQueue<>();

    @Override
    public long planifier(String type, String reference, Map<String, String> donnees) {
        attendent.add(type + " " + reference);
        return attendent.size();
    }

    @Override
    public long planifier(String type, String reference, Map<String, String> donnees, Instant pasAvant) {
        return planifier(type, reference, donnees);
    }

    /** Does them all, and those that come of them. */
    public void faire(TraitementTache traitement) throws Exception {
        for (String tache = attendent.poll(); tache != null; tache = attendent.poll()) {
            traitement.traiter(tache(tache.substring(tache.indexOf(' ') + 1), () -> {}));
        }
    }

    /** A job in its handler's hands; what is given is called where the handler ends it. */
    public static Tache tache(String reference, Runnable fin) {
        return new Tache() {
            @Override
            public long id() {
                return 1;
            }

            @Override
            public String type() {
                return TraitementDuLot.TYPE;
            }

            @Override
            public String reference() {
                return reference;
            }

            @Override
            public Map<String, String> donnees() {
                return Map.of();
            }

            @Override
            public int tentative() {
                return 1;
            }

            @Override
            public Instant creeeLe() {
                return Instant.EPOCH;
            }

            @Override
            public void terminer() {
                fin.run();
            }
        };
    }

    @Override
    public Map<EtatTache, Long> compter() {
        return Map.of();
    }

    @Override
    public List<ResumeTache> lister(EtatTache etat, int maximum) {
        return List.of();
    }

    @Override
    public boolean relancer(long id) {
        return false;
    }

    @Override
    public boolean abandonner(long id) {
        return false;
    }
}
