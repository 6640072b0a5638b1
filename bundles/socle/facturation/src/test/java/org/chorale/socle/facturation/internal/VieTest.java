package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import java.util.stream.IntStream;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.ActeFacture;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.SituationFacture;
import org.chorale.api.facture.SituationFacture.Detenteur;
import org.chorale.api.facture.SituationFacture.EtatDelai;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.VieDesFactures.Complement;
import org.chorale.api.facture.VieDesFactures.Correction;
import org.chorale.api.facture.VieDesFactures.PieceApportee;
import org.chorale.api.format.Constat;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes back to its supplier goes on again: completed, corrected, or taken note of; and everybody sees where it is. */
@SurLesDeuxBases
class VieTest {
    private final Salle salle;
    private final Perimetre fournisseur;
    private final Perimetre commune;

    VieTest(TypeBase type) {
        salle = new Salle(type);
        fournisseur = Salle.emet(salle.fournisseur);
        commune = Salle.recoit(salle.commune);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void a_suspended_invoice_is_completed_with_documents_and_goes_back_to_its_recipient() throws Exception {
        FactureId id = entrer("F-1");
        traiter(id, StatutFacture.SUSPENDUE, "Il manque le bon de livraison");
        assertThat(situation(id).detenteur()).isEqualTo(Detenteur.FOURNISSEUR);
        List<String> ensemble = new ArrayList<>();
        salle.vie.completer(fournisseur, id, complement("bon.pdf", null), () -> ensemble.add("avec"));

        DetailFacture vue =
                salle.factures.consulter(commune, Cote.DESTINATAIRE, id).orElseThrow();
        assertThat(vue.facture().statut()).isEqualTo(StatutFacture.COMPLETEE);
        assertThat(vue.pieces()).extracting(DetailFacture.Piece::nom).contains("bon.pdf");
        assertThat(situation(id).detenteur()).isEqualTo(Detenteur.DESTINATAIRE);
        assertThat(ensemble).containsExactly("avec");
        assertThat(actes(id))
                .filteredOn(a -> a.action() == ActionFacture.COMPLEMENT)
                .singleElement()
                .satisfies(a -> assertThat(a.detail()).startsWith("bon.pdf (SHA-256 "));
    }

    @Test
    void what_goes_wrong_with_it_takes_the_completion_back() {
        FactureId id = entrer("F-1");
        traiter(id, StatutFacture.SUSPENDUE, "Il manque le bon");
        assertThatThrownBy(() -> salle.vie.completer(fournisseur, id, complement("bon.pdf", "Voilà"), () -> {
                    throw new IllegalStateException("pièce déjà employée");
                }))
                .hasStackTraceContaining("pièce déjà employée");
        DetailFacture vue =
                salle.factures.consulter(commune, Cote.DESTINATAIRE, id).orElseThrow();
        assertThat(vue.facture().statut()).isEqualTo(StatutFacture.SUSPENDUE);
        assertThat(vue.pieces()).hasSize(1);
        assertThat(salle.verification.verifier().rupture()).isNull();
    }

    @Test
    void a_completion_brings_something_and_not_too_much() {
        FactureId id = entrer("F-1");
        traiter(id, StatutFacture.SUSPENDUE, "Il manque le bon");
        assertThatThrownBy(() -> completer(id, null)).isInstanceOf(RefusVie.ComplementVide.class);
        assertThatThrownBy(() -> completer(id, "  ")).isInstanceOf(RefusVie.ComplementVide.class);
        assertThatThrownBy(() -> completer(id, "x".repeat(2001))).isInstanceOf(RefusVie.ComplementVide.class);
        List<PieceApportee> trop =
                IntStream.range(0, 51).mapToObj(i -> piece("p" + i + ".pdf")).toList();
        assertThatThrownBy(() -> salle.vie.completer(fournisseur, id, new Complement(trop, null), () -> {}))
                .isInstanceOf(RefusVie.TropDePieces.class);
        completer(id, "x".repeat(2000));
    }

    @Test
    void each_act_is_possible_in_its_own_status_only_and_to_its_own_actor_only() {
        FactureId id = entrer("F-1");
        Perimetre lecteur = Salle.perimetre("factures-emises", Mode.CONSULTATION, salle.fournisseur);
        Perimetre parti = Salle.emet();
        for (StatutFacture statut : EnumSet.range(StatutFacture.DEPOSEE, StatutFacture.MISE_EN_PAIEMENT)) {
            placer(id, statut);
            essayer(statut, StatutFacture.SUSPENDUE, RefusVie.PasSuspendue.class, p -> completer(p, id, "Voilà"));
            placer(id, statut);
            essayer(
                    statut,
                    StatutFacture.A_RECYCLER,
                    RefusVie.PasARecycler.class,
                    p -> recycler(p, id, Salle.COMMUNE, null));
            placer(id, statut);
            essayer(
                    statut,
                    StatutFacture.REJETEE,
                    RefusVie.PasRejetee.class,
                    p -> salle.vie.traiterRejets(p, List.of(id)));
            placer(id, statut);
            for (Acte acte : List.<Acte>of(
                    p -> completer(p, id, "Voilà"),
                    p -> recycler(p, id, Salle.COMMUNE, null),
                    p -> salle.vie.traiterRejets(p, List.of(id)))) {
                assertThatThrownBy(() -> acte.par(lecteur)).isInstanceOf(RefusCommun.HorsPerimetre.class);
                assertThatThrownBy(() -> acte.par(parti)).isInstanceOf(RefusFacture.Inconnue.class);
                assertThatThrownBy(() -> acte.par(commune)).isInstanceOf(RefusFacture.Inconnue.class);
            }
        }
    }

    @Test
    void recycled_it_goes_to_the_corrected_recipient_under_the_same_number() {
        ServiceId cantine = salle.annuaire.ouvrirService(salle.hopital, "CANTINE");
        FactureId id = entrer("F-1");
        salle.factures.consulter(commune, Cote.DESTINATAIRE, id);
        traiter(id, StatutFacture.A_RECYCLER, null);
        salle.vie.recycler(fournisseur, id, new Correction(Salle.HOPITAL, "CANTINE", "EJ-7", "Pardon"));

        assertThat(salle.factures.consulter(commune, Cote.DESTINATAIRE, id)).isEmpty();
        Perimetre hopital = Salle.recoitPour(salle.hopital, cantine);
        Facture vue = salle.factures
                .consulter(hopital, Cote.DESTINATAIRE, id)
                .orElseThrow()
                .facture();
        assertThat(vue.numero()).isEqualTo("F-1");
        assertThat(vue.statut()).isEqualTo(StatutFacture.MISE_A_DISPOSITION);
        assertThat(vue.engagement()).isEqualTo("EJ-7");
        assertThat(vue.service()).isNotNull();
        // Who read it for the recipient it was taken from is nobody that the new one knows.
        assertThat(salle.vie.actes(hopital, Cote.DESTINATAIRE, id, 50).orElseThrow())
                .filteredOn(a -> a.structure().equals("Commune de Rennes"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.qui()).isNull());
        assertThat(salle.verification.verifier().rupture()).isNull();
    }

    @Test
    void a_wrong_correction_is_refused_field_by_field_and_nothing_is_changed() {
        salle.annuaire.publique(
                "21330063500017", "Exigeante", new ParametresStructure(true, true, false, false, false));
        FactureId id = entrer("F-1");
        traiter(id, StatutFacture.A_RECYCLER, null);
        assertThat(termes(id, "21330063500017", null, null)).containsExactly("BT-10", "BT-13");
        assertThat(termes(id, "21330063500017", "INCONNU", "EJ")).containsExactly("BT-10");
        assertThat(termes(id, "pas un siret", null, null)).containsExactly("BT-46");
        assertThat(termes(id, "99999999999999", null, null)).containsExactly("BT-46");
        assertThat(termes(id, Salle.AUTRE_FOURNISSEUR, null, null)).containsExactly("BT-46");
        assertThat(termes(id, Salle.COMMUNE, null, "x".repeat(51))).containsExactly("BT-13");
        assertThat(situation(id).detenteur()).isEqualTo(Detenteur.FOURNISSEUR);
        assertThat(salle.factures
                        .consulter(commune, Cote.DESTINATAIRE, id)
                        .orElseThrow()
                        .facture()
                        .statut())
                .isEqualTo(StatutFacture.A_RECYCLER);
    }

    @Test
    void rejections_are_taken_note_of_together_or_not_at_all_and_leave_what_waits() {
        FactureId un = entrer("F-1");
        FactureId deux = entrer("F-2");
        FactureId trois = entrer("F-3");
        traiter(un, StatutFacture.REJETEE, "Montant erroné");
        traiter(deux, StatutFacture.REJETEE, "Double facturation");
        assertThat(nonTraitees()).containsExactlyInAnyOrder("F-1", "F-2");
        assertThatThrownBy(() -> salle.vie.traiterRejets(fournisseur, List.of(un, trois)))
                .isInstanceOf(RefusVie.PasRejetee.class);
        assertThat(situation(un).rejetTraite()).isFalse();
        assertThatThrownBy(() -> salle.vie.traiterRejets(fournisseur, List.of()))
                .isInstanceOf(RefusVie.NombreDeFactures.class);

        salle.vie.traiterRejets(fournisseur, List.of(un));
        salle.vie.traiterRejets(fournisseur, List.of(un));

        assertThat(nonTraitees()).containsExactly("F-2");
        assertThat(situation(un).detenteur()).isEqualTo(Detenteur.PERSONNE);
        assertThat(situation(deux).detenteur()).isEqualTo(Detenteur.FOURNISSEUR);
        assertThat(actes(un))
                .extracting(ActeFacture::action)
                .containsExactly(ActionFacture.TRAITEMENT_REJET, ActionFacture.ACQUITTEMENT_REJET);
    }

    @Test
    void the_legal_delay_stands_still_while_the_invoice_is_suspended() {
        FactureId id = entrer("F-1");
        salle.horloge.avancer(Duration.ofDays(10));
        SituationFacture.Delai court = situation(id).delai();
        assertThat(court.legal()).isEqualTo(30);
        assertThat(court.ecoules()).isEqualTo(10);
        assertThat(court.echeance()).isEqualTo(LocalDate.of(2026, 4, 1));

        traiter(id, StatutFacture.SUSPENDUE, "Il manque le bon");
        salle.horloge.avancer(Duration.ofDays(7));
        SituationFacture.Delai interrompu = situation(id).delai();
        assertThat(interrompu.etat()).isEqualTo(EtatDelai.INTERROMPU);
        assertThat(interrompu.ecoules()).isEqualTo(10);
        assertThat(interrompu.echeance()).isNull();

        completer(id, "Voilà");
        salle.horloge.avancer(Duration.ofDays(25));
        SituationFacture.Delai depasse = situation(id).delai();
        assertThat(depasse.ecoules()).isEqualTo(35);
        assertThat(depasse.interrompus()).isEqualTo(7);
        assertThat(depasse.echeance()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(depasse.depasse()).isTrue();
        assertThat(depasse.restants()).isEqualTo(-5);

        traiter(id, StatutFacture.MISE_EN_PAIEMENT, null);
        salle.horloge.avancer(Duration.ofDays(100));
        assertThat(situation(id).delai().etat()).isEqualTo(EtatDelai.ARRETE);
        assertThat(situation(id).delai().ecoules()).isEqualTo(35);
    }

    @Test
    void a_read_is_written_once_an_hour_and_names_people_to_their_own_side_only() {
        FactureId id = entrer("F-1");
        for (int i = 0; i < 3; i++) {
            salle.factures.consulter(commune, Cote.DESTINATAIRE, id);
        }
        salle.factures.consulter(fournisseur, Cote.FOURNISSEUR, id);
        assertThat(actes(id)).hasSize(2);
        salle.horloge.avancer(Duration.ofMinutes(61));
        salle.factures.consulter(commune, Cote.DESTINATAIRE, id);

        assertThat(actes(id)).hasSize(3);
        assertThat(actes(id)).extracting(ActeFacture::qui).containsExactly(null, "Anne Leroy", null);
        assertThat(salle.vie.actes(commune, Cote.DESTINATAIRE, id, 50).orElseThrow())
                .extracting(ActeFacture::qui)
                .containsExactly("Anne Leroy", null, "Anne Leroy");
        assertThat(salle.vie.actes(Salle.recoit(salle.hopital), Cote.DESTINATAIRE, id, 50))
                .isEmpty();
        assertThat(salle.vie.situation(Salle.recoit(salle.hopital), Cote.DESTINATAIRE, id))
                .isEmpty();
    }

    @Test
    void of_many_who_complete_it_at_once_one_wins_and_reads_meanwhile_break_nothing() throws Exception {
        FactureId id = entrer("F-1");
        traiter(id, StatutFacture.SUSPENDUE, "Il manque le bon");
        List<String> dites = ensemble(6, i -> {
            salle.factures.consulter(lecteur(100 + i), Cote.FOURNISSEUR, id);
            salle.vie.completer(fournisseur, id, complement("p" + i + ".pdf", null), () -> {});
            return "FAIT";
        });
        assertThat(dites).containsOnlyOnce("FAIT");
        assertThat(dites).isSubsetOf("FAIT", "MODIFIE_ENTRE_TEMPS", "FACTURE_PAS_SUSPENDUE");
        assertThat(salle.factures
                        .consulter(commune, Cote.DESTINATAIRE, id)
                        .orElseThrow()
                        .pieces())
                .hasSize(2);
        assertThat(salle.verification.verifier().rupture()).isNull();
    }

    private interface Acte {
        void par(Perimetre perimetre);
    }

    private interface Coup {
        String jouer(int i) throws Exception;
    }

    private void essayer(StatutFacture statut, StatutFacture voulu, Class<? extends Refus> refus, Acte acte) {
        if (statut == voulu) {
            acte.par(fournisseur);
        } else {
            assertThatThrownBy(() -> acte.par(fournisseur)).as("%s", statut).isInstanceOf(refus);
        }
    }

    private static List<String> ensemble(int combien, Coup coup) throws Exception {
        ExecutorService fils = Executors.newFixedThreadPool(combien);
        CountDownLatch depart = new CountDownLatch(1);
        List<Future<String>> reponses = new ArrayList<>();
        for (int i = 0; i < combien; i++) {
            int n = i;
            reponses.add(fils.submit(() -> {
                depart.await();
                try {
                    return coup.jouer(n);
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
        return dites;
    }

    private Perimetre lecteur(long utilisateur) {
        return new Perimetre(
                new org.chorale.api.acces.Appelant(
                        new org.chorale.api.identifiant.UtilisateurId(utilisateur),
                        org.chorale.api.acces.Appelant.Genre.PERSONNE,
                        "Lecteur " + utilisateur,
                        Set.of()),
                fournisseur.espace(),
                Mode.CONSULTATION,
                fournisseur.portees());
    }

    private Complement complement(String nom, @Nullable String commentaire) {
        return new Complement(List.of(piece(nom)), commentaire);
    }

    private PieceApportee piece(String nom) {
        return new PieceApportee(nom, "application/pdf", salle.documents.garder(nom.getBytes()));
    }

    private void completer(FactureId id, @Nullable String commentaire) {
        completer(fournisseur, id, commentaire);
    }

    private void completer(Perimetre perimetre, FactureId id, @Nullable String commentaire) {
        try {
            salle.vie.completer(perimetre, id, new Complement(List.of(), commentaire), () -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void recycler(Perimetre perimetre, FactureId id, String siret, @Nullable String service) {
        salle.vie.recycler(perimetre, id, new Correction(siret, service, null, null));
    }

    private List<String> termes(FactureId id, String siret, @Nullable String service, @Nullable String engagement) {
        try {
            salle.vie.recycler(fournisseur, id, new Correction(siret, service, engagement, null));
        } catch (RefusVie.CorrectionRefusee refus) {
            return refus.constats().stream().map(Constat::terme).toList();
        }
        throw new AssertionError("La correction a été acceptée.");
    }

    private SituationFacture situation(FactureId id) {
        return salle.vie.situation(fournisseur, Cote.FOURNISSEUR, id).orElseThrow();
    }

    private List<ActeFacture> actes(FactureId id) {
        return salle.vie.actes(fournisseur, Cote.FOURNISSEUR, id, 50).orElseThrow();
    }

    private List<String> nonTraitees() {
        return salle
                .factures
                .rechercher(
                        fournisseur,
                        Cote.FOURNISSEUR,
                        CritereFactures.deStatuts(Set.of(StatutFacture.REJETEE)).avecRejetTraite(false),
                        Pagination.premiere())
                .elements()
                .stream()
                .map(Facture::numero)
                .toList();
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

    private void traiter(FactureId id, StatutFacture vers, @Nullable String motif) {
        salle.factures.traiter(commune, Cote.DESTINATAIRE, id, vers, motif);
    }
}
