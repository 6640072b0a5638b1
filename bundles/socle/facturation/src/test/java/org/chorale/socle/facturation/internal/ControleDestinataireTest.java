package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.facture.ControleDestinataire;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.socle.facturation.internal.essai.FauxAnnuaire;
import org.chorale.socle.facturation.internal.essai.UneFacture;
import org.chorale.socle.facturation.internal.integration.ServiceControle;
import org.junit.jupiter.api.Test;

/** What a recipient demands, told to who asks before a deposit. */
class ControleDestinataireTest {
    private static final String COMMUNE = "21330063500017";
    private static final String ENTREPRISE = "41816609600069";

    private final FauxAnnuaire annuaire = new FauxAnnuaire();
    private final ControleDestinataire controle =
            new ServiceControle(annuaire, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_recipient_that_demands_nothing_takes_it() {
        annuaire.publique(COMMUNE, "Commune", ParametresStructure.AUCUN);

        assertThat(controle.controler(UneFacture.numero("F-1").pour(COMMUNE).lue()))
                .isEmpty();
    }

    @Test
    void what_it_demands_is_told_as_a_deposit_would() {
        annuaire.publique(COMMUNE, "Exigeante", new ParametresStructure(true, true, false, false, false));

        assertThat(controle.controler(UneFacture.numero("F-1").pour(COMMUNE).lue()))
                .allSatisfy(c -> {
                    assertThat(c.couche()).isEqualTo(Couche.PORTAIL);
                    assertThat(c.severite()).isEqualTo(Severite.ERREUR);
                    assertThat(c.remede()).isNotBlank();
                })
                .extracting(Constat::regle)
                .containsExactlyInAnyOrder("CHORALE-SERVICE-OBLIGATOIRE", "CHORALE-ENGAGEMENT-OBLIGATOIRE");
    }

    /** Anybody may ask: who is registered here is not for anybody to know. */
    @Test
    void a_company_is_told_as_one_that_is_not_known() {
        Constat inconnue = controle.controler(
                        UneFacture.numero("F-1").pour(ENTREPRISE).lue())
                .get(0);
        annuaire.ajouter(
                Identifiant.siret(ENTREPRISE), "Secrète SAS", Categorie.PRIVEE, true, ParametresStructure.AUCUN);

        assertThat(controle.controler(UneFacture.numero("F-1").pour(ENTREPRISE).lue()))
                .containsExactly(inconnue);
        assertThat(inconnue.regle()).isEqualTo("CHORALE-DESTINATAIRE-INCONNU");
    }

    @Test
    void who_names_no_siret_is_told_by_the_rules_of_the_document() {
        assertThat(controle.controler(
                        UneFacture.numero("F-1").pourSiren("213300635").lue()))
                .isEmpty();
    }
}
