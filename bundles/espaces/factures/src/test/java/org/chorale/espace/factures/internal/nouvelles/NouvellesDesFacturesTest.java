package org.chorale.espace.factures.internal.nouvelles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Rythme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NouvellesDesFacturesTest {
    @ParameterizedTest
    @EnumSource(StatutFacture.class)
    void each_status_is_told_to_the_side_that_it_concerns_and_to_no_other(StatutFacture statut) {
        Optional<Titulaires> attendus =
                switch (statut) {
                    case MISE_A_DISPOSITION, COMPLETEE ->
                        Optional.of(new Titulaires(
                                new CodeEspace("factures-recues"), new StructureId(2), new ServiceId(9)));
                    case SUSPENDUE, REJETEE, A_RECYCLER, MISE_EN_PAIEMENT ->
                        Optional.of(new Titulaires(new CodeEspace("factures-emises"), new StructureId(1), null));
                    default -> Optional.empty();
                };

        assertThat(avis(statut, Map.of()).map(Avis::destinataires)).isEqualTo(attendus);
    }

    @Test
    void a_suspension_leads_to_the_invoice_says_why_and_is_not_told_to_who_did_it() {
        Avis avis = avis(StatutFacture.SUSPENDUE, Map.of("motif", "pièce manquante", "par", "77"))
                .orElseThrow();

        assertThat(avis.titre().fr()).isEqualTo("Facture F-1 suspendue par Ville de B");
        assertThat(avis.texte().fr()).startsWith("Motif : pièce manquante. ");
        assertThat(avis.chemin()).isEqualTo("/espaces/factures-emises/4711");
        assertThat(avis.sauf()).isEqualTo(new UtilisateurId(77));
        assertThat(avis.rythme()).isEqualTo(Rythme.IMMEDIAT);
    }

    @Test
    void the_invoices_of_one_flux_to_one_service_are_one_group() {
        Avis une = avis(StatutFacture.MISE_A_DISPOSITION, Map.of()).orElseThrow();
        Avis autre =
                avis(StatutFacture.MISE_A_DISPOSITION, Map.of("numero", "F-2")).orElseThrow();
        Avis ailleurs =
                avis(StatutFacture.MISE_A_DISPOSITION, Map.of("flux", "CPP02")).orElseThrow();

        assertThat(une.groupe()).isEqualTo(autre.groupe()).isNotEqualTo(ailleurs.groupe());
        assertThat(une.groupe().titre().fr()).isEqualTo("{n} factures reçues par Ville de B");
    }

    @Test
    void what_the_recipient_puts_back_was_not_received_again() {
        assertThat(avis(StatutFacture.MISE_A_DISPOSITION, Map.of("de", "SERVICE_FAIT")))
                .isEmpty();
    }

    @Test
    void names_with_percent_signs_are_names() {
        assertThat(avis(StatutFacture.REJETEE, Map.of("numero", "100%d"))
                        .orElseThrow()
                        .titre()
                        .fr())
                .isEqualTo("Facture 100%d rejetée par Ville de B");
    }

    @Test
    void a_rejection_that_was_treated_is_told_to_the_recipient_by_the_bell_alone() {
        Avis avis = NouvellesDesFactures.avis(evenement("facture.rejet-traite", StatutFacture.REJETEE, Map.of()))
                .orElseThrow();

        assertThat(avis.destinataires())
                .isEqualTo(new Titulaires(new CodeEspace("factures-recues"), new StructureId(2), new ServiceId(9)));
        assertThat(avis.titre().fr()).isEqualTo("Rejet de la facture F-1 traité par Menuiserie A");
        assertThat(avis.chemin()).isEqualTo("/espaces/factures-recues/4711");
        assertThat(avis.rythme()).isEqualTo(Rythme.AUCUN);
        Evenement ailleurs =
                evenement("facture.rejet-traite", StatutFacture.REJETEE, Map.of("numero", "F-2", "flux", "CPP02"));
        assertThat(NouvellesDesFactures.avis(ailleurs).orElseThrow().groupe()).isEqualTo(avis.groupe());
    }

    @Test
    void an_event_that_names_nobody_is_told_to_nobody() {
        Evenement ancien = new Evenement(
                "facture.statut",
                "facture:4711",
                Instant.parse("2026-03-02T09:00:00Z"),
                Set.of(new StructureId(1)),
                Map.of("numero", "F-1", "statut", "SUSPENDUE"));

        assertThat(NouvellesDesFactures.avis(ancien)).isEmpty();
    }

    private static Optional<Avis> avis(StatutFacture statut, Map<String, String> autres) {
        return NouvellesDesFactures.avis(evenement("facture.statut", statut, autres));
    }

    private static Evenement evenement(String type, StatutFacture statut, Map<String, String> autres) {
        Map<String, String> donnees = new HashMap<>(Map.of(
                "numero", "F-1",
                "statut", statut.name(),
                "de", "EN_COURS_ACHEMINEMENT",
                "fournisseur", "1",
                "designationFournisseur", "Menuiserie A",
                "destinataire", "2",
                "designationDestinataire", "Ville de B",
                "service", "9",
                "flux", "CPP01"));
        donnees.putAll(autres);
        return new Evenement(
                type,
                "facture:4711",
                Instant.parse("2026-03-02T09:00:00Z"),
                Set.of(new StructureId(1), new StructureId(2)),
                donnees);
    }
}
