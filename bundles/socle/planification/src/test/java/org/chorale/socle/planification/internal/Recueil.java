package org.chorale.socle.planification.internal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.api.planification.TraitementTache;

/** Handlers that keep what they were given. */
final class Recueil {

    private static final long PATIENCE_S = 30;

    private Recueil() {}

    @FunctionalInterface
    interface Travail {
        void faire(Tache tache) throws Exception;
    }

    /** Does jobs of one type. */
    static class DeTaches implements TraitementTache {
        final BlockingQueue<Tache> recues = new LinkedBlockingQueue<>();
        final BlockingQueue<String> incidents = new LinkedBlockingQueue<>();
        private final String type;
        private final Travail travail;
        private final int tentatives;

        DeTaches(String type, int tentatives, Travail travail) {
            this.type = type;
            this.tentatives = tentatives;
            this.travail = travail;
        }

        DeTaches(String type) {
            this(type, 8, tache -> {});
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public int tentatives() {
            return tentatives;
        }

        @Override
        public void traiter(Tache tache) throws Exception {
            try {
                travail.faire(tache);
            } finally {
                recues.add(tache);
            }
        }

        @Override
        public void misEnIncident(String reference, String raison) {
            incidents.add(reference);
        }

        Tache prochaine() throws InterruptedException {
            return attendre(recues);
        }

        String prochainIncident() throws InterruptedException {
            return attendre(incidents);
        }
    }

    /** Carries out deadlines of one type. */
    static class DEcheances implements TraitementEcheance {
        final BlockingQueue<Echeance> recues = new LinkedBlockingQueue<>();
        private final String type;

        DEcheances(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public void echoir(Echeance echeance) {
            recues.add(echeance);
        }

        Echeance prochaine() throws InterruptedException {
            return attendre(recues);
        }
    }

    private static <T> T attendre(BlockingQueue<T> recues) throws InterruptedException {
        T recue = recues.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (recue == null) {
            throw new AssertionError("rien n'est venu en " + PATIENCE_S + " s");
        }
        return recue;
    }
}
