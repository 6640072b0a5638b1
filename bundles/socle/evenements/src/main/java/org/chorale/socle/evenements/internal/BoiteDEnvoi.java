package org.chorale.socle.evenements.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.evenement.EcouteurEvenement;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.persistance.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox. With an event one row is written for each listener that wants it, present or not; after the commit this node
 * delivers from memory. What it does not deliver within some seconds (it died, or the listener was away) any node finds by
 * the row.
 */
final class BoiteDEnvoi {
    private static final Logger LOG = LoggerFactory.getLogger(BoiteDEnvoi.class);
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int TYPE_MAX = 80;
    private static final int SUJET_MAX = 200;
    private static final int NOM_MAX = 100;
    private static final int RELEVE_MAX = 500;

    /** As long as this the node that wrote an event has it for itself. */
    private static final Duration AVANCE = Duration.ofSeconds(10);

    private static final Duration GARDE = Duration.ofDays(30);

    private final EvenementRepository evenements;
    private final Transactions transactions;
    private final Clock horloge;
    private final Executor executeur;
    private final ConcurrentHashMap<String, Livreur> presents = new ConcurrentHashMap<>();
    private volatile Map<String, Set<String>> connus;

    BoiteDEnvoi(JpaTemplate jpa, Transactions transactions, Clock horloge, Executor executeur) {
        this.evenements = new EvenementRepository(jpa);
        this.transactions = transactions;
        this.horloge = horloge;
        this.executeur = executeur;
        this.connus = evenements.ecouteurs();
    }

    void publier(Evenement evenement) {
        if (!transactions.enCours()) {
            throw new IllegalStateException("Un événement se publie dans la transaction de ce qu'il dit.");
        }
        exiger(evenement);
        Instant maintenant = horloge.instant();
        List<Livraison> livraisons =
                evenements.ajouter(evenement, quiVeut(evenement.type()), maintenant, maintenant.plus(AVANCE));
        if (!livraisons.isEmpty()) {
            transactions.apresCommit(() -> livraisons.forEach(this::deposer));
        }
    }

    /** A listener is there. */
    void arriver(EcouteurEvenement ecouteur) {
        Livreur livreur = new Livreur(ecouteur, evenements, horloge, executeur);
        if (livreur.nom().isEmpty() || livreur.nom().length() > NOM_MAX) {
            LOG.warn("Écouteur d'événements sans nom d'au plus {} caractères, ignoré : {}", NOM_MAX, ecouteur);
            return;
        }
        if (presents.putIfAbsent(livreur.nom(), livreur) != null) {
            LOG.warn("Deux écouteurs d'événements se nomment {} ; le second est ignoré.", livreur.nom());
            return;
        }
        connaitre(livreur);
    }

    /** A listener goes; returns when it is not being called any more. */
    void partir(EcouteurEvenement ecouteur) {
        @Nullable Livreur livreur = presents.get(ecouteur.nom());
        if (livreur != null && livreur.sertA(ecouteur) && presents.remove(livreur.nom(), livreur)) {
            livreur.fermer();
        }
    }

    void fermer() {
        presents.values().forEach(Livreur::fermer);
        presents.clear();
    }

    /** Looks for what is due and was not delivered: after a crash, a failure, an absence. */
    void relever() {
        List<String> oisifs = presents.values().stream()
                .filter(Livreur::estOisif)
                .map(Livreur::nom)
                .toList();
        evenements.dues(oisifs, horloge.instant(), RELEVE_MAX).forEach(this::deposer);
    }

    /** Learns which listeners other nodes know, and writes down those that are here. */
    void seTenirAJour() {
        presents.values().forEach(l -> evenements.voir(l.nom(), l.types(), horloge.instant()));
        relireLesConnus();
    }

    /** Forgets events of more than 30 days. */
    void oublier() {
        evenements.oublier(horloge.instant().minus(GARDE));
        relireLesConnus();
    }

    private synchronized void relireLesConnus() {
        Map<String, Set<String>> lus = new HashMap<>(evenements.ecouteurs());
        presents.values().forEach(l -> lus.put(l.nom(), l.types()));
        connus = Map.copyOf(lus);
    }

    private void connaitre(Livreur livreur) {
        ajouterAuxConnus(livreur);
        try {
            evenements.voir(livreur.nom(), livreur.types(), horloge.instant());
        } catch (RuntimeException e) {
            // Two nodes that start at once both write it; whatever else it was, seTenirAJour comes back to it.
            LOG.info("L'écouteur {} sera noté plus tard : {}", livreur.nom(), e.toString());
        }
    }

    private synchronized void ajouterAuxConnus(Livreur livreur) {
        Map<String, Set<String>> desormais = new HashMap<>(connus);
        desormais.put(livreur.nom(), livreur.types());
        connus = Map.copyOf(desormais);
    }

    private List<String> quiVeut(String type) {
        return connus.entrySet().stream()
                .filter(e -> e.getValue().contains(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void deposer(Livraison livraison) {
        @Nullable Livreur livreur = presents.get(livraison.ecouteur());
        if (livreur != null) {
            livreur.deposer(livraison);
        }
    }

    private static void exiger(Evenement evenement) {
        String type = evenement.type();
        if (type.length() > TYPE_MAX || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Ce n'est pas un type d'événement : " + type);
        }
        if (evenement.sujet().length() > SUJET_MAX) {
            throw new IllegalArgumentException("Sujet d'événement de plus de " + SUJET_MAX + " caractères");
        }
    }
}
