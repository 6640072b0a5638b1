package org.chorale.socle.planification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.EchecDefinitif;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.api.planification.TraitementTache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one job: calls its handler, then deletes it, puts it off or reports it. */
final class Ouvrier {

    private static final Logger LOG = LoggerFactory.getLogger(Ouvrier.class);
    private static final Duration RECUL_MAX = Duration.ofMinutes(10);

    private final DepotTaches depot;
    private final Traitements traitements;
    private final Clock horloge;

    Ouvrier(DepotTaches depot, Traitements traitements, Clock horloge) {
        this.depot = depot;
        this.traitements = traitements;
        this.horloge = horloge;
    }

    void faire(Reservee tache) {
        Optional<Traitements.Porte> ouverte = traitements.entrer(tache.type());
        if (ouverte.isEmpty()) {
            depot.rendre(tache);
            return;
        }
        Traitements.Porte porte = ouverte.get();
        try {
            if (tache.tentative() > porte.tentatives()) {
                mettreEnIncident(
                        tache,
                        porte,
                        "Commencée " + porte.tentatives()
                                + " fois sans jamais finir : le portail s'est arrêté chaque fois.");
            } else if (depot.commencer(tache)) {
                tenter(tache, porte);
            } else {
                repriseAilleurs(tache);
            }
        } finally {
            porte.sortir();
        }
    }

    private void tenter(Reservee tache, Traitements.Porte porte) {
        try {
            appeler(tache, porte.traitement());
        } catch (Exception | LinkageError | StackOverflowError e) {
            if (bailPerdu(e)) {
                repriseAilleurs(tache);
            } else {
                echouer(tache, porte, e);
            }
        }
    }

    private static void repriseAilleurs(Reservee tache) {
        LOG.info("La tâche {} ({}) a été reprise par un autre nœud", tache.id(), tache.type());
    }

    /** The transaction template may have wrapped it. */
    private static boolean bailPerdu(Throwable e) {
        return vientDe(e, Tache.BailPerdu.class);
    }

    private static boolean definitif(Throwable e) {
        return vientDe(e, EchecDefinitif.class);
    }

    private static boolean vientDe(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    private void appeler(Reservee tache, Object traitement) throws Exception {
        if (traitement instanceof TraitementEcheance echeance) {
            depot.jpa().tx(TransactionType.Required, em -> {
                echeance.echoir(new Echeance(
                        tache.type().substring(DepotEcheances.PREFIXE.length()),
                        tache.reference(),
                        Objects.requireNonNull(tache.quand()),
                        tache.donnees()));
                terminer(tache);
            });
        } else {
            EnMain enMain = new EnMain(tache);
            ((TraitementTache) traitement).traiter(enMain);
            // Ended by its handler in a transaction that then failed unseen: the job comes back with the end of its
            // lease.
            if (!enMain.terminee) {
                depot.terminer(tache.id(), tache.bail());
            }
        }
    }

    private void terminer(Reservee tache) {
        if (!depot.terminer(tache.id(), tache.bail())) {
            throw new Tache.BailPerdu(tache.id());
        }
    }

    private void echouer(Reservee tache, Traitements.Porte porte, Throwable cause) {
        String raison = raison(cause);
        if (definitif(cause) || tache.tentative() >= porte.tentatives()) {
            LOG.error("La tâche {} ({} {}) est en incident", tache.id(), tache.type(), tache.reference(), cause);
            mettreEnIncident(tache, porte, raison);
        } else {
            LOG.info(
                    "La tâche {} ({} {}) a échoué, tentative {} : {}",
                    tache.id(),
                    tache.type(),
                    tache.reference(),
                    tache.tentative(),
                    raison,
                    cause);
            depot.reporter(tache, horloge.instant().plus(recul(tache.tentative())), raison);
        }
    }

    /** In one transaction with what its handler has to say of it; without that, rather than not at all. */
    private void mettreEnIncident(Reservee tache, Traitements.Porte porte, String raison) {
        try {
            depot.jpa().tx(TransactionType.Required, em -> {
                if (depot.mettreEnIncident(tache, raison) && porte.traitement() instanceof TraitementTache traitement) {
                    traitement.misEnIncident(tache.reference(), raison);
                }
            });
        } catch (RuntimeException | LinkageError e) {
            LOG.error("La tâche {} ({}) est en incident sans que cela se voie ailleurs", tache.id(), tache.type(), e);
            depot.mettreEnIncident(tache, raison);
        }
    }

    /** 1 s after the first failure, then 2, 4, 8 … */
    static Duration recul(int tentative) {
        Duration double_ = Duration.ofSeconds(1L << Math.min(20, tentative - 1));
        return double_.compareTo(RECUL_MAX) < 0 ? double_ : RECUL_MAX;
    }

    private static String raison(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    private final class EnMain implements Tache {

        private final Reservee tache;
        private volatile boolean terminee;

        EnMain(Reservee tache) {
            this.tache = tache;
        }

        @Override
        public long id() {
            return tache.id();
        }

        @Override
        public String type() {
            return tache.type();
        }

        @Override
        public String reference() {
            return tache.reference();
        }

        @Override
        public Map<String, String> donnees() {
            return tache.donnees();
        }

        @Override
        public int tentative() {
            return tache.tentative();
        }

        @Override
        public Instant creeeLe() {
            return tache.creeeLe();
        }

        @Override
        public void terminer() {
            Ouvrier.this.terminer(tache);
            terminee = true;
        }
    }
}
