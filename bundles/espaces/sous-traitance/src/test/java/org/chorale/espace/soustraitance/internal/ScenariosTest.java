package org.chorale.espace.soustraitance.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.api.facture.StatutFacture.ABSENCE_VALIDATION_1_HORS_DELAI;
import static org.chorale.api.facture.StatutFacture.ABSENCE_VALIDATION_2_HORS_DELAI;
import static org.chorale.api.facture.StatutFacture.A_VALIDER_1;
import static org.chorale.api.facture.StatutFacture.A_VALIDER_2;
import static org.chorale.api.facture.StatutFacture.DEPOSEE;
import static org.chorale.api.facture.StatutFacture.EN_COURS_ACHEMINEMENT;
import static org.chorale.api.facture.StatutFacture.ERREUR_COTRAITANT_SUR_VALIDEUR;
import static org.chorale.api.facture.StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR;
import static org.chorale.api.facture.StatutFacture.MISE_A_DISPOSITION;
import static org.chorale.api.facture.StatutFacture.REFUSEE_1;
import static org.chorale.api.facture.StatutFacture.REFUSEE_2;
import static org.chorale.api.facture.StatutFacture.VALIDEE_1;
import static org.chorale.api.facture.StatutFacture.VALIDEE_2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.Decision;
import org.chorale.espace.soustraitance.internal.decision.Qualite;
import org.chorale.espace.soustraitance.internal.decision.Reponse;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A subcontractor, a titulaire, a commune: what happens to an invoice between them, on both databases. */
@SurLesDeuxBases
class ScenariosTest {
    private final Marche marche;

    ScenariosTest(TypeBase type) {
        marche = new Marche(type);
    }

    @AfterEach
    void fermer() {
        marche.close();
    }

    @Test
    void the_titulaire_validates_and_the_commune_has_it_at_once() {
        FactureId id = marche.deposer("ST-1");
        assertThat(marche.statuts(id)).containsExactly(DEPOSEE, A_VALIDER_1);
        assertThat(marche.agenda.nombre()).isEqualTo(1);

        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.oui(Qualite.TITULAIRE));

