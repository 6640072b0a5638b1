package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.Lot;
import org.chorale.api.facture.LotsDeFactures.SortDeFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once: told before, done one by one, taken back where nobody has followed. */
@SurLesDeuxBases
class LotsTest {
    private final Salle salle;
    private final Perimetre commune;

    LotsTest(TypeBase type) {
        salle = new Salle(type);
        commune = Salle.recoit(salle.commune);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void the_preview_says_what_the_treatment_then_does_and_changes_nothing() {
        List<FactureId> ids = List.of(entrer("F-1"), entrer("F-2"), entrer("F-3"), new FactureId(987_654));
        traiter(ids.get(1), StatutFacture.MANDATEE, null);
        traiter(ids.get(2), StatutFacture.REJETEE, "Non");
        salle.horloge.avancer(Duration.ofHours(1));

        List<LigneDeLot> prevues = salle.lots.prevoir(commune, Cote.DESTINATAIRE, ids, StatutFacture.MANDATEE, null);
        assertThat(prevues)
                .extracting(LigneDeLot::sort)
                .containsExactly(
                        SortDeFacture.ACCEPTEE, SortDeFacture.REFUSEE, SortDeFacture.REFUSEE, SortDeFacture.REFUSEE);
        assertThat(prevues).filteredOn(l -> l.sort() == SortDeFacture.REFUSEE).allSatisfy(l -> assertThat(l.raison())
                .isNotNull());
        assertThat(statut(ids.get(0))).isEqualTo(StatutFacture.MISE_A_DISPOSITION);

        Lot lot = salle.lots.executer(commune, Cote.DESTINATAIRE, ids, StatutFacture.MANDATEE, null);
        assertThat(lot.lignes())
                .extracting(LigneDeLot::sort)
                .containsExactly(
                        SortDeFacture.TRAITEE, SortDeFacture.REFUSEE, SortDeFacture.REFUSEE, SortDeFacture.REFUSEE);
        assertThat(lot.combien(SortDeFacture.TRAITEE)).isEqualTo(1);
        assertThat(lot.lignes().get(0).numero()).isEqualTo("F-1");
        assertThat(lot.lignes().get(3).numero()).isEmpty();
        assertThat(statut(ids.get(0))).isEqualTo(StatutFacture.MANDATEE);
    }

    @Test
    void a_reason_that_is_required_and_missing_refuses_every_line() {
        List<FactureId> ids = List.of(entrer("F-1"), entrer("F-2"));
        assertThat(salle.lots.prevoir(commune, Cote.DESTINATAIRE, ids, StatutFacture.SUSPENDUE, " "))
                .allMatch(l -> l.sort() == SortDeFacture.REFUSEE);
        assertThat(salle.lots
                        .executer(commune, Cote.DESTINATAIRE, ids, StatutFacture.SUSPENDUE, "x".repeat(2001))
                        .lignes())
                .allMatch(l -> l.sort() == SortDeFacture.REFUSEE);
        assertThat(salle.lots
                        .executer(commune, Cote.DESTINATAIRE, ids, StatutFacture.SUSPENDUE, "Le bon manque")
                        .lignes())
                .allMatch(l -> l.sort() == SortDeFacture.TRAITEE && !l.annulable());
    }

    @Test
    void what_nobody_has_followed_goes_back_and_the_rest_says_why_it_stays() {
        List<FactureId> ids = List.of(entrer("F-1"), entrer("F-2"), entrer("F-3"));
        Lot lot = salle.lots.executer(commune, Cote.DESTINATAIRE, ids, StatutFacture.MANDATEE, null);
        assertThat(lot.annulable()).isTrue();
        salle.horloge.avancer(Duration.ofHours(1));
        traiter(ids.get(0), StatutFacture.MISE_EN_PAIEMENT, null);

        Lot annule = salle.lots.annuler(commune, Cote.DESTINATAIRE, lot.id());

        assertThat(annule.lignes())
                .extracting(LigneDeLot::sort)
                .containsExactly(SortDeFacture.TRAITEE, SortDeFacture.ANNULEE, SortDeFacture.ANNULEE);
        assertThat(annule.lignes().get(0).raison()).isNotNull();
        assertThat(annule.annulable()).isFalse();
        assertThat(statut(ids.get(0))).isEqualTo(StatutFacture.MISE_EN_PAIEMENT);
        assertThat(statut(ids.get(1))).isEqualTo(StatutFacture.MISE_A_DISPOSITION);
        assertThat(salle.verification.verifier().rupture()).isNull();
    }

    @Test
    void a_payment_and_a_rejection_are_never_taken_back() {
        for (StatutFacture fin : List.of(StatutFacture.MISE_EN_PAIEMENT, StatutFacture.REJETEE)) {
            List<FactureId> ids = List.of(entrer("F-" + fin.ordinal()));
            Lot lot = salle.lots.executer(commune, Cote.DESTINATAIRE, ids, fin, "Motif");
            assertThat(lot.annulable()).isFalse();
            salle.lots.annuler(commune, Cote.DESTINATAIRE, lot.id());
            assertThat(statut(ids.get(0))).isEqualTo(fin);
        }
    }

    @Test
    void a_batch_is_its_authors_alone_and_whoever_lost_the_right_moves_nothing() {
        List<FactureId> ids = List.of(entrer("F-1"));
        Lot lot = salle.lots.executer(commune, Cote.DESTINATAIRE, ids, StatutFacture.MANDATEE, null);
        Perimetre autreEspace = Salle.emet(salle.commune);
        assertThat(salle.lots.consulter(autreEspace, lot.id())).isEmpty();
        assertThatThrownBy(() -> salle.lots.annuler(autreEspace, Cote.DESTINATAIRE, lot.id()))
                .isInstanceOf(RefusVie.LotInconnu.class);
        Perimetre lecteur = Salle.perimetre("factures-recues", Mode.CONSULTATION, salle.commune);
        assertThat(salle.lots
                        .annuler(lecteur, Cote.DESTINATAIRE, lot.id())
                        .lignes()
                        .get(0)
                        .sort())
                .isEqualTo(SortDeFacture.TRAITEE);
        Perimetre parti = Salle.recoit(salle.hopital);
        assertThat(salle.lots
                        .executer(parti, Cote.DESTINATAIRE, ids, StatutFacture.SERVICE_FAIT, null)
                        .lignes()
                        .get(0)
                        .sort())
                .isEqualTo(SortDeFacture.REFUSEE);
        assertThat(statut(ids.get(0))).isEqualTo(StatutFacture.MANDATEE);
    }

    @Test
    void a_supplier_takes_note_of_many_rejections_and_the_recipient_is_told() {
        Perimetre fournisseur = Salle.emet(salle.fournisseur);
        List<FactureId> ids = List.of(entrer("F-1"), entrer("F-2"), entrer("F-3"));
        traiter(ids.get(0), StatutFacture.REJETEE, "Non");
        traiter(ids.get(1), StatutFacture.REJETEE, "Non");
        salle.vie.traiterRejets(fournisseur, List.of(ids.get(1)));
        salle.evenements.clear();
        List<SortDeFacture> attendu = List.of(SortDeFacture.REFUSEE, SortDeFacture.REFUSEE);

        List<LigneDeLot> prevues = salle.lots.prevoir(fournisseur, Cote.FOURNISSEUR, ids, StatutFacture.REJETEE, null);
        assertThat(prevues.get(0).sort()).isEqualTo(SortDeFacture.ACCEPTEE);
        assertThat(prevues.subList(1, 3)).extracting(LigneDeLot::sort).isEqualTo(attendu);

        Lot lot = salle.lots.executer(fournisseur, Cote.FOURNISSEUR, ids, StatutFacture.REJETEE, null);
        assertThat(lot.lignes().get(0).sort()).isEqualTo(SortDeFacture.TRAITEE);
        assertThat(lot.lignes().subList(1, 3)).extracting(LigneDeLot::sort).isEqualTo(attendu);
        assertThat(lot.annulable()).isFalse();
        assertThat(salle.evenements).singleElement().satisfies(e -> {
            assertThat(e.type()).isEqualTo("facture.rejet-traite");
            assertThat(e.sujet()).isEqualTo("facture:" + ids.get(0));
            assertThat(e.donnees()).containsEntry("destinataire", salle.commune.toString());
        });
        assertThat(salle.vie
                        .situation(fournisseur, Cote.FOURNISSEUR, ids.get(0))
                        .orElseThrow()
                        .rejetTraite())
                .isTrue();
        Perimetre lecteur = Salle.perimetre("factures-emises", Mode.CONSULTATION, salle.fournisseur);
        assertThat(salle.lots.prevoir(lecteur, Cote.FOURNISSEUR, ids, StatutFacture.REJETEE, null))
                .allMatch(l -> l.sort() == SortDeFacture.REFUSEE);
        assertThat(salle.verification.verifier().rupture()).isNull();
    }

    @Test
    void a_supplier_answers_many_suspensions_with_one_comment() {
        Perimetre fournisseur = Salle.emet(salle.fournisseur);
        List<FactureId> ids = List.of(entrer("F-1"), entrer("F-2"));
        traiter(ids.get(0), StatutFacture.SUSPENDUE, "Le bon manque");

        assertThat(salle.lots.prevoir(fournisseur, Cote.FOURNISSEUR, ids, StatutFacture.COMPLETEE, null))
                .allMatch(l -> l.sort() == SortDeFacture.REFUSEE);
        Lot lot = salle.lots.executer(fournisseur, Cote.FOURNISSEUR, ids, StatutFacture.COMPLETEE, "Joint le 3");
        assertThat(lot.lignes())
                .extracting(LigneDeLot::sort)
                .containsExactly(SortDeFacture.TRAITEE, SortDeFacture.REFUSEE);
        assertThat(lot.annulable()).isFalse();
        assertThat(statut(ids.get(0))).isEqualTo(StatutFacture.COMPLETEE);
    }

    @Test
    void five_hundred_at_once_and_twenty_batches_are_kept() {
        List<FactureId> trop =
                LongStream.rangeClosed(1, 501).mapToObj(FactureId::new).toList();
        assertThatThrownBy(() -> salle.lots.prevoir(commune, Cote.DESTINATAIRE, trop, StatutFacture.MANDATEE, null))
                .isInstanceOf(RefusVie.NombreDeFactures.class);
        assertThatThrownBy(
                        () -> salle.lots.executer(commune, Cote.DESTINATAIRE, List.of(), StatutFacture.MANDATEE, null))
                .isInstanceOf(RefusVie.NombreDeFactures.class);
        List<Long> lots = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            lots.add(salle.lots
                    .executer(commune, Cote.DESTINATAIRE, trop.subList(0, 1), StatutFacture.MANDATEE, null)
                    .id());
        }
        assertThat(lots.stream().filter(l -> salle.lots.consulter(commune, l).isPresent()))
                .hasSize(20);
    }

    private StatutFacture statut(FactureId id) {
        return salle.factures
                .consulter(commune, Cote.DESTINATAIRE, id)
                .orElseThrow()
                .facture()
                .statut();
    }

    private FactureId entrer(String numero) {
        return salle.integrer(salle.formats.valide(salle.facture(numero)))
                .factures()
                .get(0)
                .facture();
    }

    private void traiter(FactureId id, StatutFacture vers, @Nullable String motif) {
        salle.factures.traiter(commune, Cote.DESTINATAIRE, id, vers, motif);
    }
}
