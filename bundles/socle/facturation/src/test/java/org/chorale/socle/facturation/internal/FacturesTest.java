package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Factures.Traitement;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.cycle.TablesDEssai;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searching, reading and treating, on both databases; nobody sees what is not theirs. */
@SurLesDeuxBases
class FacturesTest {
    private final Salle salle;

    FacturesTest(TypeBase type) {
        salle = new Salle(type);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void each_side_sees_its_own_invoices_only() {
        entrer("F-1");
        salle.integrer(salle.formats.valide(salle.facture("F-2").pour(Salle.HOPITAL)));
        salle.integrer(salle.formats.valide(salle.facture("F-3").de(Salle.AUTRE_FOURNISSEUR)));

        assertThat(numeros(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR)).containsExactly("F-2", "F-1");
        assertThat(numeros(Salle.emet(salle.autreFournisseur), Cote.FOURNISSEUR))
                .containsExactly("F-3");
        assertThat(numeros(Salle.recoit(salle.commune), Cote.DESTINATAIRE)).containsExactly("F-3", "F-1");
        assertThat(numeros(Salle.recoit(salle.hopital), Cote.DESTINATAIRE)).containsExactly("F-2");
        assertThat(numeros(Salle.recoit(salle.fournisseur), Cote.DESTINATAIRE)).isEmpty();
        assertThat(numeros(Salle.emet(salle.commune), Cote.FOURNISSEUR)).isEmpty();
        assertThat(numeros(Salle.recoit(), Cote.DESTINATAIRE)).isEmpty();
    }

    @Test
    void who_holds_one_service_sees_that_service_only() {
        ServiceId cantine = salle.annuaire.ouvrirService(salle.commune, "CANTINE");
        ServiceId voirie = salle.annuaire.ouvrirService(salle.commune, "VOIRIE");
        salle.integrer(salle.formats.valide(salle.facture("F-1").service("CANTINE")));
        salle.integrer(salle.formats.valide(salle.facture("F-2").service("VOIRIE")));
        FactureId sansService = entrer("F-3");

        Perimetre duService = Salle.recoitPour(salle.commune, cantine);
        assertThat(numeros(duService, Cote.DESTINATAIRE)).containsExactly("F-1");
        assertThat(salle.factures.consulter(duService, Cote.DESTINATAIRE, sansService))
                .isEmpty();
        assertThat(salle.factures.historique(duService, Cote.DESTINATAIRE, sansService))
                .isEmpty();
        assertThat(numeros(duService, Cote.FOURNISSEUR)).isEmpty();
        Perimetre mele = Salle.perimetre(
                "factures-recues",
                Mode.CONSULTATION,
                Set.of(Portee.entiere(salle.hopital), new Portee(salle.commune, voirie)));
        assertThat(numeros(mele, Cote.DESTINATAIRE)).containsExactly("F-2");
    }

    @Test
    void no_criterion_widens_the_perimeter() {
        FactureId id = entrer("F-1");
        CritereFactures laCommune = critere(null, Set.of(), Set.of(salle.commune));
        assertThat(chercher(Salle.recoit(salle.hopital), Cote.DESTINATAIRE, laCommune)
                        .elements())
                .isEmpty();
        assertThat(salle.factures.consulter(Salle.recoit(salle.hopital), Cote.DESTINATAIRE, id))
                .isEmpty();
        assertThat(salle.factures.possibles(Salle.recoit(salle.hopital), Cote.DESTINATAIRE, id))
                .isEmpty();
        assertThatThrownBy(() -> salle.factures.traiter(
                        Salle.recoit(salle.hopital), Cote.DESTINATAIRE, id, StatutFacture.MANDATEE, null))
                .isInstanceOf(RefusFacture.Inconnue.class);
    }

    @Test
    void each_criterion_narrows() {
        entrer("AB-1");
        salle.horloge.avancer(Duration.ofDays(2));
        salle.integrer(salle.formats.valide(
                salle.facture("AC_2").type("381").engagement("ENG-9").lignes(5)));
        Perimetre commune = Salle.recoit(salle.commune);

        assertThat(numeros(commune, critere("A", Set.of(), Set.of()))).containsExactly("AC_2", "AB-1");
        assertThat(numeros(commune, critere("AB", Set.of(), Set.of()))).containsExactly("AB-1");
        assertThat(numeros(commune, critere("AC_", Set.of(), Set.of()))).containsExactly("AC_2");
        assertThat(numeros(commune, critere("A__", Set.of(), Set.of()))).isEmpty();
        assertThat(numeros(commune, critere("%", Set.of(), Set.of()))).isEmpty();
        assertThat(numeros(commune, critere(null, Set.of(StatutFacture.REJETEE), Set.of())))
                .isEmpty();
        assertThat(numeros(commune, CritereFactures.duFlux(trouver("AB-1").flux())))
                .containsExactly("AB-1");
        assertThat(numeros(commune, depose(LocalDate.of(2026, 3, 4), null))).containsExactly("AC_2");
        assertThat(numeros(commune, depose(null, LocalDate.of(2026, 3, 2)))).containsExactly("AB-1");
        assertThat(numeros(commune, divers(TypeFacture.AVOIR, null, null))).containsExactly("AC_2");
        assertThat(numeros(commune, divers(null, new BigDecimal("500"), null))).containsExactly("AC_2");
        assertThat(numeros(commune, divers(null, null, "ENG"))).containsExactly("AC_2");
    }

    @Test
    void pages_follow_each_other_and_sort_by_published_columns() {
        for (int i = 1; i <= 5; i++) {
            salle.integrer(salle.formats.valide(salle.facture("F-" + i).lignes(6 - i)));
        }
        Resultats<Facture> page2 = salle.factures.rechercher(
                Salle.recoit(salle.commune),
                Cote.DESTINATAIRE,
                CritereFactures.tout(),
                new Pagination(2, 2, "MontantTTC", Pagination.Sens.ASCENDANT));

        assertThat(page2.elements()).extracting(Facture::numero).containsExactly("F-3", "F-2");
        assertThat(page2.total()).isEqualTo(5);
        assertThat(page2.pages()).isEqualTo(3);
        assertThat(page2.totalPlafonne()).isFalse();
    }

    @Test
    void every_move_of_the_table_is_allowed_and_every_other_is_refused() {
        FactureId id = entrer("F-1");
        Set<StatutFacture> connus = EnumSet.range(StatutFacture.DEPOSEE, StatutFacture.MISE_EN_PAIEMENT);
        for (StatutFacture de : connus) {
            for (StatutFacture vers : connus) {
                placer(id, de);
                Transition ligne = TablesDEssai.factures().stream()
                        .filter(t -> t.de().equals(de.name()) && t.vers().equals(vers.name()))
                        .findFirst()
                        .orElse(null);
                if (ligne == null || ligne.estAutomatique()) {
                    assertThatThrownBy(() -> traiter(Cote.DESTINATAIRE, id, vers, "motif"))
                            .as("%s → %s", de, vers)
                            .isInstanceOf(RefusFacture.TransitionImpossible.class);
                    continue;
                }
                Cote cote = ligne.acteur().valeur().equals("factures-emises") ? Cote.FOURNISSEUR : Cote.DESTINATAIRE;
                Cote autre = cote == Cote.FOURNISSEUR ? Cote.DESTINATAIRE : Cote.FOURNISSEUR;
                assertThatThrownBy(() -> traiter(autre, id, vers, "motif"))
                        .isInstanceOf(RefusCommun.HorsPerimetre.class);
                if (ligne.exigences().contains(Exigence.MOTIF)) {
                    assertThatThrownBy(() -> traiter(cote, id, vers, " ")).isInstanceOf(RefusFacture.MotifRequis.class);
                    assertThatThrownBy(() -> traiter(cote, id, vers, "m".repeat(2001)))
                            .isInstanceOf(RefusFacture.MotifRequis.class);
                }
                Traitement fait = traiter(cote, id, vers, "m".repeat(2000));
                // What follows by itself follows at once.
                StatutFacture fin =
                        vers == StatutFacture.EN_COURS_ACHEMINEMENT ? StatutFacture.MISE_A_DISPOSITION : vers;
                assertThat(fait.statut()).as("%s → %s", de, vers).isEqualTo(fin);
            }
        }
    }

    @Test
    void a_treatment_leaves_who_when_and_why_and_tells_both_sides() {
        FactureId id = entrer("F-1");
        salle.evenements.clear();
        salle.horloge.avancer(Duration.ofHours(5));
        traiter(Cote.DESTINATAIRE, id, StatutFacture.REJETEE, "Montant erroné");

        Historique.Passage dernier = salle.factures
                .historique(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, id)
                .orElseThrow()
                .statuts()
                .get(3);
        assertThat(dernier.statut()).isEqualTo(StatutFacture.REJETEE);
        assertThat(dernier.motif()).isEqualTo("Montant erroné");
        assertThat(dernier.acteur()).isEqualTo("Anne Leroy");
        assertThat(dernier.quand()).isEqualTo(salle.horloge.instant());
        assertThat(salle.evenements).singleElement().satisfies(e -> {
            assertThat(e.structures()).containsExactlyInAnyOrder(salle.fournisseur, salle.commune);
            assertThat(e.donnees()).containsEntry("de", "MISE_A_DISPOSITION").containsEntry("statut", "REJETEE");
        });
    }

    @Test
    void reading_alone_treats_nothing_and_offers_nothing() {
        FactureId id = entrer("F-1");
        Perimetre lecteur = Salle.perimetre("factures-recues", Mode.CONSULTATION, salle.commune);

        assertThat(salle.factures.possibles(lecteur, Cote.DESTINATAIRE, id)).isEmpty();
        assertThatThrownBy(() -> salle.factures.traiter(lecteur, Cote.DESTINATAIRE, id, StatutFacture.MANDATEE, null))
                .isInstanceOf(RefusCommun.HorsPerimetre.class);
        assertThat(salle.factures.possibles(Salle.recoit(salle.commune), Cote.DESTINATAIRE, id))
                .hasSize(8);
    }

    @Test
    void of_many_who_treat_an_invoice_at_once_one_wins_and_the_others_are_told() throws Exception {
        FactureId id = entrer("F-1");
        int combien = 6;
        ExecutorService fils = Executors.newFixedThreadPool(combien);
        CountDownLatch depart = new CountDownLatch(1);
        List<Future<String>> reponses = new ArrayList<>();
        for (int i = 0; i < combien; i++) {
            reponses.add(fils.submit(() -> {
                depart.await();
                try {
                    return traiter(Cote.DESTINATAIRE, id, StatutFacture.REJETEE, "Non")
                            .statut()
                            .name();
                } catch (Refus refus) {
                    return refus.code();
                }
            }));
        }
        depart.countDown();
        List<String> dites = new ArrayList<>();
        for (Future<String> reponse : reponses) {
            dites.add(reponse.get());
        }
        fils.shutdown();

        assertThat(dites).containsOnlyOnce("REJETEE");
        assertThat(dites).isSubsetOf("REJETEE", "MODIFIE_ENTRE_TEMPS", "TRANSITION_IMPOSSIBLE");
        assertThat(salle.factures
                        .historique(Salle.recoit(salle.commune), Cote.DESTINATAIRE, id)
                        .orElseThrow()
                        .statuts())
                .hasSize(4);
    }

    private FactureId entrer(String numero) {
        return salle.integrer(salle.formats.valide(salle.facture(numero)))
                .factures()
                .get(0)
                .facture();
    }

    private void placer(FactureId id, StatutFacture statut) {
        salle.base.jpa().tx(em -> em.find(FactureEntity.class, id.valeur()).passerA(statut, salle.horloge.instant()));
    }

    private Traitement traiter(Cote cote, FactureId id, StatutFacture vers, @Nullable String motif) {
        Perimetre qui = cote == Cote.FOURNISSEUR ? Salle.emet(salle.fournisseur) : Salle.recoit(salle.commune);
        return salle.factures.traiter(qui, cote, id, vers, motif);
    }

    private Facture trouver(String numero) {
        return salle.toutes().stream()
                .filter(f -> f.numero().equals(numero))
                .findFirst()
                .orElseThrow();
    }

    private Resultats<Facture> chercher(Perimetre perimetre, Cote cote, CritereFactures critere) {
        return salle.factures.rechercher(perimetre, cote, critere, Pagination.premiere());
    }

    private List<String> numeros(Perimetre perimetre, Cote cote) {
        return chercher(perimetre, cote, CritereFactures.tout()).elements().stream()
                .map(Facture::numero)
                .toList();
    }

    private List<String> numeros(Perimetre perimetre, CritereFactures critere) {
        return chercher(perimetre, Cote.DESTINATAIRE, critere).elements().stream()
                .map(Facture::numero)
                .toList();
    }

    private static CritereFactures critere(
            @Nullable String numero, Set<StatutFacture> statuts, Set<StructureId> destinataires) {
        return CritereFactures.composer()
                .numero(numero)
                .statuts(statuts)
                .destinataires(destinataires)
                .telechargee(false)
                .fait();
    }

    private static CritereFactures depose(@Nullable LocalDate du, @Nullable LocalDate au) {
        return CritereFactures.composer().depot(du, au).fait();
    }

    private static CritereFactures divers(
            @Nullable TypeFacture type, @Nullable BigDecimal min, @Nullable String engagement) {
        return CritereFactures.composer()
                .types(type == null ? Set.of() : Set.of(type))
                .dateFacture(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2))
                .ttc(min, null)
                .engagement(engagement)
                .marche("M-")
                .fait();
    }
}
