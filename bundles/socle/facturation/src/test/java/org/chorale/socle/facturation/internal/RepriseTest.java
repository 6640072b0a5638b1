package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.chorale.api.facture.Certificats;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.Reprise;
import org.chorale.api.facture.Reprise.Dossier;
import org.chorale.api.facture.Reprise.Passage;
import org.chorale.api.facture.Reprise.Personne;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.certificat.ServiceCertificats;
import org.chorale.socle.facturation.internal.cycle.TablesDEssai;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.integration.ServiceReprise;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invoices that come with their past. */
@SurLesDeuxBases
class RepriseTest {
    private static final Instant DEPOT = Instant.parse("2025-11-03T09:12:00Z");
    private static final Personne ANNE = new Personne(new UtilisateurId(7), "Anne Leroy");

    private final Salle salle;
    private final Reprise reprise;

    RepriseTest(TypeBase type) {
        salle = new Salle(type);
        reprise = new ServiceReprise(
                salle.base.jpa(),
                salle.base.schema(),
                salle.formats,
                salle.documents,
                salle.annuaire,
                TablesDEssai.de(TablesDEssai.factures()),
                salle.evenements::add,
                salle.horloge);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void an_invoice_has_the_dates_and_the_history_that_it_comes_with_and_tells_nobody() throws IOException {
        List<Reprise.Repris> repris = reprise.reprendre(
                List.of(dossier(
                        salle.formats.valide(salle.facture("R-1")),
                        passage(StatutFacture.DEPOSEE, DEPOT, null, null),
                        passage(StatutFacture.EN_COURS_ACHEMINEMENT, DEPOT.plusSeconds(5), null, null),
                        passage(StatutFacture.MISE_A_DISPOSITION, DEPOT.plusSeconds(5), null, null),
                        passage(StatutFacture.SUSPENDUE, DEPOT.plusSeconds(9000), "Il manque un bon.", ANNE))),
                () -> {});

        assertThat(repris).extracting(Reprise.Repris::etat).containsExactly(EtatFlux.IN_INTEGRE);
        Facture facture = salle.toutes().get(0);
        assertThat(facture.statut()).isEqualTo(StatutFacture.SUSPENDUE);
        Historique historique = salle.factures
                .historique(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, facture.id())
                .orElseThrow();
        assertThat(historique.statuts())
                .extracting(Historique.Passage::statut, Historique.Passage::quand, Historique.Passage::acteur)
                .startsWith(org.assertj.core.groups.Tuple.tuple(StatutFacture.DEPOSEE, DEPOT, "Chorale"))
                .endsWith(org.assertj.core.groups.Tuple.tuple(
                        StatutFacture.SUSPENDUE, DEPOT.plusSeconds(9000), "Anne Leroy"));
        assertThat(salle.depots
                        .compteRendu(
                                Salle.emet(salle.fournisseur), repris.get(0).flux())
                        .orElseThrow()
                        .entete()
                        .depot())
                .isEqualTo(DEPOT);
        assertThat(salle.evenements).isEmpty();
        assertThat(salle.taches.planifiees()).isEmpty();
    }

    @Test
    void the_portal_does_not_attest_what_it_did_not_receive() throws IOException {
        reprendre(
                dossier(salle.formats.valide(salle.facture("R-1")), passage(StatutFacture.DEPOSEE, DEPOT, null, null)));
        Certificats certificats =
                new ServiceCertificats(salle.base.jpa(), salle.horloge, "https://portail.exemple.fr/");

        assertThatThrownBy(() -> certificats.etablir(
                        Salle.emet(salle.fournisseur), salle.toutes().get(0).id()))
                .isInstanceOf(RefusFacture.DepotNonAtteste.class)
                .hasMessageContaining("R-1");
        assertThatThrownBy(() -> certificats.etablir(
                        Salle.emet(salle.autreFournisseur),
                        salle.toutes().get(0).id()))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThat(certificats.atteste(
                        Salle.emet(salle.fournisseur), salle.toutes().get(0).id()))
                .isFalse();
    }

    @Test
    void what_would_be_refused_is_a_refused_flux_and_a_second_time_is_a_duplicate() throws IOException {
        Dossier bonne =
                dossier(salle.formats.valide(salle.facture("R-1")), passage(StatutFacture.DEPOSEE, DEPOT, null, null));
        Dossier fausse = dossier(
                salle.formats.invalide(salle.facture("R-2"), "BR-CO-15"),
                passage(StatutFacture.DEPOSEE, DEPOT, null, null));

        assertThat(reprise.reprendre(List.of(bonne, fausse, bonne), () -> {}))
                .extracting(Reprise.Repris::etat)
                .containsExactly(EtatFlux.IN_INTEGRE, EtatFlux.IN_REJETE, EtatFlux.IN_REJETE);
        assertThat(salle.toutes()).hasSize(1);
    }

    @Test
    void a_history_that_nobody_could_have_lived_is_refused() {
        byte[] octets = salle.formats.valide(salle.facture("R-1"));

        assertThatThrownBy(() -> reprendre(dossier(octets))).hasMessageContaining("DEPOSEE");
        assertThatThrownBy(() -> reprendre(dossier(
                        octets,
                        passage(StatutFacture.DEPOSEE, DEPOT, null, null),
                        passage(StatutFacture.MANDATEE, DEPOT, null, null))))
                .hasMessageContaining("table des transitions");
        assertThatThrownBy(() -> reprendre(dossier(
                        octets,
                        passage(StatutFacture.DEPOSEE, DEPOT, null, null),
                        passage(StatutFacture.EN_COURS_ACHEMINEMENT, DEPOT.minusSeconds(1), null, null))))
                .hasMessageContaining("remonte le temps");
        assertThatThrownBy(() -> reprendre(dossier(
                        octets,
                        passage(StatutFacture.DEPOSEE, DEPOT, null, null),
                        passage(StatutFacture.EN_COURS_ACHEMINEMENT, DEPOT, null, null),
                        passage(StatutFacture.MISE_A_DISPOSITION, DEPOT, null, null),
                        passage(StatutFacture.REJETEE, DEPOT, null, ANNE))))
                .hasMessageContaining("motif");
        assertThat(salle.toutes()).isEmpty();
    }

    @Test
    void what_comes_with_them_failing_takes_them_back() {
        Dossier dossier =
                dossier(salle.formats.valide(salle.facture("R-1")), passage(StatutFacture.DEPOSEE, DEPOT, null, null));

        assertThatThrownBy(() -> reprise.reprendre(List.of(dossier), () -> {
                    throw new IllegalStateException("panne");
                }))
                .hasStackTraceContaining("panne");
        assertThat(salle.toutes()).isEmpty();
    }

    private void reprendre(Dossier dossier) throws IOException {
        reprise.reprendre(List.of(dossier), () -> {});
    }

    private Dossier dossier(byte[] octets, Passage... histoire) {
        return new Dossier(
                salle.fournisseur,
                ANNE,
                "reprise.xml",
                salle.documents.garder(octets),
                ModeDepot.UPLOAD_API,
                DEPOT,
                List.of(histoire));
    }

    private static Passage passage(
            StatutFacture statut, Instant quand, @Nullable String motif, @Nullable Personne par) {
        return new Passage(statut, quand, motif, par);
    }
}
