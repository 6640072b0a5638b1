package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Parcours;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CircuitDeFacture.Mouvement;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TriFactures;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.essai.CircuitDEssai;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.intervenant.ServiceIntervenants;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bundle makes structures take part in invoices of a cadre that it serves, on both databases. */
@SurLesDeuxBases
class IntervenantsTest {
    private static final Instant PASSE = Instant.parse("2026-02-20T23:00:00Z");

    private final CircuitDEssai circuit = new CircuitDEssai();
    private final Salle salle;
    private final ServiceIntervenants intervenants;

    IntervenantsTest(TypeBase type) {
        salle = new Salle(type, circuit);
        circuit.valideur = salle.autreFournisseur;
        intervenants = salle.intervenants;
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void an_invoice_of_that_cadre_waits_with_who_takes_part_and_with_nobody_else() {
        FactureId id = deposer("F-1", "A9");
        salle.integrer(salle.formats.valide(salle.facture("F-2")));

        assertThat(numeros(valide(salle.autreFournisseur))).containsExactly("F-1");
        assertThat(numeros(valide(salle.commune, salle.fournisseur))).isEmpty();
        assertThat(numeros(Salle.perimetre("autre-espace", Mode.MODIFICATION, salle.autreFournisseur)))
                .isEmpty();
        assertThat(numeros(valide())).isEmpty();
        assertThat(salle.factures.consulter(valide(salle.autreFournisseur), Cote.INTERVENANT, id))
                .hasValueSatisfying(d -> {
                    assertThat(d.facture().statut()).isEqualTo(StatutFacture.A_VALIDER_1);
                    assertThat(d.intervenants())
                            .extracting(Intervenant::designation)
                            .containsExactly("Martin");
                });
        assertThat(salle.factures.consulter(valide(salle.fournisseur), Cote.INTERVENANT, id))
                .isEmpty();
        assertThat(salle.factures.consulter(Salle.emet(salle.autreFournisseur), Cote.FOURNISSEUR, id))
                .isEmpty();
        assertThat(salle.factures.possibles(Salle.recoit(salle.commune), Cote.DESTINATAIRE, id))
                .isEmpty();
        assertThatThrownBy(() -> salle.factures.traiter(
                        Salle.recoit(salle.commune), Cote.DESTINATAIRE, id, StatutFacture.VALIDEE_1, null))
                .isInstanceOf(RefusCommun.HorsPerimetre.class);
    }

    @Test
    void what_takes_part_twice_is_found_once() {
        FactureId id = deposer("F-1", "A9");
        intervenants.nommer(id, intervenant(2, salle.hopital));

        Perimetre lesDeux = valide(salle.autreFournisseur, salle.hopital);
        assertThat(numeros(lesDeux)).containsExactly("F-1");
        assertThat(salle.recherche
                        .parcourir(
                                lesDeux,
                                Cote.INTERVENANT,
                                CritereFactures.deStatuts(Set.of(StatutFacture.A_VALIDER_1)),
                                TriFactures.NUMERO,
                                Parcours.debut(10, Pagination.Sens.ASCENDANT))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void who_is_replaced_sees_it_no_longer() {
        FactureId id = deposer("F-1", "A9");
        intervenants.nommer(id, intervenant(1, salle.hopital));

        assertThat(numeros(valide(salle.autreFournisseur))).isEmpty();
        assertThat(numeros(valide(salle.hopital))).containsExactly("F-1");
        intervenants.decider(id, CircuitDEssai.ESPACE, 1, PASSE);
        assertThat(intervenants.de(id)).extracting(Intervenant::decision).containsExactly(PASSE);
        intervenants.oter(id, CircuitDEssai.ESPACE, 1);
        assertThat(intervenants.de(id)).isEmpty();
        assertThatThrownBy(() -> intervenants.nommer(new FactureId(999_999), intervenant(1, salle.hopital)))
                .isInstanceOf(RefusFacture.Inconnue.class);
    }

    @Test
    void who_holds_one_service_sees_what_that_service_takes_part_in() {
        FactureId id = deposer("F-1", "A9");
        ServiceId travaux = salle.annuaire.ouvrirService(salle.commune, "TRAVAUX");
        ServiceId voirie = salle.annuaire.ouvrirService(salle.commune, "VOIRIE");
        intervenants.nommer(
                id,
                new Intervenant(
                        CircuitDEssai.ESPACE,
                        1,
                        salle.commune,
                        travaux,
                        Identifiant.siret(Salle.COMMUNE),
                        "Commune de Rennes"));

        assertThat(numeros(valide(new Portee(salle.commune, travaux)))).containsExactly("F-1");
        assertThat(numeros(valide(new Portee(salle.commune, voirie)))).isEmpty();
        assertThat(numeros(valide(salle.commune))).containsExactly("F-1");
    }

    @Test
    void a_decision_leads_on_by_itself_and_the_circuit_chooses_where_ways_part() {
        FactureId un = deposer("F-1", "A9");
        assertThat(traiter(un)).isEqualTo(StatutFacture.MISE_A_DISPOSITION);
        circuit.deuxNiveaux = true;
        assertThat(traiter(deposer("F-2", "A9"))).isEqualTo(StatutFacture.A_VALIDER_2);

        assertThat(circuit.mouvements)
                .filteredOn(m -> m.facture().id().equals(un))
                .extracting(Mouvement::vers)
                .containsExactly(
                        StatutFacture.DEPOSEE,
                        StatutFacture.A_VALIDER_1,
                        StatutFacture.VALIDEE_1,
                        StatutFacture.EN_COURS_ACHEMINEMENT,
                        StatutFacture.MISE_A_DISPOSITION);
    }

    @Test
    void a_deadline_is_not_followed_before_it_passes_and_dates_all_that_follows() {
        FactureId id = deposer("F-1", "A9");

        assertThat(intervenants.passer(
                        id,
                        StatutFacture.A_VALIDER_1,
                        StatutFacture.ABSENCE_VALIDATION_1_HORS_DELAI,
                        PASSE,
                        "Sans réponse",
                        null))
                .isTrue();
        List<Passage> histoire = salle.factures
                .historique(Salle.recoit(salle.commune), Cote.DESTINATAIRE, id)
                .orElseThrow()
                .statuts();
        assertThat(histoire.stream().filter(p -> p.quand().equals(PASSE)).map(Passage::statut))
                .containsExactly(
                        StatutFacture.ABSENCE_VALIDATION_1_HORS_DELAI,
                        StatutFacture.EN_COURS_ACHEMINEMENT,
                        StatutFacture.MISE_A_DISPOSITION);
        assertThat(intervenants.passer(
                        id,
                        StatutFacture.A_VALIDER_1,
                        StatutFacture.ABSENCE_VALIDATION_1_HORS_DELAI,
                        PASSE,
                        null,
                        null))
                .as("it has decided by now")
                .isFalse();
        assertThatThrownBy(() -> intervenants.passer(
                        id, StatutFacture.MISE_A_DISPOSITION, StatutFacture.MANDATEE, PASSE, null, null))
                .as("somebody has to do that")
                .isInstanceOf(RefusFacture.TransitionImpossible.class);
    }

    @Test
    void where_somebody_is_to_be_named_anew_the_general_way_is_closed() {
        FactureId id = deposer("F-1", "A9");
        Perimetre lui = valide(salle.autreFournisseur);
        salle.factures.traiter(
                lui, Cote.INTERVENANT, id, StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR, "Pas notre marché");
        Perimetre emet = Salle.emet(salle.fournisseur);

        assertThat(salle.factures.possibles(emet, Cote.FOURNISSEUR, id)).isEmpty();
        assertThatThrownBy(
                        () -> salle.factures.traiter(emet, Cote.FOURNISSEUR, id, StatutFacture.A_VALIDER_1, "encore"))
                .isInstanceOf(RefusFacture.TransitionImpossible.class);
        assertThat(intervenants.passer(
                        id,
                        StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR,
                        StatutFacture.A_VALIDER_1,
                        salle.horloge.instant(),
                        null,
                        emet.appelant()))
                .isTrue();
        assertThat(salle.factures
                        .historique(emet, Cote.FOURNISSEUR, id)
                        .orElseThrow()
                        .statuts())
                .last()
                .satisfies(p -> assertThat(p.acteur()).isEqualTo(emet.appelant().nom()));
    }

    @Test
    void what_the_circuit_refuses_is_refused_at_the_deposit() {
        circuit.valideur = null;
        assertThat(Salle.regles(
                        salle.integrer(salle.formats.valide(salle.facture("F-1").cadre("A9")))))
                .containsExactly("ESSAI-VALIDEUR");
        assertThat(salle.toutes()).isEmpty();
    }

    private FactureId deposer(String numero, String cadre) {
        salle.integrer(salle.formats.valide(salle.facture(numero).cadre(cadre)));
        return salle.toutes().stream()
                .filter(f -> f.numero().equals(numero))
                .map(Facture::id)
                .findFirst()
                .orElseThrow();
    }

    private StatutFacture traiter(FactureId id) {
        return salle.factures
                .traiter(valide(salle.autreFournisseur), Cote.INTERVENANT, id, StatutFacture.VALIDEE_1, null)
                .statut();
    }

    private Intervenant intervenant(int rang, StructureId qui) {
        return new Intervenant(CircuitDEssai.ESPACE, rang, qui, null, Identifiant.siret(Salle.HOPITAL), "Hôpital");
    }

    private static Perimetre valide(StructureId... structures) {
        return Salle.perimetre(CircuitDEssai.ESPACE.toString(), Mode.MODIFICATION, structures);
    }

    private static Perimetre valide(Portee portee) {
        return Salle.perimetre(CircuitDEssai.ESPACE.toString(), Mode.MODIFICATION, Set.of(portee));
    }

    private List<String> numeros(Perimetre perimetre) {
        return salle
                .factures
                .rechercher(
                        perimetre,
                        Cote.INTERVENANT,
                        CritereFactures.tout(),
                        new Pagination(1, 50, null, Pagination.Sens.DESCENDANT))
                .elements()
                .stream()
                .map(Facture::numero)
                .toList();
    }
}
