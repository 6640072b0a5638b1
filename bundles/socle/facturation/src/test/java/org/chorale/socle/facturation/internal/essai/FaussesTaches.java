package org.chorale.socle.facturation.internal.essai;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.chorale.api.planification.EtatTache;
import org.chorale.api.planification.ResumeTache;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.api.planification.TraitementTache;

/** Jobs that a test runs itself, as often as it likes. */
public final class FaussesTaches implements Taches {
    private final Deque<String> references = new ConcurrentLinkedDeque<>();

    /** The flux whose jobs were added, oldest first. */
    public List<String> planifiees() {
        return List.copyOf(references);
    }

    /** Runs every job that was added since, once. */
    public void faire(TraitementTache traitement) {
        Deque<String> aFaire = new ArrayDeque<>(references);
        references.clear();
        aFaire.forEach(r -> faire(traitement, r, 1));
    }

    /** Runs the job of a flux, once. */
    public static void faire(TraitementTache traitement, String reference, int tentative) {
        try {
            traitement.traiter(new UneTache(traitement.type(), reference, tentative));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long planifier(String type, String reference, Map<String, String> donnees) {
        references.add(reference);
        return references.size();
    }

    @Override
    public long planifier(String type, String reference, Map<String, String> donnees, Instant pasAvant) {
        return planifier(type, reference, donnees);
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

    private record UneTache(String type, String reference, int tentative) implements Tache {
        @Override
        public long id() {
            return 1;
        }

        @Override
        public Map<String, String> donnees() {
            return Map.of();
        }

        @Override
        public Instant creeeLe() {
            return Instant.EPOCH;
        }

        @Override
        public void terminer() {}
    }
}
