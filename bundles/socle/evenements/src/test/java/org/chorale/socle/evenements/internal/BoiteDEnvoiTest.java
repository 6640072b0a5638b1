package org.chorale.socle.evenements.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.chorale.api.evenement.EcouteurEvenement;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class BoiteDEnvoiTest {
    private final BaseDEssai base;
    private final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    private final BoiteDEnvoi boite;

    BoiteDEnvoiTest(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "evenements", "evt_");
        boite = noeud();
    }

    @AfterEach
    void fermer() {
        boite.fermer();
        base.close();
    }

    /** Delivers on the thread that commits. */
    private BoiteDEnvoi noeud() {
        return new BoiteDEnvoi(base.jpa(), base.transactions(), horloge, Runnable::run);
    }

    @Test
    void who_listens_is_told_whole_after_the_commit_and_not_before() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);
        Evenement evenement = new Evenement(
                "facture.statut",
                "facture:4711",
                horloge.instant(),
                Set.of(new StructureId(1), new StructureId(2)),
                Map.of("statut", "DEPOSEE", "libellé", "\"é\" \u0000 €"));

        base.jpa().tx(em -> {
            boite.publier(evenement);
            assertThat(oreille.recus).isEmpty();
        });

        assertThat(oreille.recus).containsExactly(evenement);
        assertThat(attentes()).isZero();
    }

    @Test
    void what_is_read_back_from_the_table_is_what_was_told() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        noeud().arriver(oreille);
        Evenement evenement = new Evenement(
                "facture.statut", "facture:1", horloge.instant(), Set.of(new StructureId(3)), Map.of("a", "é€\n\\"));
        BoiteDEnvoi autre = noeud();

        base.jpa().tx(em -> autre.publier(evenement));
        horloge.avancer(Duration.ofSeconds(10));
        BoiteDEnvoi redemarre = noeud();
        redemarre.arriver(oreille);
        redemarre.relever();

        assertThat(oreille.recus).containsExactly(evenement);
    }

    @Test
    void a_transaction_that_rolls_back_has_told_nothing() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);

        assertThatThrownBy(() -> base.jpa().tx(em -> {
                    boite.publier(statut(1));
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");

        horloge.avancer(Duration.ofDays(1));
        boite.relever();
        assertThat(oreille.recus).isEmpty();
        assertThat(compter("EvenementEntity")).isZero();
    }

    @Test
    void outside_a_transaction_nothing_is_told() {
        assertThatThrownBy(() -> boite.publier(statut(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_the_types_that_a_listener_wants_are_delivered_to_it() {
        Oreille oreille = new Oreille("oreille", "flux.recu");
        boite.arriver(oreille);

        publier(statut(1));

        assertThat(oreille.recus).isEmpty();
        assertThat(attentes()).isZero();
        assertThat(compter("EvenementEntity")).isEqualTo(1);
    }

    @Test
    void a_transaction_that_commits_after_a_later_one_is_not_skipped() throws Exception {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);
        CountDownLatch ecrit = new CountDownLatch(1);
        CountDownLatch suite = new CountDownLatch(1);
        ExecutorService fil = Executors.newSingleThreadExecutor();
        Future<?> lente = fil.submit(() -> base.jpa().tx(em -> {
            boite.publier(statut(1));
            em.flush();
            ecrit.countDown();
            attendre(suite);
        }));
        attendre(ecrit);

        publier(statut(2));
        assertThat(oreille.sujets()).containsExactly("facture:2");
        suite.countDown();
        lente.get();
        fil.shutdown();

        assertThat(oreille.sujets()).containsExactly("facture:2", "facture:1");
        assertThat(attentes()).isZero();
    }

    @Test
    void and_neither_when_the_node_that_wrote_both_is_gone() throws Exception {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);
        boite.partir(oreille);
        CountDownLatch ecrit = new CountDownLatch(1);
        CountDownLatch suite = new CountDownLatch(1);
        ExecutorService fil = Executors.newSingleThreadExecutor();
        Future<?> lente = fil.submit(() -> base.jpa().tx(em -> {
            boite.publier(statut(1));
            em.flush();
            ecrit.countDown();
            attendre(suite);
        }));
        attendre(ecrit);
        horloge.avancer(Duration.ofSeconds(1));
        publier(statut(2));
        suite.countDown();
        lente.get();
        fil.shutdown();

        horloge.avancer(Duration.ofSeconds(10));
        BoiteDEnvoi survivant = noeud();
        survivant.arriver(oreille);
        survivant.relever();

        assertThat(oreille.sujets()).containsExactly("facture:1", "facture:2");
    }

    @Test
    void what_happens_while_a_listener_is_away_waits_for_it() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);
        boite.partir(oreille);

        publier(statut(1));
        assertThat(oreille.recus).isEmpty();
        horloge.avancer(Duration.ofDays(20));
        boite.arriver(oreille);
        boite.relever();

        assertThat(oreille.sujets()).containsExactly("facture:1");
    }

    @Test
    void a_listener_known_to_one_node_is_known_to_the_others() {
        BoiteDEnvoi autre = noeud();
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);
        autre.seTenirAJour();

        base.jpa().tx(em -> autre.publier(statut(1)));
        boite.relever();
        assertThat(oreille.recus).isEmpty();
        horloge.avancer(Duration.ofSeconds(10));
        boite.relever();

        assertThat(oreille.sujets()).containsExactly("facture:1");
    }

    @Test
    void two_nodes_with_the_same_listener_deliver_once() {
        BoiteDEnvoi autre = noeud();
        Oreille ici = new Oreille("oreille", "facture.statut");
        Oreille laBas = new Oreille("oreille", "facture.statut");
        boite.arriver(ici);
        autre.arriver(laBas);

        publier(statut(1));
        horloge.avancer(Duration.ofMinutes(1));
        autre.relever();
        boite.relever();

        assertThat(ici.recus).hasSize(1);
        assertThat(laBas.recus).isEmpty();
    }

    @Test
    void what_a_node_delivers_while_another_has_it_in_hand_is_delivered_once_the_rest_too() {
        BoiteDEnvoi autre = noeud();
        Oreille laBas = new Oreille("oreille", "facture.statut");
        List<Runnable> plusTard = new ArrayList<>();
        BoiteDEnvoi lent = new BoiteDEnvoi(base.jpa(), base.transactions(), horloge, plusTard::add);
        Oreille ici = new Oreille("oreille", "facture.statut");
        lent.arriver(ici);
        base.jpa().tx(em -> lent.publier(statut(1)));
        horloge.avancer(Duration.ofSeconds(10));
        base.jpa().tx(em -> lent.publier(statut(2)));

        autre.arriver(laBas);
        autre.relever();
        plusTard.forEach(Runnable::run);

        assertThat(laBas.sujets()).containsExactly("facture:1");
        assertThat(ici.sujets()).containsExactly("facture:2");
        assertThat(attentes()).isZero();
    }

    @Test
    void one_that_is_refused_comes_again_later_and_does_not_hold_up_the_others() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        oreille.avant = e -> {
            if (e.sujet().equals("facture:2") && horloge.instant().isBefore(Instant.parse("2026-03-02T09:00:30Z"))) {
                throw new IllegalStateException("pas maintenant");
            }
        };
        boite.arriver(oreille);

        base.jpa().tx(em -> {
            boite.publier(statut(1));
            boite.publier(statut(2));
            boite.publier(statut(3));
        });

        assertThat(oreille.sujets()).contains("facture:1", "facture:3").doesNotContain("facture:2");
        boite.relever();
        assertThat(oreille.sujets()).doesNotContain("facture:2");
        horloge.avancer(Duration.ofSeconds(5));
        boite.relever();
        assertThat(attentes()).isEqualTo(1);
        horloge.avancer(Duration.ofSeconds(30));
        boite.relever();
        assertThat(oreille.sujets()).contains("facture:2");
        assertThat(attentes()).isZero();
    }

    @Test
    void what_a_listener_wrote_and_the_delivery_go_together() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        oreille.avant = e -> {
            base.jpa().tx(em -> em.persist(new EcouteurEntity("effet " + e.sujet(), Set.of("x"), horloge.instant())));
            if (oreille.recus.isEmpty()) {
                oreille.recus.add(e);
                throw new IllegalStateException("après l'effet");
            }
        };
        boite.arriver(oreille);

        publier(statut(1));
        assertThat(compter("EcouteurEntity")).isEqualTo(1);
        horloge.avancer(Duration.ofSeconds(5));
        boite.relever();

        assertThat(compter("EcouteurEntity")).isEqualTo(2);
        assertThat(attentes()).isZero();
    }

    @Test
    void a_large_transaction_is_delivered_whole_and_in_order() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);
        List<String> attendus = new ArrayList<>();

        base.jpa().tx(em -> {
            for (int i = 1; i <= 1500; i++) {
                boite.publier(statut(i));
                attendus.add("facture:" + i);
            }
        });

        assertThat(oreille.sujets()).containsExactlyElementsOf(attendus);
        assertThat(attentes()).isZero();
    }

    @Test
    void many_writers_at_once_and_a_listener_that_sometimes_fails_lose_nothing() throws Exception {
        ExecutorService livreurs = Executors.newCachedThreadPool();
        BoiteDEnvoi noeud = new BoiteDEnvoi(base.jpa(), base.transactions(), horloge, livreurs);
        Oreille oreille = new Oreille("oreille", "facture.statut");
        oreille.avant = e -> {
            if (e.sujet().endsWith("7") && horloge.instant().isBefore(Instant.parse("2026-03-02T09:00:01Z"))) {
                throw new IllegalStateException("un 7");
            }
        };
        Oreille autre = new Oreille("autre", "facture.statut");
        noeud.arriver(oreille);
        noeud.arriver(autre);
        ExecutorService ecrivains = Executors.newFixedThreadPool(6);
        List<Future<?>> fins = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            int numero = i;
            fins.add(ecrivains.submit(() -> base.jpa().tx(em -> {
                noeud.publier(statut(2 * numero));
                noeud.publier(statut(2 * numero + 1));
            })));
        }
        for (Future<?> fin : fins) {
            fin.get();
        }
        ecrivains.shutdown();
        noeud.fermer();
        livreurs.shutdown();
        assertThat(livreurs.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        horloge.avancer(Duration.ofMinutes(1));
        boite.arriver(oreille);
        boite.arriver(autre);
        // A sweep takes a bounded number: what the closed node left may need several.
        for (int tour = 0; tour < 10 && attentes() > 0; tour++) {
            boite.relever();
        }

        assertThat(Set.copyOf(oreille.sujets())).hasSize(400);
        assertThat(Set.copyOf(autre.sujets())).hasSize(400);
        assertThat(attentes()).isZero();
    }

    @Test
    void a_listener_that_leaves_is_not_called_any_more_once_it_was_let_go() throws Exception {
        ExecutorService livreurs = Executors.newCachedThreadPool();
        BoiteDEnvoi noeud = new BoiteDEnvoi(base.jpa(), base.transactions(), horloge, livreurs);
        CountDownLatch entre = new CountDownLatch(1);
        CountDownLatch suite = new CountDownLatch(1);
        Oreille oreille = new Oreille("oreille", "facture.statut");
        oreille.avant = e -> {
            entre.countDown();
            attendre(suite);
        };
        noeud.arriver(oreille);
        base.jpa().tx(em -> noeud.publier(statut(1)));
        attendre(entre);
        Future<?> depart = livreurs.submit(() -> noeud.partir(oreille));

        suite.countDown();
        depart.get();
        livreurs.shutdown();

        assertThat(oreille.recus).hasSize(1);
        base.jpa().tx(em -> noeud.publier(statut(2)));
        assertThat(oreille.recus).hasSize(1);
        assertThat(attentes()).isEqualTo(1);
    }

    @Test
    void after_thirty_days_events_and_listeners_never_seen_again_are_forgotten() {
        Oreille oreille = new Oreille("oreille", "facture.statut");
        boite.arriver(oreille);
        boite.partir(oreille);
        publier(statut(1));
        horloge.avancer(Duration.ofDays(29));
        Oreille presente = new Oreille("presente", "flux.recu");
        boite.arriver(presente);
        publier(statut(2));
        boite.oublier();
        assertThat(compter("EvenementEntity")).isEqualTo(2);

        horloge.avancer(Duration.ofDays(1).plusSeconds(1));
        boite.oublier();

        assertThat(compter("EvenementEntity")).isEqualTo(1);
        assertThat(attentes()).isEqualTo(1);
        assertThat(compter("EcouteurEntity")).isEqualTo(1);
        publier(statut(3));
        assertThat(attentes()).isEqualTo(1);
    }

    @Test
    void a_listener_that_wants_other_types_than_before_gets_those() {
        Oreille avant = new Oreille("oreille", "flux.recu");
        boite.arriver(avant);
        boite.partir(avant);
        Oreille apres = new Oreille("oreille", "facture.statut");
        boite.arriver(apres);

        publier(statut(1));

        assertThat(apres.sujets()).containsExactly("facture:1");
    }

    @Test
    void the_second_of_two_listeners_of_one_name_is_ignored_and_its_leaving_too() {
        Oreille premiere = new Oreille("oreille", "facture.statut");
        Oreille seconde = new Oreille("oreille", "facture.statut");
        boite.arriver(premiere);
        boite.arriver(seconde);
        boite.partir(seconde);

        publier(statut(1));

        assertThat(premiere.recus).hasSize(1);
        assertThat(seconde.recus).isEmpty();
    }

    @Test
    void what_is_no_event_is_refused_before_it_spoils_the_transaction() {
        base.jpa().tx(em -> {
            assertThatThrownBy(() -> boite.publier(evenement("Facture Statut", "facture:1", Map.of())))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> boite.publier(evenement("a".repeat(81), "facture:1", Map.of())))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> boite.publier(evenement("a", "s".repeat(201), Map.of())))
                    .isInstanceOf(IllegalArgumentException.class);
            boite.publier(evenement("a".repeat(80), "s".repeat(200), Map.of("k", "v".repeat(31_900))));
        });

        assertThat(compter("EvenementEntity")).isEqualTo(1);
    }

    private void publier(Evenement evenement) {
        base.jpa().tx(em -> boite.publier(evenement));
    }

    private Evenement statut(int numero) {
        return evenement("facture.statut", "facture:" + numero, Map.of());
    }

    private Evenement evenement(String type, String sujet, Map<String, String> donnees) {
        return new Evenement(type, sujet, horloge.instant(), Set.of(), donnees);
    }

    private long attentes() {
        return compter("LivraisonEntity");
    }

    private long compter(String entite) {
        return base.jpa().txExpr(em -> em.createQuery("select count(x) from " + entite + " x", Long.class)
                .getSingleResult());
    }

    private static void attendre(CountDownLatch signal) {
        try {
            if (!signal.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("jamais venu");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Remembers what it is told, in order. */
    private static final class Oreille implements EcouteurEvenement {
        private final String nom;
        private final String type;
        private final List<Evenement> recus = new CopyOnWriteArrayList<>();
        private Consumer<Evenement> avant = e -> {};

        private Oreille(String nom, String type) {
            this.nom = nom;
            this.type = type;
        }

        private List<String> sujets() {
            return recus.stream().map(Evenement::sujet).toList();
        }

        @Override
        public String nom() {
            return nom;
        }

        @Override
        public Set<String> types() {
            return Set.of(type);
        }

        @Override
        public void recevoir(Evenement evenement) {
            avant.accept(evenement);
            recus.add(evenement);
        }
    }
}
