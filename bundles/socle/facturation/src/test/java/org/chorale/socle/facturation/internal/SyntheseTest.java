package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.MotifDeRetour;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.SyntheseFactures.Anciennete;
import org.chorale.api.facture.SyntheseFactures.Attente;
import org.chorale.api.facture.SyntheseFactures.DelaiMesure;
import org.chorale.api.facture.SyntheseFactures.MotifFrequent;
import org.chorale.api.facture.SyntheseFactures.ParStatut;
import org.chorale.api.facture.SyntheseFactures.Somme;
import org.chorale.api.facture.SyntheseFactures.Synthese;
import org.chorale.api.facture.VieDesFactures.Complement;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.essai.UneFacture;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a synthesis says is what a look at each invoice would say, of the reader's own and of nobody else's. */
@SurLesDeuxBases
class SyntheseTest {
    private static final String CLINIQUE = "26350579400036";

    private final Salle salle;
    private final Perimetre fournisseur;
    private final Perimetre commune;

    SyntheseTest(TypeBase type) {
        salle = new Salle(type);
        fournisseur = Salle.emet(salle.fournisseur);
        commune = Salle.recoit(salle.commune);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void nothing_is_found_where_there_is_nothing_or_nothing_in_reach() {
        Synthese vide = salle.synthese.etablir(commune, Cote.DESTINATAIRE);
        assertThat(vide)
                .isEqualTo(new Synthese(
                        LocalDate.of(2025, 3, 2), false, List.of(), List.of(), List.of(), List.of(), List.of(), 0));
        entrer("F-1");
        assertThat(salle.synthese.etablir(Salle.recoit(salle.hopital), Cote.DESTINATAIRE))
                .isEqualTo(vide);
        assertThat(salle.synthese.etablir(Salle.emet(salle.autreFournisseur), Cote.FOURNISSEUR))
                .isEqualTo(vide);
        Perimetre nulle_part = Salle.perimetre("factures-recues", Mode.CONSULTATION, Set.of());
        assertThat(salle.synthese.etablir(nulle_part, Cote.DESTINATAIRE)).isEqualTo(vide);
    }

    @Test
    void what_waits_waits_on_one_side_and_a_rejection_until_it_was_taken_note_of() {
        entrer("F-1");
        salle.horloge.avancer(Duration.ofDays(9));
        FactureId suspendue = entrer("F-2");
        FactureId rejetee = entrer("F-3");
        traiter(suspendue, StatutFacture.SUSPENDUE, "Le bon manque");
        traiter(rejetee, StatutFacture.REJETEE, "Non");
        salle.horloge.avancer(Duration.ofDays(22));
        entrer("F-4");

        Synthese recues = salle.synthese.etablir(commune, Cote.DESTINATAIRE);
        assertThat(recues.attente())
                .containsExactly(new Attente(
                        StatutFacture.MISE_A_DISPOSITION,
                        2,
                        false,
                        salle.horloge.instant().minus(Duration.ofDays(31))));
        assertThat(recues.anciennetes())
                .containsExactly(
                        new Anciennete(0, 7, 0, 1),
                        new Anciennete(8, 15, 0, 0),
                        new Anciennete(16, 30, 2, 0),
                        new Anciennete(31, 60, 0, 1),
                        new Anciennete(61, null, 0, 0));

        Synthese emises = salle.synthese.etablir(fournisseur, Cote.FOURNISSEUR);
        assertThat(emises.attente())
                .extracting(Attente::statut)
                .containsExactly(StatutFacture.SUSPENDUE, StatutFacture.REJETEE);
        assertThat(emises.anciennetes()).isEqualTo(recues.anciennetes());

        salle.vie.traiterRejets(fournisseur, List.of(rejetee));
        assertThat(salle.synthese.etablir(fournisseur, Cote.FOURNISSEUR).attente())
                .extracting(Attente::statut)
                .containsExactly(StatutFacture.SUSPENDUE);
    }

    @Test
    void amounts_are_summed_by_status_and_currency_and_credit_notes_taken_off() throws SQLException {
        entrer(salle.facture("F-1").prix("100"));
        FactureId avoir = entrer(salle.facture("F-2").prix("30").type("381"));
        FactureId dollars = entrer(salle.facture("F-3").prix("50"));
        FactureId mandatee = entrer(salle.facture("F-4").prix("70"));
        traiter(mandatee, StatutFacture.MANDATEE, null);
        executer("UPDATE fac_facture SET devise = 'USD', montant_ttc = 50 WHERE id = " + dollars.valeur());
        executer("UPDATE fac_facture SET montant_ttc = 30 WHERE id = " + avoir.valeur());
        executer("UPDATE fac_facture SET montant_ttc = 100 WHERE numero = 'F-1'");
        executer("UPDATE fac_facture SET montant_ttc = 70 WHERE numero = 'F-4'");

        for (Synthese s : List.of(
                salle.synthese.etablir(commune, Cote.DESTINATAIRE),
                salle.synthese.etablir(fournisseur, Cote.FOURNISSEUR))) {
            assertThat(s.plafonnee()).isFalse();
            assertThat(s.statuts())
                    .extracting(ParStatut::statut, ParStatut::nombre)
                    .containsExactly(tuple(StatutFacture.MISE_A_DISPOSITION, 3L), tuple(StatutFacture.MANDATEE, 1L));
            assertThat(s.statuts().get(0).montants()).extracting(Somme::devise).containsExactly("EUR", "USD");
            assertThat(s.statuts().get(0).montants().get(0).ttc()).isEqualByComparingTo(new BigDecimal("70"));
            assertThat(s.statuts().get(0).montants().get(1).ttc()).isEqualByComparingTo(new BigDecimal("50"));
        }
    }

    @Test
    void deposits_of_more_than_twelve_months_ago_are_not_counted_but_still_wait() {
        entrer("F-1");
        salle.horloge.avancer(Duration.ofDays(400));
        Synthese s = salle.synthese.etablir(commune, Cote.DESTINATAIRE);
        assertThat(s.statuts()).isEmpty();
        assertThat(s.attente()).extracting(Attente::nombre).containsExactly(1L);
        assertThat(s.anciennetes().get(4).destinataire()).isEqualTo(1);
        assertThat(s.delais()).containsExactly(new DelaiMesure(30, 0, 0, 0, 0, 1));
    }

    @Test
    void delays_are_those_of_the_law_of_each_recipient_suspensions_left_out() {
        StructureId clinique = salle.annuaire.ajouter(
                Identifiant.siret(CLINIQUE),
                "Clinique",
                Categorie.ETABLISSEMENT_SANTE,
                true,
                ParametresStructure.AUCUN);
        List<FactureId> ids = List.of(entrer("F-1"), entrer("F-2"), entrer("F-3"));
        entrer(UneFacture.numero("C-1").de(Salle.FOURNISSEUR).pour(CLINIQUE));
        salle.horloge.avancer(Duration.ofDays(10));
        traiter(ids.get(0), StatutFacture.MISE_EN_PAIEMENT, null);
        traiter(ids.get(1), StatutFacture.SUSPENDUE, "SE_ERR");
        salle.horloge.avancer(Duration.ofDays(25));
        traiter(ids.get(2), StatutFacture.MISE_EN_PAIEMENT, null);

        assertThat(salle.synthese.etablir(commune, Cote.DESTINATAIRE).delais())
                .containsExactly(new DelaiMesure(30, 2, 10, 35, 1, 0));
        // What waits at the clinic for thirty-five days has fifty.
        assertThat(salle.synthese.etablir(fournisseur, Cote.FOURNISSEUR).delais())
                .containsExactly(new DelaiMesure(30, 2, 10, 35, 1, 0));
        salle.horloge.avancer(Duration.ofDays(20));
        assertThat(salle.synthese.etablir(fournisseur, Cote.FOURNISSEUR).delais())
                .containsExactly(new DelaiMesure(30, 2, 10, 35, 1, 0), new DelaiMesure(50, 0, 0, 0, 0, 1));
        assertThat(salle.synthese
                        .etablir(Salle.recoit(clinique), Cote.DESTINATAIRE)
                        .attente())
                .extracting(Attente::nombre)
                .containsExactly(1L);
    }

    @Test
    void reasons_are_put_together_by_their_published_name_and_the_most_frequent_comes_first() throws IOException {
        String publie = MotifDeRetour.SE_ERR.libelle().fr();
        FactureId payee = entrer("F-1");
        traiter(payee, StatutFacture.SUSPENDUE, publie + " – le 3");
        salle.vie.completer(fournisseur, payee, new Complement(List.of(), "Voilà"), () -> {});
        traiter(payee, StatutFacture.MISE_EN_PAIEMENT, null);
        traiter(entrer("F-2"), StatutFacture.A_RECYCLER, publie);
        traiter(entrer("F-3"), StatutFacture.REJETEE, "<b>Le nôtre</b> " + "x".repeat(300));
        traiter(entrer("F-4"), StatutFacture.MANDATEE, "n'en est pas un");

        Synthese s = salle.synthese.etablir(commune, Cote.DESTINATAIRE);
        assertThat(s.historiques()).isEqualTo(3);
        assertThat(s.motifs())
                .extracting(MotifFrequent::motif, MotifFrequent::nombre)
                .containsExactly(tuple(MotifDeRetour.SE_ERR, 2L), tuple(null, 1L));
        assertThat(s.motifs().get(1).texte())
                .startsWith("<b>Le nôtre</b> x")
                .endsWith("…")
                .hasSize(121);
    }

    @Test
    void a_service_sees_its_own_alone() {
        ServiceId voirie = salle.annuaire.ouvrirService(salle.commune, "VOIRIE");
        entrer("F-1");
        entrer(salle.facture("F-2").service("VOIRIE"));
        Synthese s = salle.synthese.etablir(Salle.recoitPour(salle.commune, voirie), Cote.DESTINATAIRE);
        assertThat(s.statuts()).extracting(ParStatut::nombre).containsExactly(1L);
        assertThat(s.attente()).extracting(Attente::nombre).containsExactly(1L);
    }

    private FactureId entrer(String numero) {
        return entrer(salle.facture(numero));
    }

    private FactureId entrer(UneFacture facture) {
        return salle.integrer(salle.formats.valide(facture)).factures().get(0).facture();
    }

    private void traiter(FactureId id, StatutFacture vers, @Nullable String motif) {
        salle.factures.traiter(commune, Cote.DESTINATAIRE, id, vers, motif);
    }

    private void executer(String sql) throws SQLException {
        try (Connection c = salle.base.source().getConnection();
                Statement s = c.createStatement()) {
            s.executeUpdate(sql);
        }
    }
}
