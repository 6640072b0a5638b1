package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.CritereFactures.Origine;
import org.chorale.api.facture.Depots.Recu;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.FaussesTaches;
import org.chorale.socle.facturation.internal.essai.FauxFormats;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a kept flux to invoices, on both databases. */
@SurLesDeuxBases
class IntegrationTest {
    private final Salle salle;

    IntegrationTest(TypeBase type) {
        salle = new Salle(type);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void a_deposit_gets_a_number_and_a_job_and_waits() {
        Recu recu = salle.deposer(salle.formats.valide(salle.facture("F-1")));

        assertThat(recu.numero().valeur()).matches("CPP0011117[0-9]{15}");
        assertThat(salle.taches.planifiees()).containsExactly(recu.numero().valeur());
        assertThat(salle.compteRendu(recu).entete().etat())
                .isEqualTo(EtatFlux.IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP);
    }

    @Test
    void a_valid_invoice_reaches_its_recipient_with_its_history() {
        byte[] octets = salle.formats.valide(salle.facture("F-1")
                .engagement("E-7")
                .lignes(3)
                .avecPiece("dossier/bon.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        Recu recu = salle.deposer(octets);
        salle.horloge.avancer(Duration.ofMinutes(3));
        salle.taches.faire(salle.traitement);

        CompteRendu cr = salle.compteRendu(recu);
        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(cr.entete().syntaxe()).isEqualTo("IN_DP_E1_UBL_INVOICE");
        Facture facture = salle.toutes().get(0);
        assertThat(facture.statut()).isEqualTo(StatutFacture.MISE_A_DISPOSITION);
        assertThat(facture.fournisseur().id()).isEqualTo(salle.fournisseur);
        assertThat(facture.montantTtc()).isEqualByComparingTo("360.00");
        assertThat(facture.engagement()).isEqualTo("E-7");
        assertThat(facture.flux()).isEqualTo(recu.numero());

        DetailFacture detail = salle.factures
                .consulter(Salle.recoit(salle.commune), Cote.DESTINATAIRE, facture.id())
                .orElseThrow();
        assertThat(detail.lignes()).hasSize(3).first().satisfies(l -> {
            assertThat(l.denomination()).isEqualTo("Article 1");
            assertThat(l.montantHt()).isEqualByComparingTo("100");
        });
        assertThat(detail.taxes()).hasSize(1);
        assertThat(detail.commentaire()).isEqualTo("Merci");
        assertThat(detail.pieces()).extracting(DetailFacture.Piece::nom).containsExactly("flux.xml", "bon.pdf");
        assertThat(detail.pieces().get(1).typeMime()).isEqualTo("application/pdf");

        Historique historique = salle.factures
                .historique(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, facture.id())
                .orElseThrow();
        assertThat(historique.statuts())
                .extracting(Historique.Passage::statut)
                .containsExactly(
                        StatutFacture.DEPOSEE, StatutFacture.EN_COURS_ACHEMINEMENT, StatutFacture.MISE_A_DISPOSITION);
        assertThat(historique.statuts().get(0).quand()).isEqualTo(recu.quand());
        assertThat(historique.statuts().get(2).quand()).isEqualTo(salle.horloge.instant());
        assertThat(salle.evenements)
                .extracting(e -> e.type() + " "
                        + e.donnees().getOrDefault("statut", e.donnees().get("etat")))
                .containsExactly(
                        "facture.statut DEPOSEE",
                        "facture.statut EN_COURS_ACHEMINEMENT",
                        "facture.statut MISE_A_DISPOSITION",
                        "flux.etat IN_INTEGRE");
    }

    @Test
    void a_credit_note_is_found_by_the_invoice_it_corrects_and_by_who_deposited_it() {
        salle.integrer(salle.formats.valide(salle.facture("F-1")));
        salle.integrer(salle.formats.valide(salle.facture("A-1").type("381").apres("Fé 1", "F-2")));
        Perimetre emet = Salle.emet(salle.fournisseur);
        UtilisateurId lui = emet.appelant().id();

        assertThat(trouver(emet, new Origine(Set.of(), "fe 1"))).containsExactly("A-1");
        assertThat(trouver(emet, new Origine(Set.of(), "F-2"))).isEmpty();
        assertThat(trouver(emet, new Origine(Set.of(lui), null))).containsExactly("A-1", "F-1");
        assertThat(trouver(emet, new Origine(Set.of(new UtilisateurId(lui.valeur() + 1)), null)))
                .isEmpty();
    }

    private List<String> trouver(Perimetre perimetre, Origine origine) {
        return salle
                .factures
                .rechercher(perimetre, Cote.FOURNISSEUR, CritereFactures.tout().avec(origine), Pagination.premiere())
                .elements()
                .stream()
                .map(Facture::numero)
                .toList();
    }

    @Test
    void the_original_and_its_attachments_can_be_opened_by_both_sides_only() throws Exception {
        byte[] octets = salle.formats.valide(salle.facture("F-1"));
        salle.integrer(octets);
        Facture facture = salle.toutes().get(0);
        long piece = salle.factures
                .consulter(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, facture.id())
                .orElseThrow()
                .pieces()
                .get(0)
                .id();

        assertThat(salle.factures.ouvrirPiece(Salle.recoit(salle.commune), Cote.DESTINATAIRE, facture.id(), piece))
                .hasValueSatisfying(flux -> assertThat(flux).hasBinaryContent(octets));
        assertThat(salle.factures.ouvrirPiece(Salle.recoit(salle.hopital), Cote.DESTINATAIRE, facture.id(), piece))
                .isEmpty();
        assertThat(salle.factures.ouvrirPiece(Salle.recoit(salle.commune), Cote.DESTINATAIRE, facture.id(), piece + 1))
                .isEmpty();
    }

    @Test
    void credit_notes_and_advances_are_told_apart() {
        salle.integrer(salle.formats.valide(salle.facture("AV-1").type("381")));
        salle.integrer(salle.formats.valide(salle.facture("AC-1").type("386")));

        assertThat(salle.toutes())
                .extracting(Facture::type)
                .containsExactlyInAnyOrder(TypeFacture.AVOIR, TypeFacture.ACOMPTE);
    }

    @Test
    void an_invalid_invoice_is_refused_with_all_that_is_known_of_it() {
        CompteRendu cr =
                salle.integrer(salle.formats.invalide(salle.facture("F-1").pour(Salle.FOURNISSEUR), "BR-CO-15"));

        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_REJETE);
        assertThat(Salle.regles(cr)).containsExactly("BR-CO-15", "CHORALE-DESTINATAIRE-PRIVE");
        assertThat(cr.factures().get(0)).satisfies(f -> {
            assertThat(f.integree()).isFalse();
            assertThat(f.numero()).isEqualTo("F-1");
            assertThat(f.identifiantFournisseur()).isEqualTo(Salle.FOURNISSEUR);
        });
        assertThat(salle.toutes()).isEmpty();
    }

    @Test
    void what_is_no_invoice_is_refused_not_lost() {
        CompteRendu cr = salle.integrer("bonjour".getBytes(StandardCharsets.UTF_8));

        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_REJETE);
        assertThat(Salle.regles(cr)).containsExactly("CHORALE-FORMAT");
    }

    @Test
    void who_claims_another_syntax_is_told_and_the_invoice_is_taken_for_what_it_is() {
        Recu recu = salle.deposer(salle.formats.valide(salle.facture("F-1")), "IN_DP_E2_CII_FACTURX");
        salle.taches.faire(salle.traitement);

        CompteRendu cr = salle.compteRendu(recu);
        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(cr.factures().get(0).constats()).singleElement().satisfies(c -> {
            assertThat(c.regle()).isEqualTo("CHORALE-SYNTAXE");
            assertThat(c.severite()).isEqualTo(Severite.AVERTISSEMENT);
        });
    }

    @Test
    void the_same_number_of_the_same_year_is_a_duplicate_and_of_the_next_year_is_not() {
        salle.integrer(salle.formats.valide(salle.facture("F-1")));
        CompteRendu encore =
                salle.integrer(salle.formats.valide(salle.facture("F-1").lignes(2)));
        CompteRendu autreAnnee =
                salle.integrer(salle.formats.valide(salle.facture("F-1").du(LocalDate.of(2025, 12, 31))));
        CompteRendu autreFournisseur =
                salle.integrer(salle.formats.valide(salle.facture("F-1").de(Salle.AUTRE_FOURNISSEUR)));

        assertThat(Salle.regles(encore)).containsExactly("CHORALE-DOUBLON");
        assertThat(encore.factures().get(0).constats().get(0).message()).contains("F-1", "2026-03-02");
        assertThat(autreAnnee.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(autreFournisseur.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(salle.toutes()).hasSize(3);
    }

    @Test
    void of_equal_invoices_that_come_at_once_exactly_one_enters() throws Exception {
        int combien = 6;
        List<Recu> recus = new ArrayList<>();
        for (int i = 0; i < combien; i++) {
            recus.add(salle.deposer(salle.formats.valide(salle.facture("F-1").lignes(i + 1))));
        }
        ExecutorService fils = Executors.newFixedThreadPool(combien);
        CountDownLatch depart = new CountDownLatch(1);
        List<Future<?>> finis = new ArrayList<>();
        for (Recu recu : recus) {
            finis.add(fils.submit(() -> {
                depart.await();
                FaussesTaches.faire(salle.traitement, recu.numero().valeur(), 1);
                return null;
            }));
        }
        depart.countDown();
        for (Future<?> fini : finis) {
            fini.get();
        }
        fils.shutdown();

        assertThat(salle.toutes()).hasSize(1);
        assertThat(recus)
                .extracting(r -> salle.compteRendu(r).entete().etat())
                .containsOnlyOnce(EtatFlux.IN_INTEGRE)
                .filteredOn(e -> e == EtatFlux.IN_REJETE)
                .hasSize(combien - 1);
    }

    @Test
    void an_archive_is_integrated_in_part_and_says_what_became_of_each_file() {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        fichiers.put("a.xml", salle.formats.valide(salle.facture("F-1")));
        fichiers.put("b.xml", salle.formats.invalide(salle.facture("F-2"), "BR-CO-15"));
        fichiers.put("sous/c.xml", salle.formats.valide(salle.facture("F-3")));
        fichiers.put("d.xml", salle.formats.valide(salle.facture("F-1").lignes(2)));
        fichiers.put("lisezmoi.txt", "bonjour".getBytes(StandardCharsets.UTF_8));

        CompteRendu cr = salle.integrer(FauxFormats.zip(fichiers));

        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE_PARTIEL);
        assertThat(cr.factures())
                .extracting(f -> f.nomFichier() + " " + f.integree())
                .containsExactly("a.xml true", "b.xml false", "sous/c.xml true", "d.xml false", "lisezmoi.txt false");
        assertThat(cr.factures().get(3).constats()).extracting(Constat::regle).containsExactly("CHORALE-DOUBLON");
        assertThat(salle.toutes()).extracting(Facture::numero).containsExactlyInAnyOrder("F-1", "F-3");
    }

    @Test
    void a_large_archive_goes_in_batches_and_keeps_its_order() {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        for (int i = 0; i < 130; i++) {
            fichiers.put("f%03d.xml".formatted(i), salle.formats.valide(salle.facture("F-" + i)));
        }
        CompteRendu cr = salle.integrer(FauxFormats.zip(fichiers));

        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(cr.factures())
                .extracting(CompteRendu.FactureDuFlux::nomFichier)
                .isSorted()
                .hasSize(130);
        assertThat(salle.toutes()).hasSize(130);
    }

    @Test
    void an_archive_that_breaks_a_limit_is_refused_whole() {
        salle.formats.refuserLesArchives(
                Constat.de("CHORALE-ARCHIVE-RATIO", Severite.FATALE, Couche.CONTENEUR, "Bombe."));
        CompteRendu cr = salle.integrer(FauxFormats.zip(Map.of("a.xml", new byte[] {1})));

        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_REJETE);
        assertThat(cr.constats()).extracting(Constat::regle).containsExactly("CHORALE-ARCHIVE-RATIO");
        assertThat(cr.factures()).isEmpty();
    }

    @Test
    void five_hundred_files_are_taken_and_one_more_is_not() {
        assertThat(salle.integrer(archiveDe(500)).entete().etat()).isEqualTo(EtatFlux.IN_REJETE);
        CompteRendu deTrop = salle.integrer(archiveDe(501));

        assertThat(deTrop.constats()).extracting(Constat::regle).containsExactly("CHORALE-ARCHIVE-NOMBRE");
        assertThat(deTrop.constats().get(0).message()).contains("501", "500");
    }

    private static byte[] archiveDe(int combien) {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        for (int i = 0; i < combien; i++) {
            fichiers.put("f" + i, new byte[] {(byte) 'x'});
        }
        return FauxFormats.zip(fichiers);
    }

    @Test
    void a_job_that_runs_twice_integrates_nothing_twice() {
        Recu recu = salle.deposer(salle.formats.valide(salle.facture("F-1")));
        FaussesTaches.faire(salle.traitement, recu.numero().valeur(), 1);
        int evenements = salle.evenements.size();
        FaussesTaches.faire(salle.traitement, recu.numero().valeur(), 2);

        assertThat(salle.toutes()).hasSize(1);
        assertThat(salle.compteRendu(recu).factures()).hasSize(1);
        assertThat(salle.evenements).hasSize(evenements);
    }

    @Test
    void an_archive_whose_job_died_half_way_goes_on_where_it_was() {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            fichiers.put("f%03d.xml".formatted(i), salle.formats.valide(salle.facture("F-" + i)));
        }
        Recu recu = salle.deposer(FauxFormats.zip(fichiers));
        salle.documents.mourirApres(salle.documents.gardes() + 90);
        assertThatThrownBy(() ->
                        FaussesTaches.faire(salle.traitement, recu.numero().valeur(), 1))
                .hasMessageContaining("mort");
        assertThat(salle.compteRendu(recu).entete().etat()).isEqualTo(EtatFlux.IN_EN_COURS_TRAITEMENT_CPP);
        int dejaLa = salle.toutes().size();
        assertThat(dejaLa).isBetween(1, 99);

        salle.documents.mourirApres(Integer.MAX_VALUE);
        int analyses = salle.formats.analyses();
        FaussesTaches.faire(salle.traitement, recu.numero().valeur(), 2);

        assertThat(salle.compteRendu(recu).entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(salle.toutes())
                .extracting(Facture::numero)
                .doesNotHaveDuplicates()
                .hasSize(100);
        assertThat(salle.formats.analyses() - analyses).isEqualTo(100 - dejaLa);
    }

    @Test
    void a_flux_that_fails_again_and_again_is_set_aside_and_can_be_replayed() {
        byte[] octets = salle.formats.valide(salle.facture("F-1"));
        Recu recu = salle.deposer(octets);
        salle.documents.perdre(salle.documents.garder(octets));
        String numero = recu.numero().valeur();

        assertThatThrownBy(() -> FaussesTaches.faire(salle.traitement, numero, 1))
                .hasMessageContaining("perdu");
        assertThat(salle.compteRendu(recu).entete().etat())
                .isEqualTo(EtatFlux.IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP);
        salle.traitement.misEnIncident(numero, "perdu");
        assertThat(salle.compteRendu(recu).entete().etat()).isEqualTo(EtatFlux.IN_INCIDENTE);

        salle.documents.garder(octets);
        FaussesTaches.faire(salle.traitement, numero, 1);
        assertThat(salle.compteRendu(recu).entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(salle.toutes()).extracting(Facture::statut).containsExactly(StatutFacture.MISE_A_DISPOSITION);
    }

    @Test
    void an_archive_set_aside_half_way_goes_on_when_replayed_and_says_so_meanwhile() {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            fichiers.put("f%03d.xml".formatted(i), salle.formats.valide(salle.facture("F-" + i)));
        }
        Recu recu = salle.deposer(FauxFormats.zip(fichiers));
        String numero = recu.numero().valeur();
        salle.documents.mourirApres(salle.documents.gardes() + 90);
        assertThatThrownBy(() -> FaussesTaches.faire(salle.traitement, numero, salle.traitement.tentatives()))
                .hasMessageContaining("mort");
        salle.traitement.misEnIncident(numero, "mort");
        assertThat(salle.toutes()).isNotEmpty();
        assertThat(salle.compteRendu(recu).entete().etat()).isEqualTo(EtatFlux.IN_INCIDENTE);

        salle.documents.mourirApres(0);
        assertThatThrownBy(() -> FaussesTaches.faire(salle.traitement, numero, 1))
                .hasMessageContaining("mort");
        assertThat(salle.compteRendu(recu).entete().etat()).isEqualTo(EtatFlux.IN_EN_ATTENTE_RETRAITEMENT_CPP);

        salle.documents.mourirApres(Integer.MAX_VALUE);
        FaussesTaches.faire(salle.traitement, numero, 2);
        assertThat(salle.compteRendu(recu).entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(salle.toutes()).hasSize(100);
    }
}