        assertThat(marche.statuts(id))
                .containsExactly(DEPOSEE, A_VALIDER_1, VALIDEE_1, EN_COURS_ACHEMINEMENT, MISE_A_DISPOSITION);
        assertThat(marche.agenda.nombre()).as("no deadline stands any more").isZero();
        DetailFacture vue = marche.salle
                .factures
                .consulter(Salle.recoit(marche.commune), Cote.DESTINATAIRE, id)
                .orElseThrow();
        assertThat(vue.intervenants()).singleElement().satisfies(i -> {
            assertThat(i.designation()).isEqualTo("Bâtiment du Nord");
            assertThat(i.decision()).isEqualTo(marche.salle.horloge.instant());
        });
        assertThat(marche.decisions.de(id)).singleElement().satisfies(d -> {
            assertThat(d.action()).isEqualTo(Action.VALIDATION);
            assertThat(d.qualite()).isEqualTo(Qualite.TITULAIRE);
            assertThat(d.complement()).isEqualTo("Travaux faits, montants justes.");
        });
        assertThat(marche.histoire(id))
                .filteredOn(p -> p.statut() == VALIDEE_1)
                .extracting(Passage::motif)
                .containsExactly("Travaux faits, montants justes.");
    }

    @Test
    void a_refusal_goes_to_the_buyer_all_the_same_with_its_reason() {
        FactureId id = marche.deposer("ST-1");
        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.non());

        assertThat(marche.statuts(id))
                .containsExactly(DEPOSEE, A_VALIDER_1, REFUSEE_1, EN_COURS_ACHEMINEMENT, MISE_A_DISPOSITION);
        assertThat(marche.histoire(id).get(2).motif())
                .isEqualTo("Montant de la facture erroné : Deux jours comptés en trop.");
    }

    @Test
    void the_mandataire_s_refusal_of_a_cotraitant_s_invoice_is_the_end_of_it() {
        FactureId id = marche.deposer(marche.demande("CT-1", "A12", Marche.MANDATAIRE));
        assertThat(marche.agenda.nombre()).as("silence says nothing here").isZero();
        marche.validations.repondre(Marche.valide(marche.mandataire), id, Marche.non());

        assertThat(marche.statuts(id)).containsExactly(DEPOSEE, A_VALIDER_1, REFUSEE_1);
        assertThat(marche.salle.factures.possibles(Salle.recoit(marche.commune), Cote.DESTINATAIRE, id))
                .isEmpty();

        FactureId autre = marche.deposer(marche.demande("CT-2", "S6", Marche.MANDATAIRE));
        marche.validations.repondre(Marche.valide(marche.mandataire), autre, Marche.oui(Qualite.MANDATAIRE));
        assertThat(marche.statut(autre)).isEqualTo(MISE_A_DISPOSITION);
    }

    @Test
    void without_an_answer_for_fifteen_days_it_is_taken_for_accepted() {
        marche.salle.horloge.aller(Instant.parse("2026-03-02T22:30:00Z"));
        FactureId id = marche.deposer("ST-1");
        marche.attendre(15);
        assertThat(marche.statut(id))
                .as("deposited on the 2nd at 23:30 in Paris: the fifteenth day is the 17th")
                .isEqualTo(A_VALIDER_1);

        marche.attendre(1);
        Instant terme = Instant.parse("2026-03-17T23:00:00Z");
        assertThat(marche.histoire(id))
                .filteredOn(p -> p.statut() == ABSENCE_VALIDATION_1_HORS_DELAI || p.statut() == MISE_A_DISPOSITION)
                .extracting(Passage::quand)
                .containsExactly(terme, terme);
        assertThat(marche.decisions.de(id)).extracting(Decision::action).containsExactly(Action.ABSENCE);
        assertThatThrownBy(() ->
                        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.oui(Qualite.TITULAIRE)))
                .isInstanceOf(RefusFacture.TransitionImpossible.class);
    }

    @Test
    void what_fell_due_while_the_bundle_was_away_takes_effect_at_its_date() {
        FactureId id = marche.deposer("ST-1");
        marche.attendreSansNous(60);
        assertThat(marche.statut(id)).isEqualTo(A_VALIDER_1);

        marche.attendre(0);
        assertThat(marche.histoire(id).get(2))
                .satisfies(p -> assertThat(p.quand()).isEqualTo(Instant.parse("2026-03-17T23:00:00Z")));
    }

    @Test
    void the_wrong_valideur_sends_it_back_and_the_supplier_names_another() {
        FactureId id = marche.deposer("ST-1");
        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.pasNous());
        assertThat(marche.statut(id)).isEqualTo(ERREUR_FOURNISSEUR_SUR_VALIDEUR);
        assertThat(marche.agenda.nombre()).isZero();

        marche.attendre(10);
        marche.validations.corriger(Salle.emet(marche.sousTraitant), id, Marche.MANDATAIRE, null, null);

        assertThat(marche.statut(id)).isEqualTo(A_VALIDER_1);
        assertThat(marche.salle.factures.consulter(Marche.valide(marche.titulaire), Cote.INTERVENANT, id))
                .as("it is none of theirs")
                .isEmpty();
        marche.attendre(15);
        assertThat(marche.statut(id)).as("the time began anew").isEqualTo(A_VALIDER_1);
        marche.validations.repondre(Marche.valide(marche.mandataire), id, Marche.oui(Qualite.TITULAIRE));
        assertThat(marche.statut(id)).isEqualTo(MISE_A_DISPOSITION);
        assertThat(marche.decisions.de(id))
                .extracting(Decision::designation)
                .containsExactly("Bâtiment du Nord", "Groupement Ouest");
    }

    @Test
    void a_cotraitant_who_subcontracted_is_followed_by_the_mandataire() {
        FactureId id = marche.deposer("ST-1");
        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.ouiPuis(Marche.MANDATAIRE));
        assertThat(marche.statuts(id)).containsExactly(DEPOSEE, A_VALIDER_1, VALIDEE_1, A_VALIDER_2);
        assertThatThrownBy(() -> marche.validations.repondre(
                        Marche.valide(marche.titulaire), id, Marche.oui(Qualite.MANDATAIRE)))
                .as("it waits for the other one")
                .isInstanceOf(RefusCommun.HorsPerimetre.class);

        marche.validations.repondre(Marche.valide(marche.mandataire), id, Marche.oui(Qualite.MANDATAIRE));
        assertThat(marche.statuts(id))
                .containsExactly(
                        DEPOSEE,
                        A_VALIDER_1,
                        VALIDEE_1,
                        A_VALIDER_2,
                        VALIDEE_2,
                        EN_COURS_ACHEMINEMENT,
                        MISE_A_DISPOSITION);
    }

    @Test
    void the_second_valideur_may_refuse_be_silent_or_be_the_wrong_one() {
        FactureId refusee = jusquAuSecond("ST-1");
        marche.validations.repondre(Marche.valide(marche.mandataire), refusee, Marche.non());
        assertThat(marche.statuts(refusee)).contains(REFUSEE_2).endsWith(MISE_A_DISPOSITION);

        FactureId erreur = jusquAuSecond("ST-3");
        marche.validations.repondre(Marche.valide(marche.mandataire), erreur, Marche.pasNous());
        assertThat(marche.statut(erreur)).isEqualTo(ERREUR_COTRAITANT_SUR_VALIDEUR);
        marche.validations.corrigerMandataire(Marche.valide(marche.titulaire), erreur, Salle.AUTRE_FOURNISSEUR, null);
        assertThat(marche.statut(erreur)).isEqualTo(A_VALIDER_2);
        assertThat(marche.salle.intervenants.de(erreur))
                .extracting(Intervenant::designation)
                .containsExactly("Bâtiment du Nord", "Électricité Martin");
        marche.validations.repondre(
                Marche.valide(marche.salle.autreFournisseur), erreur, Marche.oui(Qualite.MANDATAIRE));

        FactureId muette = jusquAuSecond("ST-2");
        marche.attendre(16);
        assertThat(marche.statuts(muette))
                .contains(ABSENCE_VALIDATION_2_HORS_DELAI)
                .endsWith(MISE_A_DISPOSITION);
    }

    @Test
    void nobody_answers_for_another_structure_nor_in_reading_mode() {
        FactureId id = marche.deposer("ST-1");
        Reponse oui = Marche.oui(Qualite.TITULAIRE);
        assertThatThrownBy(() -> marche.validations.repondre(Marche.valide(marche.mandataire), id, oui))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> marche.validations.repondre(Marche.valide(marche.sousTraitant), id, oui))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> marche.validations.repondre(Marche.regarde(marche.titulaire), id, oui))
                .isInstanceOf(RefusCommun.HorsPerimetre.class);
        assertThatThrownBy(() -> marche.validations.repondre(Salle.emet(marche.titulaire), id, oui))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThat(marche.statut(id)).isEqualTo(A_VALIDER_1);
        assertThat(marche.decisions.de(id)).isEmpty();
    }

    @Test
    void an_answer_says_something_and_as_what() {
        FactureId id = marche.deposer("ST-1");
        refusee(id, new Reponse(Action.VALIDATION, Qualite.TITULAIRE, null, " ", null, null), "complement");
        refusee(
                id,
                new Reponse(Action.VALIDATION, Qualite.TITULAIRE, null, "x".repeat(1501), null, null),
                "complement");
        refusee(id, new Reponse(Action.VALIDATION, null, null, "Oui.", null, null), "qualite");
        refusee(id, new Reponse(Action.VALIDATION, Qualite.MANDATAIRE, null, "Oui.", null, null), "qualite");
        refusee(id, new Reponse(Action.REFUS, null, null, "Non.", null, null), "motifRefus");
        refusee(id, new Reponse(Action.VALIDATION, Qualite.COTRAITANT, null, "Oui.", null, null), "mandataire");
        refusee(id, Marche.ouiPuis(Marche.TITULAIRE), "mandataire");
        refusee(id, Marche.ouiPuis("00000000000000"), "mandataire");
        assertThat(marche.statut(id)).isEqualTo(A_VALIDER_1);
        assertThat(marche.salle.intervenants.de(id)).hasSize(1);
        assertThat(marche.decisions.de(id)).isEmpty();
    }

    @Test
    void the_deposit_is_refused_where_the_valideur_is_missing_or_cannot_be() {
        refuseAuDepot(marche.salle.facture("ST-1").cadre("A9"), "SST-VALIDEUR-MANQUANT");
        refuseAuDepot(marche.demande("ST-2", "A9", "12345678900012"), "SST-VALIDEUR-INCONNU");
        refuseAuDepot(marche.demande("ST-3", "S3", Salle.FOURNISSEUR), "SST-VALIDEUR-PARTIE");
        refuseAuDepot(marche.demande("ST-4", "A12", Salle.COMMUNE), "SST-VALIDEUR-PARTIE");
        refuseAuDepot(marche.demande("ST-5", "A9", Marche.TITULAIRE + " / INCONNU"), "SST-VALIDEUR-SERVICE");
        marche.deposer(marche.demande("ST-6", "A9", "SIRET 356 000 000 00048"));
    }

    @Test
    void a_subcontractor_may_ask_twice_and_a_cotraitant_may_not() {
        marche.deposer("ST-1");
        marche.deposer(marche.demande("ST-1", "A9", Marche.TITULAIRE).lignes(2));
        marche.deposer(marche.demande("CT-1", "A12", Marche.MANDATAIRE));
        refuseAuDepot(marche.demande("CT-1", "A12", Marche.MANDATAIRE).lignes(2), "CHORALE-DOUBLON");
    }

    @Test
    void a_supplier_names_another_valideur_only_where_that_is_asked_for() {
        FactureId id = marche.deposer("ST-1");
        assertThatThrownBy(() ->
                        marche.validations.corriger(Salle.emet(marche.sousTraitant), id, Marche.MANDATAIRE, null, null))
                .isInstanceOf(RefusFacture.TransitionImpossible.class);
        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.pasNous());
        assertThatThrownBy(() ->
                        marche.validations.corriger(Salle.emet(marche.titulaire), id, Marche.MANDATAIRE, null, null))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() ->
                        marche.validations.corriger(Salle.emet(marche.sousTraitant), id, null, null, marche.mandataire))
                .as("the number of a private structure could be counted up")
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
        assertThatThrownBy(() ->
                        marche.validations.corriger(Salle.emet(marche.sousTraitant), id, Salle.FOURNISSEUR, null, null))
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
        marche.validations.corriger(Salle.emet(marche.sousTraitant), id, Marche.MANDATAIRE, null, marche.mandataire);
        assertThat(marche.statut(id)).isEqualTo(A_VALIDER_1);
    }

    @Test
    void those_concerned_are_told_who_has_to_answer_who_has_to_correct_who_was_refused() {
        FactureId id = marche.deposer("ST-1");
        assertThat(marche.avis).singleElement().satisfies(a -> {
            assertThat(a.destinataires())
                    .isEqualTo(new Destinataires.Titulaires(EspaceFacturesAValider.CODE, marche.titulaire, null));
            assertThat(a.titre().fr()).isEqualTo("La facture ST-1 attend votre validation avant la fin du 17/03/2026.");
            assertThat(a.chemin()).isEqualTo("/espaces/factures-a-valider/" + id);
        });
        marche.avis.clear();
        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.pasNous());
        assertThat(marche.avis)
                .extracting(Avis::chemin)
                .containsExactly("/espaces/factures-emises/" + id + "/valideur");
        marche.validations.corriger(Salle.emet(marche.sousTraitant), id, Marche.MANDATAIRE, null, null);
        marche.avis.clear();
        marche.validations.repondre(Marche.valide(marche.mandataire), id, Marche.non());
        assertThat(marche.avis)
                .as("the subcontractor and who refused")
                .extracting(Avis::destinataires)
                .containsExactly(
                        new Destinataires.Titulaires(new CodeEspace("factures-emises"), marche.sousTraitant, null),
                        new Destinataires.Titulaires(EspaceFacturesAValider.CODE, marche.mandataire, null));
        assertThat(marche.avis.get(0).texte().fr()).contains("Deux jours comptés en trop.");
    }

    @Test
    void of_two_who_answer_at_once_one_does() throws Exception {
        FactureId id = marche.deposer("ST-1");
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> reponses =
                    List.of(() -> repond(id, Marche.oui(Qualite.TITULAIRE)), () -> repond(id, Marche.non()));
            List<Boolean> faites = new ArrayList<>();
            for (Future<Boolean> f : deux.invokeAll(reponses)) {
                faites.add(f.get());
            }
            assertThat(faites).containsExactlyInAnyOrder(true, false);
        } finally {
            deux.shutdown();
        }
        assertThat(marche.statut(id)).isEqualTo(MISE_A_DISPOSITION);
        assertThat(marche.statuts(id)).hasSize(5);
    }

    @Test
    void two_nodes_at_the_deadline_and_the_valideur_in_the_same_second_decide_it_once() throws Exception {
        ExecutorService trois = Executors.newFixedThreadPool(3);
        try {
            for (int fois = 0; fois < 4; fois++) {
                FactureId id = marche.deposer("ST-" + fois);
                Echeance due = marche.agenda.posees().get(0);
                marche.attendreSansNous(16);
                CyclicBarrier ensemble = new CyclicBarrier(3);
                List<Callable<Boolean>> tous = List.of(() -> echoit(due, ensemble), () -> echoit(due, ensemble), () -> {
                    ensemble.await();
                    return repond(id, Marche.oui(Qualite.TITULAIRE));
                });
                boolean repondu = trois.invokeAll(tous).get(2).get();
                // What failed is tried again, on whatever node.
                marche.echoirSurUnNoeud(due);

                assertThat(marche.statuts(id))
                        .containsExactly(
                                DEPOSEE,
                                A_VALIDER_1,
                                repondu ? VALIDEE_1 : ABSENCE_VALIDATION_1_HORS_DELAI,
                                EN_COURS_ACHEMINEMENT,
                                MISE_A_DISPOSITION);
                assertThat(marche.decisions.de(id))
                        .extracting(Decision::action)
                        .containsExactly(repondu ? Action.VALIDATION : Action.ABSENCE);
                assertThat(marche.agenda.nombre()).isZero();
            }
        } finally {
            trois.shutdown();
        }
    }

    private boolean echoit(Echeance due, CyclicBarrier ensemble) throws Exception {
        ensemble.await();
        try {
            marche.echoirSurUnNoeud(due);
            return true;
        } catch (RuntimeException encore) {
            return false;
        }
    }

    private boolean repond(FactureId id, Reponse reponse) throws ExecutionException {
        try {
            marche.validations.repondre(Marche.valide(marche.titulaire), id, reponse);
            return true;
        } catch (RefusCommun.ModifieEntreTemps | RefusFacture.TransitionImpossible deuxieme) {
            return false;
        }
    }

    private FactureId jusquAuSecond(String numero) {
        FactureId id = marche.deposer(numero);
        marche.validations.repondre(Marche.valide(marche.titulaire), id, Marche.ouiPuis(Marche.MANDATAIRE));
        return id;
    }

    private void refusee(FactureId id, Reponse reponse, String champ) {
        assertThatThrownBy(() -> marche.validations.repondre(Marche.valide(marche.titulaire), id, reponse))
                .isInstanceOfSatisfying(
                        Refus.class,
                        r -> assertThat(r.champ()).as(r.getMessage()).contains(champ));
    }

    private void refuseAuDepot(org.chorale.socle.facturation.internal.essai.UneFacture facture, String regle) {
        assertThat(Salle.regles(marche.salle.integrer(marche.salle.formats.valide(facture))))
                .containsExactly(regle);
    }
}
