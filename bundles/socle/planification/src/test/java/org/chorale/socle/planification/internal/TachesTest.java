package org.chorale.socle.planification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.EchecDefinitif;
import org.chorale.api.planification.EtatTache;
import org.chorale.api.planification.ResumeTache;
import org.chorale.api.planification.Tache;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class TachesTest {

    private static final Duration BAIL = Duration.ofSeconds(60);

    private final Atelier atelier;

    TachesTest(TypeBase type) {
        atelier = new Atelier(type);
    }

    @AfterEach
    void fermer() {
        atelier.close();
    }

    private List<Reservee> reserver(String bail) {
        return atelier.depot.reserver(Set.of("essai"), 10, atelier.horloge.instant(), bail, BAIL);
    }

    /** The count shows, on Derby, also what a transaction has not ended yet: what comes after is not there for sure. */
    private void attendre(EtatTache etat, long combien) {
        long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (atelier.taches.compter().get(etat) != combien) {
            assertThat(System.nanoTime())
                    .as(etat + " : " + atelier.taches.compter())
                    .isLessThan(fin);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_committed_job_is_done_with_its_data_and_is_then_no_more() throws Exception {
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai");
        atelier.noeud().demarrer().traitements.ajouterTache(traitement);
        long id = atelier.taches.planifier("essai", "flux:7", Map.of("a", "1\n2", "b\\n", "é"));
        Tache faite = traitement.prochaine();
        assertThat(faite.id()).isEqualTo(id);
        assertThat(faite.reference()).isEqualTo("flux:7");
        assertThat(faite.donnees())
                .containsEntry("a", "1\n2")
                .containsEntry("b\\n", "é")
                .hasSize(2);
        assertThat(faite.tentative()).isEqualTo(1);
        assertThat(faite.creeeLe()).isEqualTo(atelier.horloge.instant());
        attendre(EtatTache.EN_COURS, 0);
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_ATTENTE, 0L);
    }

    @Test
    void a_job_of_a_transaction_that_fails_never_was() {
        assertThatThrownBy(() -> atelier.base.jpa().tx(em -> {
                    atelier.taches.planifier("essai", "flux:7", Map.of());
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_ATTENTE, 0L);
    }

    @Test
    void a_job_waits_for_its_handler() throws Exception {
        Atelier.Noeud noeud = atelier.noeud().demarrer();
        atelier.taches.planifier("essai", "flux:7", Map.of());
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_ATTENTE, 1L);
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai");
        noeud.traitements.ajouterTache(traitement);
        assertThat(traitement.prochaine().tentative()).isEqualTo(1);
    }

    @Test
    void a_job_does_not_start_before_its_moment() {
        atelier.taches.planifier(
                "essai", "x", Map.of(), atelier.horloge.instant().plusSeconds(10));
        assertThat(reserver("n/1")).isEmpty();
        atelier.horloge.avancer(Duration.ofSeconds(10));
        assertThat(reserver("n/2")).hasSize(1);
    }

    @Test
    void several_nodes_share_the_jobs_and_each_effect_happens_once() throws Exception {
        atelier.sql("CREATE TABLE effet (reference VARCHAR(100) NOT NULL)");
        int combien = 300;
        CountDownLatch restent = new CountDownLatch(combien);
        Recueil.Travail travail = tache -> {
            atelier.base.jpa().tx(em -> {
                em.createNativeQuery("INSERT INTO effet VALUES (?)")
                        .setParameter(1, tache.reference())
                        .executeUpdate();
                tache.terminer();
            });
            restent.countDown();
        };
        for (int i = 0; i < 3; i++) {
            atelier.noeud().demarrer().traitements.ajouterTache(new Recueil.DeTaches("essai", 8, travail));
        }
        for (int i = 0; i < combien; i++) {
            atelier.taches.planifier("essai", "flux:" + i, Map.of());
        }
        assertThat(restent.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(atelier.nombre("SELECT COUNT(*) FROM effet")).isEqualTo(combien);
        assertThat(atelier.nombre("SELECT COUNT(DISTINCT reference) FROM effet"))
                .isEqualTo(combien);
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_INCIDENT, 0L);
    }

    @Test
    void the_job_of_a_dead_node_is_taken_over_when_its_lease_has_run_out() {
        atelier.taches.planifier("essai", "x", Map.of());
        Reservee duMort = reserver("mort/1").get(0);
        assertThat(atelier.depot.commencer(duMort)).isTrue();
        assertThat(reserver("vivant/1")).isEmpty();
        atelier.machine.avancer(BAIL.plusSeconds(1));
        Reservee reprise = reserver("vivant/2").get(0);
        assertThat(reprise.id()).isEqualTo(duMort.id());
        assertThat(reprise.tentative()).isEqualTo(2);
        assertThat(atelier.depot.terminer(duMort.id(), duMort.bail())).isFalse();
        assertThat(atelier.depot.terminer(reprise.id(), reprise.bail())).isTrue();
    }

    @Test
    void a_node_that_lives_keeps_its_jobs_however_long_they_last() {
        atelier.taches.planifier("essai", "x", Map.of());
        Reservee tenue = reserver("vivant/1").get(0);
        atelier.machine.avancer(BAIL.minusSeconds(1));
        atelier.depot.prolonger(List.of(tenue), BAIL);
        atelier.machine.avancer(BAIL.minusSeconds(1));
        assertThat(reserver("autre/1")).isEmpty();
    }

    @Test
    void the_portals_clock_takes_no_job_from_its_worker() {
        atelier.taches.planifier("essai", "x", Map.of());
        reserver("vivant/1");
        atelier.horloge.avancer(Duration.ofDays(15));
        assertThat(reserver("autre/1")).isEmpty();
    }

    @Test
    void with_embedded_derby_a_restart_takes_the_jobs_again_at_once() {
        Assumptions.assumeTrue(atelier.base.type() == TypeBase.DERBY, "un seul nœud");
        atelier.taches.planifier("essai", "x", Map.of());
        reserver("avant/1");
        atelier.depot.oublierLesBauxDuProcessusPrecedent(atelier.horloge.instant());
        assertThat(reserver("apres/1")).hasSize(1);
    }

    @Test
    void with_embedded_derby_what_a_power_cut_interrupted_comes_behind_what_only_waited() {
        Assumptions.assumeTrue(atelier.base.type() == TypeBase.DERBY, "un seul nœud");
        atelier.taches.planifier("essai", "commencée", Map.of());
        atelier.taches.planifier("essai", "réservée", Map.of());
        List<Reservee> avant = reserver("avant/1");
        assertThat(atelier.depot.commencer(avant.get(0))).isTrue();
        atelier.depot.oublierLesBauxDuProcessusPrecedent(atelier.horloge.instant());
        assertThat(reserver("apres/1")).extracting(Reservee::reference).containsExactly("réservée");
        atelier.horloge.avancer(Duration.ofSeconds(5));
        assertThat(reserver("apres/2")).extracting(Reservee::reference).containsExactly("commencée");
    }

    @Test
    void with_several_nodes_the_start_of_one_takes_nothing_from_another() {
        Assumptions.assumeTrue(atelier.base.type() == TypeBase.POSTGRESQL, "plusieurs nœuds");
        atelier.taches.planifier("essai", "x", Map.of());
        reserver("vivant/1");
        atelier.depot.oublierLesBauxDuProcessusPrecedent(atelier.horloge.instant());
        assertThat(reserver("autre/1")).isEmpty();
    }

    @Test
    void a_failed_job_comes_again_later_and_later_and_is_then_reported_with_its_reason() throws Exception {
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai", 3, tache -> {
            throw new IllegalStateException("le disque est plein");
        });
        atelier.noeud().demarrer().traitements.ajouterTache(traitement);
        long id = atelier.taches.planifier("essai", "x", Map.of());
        for (int tentative = 1; tentative <= 3; tentative++) {
            assertThat(traitement.prochaine().tentative()).isEqualTo(tentative);
            attendre(EtatTache.EN_COURS, 0);
            atelier.horloge.avancer(Ouvrier.recul(tentative));
            atelier.reveil.sonner();
        }
        attendre(EtatTache.EN_INCIDENT, 1);
        ResumeTache incident = atelier.taches.lister(EtatTache.EN_INCIDENT, 10).get(0);
        assertThat(incident.id()).isEqualTo(id);
        assertThat(incident.raison()).isEqualTo("le disque est plein");
        assertThat(atelier.taches.relancer(id)).isTrue();
        assertThat(traitement.prochaine().tentative()).isEqualTo(1);
    }

    @Test
    void a_job_that_cannot_succeed_is_set_aside_at_its_first_attempt() throws Exception {
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai", 8, tache -> {
            throw new EchecDefinitif("l'adresse n'existe pas");
        });
        atelier.noeud().demarrer().traitements.ajouterTache(traitement);
        atelier.taches.planifier("essai", "x", Map.of());
        assertThat(traitement.prochainIncident()).isEqualTo("x");
        attendre(EtatTache.EN_INCIDENT, 1);
        assertThat(atelier.taches.lister(EtatTache.EN_INCIDENT, 1).get(0).raison())
                .isEqualTo("l'adresse n'existe pas");
    }

    @Test
    void a_job_that_brings_the_portal_down_each_time_is_not_tried_for_ever() throws Exception {
        long id = atelier.taches.planifier("essai", "x", Map.of());
        for (int i = 0; i < 3; i++) {
            assertThat(atelier.depot.commencer(reserver("mort/" + i).get(0))).isTrue();
            atelier.machine.avancer(BAIL.plusSeconds(1));
        }
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai", 3, tache -> {});
        atelier.noeud().demarrer().traitements.ajouterTache(traitement);
        assertThat(traitement.prochainIncident()).isEqualTo("x");
        attendre(EtatTache.EN_INCIDENT, 1);
        assertThat(atelier.taches.lister(EtatTache.EN_INCIDENT, 1).get(0).raison())
                .contains("sans jamais finir");
        assertThat(atelier.taches.abandonner(id)).isTrue();
        assertThat(atelier.taches.abandonner(id)).isFalse();
    }

    @Test
    void a_job_that_only_waited_each_time_the_plug_was_pulled_has_not_been_tried() throws Exception {
        atelier.taches.planifier("essai", "x", Map.of());
        for (int i = 0; i < 20; i++) {
            assertThat(reserver("mort/" + i)).hasSize(1);
            atelier.machine.avancer(BAIL.plusSeconds(1));
        }
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai", 3, tache -> {});
        atelier.noeud().demarrer().traitements.ajouterTache(traitement);
        assertThat(traitement.prochaine().tentative()).isEqualTo(1);
    }

    @Test
    void a_job_is_set_aside_even_where_its_handler_cannot_take_note() throws Exception {
        Recueil.DeTaches traitement =
                new Recueil.DeTaches("essai", 1, tache -> {
                    throw new IllegalStateException("non");
                }) {
                    @Override
                    public void misEnIncident(String reference, String raison) {
                        throw new IllegalStateException("non plus");
                    }
                };
        Atelier.Noeud noeud = atelier.noeud().demarrer();
        noeud.traitements.ajouterTache(traitement);
        atelier.taches.planifier("essai", "x", Map.of());
        traitement.prochaine();
        // Counting would see what is about to be taken back: only what stands once the worker is through is meant.
        noeud.arreter();
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_INCIDENT, 1L);
    }

    @Test
    void a_lost_lease_takes_back_what_the_late_worker_did() throws Exception {
        atelier.sql("CREATE TABLE effet (reference VARCHAR(100) NOT NULL)");
        List<Reservee> reprises = new ArrayList<>();
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai", 8, tache -> {
            atelier.machine.avancer(BAIL.plusSeconds(1));
            reprises.addAll(reserver("autre/1"));
            atelier.base.jpa().tx(em -> {
                em.createNativeQuery("INSERT INTO effet VALUES ('tard')").executeUpdate();
                tache.terminer();
            });
        });
        // Not started: its search would take the job anew before the other node does.
        Traitements traitements = atelier.noeud().traitements;
        traitements.ajouterTache(traitement);
        atelier.taches.planifier("essai", "x", Map.of());
        Ouvrier ouvrier = new Ouvrier(atelier.depot, traitements, atelier.horloge);
        Reservee tard = reserver("tard/1").get(0);
        ouvrier.faire(tard);
        assertThat(reprises).hasSize(1);
        assertThat(atelier.nombre("SELECT COUNT(*) FROM effet")).isZero();
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_COURS, 1L);

        traitement.recues.clear();
        ouvrier.faire(tard);
        assertThat(traitement.recues).as("begun with a lease lost already").isEmpty();
    }

    @Test
    void a_handler_that_leaves_finishes_what_it_has_begun() throws Exception {
        CountDownLatch commence = new CountDownLatch(1);
        CountDownLatch finir = new CountDownLatch(1);
        Recueil.DeTaches traitement = new Recueil.DeTaches("essai", 8, tache -> {
            commence.countDown();
            finir.await();
        });
        Atelier.Noeud noeud = atelier.noeud().demarrer();
        noeud.traitements.ajouterTache(traitement);
        atelier.taches.planifier("essai", "x", Map.of());
        commence.await();
        Thread depart = new Thread(() -> noeud.traitements.retirerTache(traitement));
        depart.start();
        finir.countDown();
        depart.join();
        assertThat(traitement.recues).hasSize(1);
        attendre(EtatTache.EN_COURS, 0);
    }

    @Test
    void what_is_too_long_for_a_job_is_refused() {
        Map<String, String> lourdes = Map.of("x", "é".repeat(8001));
        assertThatThrownBy(() -> atelier.taches.planifier("essai", "x", lourdes))
                .hasMessageContaining("au plus 8000");
        assertThatThrownBy(() -> atelier.taches.planifier("essai", "x".repeat(101), Map.of()))
                .hasMessageContaining("« reference »");
        assertThatThrownBy(() -> atelier.taches.planifier(" ", "x", Map.of())).hasMessageContaining("« type »");
        atelier.taches.planifier("essai", "x", Map.of("x", "\\".repeat(7999)));
        assertThat(reserver("n/1").get(0).donnees()).containsEntry("x", "\\".repeat(7999));
    }
}
