package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Explications.Explication;
import org.chorale.api.habilitation.Explications.Maillon;
import org.chorale.api.habilitation.Explications.Point;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What is explained is what is decided, over every combination of rows there can be. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplicationsTest {
    @Parameter
    TypeBase type;

    private DroitsDEssai droits;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    /** One question of each kind, with what the check says. */
    private record Question(
            UtilisateurId utilisateur,
            CodeEspace espace,
            Mode mode,
            StructureId structure,
            @Nullable ServiceId service,
            boolean accorde) {}

    /**
     * The check is asked once for a user, an espace and a mode; the rows are read once for a user, an espace and a
     * structure, and judged for each mode and each service. That the service judges so is asked of a part of them.
     */
    @Test
    void theExplanationSaysExactlyWhatTheCheckSays() {
        CodeEspace libre = droits.arrive(EspaceDEssai.libre("libre"));
        CodeEspace surDemande = droits.arrive(EspaceDEssai.surDemande("sur-demande"));
        ToutesLesLignes lignes = new ToutesLesLignes(droits, List.of(libre, surDemande));
        lignes.ecrire();
        List<Question> questions = new ArrayList<>();
        List<String> fautes = new ArrayList<>();
        for (UtilisateurId utilisateur : lignes.utilisateurs()) {
            for (CodeEspace espace : List.of(libre, surDemande)) {
                for (Map.Entry<Question, Chaine> q :
                        questions(lignes, utilisateur, espace).entrySet()) {
                    questions.add(q.getKey());
                    Chaine chaine = q.getValue();
                    juger(q.getKey(), List.of(chaine.rattachement(OU), chaine.ouverture(OU), chaine.abonnement()))
                            .ifPresent(fautes::add);
                }
            }
        }
        assertThat(questions).hasSize(9 * 144 * 8).doesNotHaveDuplicates();
        assertThat(fautes).isEmpty();
        assertThat(questions).extracting(Question::accorde).contains(true, false);
        // 23 has no factor in common with the numbers of modes, services, espaces, structures and rows.
        for (int i = 0; i < questions.size(); i += 23) {
            Question question = questions.get(i);
            Explication dit = droits.explications.expliquer(
                    question.utilisateur(),
                    question.espace(),
                    question.mode(),
                    question.structure(),
                    question.service());
            assertThat(dit.accorde()).as("%s", question).isEqualTo(question.accorde());
            assertThat(juger(question, dit.chaine())).isEmpty();
        }
    }

    private static final Libelle OU = new Libelle("là", "there");

    private Map<Question, Chaine> questions(ToutesLesLignes lignes, UtilisateurId utilisateur, CodeEspace espace) {
        return droits.base.jpa().txExpr(TransactionType.Required, em -> {
            Map<Question, Chaine> questions = new LinkedHashMap<>();
            Map<StructureId, Situation> situations = lignes.structures().stream()
                    .collect(Collectors.toMap(s -> s, s -> Situation.lire(em, utilisateur, espace, s)));
            for (Mode mode : Mode.values()) {
                Perimetre perimetre = droits.habilitations.perimetre(DroitsDEssai.appelant(utilisateur), espace, mode);
                situations.forEach((structure, situation) -> {
                    for (ServiceId service : new ServiceId[] {null, ToutesLesLignes.service(structure)}) {
                        boolean accorde = perimetre.contient(structure, service);
                        questions.put(
                                new Question(utilisateur, espace, mode, structure, service, accorde),
                                new Chaine(situation, Cle.de(service), mode, false));
                    }
                });
            }
            return questions;
        });
    }

    private static Optional<String> juger(Question question, List<Maillon> chaine) {
        boolean tous = chaine.stream().allMatch(Maillon::tenu);
        boolean remedes = chaine.stream().allMatch(m -> m.tenu() == (m.remede() == null));
        return tous == question.accorde() && remedes ? Optional.empty() : Optional.of(question + ": " + chaine);
    }

    @Test
    void whatIsAbsentIsNotHeldAndTheChainSaysWhoCanChangeIt() {
        StructureId autre = droits.annuaire.structure(70, Categorie.PRIVEE);
        UtilisateurId lea = new UtilisateurId(1090);
        UtilisateurId max = new UtilisateurId(1091);
        UtilisateurId paul = new UtilisateurId(1092);
        CodeEspace espace = droits.arrive(EspaceDEssai.libre("parti"));
        droits.gestion.rattacher(max, autre, null, RoleStructure.GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(lea, autre, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(paul, autre, null, RoleStructure.UTILISATEUR);
        droits.gestion.abonner(paul, autre, null, espace, Mode.CONSULTATION);

        Explication avant = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
        assertThat(avant.accorde()).isTrue();
        assertThat(avant.chaine()).extracting(Maillon::point).containsExactly(Point.values());
        assertThat(avant.qui()).containsExactly(lea, max);

        droits.part(espace);
        Explication apres = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
        assertThat(apres.accorde()).isFalse();
        assertThat(apres.chaine().get(1).tenu()).isFalse();
        assertThat(apres.chaine().get(0).tenu()).isTrue();
    }

    @Test
    void anAccountThatCannotBeUsedHoldsNothingAndTheFirstLinkSaysWhy() {
        StructureId autre = droits.annuaire.structure(80, Categorie.PRIVEE);
        UtilisateurId paul = new UtilisateurId(1093);
        CodeEspace espace = droits.arrive(EspaceDEssai.libre("du-compte"));
        droits.gestion.rattacher(paul, autre, null, RoleStructure.UTILISATEUR);
        droits.gestion.abonner(paul, autre, null, espace, Mode.CONSULTATION);
        for (EtatDuCompte.Etat etat : EtatDuCompte.Etat.values()) {
            droits.comptes.etats.put(paul, new EtatDuCompte(etat, null));
            Explication dit = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
            boolean actif = etat == EtatDuCompte.Etat.ACTIF;
            assertThat(dit.accorde()).as(etat.name()).isEqualTo(actif);
            assertThat(dit.chaine().get(0).point()).isEqualTo(Point.COMPTE);
            assertThat(dit.chaine().get(0).tenu()).isEqualTo(actif);
            assertThat(dit.chaine().get(0).remede() == null).isEqualTo(actif);
            assertThat(dit.chaine().subList(1, 6)).allMatch(Maillon::tenu);
        }
        droits.comptes.etats.put(
                paul, new EtatDuCompte(EtatDuCompte.Etat.ACTIF, java.time.Instant.parse("2026-03-02T09:00:10Z")));
        Explication retenu = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
        assertThat(retenu.accorde()).isTrue();
        assertThat(retenu.chaine().get(0).constat().fr()).contains("10:00:10");
        droits.comptes.inconnus.add(paul);
        assertThat(droits.explications
                        .expliquer(paul, espace, Mode.CONSULTATION, autre, null)
                        .accorde())
                .isFalse();
    }
}
