package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.habilitation.CreationsDeStructures.EnAttente;
import org.chorale.api.habilitation.MesHabilitations.Creation;
import org.chorale.api.habilitation.RefusHabilitation.DemandeDejaTraitee;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalExistant;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A portal whose operator wants to see private structures before they act. */
@SurLesDeuxBases
class CreationsTest {
    private static final UtilisateurId PAUL = new UtilisateurId(6);
    private static final UtilisateurId ZOE = new UtilisateurId(7);

    private final DroitsDEssai droits;

    CreationsTest(TypeBase type) {
        droits = new DroitsDEssai(type, true);
        droits.arrive(EspaceDEssai.pourGestionnaires("activites-gestionnaire"));
    }

    @AfterEach
    void fermer() {
        droits.close();
    }

    @Test
    void aCreationWaitsInactiveAndGivesNothingAndItsCreatorIsTold() {
        Creation creation = creer(PAUL, "Je commence");

        assertThat(creation.nouvelle()).isTrue();
        assertThat(creation.rattachement().statut()).isEqualTo(StatutRattachement.EN_COURS_DE_VALIDATION);
        StructureId structure = creation.rattachement().structure();
        assertThat(active(structure)).isFalse();
        assertThat(droits.gere(PAUL).estVide()).isTrue();
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly("contact-6@exemple.fr");
        assertThat(droits.lettres.get(0).paragraphes()).anyMatch(p -> p.contains("attend la validation"));
        assertThat(droits.creations.enAttente(Pagination.premiere()).elements())
                .containsExactly(new EnAttente(structure, PAUL, droits.horloge.instant(), "Je commence"));
        assertThat(droits.creations.enAttente(structure)).isPresent();
    }

    @Test
    void validatedItIsActiveAndItsCreatorManagesIt() {
        StructureId structure = creer(PAUL, null).rattachement().structure();
        Creation autre = creer(ZOE, null);
        assertThat(autre.nouvelle()).isFalse();
        droits.lettres.clear();

        droits.creations.valider(structure, "Bienvenue");

        assertThat(active(structure)).isTrue();
        assertThat(droits.gere(PAUL).contient(structure)).isTrue();
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly("contact-6@exemple.fr");
        assertThat(droits.lettres.get(0).paragraphes()).anyMatch(p -> p.contains("Bienvenue"));
        // Who asked meanwhile waits for the one who manages it now.
        droits.gestionnaires.valider(
                droits.gere(PAUL), Set.of(autre.rattachement().id()), null);
        assertThat(droits.habilitations.structuresRattachees(DroitsDEssai.appelant(ZOE)))
                .containsExactly(structure);
        assertThat(droits.creations.enAttente(Pagination.premiere()).elements()).isEmpty();
        assertThatThrownBy(() -> droits.creations.valider(structure, null)).isInstanceOf(DemandeDejaTraitee.class);
        assertThatThrownBy(() -> droits.creations.refuser(structure, "Trop tard"))
                .isInstanceOf(DemandeDejaTraitee.class);
    }

    @Test
    void refusedItStaysInactiveAndWhoeverWaitedIsRefusedAndItCanBeAskedForAgain() {
        StructureId structure = creer(PAUL, null).rattachement().structure();
        creer(ZOE, null);
        droits.lettres.clear();
        assertThatThrownBy(() -> droits.creations.refuser(structure, " ")).isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> droits.creations.refuser(structure, "x".repeat(501)))
                .isInstanceOf(ParametreInvalide.class);

        droits.creations.refuser(structure, "Pas votre SIRET");

        assertThat(active(structure)).isFalse();
        assertThat(droits.gere(PAUL).estVide()).isTrue();
        assertThat(droits.lettres)
                .extracting(Courrier::adresse)
                .containsExactlyInAnyOrder("contact-6@exemple.fr", "contact-7@exemple.fr");
        assertThat(droits.habilitations.rattachements(DroitsDEssai.appelant(ZOE)))
                .allSatisfy(r -> assertThat(r.statut()).isEqualTo(StatutRattachement.REFUSEE));

        Creation encore = creer(ZOE, "C'est le mien");
        assertThat(encore.nouvelle()).isTrue();
        assertThat(encore.rattachement().structure()).isEqualTo(structure);
        assertThat(droits.creations.enAttente(structure).orElseThrow().utilisateur())
                .isEqualTo(ZOE);
        droits.creations.valider(structure, null);
        assertThat(droits.gere(ZOE).contient(structure)).isTrue();
    }

    @Test
    void whoWasNamedPrincipalMeanwhileStaysIt() {
        StructureId structure = creer(PAUL, null).rattachement().structure();
        droits.gestion.rattacher(ZOE, structure, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);

        assertThatThrownBy(() -> droits.creations.valider(structure, null)).isInstanceOf(PrincipalExistant.class);
        assertThat(droits.creations.enAttente(structure)).isPresent();
    }

    private Creation creer(UtilisateurId par, String message) {
        return droits.mesDroits.creerStructure(
                par,
                new NouvelleStructure(
                        Identifiant.siret("40483304800022"),
                        "Menuiserie Lemaire",
                        Categorie.PRIVEE,
                        Adresse.INCONNUE,
                        ParametresStructure.AUCUN),
                message);
    }

    private boolean active(StructureId structure) {
        return droits.annuaire.structure(structure).orElseThrow().active();
    }
}
