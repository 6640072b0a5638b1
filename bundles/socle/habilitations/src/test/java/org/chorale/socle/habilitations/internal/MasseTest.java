package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.api.espace.Mode.CONSULTATION;
import static org.chorale.api.espace.Mode.MODIFICATION;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_SECONDAIRE;
import static org.chorale.api.habilitation.RoleStructure.UTILISATEUR;
import static org.chorale.api.habilitation.SortDeLigne.A_FAIRE;
import static org.chorale.api.habilitation.SortDeLigne.DEJA;
import static org.chorale.api.habilitation.SortDeLigne.FAITE;
import static org.chorale.api.habilitation.SortDeLigne.REFUSEE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.commun.Pagination;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.api.habilitation.AbonnementsEnMasse.Dit;
import org.chorale.api.habilitation.AbonnementsEnMasse.Etat;
import org.chorale.api.habilitation.AbonnementsEnMasse.Ligne;
import org.chorale.api.habilitation.AbonnementsEnMasse.Lot;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.RefusHabilitation.LotCommence;
import org.chorale.api.habilitation.RefusHabilitation.LotEnCours;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Léa manages two of three structures, Sam one of hers; many people work there. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MasseTest {
    private static final Pagination TOUT = new Pagination(1, 10_000, null, Pagination.Sens.ASCENDANT);
    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");

    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private long suite;
    private StructureId commune;
    private StructureId ecole;
    private StructureId autre;
    private ServiceId cantine;
    private ServiceId ailleurs;
    private UtilisateurId lea;
    private UtilisateurId sam;
    private UtilisateurId paul;
    private UtilisateurId zoe;
    private CodeEspace recues;
    private CodeEspace ferme;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
        droits.arrive(EspaceDEssai.pourGestionnaires(ACTIVITES.valeur()));
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    @BeforeEach
    void preparer() {
        suite += 10_000;
        String nom = "m" + suite + "-";
        commune = droits.annuaire.structure(suite + 1, Categorie.COLLECTIVITE_LOCALE);
        ecole = droits.annuaire.structure(suite + 2, Categorie.ETABLISSEMENT_PUBLIC);
        autre = droits.annuaire.structure(suite + 3, Categorie.PRIVEE);
        cantine = droits.annuaire.service(suite + 1, commune);
        ailleurs = droits.annuaire.service(suite + 2, autre);
        lea = new UtilisateurId(suite + 1);
        sam = new UtilisateurId(suite + 2);
        paul = new UtilisateurId(suite + 3);
        zoe = new UtilisateurId(suite + 4);
        recues = droits.arrive(EspaceDEssai.ouvertSur(nom + "recues", NatureStructure.PUBLIQUE));
        ferme = droits.arrive(EspaceDEssai.surDemande(nom + "ferme"));
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(lea, ecole, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(sam, commune, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        droits.gestion.rattacher(paul, ecole, null, UTILISATEUR);
        droits.gestion.rattacher(paul, autre, null, UTILISATEUR);
        droits.gestion.rattacher(zoe, commune, cantine, UTILISATEUR);
        droits.lettres.clear();
        droits.diffuses.clear();
        droits.taches.attendent.clear();
    }

    @Test
    void linesAreForeseenThenDoneWithOneLetterForEachUserAndTheirHistory() throws Exception {
        Lot prepare = droits.masse.preparer(
                droits.gere(lea),
                "essai.csv",
                List.of(
                        ligne(2, paul, commune, null, recues, MODIFICATION),
                        ligne(3, zoe, commune, cantine, recues, CONSULTATION),
                        ligne(4, paul, ecole, null, recues, CONSULTATION)));

        assertThat(prepare.etat()).isEqualTo(Etat.PREPARE);
        assertThat(prepare.aFaire()).isEqualTo(3);
        assertThat(droits.portees(paul, recues, CONSULTATION)).isEmpty();
        assertThat(droits.taches.attendent).isEmpty();

        Lot fini = executer(lea, prepare);

        assertThat(fini.etat()).isEqualTo(Etat.TERMINE);
        assertThat(fini.faites()).isEqualTo(3);
        assertThat(fini.fini()).isNotNull();
        assertThat(droits.portees(paul, recues, MODIFICATION)).containsExactly(commune.toString());
        assertThat(droits.portees(paul, recues, CONSULTATION))
                .containsExactlyInAnyOrder(commune.toString(), ecole.toString());
        assertThat(droits.portees(zoe, recues, CONSULTATION)).containsExactly(commune + "/" + cantine);
        assertThat(droits.lettres)
                .extracting(Courrier::adresse)
                .containsExactlyInAnyOrder("contact-" + paul + "@exemple.fr", "contact-" + zoe + "@exemple.fr");
        assertThat(droits.lettres)
                .filteredOn(l -> l.adresse().contains("-" + paul + "@"))
                .singleElement()
                .satisfies(l ->
                        assertThat(l.paragraphes().toString()).contains("Structure " + commune, "Structure " + ecole));
        assertThat(actes(commune)).extracting(Acte::quoi).hasSize(2).containsOnly(Acte.Nature.ABONNEMENT_AJOUTE);
        assertThat(droits.diffuses).contains(paul + ":espaces", zoe + ":espaces");
    }

    @Test
    void whatIsSoAlreadyIsSaidAndEndingIsALineToo() throws Exception {
        droits.gestion.abonner(paul, commune, null, recues, CONSULTATION);
        droits.gestion.abonner(zoe, commune, cantine, recues, CONSULTATION);
        droits.gestion.abonner(paul, ecole, null, recues, CONSULTATION);
        Lot prepare = droits.masse.preparer(
                droits.gere(lea),
                "essai",
                List.of(
                        ligne(1, paul, commune, null, recues, CONSULTATION),
                        ligne(2, zoe, commune, cantine, recues, null),
                        ligne(3, paul, ecole, null, recues, MODIFICATION),
                        ligne(4, paul, commune, null, ferme, null),
                        ligne(5, paul, commune, cantine, recues, CONSULTATION)));

        assertThat(sorts(lea, prepare)).containsExactly(DEJA, A_FAIRE, A_FAIRE, DEJA, DEJA);
        executer(lea, prepare);

        assertThat(sorts(lea, prepare)).containsExactly(DEJA, FAITE, FAITE, DEJA, DEJA);
        assertThat(droits.portees(zoe, recues, CONSULTATION)).isEmpty();
        assertThat(droits.portees(paul, recues, MODIFICATION)).containsExactly(ecole.toString());
        Lot encore = droits.masse.preparer(
                droits.gere(lea), "encore", List.of(ligne(1, zoe, commune, cantine, recues, null)));
        assertThat(sorts(lea, encore)).containsExactly(DEJA);
    }

    @Test
    void eachLineThatCannotBeIsRefusedWithItsSentenceAndTellsNothingOfOthers() throws Exception {
        StructureId nulle = new StructureId(suite + 999);
        UtilisateurId personne = new UtilisateurId(suite + 999);
        droits.comptes.inconnus.add(personne);
        UtilisateurId dAilleurs = new UtilisateurId(suite + 50);
        droits.gestion.rattacher(dAilleurs, autre, null, UTILISATEUR);
        UtilisateurId suspendu = new UtilisateurId(suite + 51);
        droits.gestion.rattacher(suspendu, commune, null, UTILISATEUR);
        droits.gestionnaires.suspendre(droits.gere(lea), rattachementDe(suspendu), true, null);
        StructureId inactive = droits.annuaire.inactive(suite + 60, Categorie.PRIVEE);
        droits.gestion.rattacher(lea, inactive, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(paul, inactive, null, UTILISATEUR);
        Lot prepare = droits.masse.preparer(
                droits.gere(lea),
                "refus",
                List.of(
                        ligne(1, paul, autre, null, recues, CONSULTATION),
                        ligne(2, paul, nulle, null, recues, CONSULTATION),
                        ligne(3, dAilleurs, commune, null, recues, CONSULTATION),
                        ligne(4, personne, commune, null, recues, CONSULTATION),
                        ligne(5, paul, commune, null, ferme, CONSULTATION),
                        ligne(6, paul, commune, null, ACTIVITES, MODIFICATION),
                        ligne(7, lea, commune, null, ACTIVITES, null),
                        ligne(8, paul, commune, null, new CodeEspace("espace-parti"), CONSULTATION),
                        ligne(9, paul, commune, ailleurs, recues, CONSULTATION),
                        ligne(10, suspendu, commune, null, recues, CONSULTATION),
                        ligne(11, zoe, commune, null, recues, CONSULTATION),
                        ligne(12, paul, inactive, null, recues, CONSULTATION),
                        faute(13, "L'adresse manque.")));

        List<Ligne> lignes = lignes(lea, prepare);
        assertThat(lignes).extracting(Ligne::sort).containsOnly(REFUSEE);
        assertThat(lignes.stream().map(l -> l.raison() == null ? "" : l.raison().fr()))
                .containsExactly(
                        Motifs.HORS_PERIMETRE.fr(),
                        Motifs.HORS_PERIMETRE.fr(),
                        Motifs.NON_RATTACHE.fr(),
                        Motifs.NON_RATTACHE.fr(),
                        Motifs.FERME.fr(),
                        Motifs.UN_PAR_UN.fr(),
                        Motifs.UN_PAR_UN.fr(),
                        Motifs.ESPACE_ABSENT.fr(),
                        Motifs.SERVICE_INCONNU.fr(),
                        Motifs.SUSPENDU.fr(),
                        Motifs.NON_RATTACHE_SERVICE.fr(),
                        Motifs.INACTIVE.fr(),
                        "L'adresse manque.");
        droits.lettres.clear();
        Lot fini = executer(lea, prepare);
        assertThat(fini.etat()).isEqualTo(Etat.TERMINE);
        assertThat(fini.refusees()).isEqualTo(13);
        assertThat(droits.lettres).isEmpty();
    }

    @Test
    void aLineSaidTwiceIsDoneOnceAndOneThatContradictsIsRefused() {
        Lot prepare = droits.masse.preparer(
                droits.gere(lea),
                "deux fois",
                List.of(
                        ligne(7, paul, commune, null, recues, CONSULTATION),
                        ligne(8, paul, commune, null, recues, CONSULTATION),
                        ligne(9, paul, commune, null, recues, MODIFICATION)));

        assertThat(lignes(lea, prepare)).extracting(Ligne::sort).containsExactly(A_FAIRE, DEJA, REFUSEE);
        assertThat(lignes(lea, prepare).get(2).raison().fr()).contains("ligne 7");
    }

    @Test
    void rightsAreThoseOfTheMomentALineIsDone() throws Exception {
        Lot prepare = droits.masse.preparer(droits.gere(sam), "trop tard", beaucoup(250));
        droits.masse.executer(droits.gere(sam), prepare.id());
        // Sam stops managing after the first hundred lines.
        traiterJusquALaCoupure(prepare);
        droits.gestion.detacher(sam, commune, null);
        droits.taches.faire(droits.lots);

        Lot fini = lotDe(sam, prepare);
        assertThat(fini.etat()).isEqualTo(Etat.TERMINE);
        assertThat(fini.faites()).isEqualTo(100);
        assertThat(fini.refusees()).isEqualTo(150);
        assertThat(lignes(sam, prepare).get(249).raison()).isEqualTo(Motifs.HORS_PERIMETRE);
    }

    @Test
    void nothingIsDoneForAnAccountThatCannotBeUsedAnyMore() throws Exception {
        Lot prepare = droits.masse.preparer(
                droits.gere(lea), "inactif", List.of(ligne(1, paul, commune, null, recues, CONSULTATION)));
        droits.masse.executer(droits.gere(lea), prepare.id());
        droits.comptes.etats.put(lea, new EtatDuCompte(EtatDuCompte.Etat.INACTIF, null));
        droits.taches.faire(droits.lots);

        assertThat(lignes(lea, prepare)).extracting(Ligne::sort).containsExactly(REFUSEE);
        assertThat(droits.portees(paul, recues, CONSULTATION)).isEmpty();
    }

    /** Cut in every one of its transactions, it goes on where it was; what was done is done once and told once. */
    @Test
    void whatIsInterruptedGoesOnAndNoLineIsDoneTwice() throws Exception {
        List<Demandee> lignes = new ArrayList<>(beaucoup(450));
        // One user across several transactions, with one letter in the end.
        lignes.addAll(IntStream.range(0, 150)
                .mapToObj(i -> {
                    ServiceId service = droits.annuaire.service(suite + 2000 + i, commune);
                    return ligne(1000 + i, paul, commune, service, recues, CONSULTATION);
                })
                .toList());
        Lot prepare = droits.masse.preparer(droits.gere(lea), "coupures", lignes);
        assertThat(prepare.aFaire()).isEqualTo(600);
        droits.masse.executer(droits.gere(lea), prepare.id());
        for (int coupure = 0; coupure < 5; coupure++) {
            traiterJusquALaCoupure(prepare);
            assertThat(lotDe(lea, prepare).faites()).isEqualTo((coupure + 1) * 100);
        }
        droits.taches.faire(droits.lots);

        Lot fini = lotDe(lea, prepare);
        assertThat(fini.faites()).isEqualTo(600);
        assertThat(actes(commune)).hasSize(600);
        assertThat(actes(commune).stream()
                        .map(a -> a.utilisateur() + "/" + a.service())
                        .distinct())
                .hasSize(600);
        assertThat(droits.lettres).hasSize(451);
        assertThat(droits.lettres)
                .filteredOn(l -> l.adresse().contains("-" + paul + "@"))
                .singleElement()
                .satisfies(l -> assertThat(l.paragraphes()).anyMatch(p -> p.contains("Et 130 autres")));
    }

    /** A job whose second transaction is cut in the middle. */
    private void traiterJusquALaCoupure(Lot lot) {
        droits.avantCoupure.set(1);
        assertThatThrownBy(() -> droits.lots.traiter(TachesDEssai.tache(Long.toString(lot.id()), () -> {})))
                .hasStackTraceContaining("coupure");
    }

    @Test
    void twoClicksBeginItOnceAndTwoLotsOfOneAuthorDoNotRunAtOnce() throws Exception {
        List<Demandee> une = List.of(ligne(1, paul, commune, null, recues, CONSULTATION));
        Lot premier = droits.masse.preparer(droits.gere(lea), "un", une);
        Lot second = droits.masse.preparer(droits.gere(lea), "deux", une);

        List<Object> clics = aDeux(
                () -> droits.masse.executer(droits.gere(lea), premier.id()),
                () -> droits.masse.executer(droits.gere(lea), premier.id()));
        assertThat(droits.taches.attendent).hasSize(1);
        assertThat(clics).filteredOn(Lot.class::isInstance).isNotEmpty();
        assertThatThrownBy(() -> droits.masse.executer(droits.gere(lea), second.id()))
                .isInstanceOf(LotEnCours.class);
        assertThatThrownBy(() -> droits.masse.abandonner(droits.gere(lea), premier.id()))
                .isInstanceOf(LotCommence.class);
        // Another author's goes on meanwhile.
        executer(sam, droits.masse.preparer(droits.gere(sam), "de Sam", une));

        Lot fini = executer(lea, second);
        assertThat(fini.deja()).isEqualTo(1);
        assertThat(actes(commune)).hasSize(1);
        List<Object> lots = new ArrayList<>();
        Lot trois = droits.masse.preparer(droits.gere(lea), "trois", une);
        Lot quatre = droits.masse.preparer(droits.gere(lea), "quatre", une);
        lots.addAll(aDeux(
                () -> droits.masse.executer(droits.gere(lea), trois.id()),
                () -> droits.masse.executer(droits.gere(lea), quatre.id())));
        assertThat(lots).filteredOn(Lot.class::isInstance).hasSize(1);
        assertThat(lots).filteredOn(LotEnCours.class::isInstance).hasSize(1);
    }

    private static List<Object> aDeux(Callable<Object> un, Callable<Object> autre) throws Exception {
        CyclicBarrier depart = new CyclicBarrier(2);
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Object>> essais = List.of(essai(depart, un), essai(depart, autre));
            List<Object> resultats = new ArrayList<>();
            for (Future<Object> f : deux.invokeAll(essais, 60, TimeUnit.SECONDS)) {
                resultats.add(f.get());
            }
            return resultats;
        } finally {
            deux.shutdownNow();
        }
    }

    private static Callable<Object> essai(CyclicBarrier depart, Callable<Object> quoi) {
        return () -> {
            depart.await(10, TimeUnit.SECONDS);
            try {
                return quoi.call();
            } catch (Refus refus) {
                return refus;
            }
        };
    }

    @Test
    void aLotIsItsAuthorsAndToOthersItDoesNotExist() {
        Lot deLea = droits.masse.preparer(
                droits.gere(lea), "à Léa", List.of(ligne(1, paul, commune, null, recues, CONSULTATION)));
        Perimetre deSam = droits.gere(sam);

        assertThat(droits.masse.lots(deSam)).isEmpty();
        assertThat(droits.masse.lots(droits.gere(lea))).extracting(Lot::id).containsExactly(deLea.id());
        assertThatThrownBy(() -> droits.masse.lot(deSam, deLea.id())).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.masse.lignes(deSam, deLea.id(), null, TOUT))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.masse.executer(deSam, deLea.id())).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.masse.abandonner(deSam, deLea.id())).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.masse.executer(droits.voit(lea), deLea.id()))
                .isInstanceOf(HorsPerimetre.class);
        Perimetre dAutreChose = new Perimetre(DroitsDEssai.appelant(lea), recues, MODIFICATION, Set.of());
        assertThatThrownBy(() -> droits.masse.preparer(
                        dAutreChose, "x", List.of(ligne(1, paul, commune, null, recues, CONSULTATION))))
                .isInstanceOf(HorsPerimetre.class);
        droits.masse.abandonner(droits.gere(lea), deLea.id());
        assertThatThrownBy(() -> droits.masse.lot(droits.gere(lea), deLea.id())).isInstanceOf(Introuvable.class);
    }

    @Test
    void aLotHasBoundsAndOldOnesMakePlace() {
        Demandee une = faute(1, "Rien.");
        assertThatThrownBy(() -> droits.masse.preparer(droits.gere(lea), "rien", List.of()))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> droits.masse.preparer(
                        droits.gere(lea), "trop", Collections.nCopies(AbonnementsEnMasse.LIGNES_MAX + 1, une)))
                .isInstanceOf(ParametreInvalide.class);
        Lot premier = droits.masse.preparer(droits.gere(lea), "x".repeat(300) + "\0", List.of(une));
        for (int i = 0; i < AbonnementsEnMasse.LOTS_GARDES; i++) {
            droits.masse.preparer(droits.gere(lea), "n° " + i, List.of(une));
        }
        assertThat(droits.masse.lots(droits.gere(lea)))
                .hasSize(AbonnementsEnMasse.LOTS_GARDES)
                .extracting(Lot::id)
                .doesNotContain(premier.id());
    }

    @Test
    void aRequestForAsMuchIsSettled() throws Exception {
        droits.mesDroits.sAbonner(paul, commune, null, recues, CONSULTATION, "S'il vous plaît");
        assertThat(droits.gestionnaires
                        .demandes(droits.gere(lea), Filtre.TOUTES, TOUT)
                        .elements())
                .hasSize(1);
        executer(
                lea,
                droits.masse.preparer(
                        droits.gere(lea), "réponse", List.of(ligne(1, paul, commune, null, recues, MODIFICATION))));

        assertThat(droits.gestionnaires
                        .demandes(droits.gere(lea), Filtre.TOUTES, TOUT)
                        .elements())
                .isEmpty();
    }

    @Test
    void aLotThatFailsTooOftenSaysSoAndGoesOnWhenItIsTriedAgain() throws Exception {
        Lot prepare = droits.masse.preparer(
                droits.gere(lea), "incident", List.of(ligne(1, paul, commune, null, recues, CONSULTATION)));
        droits.masse.executer(droits.gere(lea), prepare.id());
        droits.lots.misEnIncident(Long.toString(prepare.id()), "La base est partie.");
        assertThat(lotDe(lea, prepare).etat()).isEqualTo(Etat.INCIDENT);

        droits.taches.faire(droits.lots);
        assertThat(lotDe(lea, prepare).etat()).isEqualTo(Etat.TERMINE);
        // A job too many does nothing.
        droits.lots.traiter(TachesDEssai.tache(Long.toString(prepare.id()), () -> {}));
        droits.lots.traiter(TachesDEssai.tache("987654321", () -> {}));
        assertThat(actes(commune)).hasSize(1);
    }

    private List<Demandee> beaucoup(int combien) {
        return IntStream.range(0, combien)
                .mapToObj(i -> {
                    UtilisateurId qui = new UtilisateurId(suite + 100 + i);
                    droits.gestion.rattacher(qui, commune, null, UTILISATEUR);
                    return ligne(i + 1, qui, commune, null, recues, CONSULTATION);
                })
                .toList();
    }

    private static Demandee ligne(
            int numero,
            UtilisateurId qui,
            StructureId ou,
            @Nullable ServiceId service,
            CodeEspace espace,
            @Nullable Mode mode) {
        Dit dit = new Dit("u" + qui, "s" + ou, "", espace.valeur(), String.valueOf(mode));
        return new Demandee(numero, dit, qui, ou, service, espace, mode, null);
    }

    private static Demandee faute(int numero, String phrase) {
        return new Demandee(
                numero, new Dit("?", "", "", "", ""), null, null, null, null, null, new Libelle(phrase, phrase));
    }

    private Lot executer(UtilisateurId qui, Lot lot) throws Exception {
        droits.taches.faire(droits.lots);
        droits.masse.executer(droits.gere(qui), lot.id());
        droits.taches.faire(droits.lots);
        return lotDe(qui, lot);
    }

    /** As its author sees it, whatever they manage still. */
    private Perimetre auteur(UtilisateurId qui) {
        return new Perimetre(DroitsDEssai.appelant(qui), ACTIVITES, CONSULTATION, Set.of());
    }

    private Lot lotDe(UtilisateurId qui, Lot lot) {
        return droits.masse.lot(auteur(qui), lot.id());
    }

    private List<Ligne> lignes(UtilisateurId qui, Lot lot) {
        return droits.masse.lignes(auteur(qui), lot.id(), null, TOUT).elements();
    }

    private List<SortDeLigne> sorts(UtilisateurId qui, Lot lot) {
        return lignes(qui, lot).stream().map(Ligne::sort).toList();
    }

    private List<Acte> actes(StructureId structure) {
        return droits.gestionnaires.historique(droits.voit(lea), structure, TOUT).elements().stream()
                .filter(a -> a.quoi() == Acte.Nature.ABONNEMENT_AJOUTE)
                .toList();
    }

    private long rattachementDe(UtilisateurId qui) {
        return droits.habilitations
                .rattachements(DroitsDEssai.appelant(qui))
                .get(0)
                .id();
    }
}
