package org.chorale.socle.demonstration.internal.factures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chorale.api.facture.Reprise.Passage;
import org.chorale.api.facture.Reprise.Personne;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Participant;
import org.junit.jupiter.api.Test;

class AnneeTest {
    private static final Instant FIN = Instant.parse("2026-11-24T13:05:00Z");

    private final Annee annee =
            new Annee(FIN, siret -> new Participant(siret, "Dupont & fils", "1 rue", "76000", "Rouen"));
    private final Histoires histoires = new Histoires(FIN, a -> new Personne(new UtilisateurId(1), a));

    private List<Annee.Flux> tous() {
        return IntStream.range(0, Annee.FLUX).mapToObj(annee::flux).toList();
    }

    @Test
    void three_hundred_are_right_and_a_few_are_not() {
        assertThat(IntStream.range(0, Annee.FLUX).filter(r -> !Annee.estRefuse(r)))
                .hasSize(Annee.FACTURES);
    }

    @Test
    void numbers_are_short_and_never_the_same() {
        Set<String> vus = new HashSet<>();
        assertThat(tous())
                .allSatisfy(f -> assertThat(f.facture().numero()).hasSizeLessThanOrEqualTo(20))
                .allMatch(f -> vus.add(f.facture().numero()));
    }

    @Test
    void they_fill_a_year_in_order_and_none_is_of_tomorrow() {
        List<Instant> depots = tous().stream().map(Annee.Flux::depot).toList();
        assertThat(depots).allMatch(d -> d.isBefore(FIN)).allMatch(d -> d.isAfter(FIN.minus(Duration.ofDays(367))));
        assertThat(depots.get(0)).isBefore(FIN.minus(Duration.ofDays(360)));
        assertThat(depots.get(Annee.FLUX - 1)).isAfter(FIN.minus(Duration.ofHours(1)));
        assertThat(tous()).allMatch(f -> !f.facture()
                .date()
                .isAfter(
                        f.depot().atZone(java.time.ZoneOffset.UTC).toLocalDate().plusDays(1)));
    }

    @Test
    void every_supplier_and_every_status_is_seen() {
        Set<StatutFacture> statuts = EnumSet.noneOf(StatutFacture.class);
        Set<Fournisseur> fournisseurs = EnumSet.noneOf(Fournisseur.class);
        for (Annee.Flux flux : tous()) {
            if (!Annee.estRefuse(flux.rang())) {
                List<Passage> histoire = histoires.de(flux);
                statuts.add(histoire.get(histoire.size() - 1).statut());
                fournisseurs.add(flux.facture().vendeur());
            }
        }
        assertThat(fournisseurs).containsExactlyInAnyOrder(Fournisseur.values());
        assertThat(statuts)
                .containsExactlyInAnyOrder(
                        StatutFacture.DEPOSEE,
                        StatutFacture.EN_COURS_ACHEMINEMENT,
                        StatutFacture.MISE_A_DISPOSITION,
                        StatutFacture.A_RECYCLER,
                        StatutFacture.SUSPENDUE,
                        StatutFacture.COMPLETEE,
                        StatutFacture.REJETEE,
                        StatutFacture.SERVICE_FAIT,
                        StatutFacture.MANDATEE,
                        StatutFacture.MISE_A_DISPOSITION_COMPTABLE,
                        StatutFacture.COMPTABILISEE,
                        StatutFacture.MISE_EN_PAIEMENT);
    }

    @Test
    void histories_go_forward_until_today() {
        for (Annee.Flux flux : tous()) {
            List<Passage> histoire = histoires.de(flux);
            assertThat(histoire.get(0).quand()).isEqualTo(flux.depot());
            for (int i = 1; i < histoire.size(); i++) {
                assertThat(histoire.get(i).quand())
                        .isBetween(histoire.get(i - 1).quand(), FIN);
            }
        }
    }

    @Test
    void the_same_moment_gives_the_same_year() {
        Annee autre = new Annee(FIN, siret -> new Participant(siret, "Dupont & fils", "1 rue", "76000", "Rouen"));
        assertThat(autre.flux(123)).isEqualTo(annee.flux(123));
    }

    @Test
    void both_syntaxes_are_well_formed_whatever_the_names() throws Exception {
        DocumentBuilderFactory usine = DocumentBuilderFactory.newDefaultNSInstance();
        for (Annee.Flux flux : tous().subList(0, 40)) {
            for (String xml : List.of(EcritureUbl.de(flux.facture()), EcritureCii.de(flux.facture()))) {
                usine.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
                assertThat(xml).contains("Dupont &amp; fils");
            }
        }
    }
}
