package org.chorale.socle.habilitations.internal.cpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.DroitsDEssai;
import org.chorale.socle.habilitations.internal.EspaceDEssai;
import org.chorale.socle.habilitations.internal.cpro.PouvoirsRessource.Dupliquer;
import org.chorale.socle.habilitations.internal.cpro.PouvoirsRessource.Remplacer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers can be counted up: they name only those whom the caller manages; anybody else is named by the exact address. */
class PouvoirsRessourceTest {
    private static final UtilisateurId LEA = new UtilisateurId(1);
    private static final UtilisateurId SAM = new UtilisateurId(2);
    private static final UtilisateurId PAUL = new UtilisateurId(3);
    private static final UtilisateurId DEHORS = new UtilisateurId(4);

    private final DroitsDEssai droits = new DroitsDEssai(TypeBase.DERBY);
    private final PouvoirsRessource ressource =
            new PouvoirsRessource(droits.principaux, droits.duplications, droits.connus);
    private StructureId commune;

    @BeforeEach
    void preparer() {
        droits.arrive(EspaceDEssai.pourGestionnaires("activites-gestionnaire"));
        commune = droits.annuaire.structure(1, Categorie.COLLECTIVITE_LOCALE);
        StructureId autre = droits.annuaire.structure(2, Categorie.PRIVEE);
        droits.gestion.rattacher(LEA, commune, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(SAM, commune, null, RoleStructure.GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(PAUL, commune, null, RoleStructure.UTILISATEUR);
        droits.gestion.rattacher(DEHORS, autre, null, RoleStructure.UTILISATEUR);
    }

    @AfterEach
    void fermer() {
        droits.close();
    }

    @Test
    void the_role_goes_to_a_number_of_ones_own_or_to_an_exact_address() {
        assertThatThrownBy(() -> ressource.remplacer(droits.gere(LEA), remplacer(DEHORS, null)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> ressource.remplacer(droits.gere(LEA), remplacer(null, null)))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> ressource.remplacer(droits.gere(SAM), remplacer(PAUL, null)))
                .isInstanceOf(HorsPerimetre.class);
        assertThatThrownBy(() -> ressource.remplacer(droits.gere(LEA), new Remplacer(null, 2L, PAUL.valeur(), null)))
                .isInstanceOf(Introuvable.class);

        ressource.remplacer(droits.gere(LEA), remplacer(null, "connexion-4@exemple.fr"));

        assertThat(roles(DEHORS)).contains(RoleStructure.GESTIONNAIRE_PRINCIPAL);
        assertThat(roles(LEA)).containsExactly(RoleStructure.GESTIONNAIRE_SECONDAIRE);
    }

    @Test
    void rights_go_from_and_to_those_whom_one_may_name() {
        assertThatThrownBy(() -> ressource.dupliquer(droits.gere(LEA), dupliquer(DEHORS, PAUL, null)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> ressource.dupliquer(droits.gere(LEA), dupliquer(PAUL, DEHORS, null)))
                .isInstanceOf(Introuvable.class);
        assertThat(roles(DEHORS)).hasSize(1);

        assertThat(ressource
                        .dupliquer(droits.gere(LEA), dupliquer(PAUL, null, "connexion-4@exemple.fr"))
                        .listeDroits())
                .anyMatch(d -> d.applique());
        assertThat(roles(DEHORS)).hasSize(2);
    }

    private Remplacer remplacer(UtilisateurId qui, String adresse) {
        return new Remplacer(null, commune.valeur(), qui == null ? null : qui.valeur(), adresse);
    }

    private Dupliquer dupliquer(UtilisateurId de, UtilisateurId vers, String adresse) {
        return new Dupliquer(
                null,
                de.valeur(),
                null,
                vers == null ? null : vers.valeur(),
                adresse,
                List.of(commune.valeur()),
                false);
    }

    private List<RoleStructure> roles(UtilisateurId qui) {
        return droits.habilitations.rattachements(DroitsDEssai.appelant(qui)).stream()
                .map(Rattachement::role)
                .toList();
    }
}
