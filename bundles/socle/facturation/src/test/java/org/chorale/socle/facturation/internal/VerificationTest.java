package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.VerificationDesHistoriques.Bilan;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed behind the portal's back is found, and named. */
@SurLesDeuxBases
class VerificationTest {
    private final Salle salle;
    private FactureId temoin;
    private FactureId touchee;

    VerificationTest(TypeBase type) {
        salle = new Salle(type);
        temoin = touchee = new FactureId(1);
    }

    @BeforeEach
    void vivre() {
        temoin = entrer("F-1");
        touchee = entrer("F-2");
        for (FactureId id : new FactureId[] {temoin, touchee}) {
            salle.factures.consulter(Salle.recoit(salle.commune), Cote.DESTINATAIRE, id);
            salle.factures.consulter(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, id);
            salle.factures.traiter(
                    Salle.recoit(salle.commune), Cote.DESTINATAIRE, id, StatutFacture.SUSPENDUE, "Le bon | manque");
        }
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void whole_chains_are_counted() {
        assertThat(salle.verification.verifier()).isEqualTo(new Bilan(2, 8, 4, 0, null));
    }

    @Test
    void a_changed_reason_actor_or_time_is_found() {
        for (String changement : new String[] {
            "motif = 'Autre'", "acteur = 'Un autre'", "acteur_id = 99", "statut = 'REJETEE'", "motif = NULL"
        }) {
            rompre("UPDATE fac_passage SET " + changement + " WHERE facture_id = ?1 AND rang = 4", "statuts", 4);
        }
    }

    @Test
    void a_row_taken_away_is_found_wherever_it_was() {
        rompre("DELETE FROM fac_passage WHERE facture_id = ?1 AND rang = 2", "statuts", 2);
    }

    @Test
    void a_history_cut_short_is_found() {
        rompre("DELETE FROM fac_passage WHERE facture_id = ?1 AND rang = 4", "statuts", 4);
    }

    @Test
    void a_status_changed_without_a_row_is_found() {
        rompre("UPDATE fac_facture SET statut = 'MISE_EN_PAIEMENT' WHERE id = ?1", "statuts", 4);
    }

    @Test
    void a_head_taken_away_is_no_way_round() {
        rompre("UPDATE fac_facture SET tete_passages = NULL, nb_passages = 0 WHERE id = ?1", "statuts", 1);
    }

    @Test
    void a_read_taken_away_or_put_on_somebody_else_is_found() {
        rompre("UPDATE fac_journal SET acteur = 'Personne' WHERE facture_id = ?1 AND rang = 1", "journal", 1);
    }

    @Test
    void a_missing_read_is_found() {
        rompre("DELETE FROM fac_journal WHERE facture_id = ?1 AND rang = 1", "journal", 1);
    }

    @Test
    void what_is_older_than_the_chain_is_chained_as_it_is_found_and_then_holds() {
        sql("UPDATE fac_passage SET rang = NULL, empreinte = NULL WHERE facture_id = ?1");
        sql("UPDATE fac_facture SET tete_passages = NULL, nb_passages = 0 WHERE id = ?1");
        sql("UPDATE fac_chaine SET passages_avant = (SELECT MAX(id) FROM fac_passage) WHERE id <> ?1");

        assertThat(salle.verification.verifier().scellees()).isEqualTo(1);
        assertThat(salle.verification.verifier()).isEqualTo(new Bilan(2, 8, 4, 0, null));
        rompre("UPDATE fac_passage SET motif = 'Autre' WHERE facture_id = ?1 AND rang = 4", "statuts", 4);
    }

    @Test
    void what_is_older_is_chained_by_its_next_move_too() {
        sql("UPDATE fac_passage SET rang = NULL, empreinte = NULL WHERE facture_id = ?1");
        sql("UPDATE fac_facture SET tete_passages = NULL, nb_passages = 0 WHERE id = ?1");
        salle.factures.traiter(
                Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, touchee, StatutFacture.COMPLETEE, "Voilà");
        assertThat(salle.verification.verifier()).isEqualTo(new Bilan(2, 9, 4, 0, null));
    }

    private void rompre(String sql, String chaine, int rang) {
        sql(sql);
        Bilan bilan = salle.verification.verifier();
        assertThat(bilan.rupture()).as(sql).isNotNull();
        assertThat(bilan.rupture().facture()).isEqualTo(touchee.valeur());
        assertThat(bilan.rupture().chaine()).as(sql).isEqualTo(chaine);
        assertThat(bilan.rupture().rang()).as(sql).isEqualTo(rang);
    }

    private void sql(String sql) {
        salle.base.jpa().tx(em -> em.createNativeQuery(sql)
                .setParameter(1, touchee.valeur())
                .executeUpdate());
    }

    private FactureId entrer(String numero) {
        return salle.integrer(salle.formats.valide(salle.facture(numero)))
                .factures()
                .get(0)
                .facture();
    }
}
