package org.chorale.espace.sollicitations.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.espace.sollicitations.internal.service.Salle.DESTINATAIRE;
import static org.chorale.espace.sollicitations.internal.service.Salle.EMETTEUR;
import static org.chorale.espace.sollicitations.internal.service.Salle.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chorale.api.acces.Portee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.espace.Mode;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires;
import org.chorale.api.notification.Notifications;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.ActionImpossible;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.ChangementDejaDemande;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.ChangementReserve;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.TropDeMessages;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.TropDeSollicitations;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class HistoiresTest {
    private final Salle salle;

    HistoiresTest(TypeBase type) {
        salle = new Salle(type);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    private long poser(Demande demande) {
        return salle.questions.poser(Salle.emet(Mode.MODIFICATION), demande);
    }

    @Test
    void a_supplier_asks_the_commune_answers_and_the_supplier_closes() {
        long id = poser(Salle.aValmont());

        assertThat(salle.lectures
                        .rechercher(DESTINATAIRE, Critere.deEtats(Etat.A_TRAITER), Pagination.premiere())
                        .elements())
                .extracting(Sollicitation::id)
                .containsExactly(id);
        assertThat(salle.agir(DESTINATAIRE, id, Action.REPONSE, "Le 12 mars.")).isEqualTo(Etat.REPONDUE);
        assertThat(salle.courriers).extracting(Courrier::adresse).containsExactly("contact7@x.example");
        assertThat(salle.courriers.get(0).action().chemin()).isEqualTo("/espaces/sollicitations-emises/" + id);
        assertThat(salle.agir(EMETTEUR, id, Action.CLOTURE, "")).isEqualTo(Etat.CLOTUREE);

        Detail detail = salle.lectures.consulter(EMETTEUR, id);
        assertThat(detail.messages())
                .extracting(Message::action)
                .containsExactly(Action.DEPOT, Action.REPONSE, Action.CLOTURE);
        assertThat(detail.messages())
                .extracting(Message::auteur)
                .containsExactly("Camille Lemaire", "Paul Renard", "Camille Lemaire");
        assertThat(detail.actions()).isEmpty();
        assertThat(salle.plan.posees).isEmpty();
        assertThat(salle.evenements)
                .extracting(e -> e.donnees().get("etat"))
                .containsExactly("NOUVELLE", "REPONDUE", "CLOTUREE");
    }

    @Test
    void where_notices_are_there_whoever_holds_the_espace_is_told_and_the_sender_by_the_bell() {
        List<Avis> avis = new java.util.ArrayList<>();
        salle.facteur.avecNotifications(
                Salle.faux(Notifications.class, java.util.Map.of("prevenir", a -> avis.add((Avis) a[0]))));
        long id = poser(Salle.aValmont());
        salle.agir(DESTINATAIRE, id, Action.REPONSE, "Le 12 mars.");

        assertThat(avis).extracting(Avis::type).containsExactly("sollicitation.nouvelle", "sollicitation.repondue");
        assertThat(avis.get(0).destinataires())
                .isEqualTo(new Destinataires.Titulaires(EspaceSollicitationsRecues.CODE, Salle.VALMONT, null));
        assertThat(avis.get(0).sauf()).isEqualTo(Salle.CAMILLE.id());
        assertThat(avis.get(1).destinataires()).isEqualTo(new Destinataires.Personnes(Set.of(Salle.CAMILLE.id())));
        assertThat(avis.get(1).chemin()).isEqualTo("/espaces/sollicitations-emises/" + id);
        assertThat(salle.courriers).as("no second letter").isEmpty();
    }

    @Test
    void an_answer_that_does_not_do_is_sent_back_and_more_is_asked_for() {
        long id = poser(Salle.aValmont());
        salle.agir(DESTINATAIRE, id, Action.REPONSE, "Bientôt.");
        assertThat(salle.agir(EMETTEUR, id, Action.RETOUR, "Quel jour ?")).isEqualTo(Etat.RETOURNEE);
        assertThat(salle.agir(DESTINATAIRE, id, Action.DEMANDE_COMPLEMENT, "Quelle facture ?"))
                .isEqualTo(Etat.COMPLEMENT_DEMANDE);
        long piece = salle.joindre();
        assertThat(salle.traitements.agir(
                        EMETTEUR, id, new Traitements.Acte(Action.COMPLEMENT, null, "", List.of(piece), Salle.CAMILLE)))
                .isEqualTo(Etat.COMPLETEE);
        assertThat(salle.pieces).isEmpty();
        assertThat(salle.lectures.consulter(DESTINATAIRE, id).messages().get(4).pieces())
                .extracting(Message.Piece::nom)
                .containsExactly("journal.txt");
    }

    @Test
    void what_the_commune_transfers_is_the_supports_and_out_of_its_sight() {
        long id = poser(Salle.aValmont());
        salle.agir(DESTINATAIRE, id, Action.TRANSFERT, "C'est au support.");

        assertThatThrownBy(() -> salle.lectures.consulter(DESTINATAIRE, id)).isInstanceOf(Introuvable.class);
        assertThat(salle.lectures.consulter(SUPPORT, id).actions())
                .containsExactlyInAnyOrder(Action.REPONSE, Action.DEMANDE_COMPLEMENT);
        assertThat(salle.courriers)
                .extracting(Courrier::adresse)
                .containsExactly("contact7@x.example", "support@chorale.example");
        assertThat(salle.agir(SUPPORT, id, Action.REPONSE, "Voilà.")).isEqualTo(Etat.REPONDUE);
    }

    @Test
    void what_its_sender_does_not_go_on_with_is_closed_dated_at_the_deadline_however_late() {
        long id = poser(Salle.aValmont());
        salle.agir(DESTINATAIRE, id, Action.REPONSE, "Le 12 mars.");
        salle.courriers.clear();
        Instant attendue = salle.horloge.instant().plus(Duration.ofDays(30));

        salle.avancer(Duration.ofDays(24));
        assertThat(salle.courriers).singleElement().satisfies(c -> assertThat(c.objet())
                .contains("bientôt"));
        assertThat(salle.lire(id).etat()).isEqualTo(Etat.REPONDUE);

        // The bundle is away for a year.
        salle.avancer(Duration.ofDays(365));
        assertThat(salle.lire(id).etat()).isEqualTo(Etat.CLOTUREE);
        assertThat(salle.lire(id).etatDepuis()).isEqualTo(attendue);
        assertThat(salle.plan.posees).isEmpty();
    }

    @Test
    void a_recipient_is_reminded_four_times_and_no_more() {
        poser(Salle.auSupport());
        salle.courriers.clear();
        for (int semaine = 0; semaine < 6; semaine++) {
            salle.avancer(Duration.ofDays(7));
        }
        assertThat(salle.courriers).hasSize(4).allSatisfy(c -> assertThat(c.objet())
                .contains("attend encore"));
    }

    @Test
    void what_fell_due_while_the_bundle_was_away_is_said_once_and_goes_on_from_there() {
        long repondue = poser(Salle.aValmont());
        salle.agir(DESTINATAIRE, repondue, Action.REPONSE, "Le 12 mars.");
        Instant terme = salle.horloge.instant().plus(Duration.ofDays(30));
        long attend = poser(Salle.auSupport());
        salle.courriers.clear();

        salle.avancer(Duration.ofDays(60));
        assertThat(salle.lire(repondue).etat()).isEqualTo(Etat.CLOTUREE);
        assertThat(salle.lire(repondue).etatDepuis()).isEqualTo(terme);
        assertThat(salle.courriers)
                .as("neither that it will be closed, for it is, nor the same reminder eight times")
                .extracting(Courrier::objet)
                .noneMatch(o -> o.contains("bientôt"))
                .filteredOn(o -> o.contains("attend encore"))
                .hasSize(1);
        assertThat(salle.plan.quand(Calendrier.RAPPEL, Long.toString(attend)))
                .contains(salle.horloge.instant().plus(Duration.ofDays(7)));

        salle.avancer(Duration.ofDays(7));
        assertThat(salle.courriers)
                .filteredOn(c -> c.objet().contains("attend encore"))
                .hasSize(2);
    }

    @Test
    void two_nodes_at_the_deadline_and_the_sender_in_the_same_second_end_in_one_of_both() throws Exception {
        ExecutorService trois = Executors.newFixedThreadPool(3);
        try {
            for (int fois = 0; fois < 4; fois++) {
                long id = poser(Salle.aValmont());
                salle.agir(DESTINATAIRE, id, Action.REPONSE, "Bientôt.");
                Echeance due = new Echeance(
                        Calendrier.CLOTURE,
                        Long.toString(id),
                        salle.horloge.instant().plus(Duration.ofDays(30)),
                        Map.of());
                salle.horloge.avancer(Duration.ofDays(31));
                CyclicBarrier ensemble = new CyclicBarrier(3);
                List<Callable<Boolean>> tous = List.of(
                        () -> seul(ensemble, () -> salle.echoir(due)),
                        () -> seul(ensemble, () -> salle.echoir(due)),
                        () -> seul(ensemble, () -> salle.agir(EMETTEUR, id, Action.RETOUR, "Quel jour ?")));
                boolean retournee = trois.invokeAll(tous).get(2).get();
                salle.echoir(due);

                assertThat(salle.lire(id).etat()).isEqualTo(retournee ? Etat.RETOURNEE : Etat.CLOTUREE);
                assertThat(salle.lectures.consulter(DESTINATAIRE, id).messages())
                        .extracting(Message::action)
                        .containsExactly(
                                Action.DEPOT, Action.REPONSE, retournee ? Action.RETOUR : Action.CLOTURE_AUTOMATIQUE);
                assertThat(salle.plan
                                .quand(Calendrier.RAPPEL, Long.toString(id))
                                .isPresent())
                        .as("somebody is reminded where it is somebody's turn")
                        .isEqualTo(retournee);
            }
        } finally {
            trois.shutdown();
        }
    }

    private static boolean seul(CyclicBarrier ensemble, Runnable travail) throws Exception {
        ensemble.await();
        try {
            travail.run();
            return true;
        } catch (RuntimeException autre) {
            return false;
        }
    }

    @Test
    void a_service_sees_its_own_the_structure_all() {
        Demande d = Salle.aValmont();
        long auService = poser(new Demande(
                d.pour(),
                d.sousCategorie(),
                d.objet(),
                d.texte(),
                d.siretDestinataire(),
                "TRAVAUX",
                "",
                "",
                List.of(),
                Locale.FRENCH));
        long aTous = poser(d);
        Regard travaux = new Regard.DuDestinataire(Salle.recoit(Mode.MODIFICATION, Salle.TRAVAUX));

        assertThat(salle.lectures
                        .rechercher(travaux, Critere.tout(), Pagination.premiere())
                        .elements())
                .extracting(Sollicitation::id)
                .containsExactly(auService);
        assertThat(salle.lectures.compter(DESTINATAIRE)).containsEntry(Etat.NOUVELLE, 2L);
        assertThatThrownBy(() -> salle.agir(travaux, aTous, Action.REPONSE, "x"))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void reading_is_not_acting() {
        long id = poser(Salle.aValmont());
        Regard lecteur = new Regard.DuDestinataire(Salle.recoit(Mode.CONSULTATION, null));
        assertThat(salle.lectures.consulter(lecteur, id).actions()).isEmpty();
        assertThatThrownBy(() -> salle.agir(lecteur, id, Action.REPONSE, "x")).isInstanceOf(ActionImpossible.class);
        assertThatThrownBy(() -> salle.questions.poser(Salle.emet(Mode.CONSULTATION), Salle.aValmont()))
                .isInstanceOf(HorsPerimetre.class);
    }

    @Test
    void all_that_is_wrong_with_a_question_is_said_at_once() {
        Demande fausse = new Demande(
                Portee.entiere(Salle.LEMAIRE),
                "FACTURE_PAIEMENT",
                "x".repeat(151),
                " ",
                "84318206400017",
                "",
                "F-1",
                "",
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L),
                Locale.FRENCH);
        assertThatThrownBy(() -> poser(fausse))
                .isInstanceOfSatisfying(SaisieIncorrecte.class, s -> assertThat(s.fautes())
                        .extracting(f -> f.champ().orElse(""))
                        .containsExactly("objet", "texte", "pieces", "destinataire", "facture"));
        Demande sans =
                new Demande(Portee.entiere(Salle.LEMAIRE), "RIEN", "o", "t", "", "", "", "", List.of(), Locale.FRENCH);
        assertThatThrownBy(() -> poser(sans)).isInstanceOfSatisfying(SaisieIncorrecte.class, s -> assertThat(s.champ())
                .contains("categorie"));
        Demande ailleurs = new Demande(
                Portee.entiere(Salle.VALMONT), "DEPOT_API", "o", "t", "", "", "", "", List.of(), Locale.FRENCH);
        assertThatThrownBy(() -> poser(ailleurs)).isInstanceOf(HorsPerimetre.class);
    }

    @Test
    void a_text_is_required_where_the_table_says_so_and_bounded_everywhere() {
        long id = poser(Salle.aValmont());
        assertThatThrownBy(() -> salle.agir(DESTINATAIRE, id, Action.REPONSE, " \n"))
                .isInstanceOfSatisfying(
                        SaisieIncorrecte.class, s -> assertThat(s.champ()).contains("texte"));
        assertThatThrownBy(() -> salle.agir(EMETTEUR, id, Action.COMPLEMENT, ""))
                .isInstanceOf(SaisieIncorrecte.class);
        assertThatThrownBy(() -> salle.agir(EMETTEUR, id, Action.CLOTURE, "x".repeat(5001)))
                .isInstanceOf(SaisieIncorrecte.class);
        assertThat(salle.lire(id).etat()).isEqualTo(Etat.NOUVELLE);
        assertThat(salle.agir(EMETTEUR, id, Action.CLOTURE, "x".repeat(5000))).isEqualTo(Etat.CLOTUREE);
    }

    @Test
    void of_two_who_answer_at_once_one_wins_and_the_other_is_told() throws Exception {
        long id = poser(Salle.aValmont());
        long version = salle.lire(id).version();
        AtomicInteger faits = new AtomicInteger();
        AtomicInteger refus = new AtomicInteger();
        Callable<Void> repond = () -> {
            try {
                salle.traitements.agir(
                        DESTINATAIRE, id, new Traitements.Acte(Action.REPONSE, version, "Oui.", List.of(), Salle.PAUL));
                faits.incrementAndGet();
            } catch (ModifieEntreTemps | ActionImpossible tard) {
                refus.incrementAndGet();
            }
            return null;
        };
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            for (var f : deux.invokeAll(List.of(repond, repond))) {
                f.get();
            }
        } finally {
            deux.shutdown();
        }
        assertThat(faits).hasValue(1);
        assertThat(refus).hasValue(1);
        assertThat(salle.lectures.consulter(EMETTEUR, id).messages()).hasSize(2);
    }

    @Test
    void one_account_asks_so_much_a_day_and_one_question_holds_so_many_messages() {
        long id = 0;
        for (int i = 0; i < Questions.PAR_JOUR; i++) {
            id = poser(Salle.aValmont());
        }
        assertThatThrownBy(() -> poser(Salle.aValmont())).isInstanceOf(TropDeSollicitations.class);
        salle.horloge.avancer(Duration.ofHours(25));
        assertThat(poser(Salle.aValmont())).isPositive();

        long longue = id;
        for (int i = 1; i < Saisies.MESSAGES_MAX; i += 2) {
            salle.agir(DESTINATAIRE, longue, Action.DEMANDE_COMPLEMENT, "?");
            if (i + 1 < Saisies.MESSAGES_MAX) {
                salle.agir(EMETTEUR, longue, Action.COMPLEMENT, "!");
            }
        }
        assertThatThrownBy(() -> salle.agir(EMETTEUR, longue, Action.COMPLEMENT, "!"))
                .isInstanceOf(TropDeMessages.class);
        assertThat(salle.agir(EMETTEUR, longue, Action.CLOTURE, "")).isEqualTo(Etat.CLOTUREE);
    }

    @Test
    void a_search_is_by_state_category_words_number_and_days() {
        long a = poser(Salle.aValmont());
        salle.horloge.avancer(Duration.ofDays(2));
        long b = poser(Salle.auSupport());
        assertThat(trouver(new Critere(Set.of(), "FACTURE", null, null, null))).containsExactly(a);
        assertThat(trouver(new Critere(Set.of(), "DEPOT_API", null, null, null)))
                .containsExactly(b);
        assertThat(trouver(new Critere(Set.of(), null, "JETON", null, null))).containsExactly(b);
        assertThat(trouver(new Critere(Set.of(), null, "%", null, null))).isEmpty();
        assertThat(trouver(new Critere(Set.of(), null, Sollicitation.numero(a), null, null)))
                .containsExactly(a);
        assertThat(trouver(new Critere(Set.of(), null, null, java.time.LocalDate.parse("2026-03-04"), null)))
                .containsExactly(b);
        assertThat(trouver(new Critere(Set.of(), null, null, null, java.time.LocalDate.parse("2026-03-02"))))
                .containsExactly(a);
        assertThat(trouver(Critere.tout())).containsExactly(b, a);
    }

    private List<Long> trouver(Critere critere) {
        return salle.lectures.rechercher(EMETTEUR, critere, Pagination.premiere()).elements().stream()
                .map(Sollicitation::id)
                .toList();
    }

    @Test
    void the_operator_accepts_and_the_commune_has_its_new_siret_in_the_same_transaction() {
        long enCours = poser(Salle.aValmont());
        long close = poser(Salle.aValmont());
        salle.agir(EMETTEUR, close, Action.CLOTURE, "");
        long id = salle.questions.poser(Salle.emetPourValmont(), Salle.changement("217 606 946 00028"));
        assertThat(salle.lectures.consulter(SUPPORT, id).actions()).contains(Action.ACCEPTATION);

        assertThat(salle.agir(SUPPORT, id, Action.ACCEPTATION, "")).isEqualTo(Etat.CLOTUREE);

        assertThat(salle.lire(id).changement())
                .isEqualTo(new Sollicitation.Changement(Salle.SIRET_NEUF, Salle.NOUVELLE));
        assertThat(salle.lire(enCours).destinataire().structure()).isEqualTo(Salle.NOUVELLE);
        assertThat(salle.lire(close).destinataire().structure()).isEqualTo(Salle.VALMONT);
    }

    @Test
    void a_change_that_cannot_be_done_any_more_leaves_the_question_open() {
        long id = salle.questions.poser(Salle.emetPourValmont(), Salle.changement(Salle.SIRET_NEUF));
        salle.siretPris = true;
        assertThatThrownBy(() -> salle.agir(SUPPORT, id, Action.ACCEPTATION, ""))
                .isInstanceOf(Refus.class)
                .isNotInstanceOf(ParametreInvalide.class);
        assertThat(salle.lire(id).etat()).isEqualTo(Etat.NOUVELLE);
        assertThat(salle.lectures.consulter(SUPPORT, id).messages()).hasSize(1);
    }

    @Test
    void a_change_of_siret_is_for_managers_of_a_local_authority_one_at_a_time_and_of_its_form() {
        Demande d = Salle.changement(Salle.SIRET_NEUF);
        Demande pourLemaire = new Demande(
                Portee.entiere(Salle.LEMAIRE),
                d.sousCategorie(),
                d.objet(),
                d.texte(),
                "",
                "",
                "",
                d.nouveauSiret(),
                List.of(),
                Locale.FRENCH);
        assertThatThrownBy(() -> poser(pourLemaire)).isInstanceOf(ChangementReserve.class);
        assertThatThrownBy(() -> salle.questions.poser(Salle.emetPourValmont(), Salle.changement("123")))
                .isInstanceOfSatisfying(
                        SaisieIncorrecte.class, s -> assertThat(s.champ()).contains("siret"));
        salle.questions.poser(Salle.emetPourValmont(), d);
        assertThatThrownBy(() -> salle.questions.poser(Salle.emetPourValmont(), d))
                .isInstanceOf(ChangementDejaDemande.class);
        salle.siretPris = true;
        assertThatThrownBy(() -> salle.questions.poser(Salle.emetPourValmont(), d))
                .isInstanceOfSatisfying(
                        SaisieIncorrecte.class, s -> assertThat(s.champ()).contains("siret"));
    }
}
