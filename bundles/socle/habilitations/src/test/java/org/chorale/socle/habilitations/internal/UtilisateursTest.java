package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.UTILISATEUR;

import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@SurLesDeuxBases
class UtilisateursTest {
    private static final UtilisateurId LEA = new UtilisateurId(5);
    private static final UtilisateurId PAUL = new UtilisateurId(6);

    @Parameter
    TypeBase type;

    @Test
    void aUserIsCountedOnceHoweverManyServicesTheyAreAttachedToAndOnlyWithinThePerimeter() {
        try (DroitsDEssai droits = new DroitsDEssai(type)) {
            StructureId commune = droits.annuaire.structure(1, Categorie.COLLECTIVITE_LOCALE);
            StructureId hopital = droits.annuaire.structure(2, Categorie.ETABLISSEMENT_SANTE);
            StructureId deserte = droits.annuaire.structure(3, Categorie.ETAT);
            ServiceId ecoles = droits.annuaire.service(4, commune);
            ServiceId voirie = droits.annuaire.service(5, commune);
            droits.gestion.rattacher(LEA, commune, null, GESTIONNAIRE_PRINCIPAL);
            droits.gestion.rattacher(PAUL, commune, ecoles, UTILISATEUR);
            droits.gestion.rattacher(PAUL, commune, voirie, UTILISATEUR);
            droits.gestion.rattacher(LEA, hopital, null, UTILISATEUR);
            UtilisateursService utilisateurs = new UtilisateursService(droits.base.jpa(), droits.base.schema());

            assertThat(utilisateurs.principal(commune)).contains(LEA);
            assertThat(utilisateurs.principal(hopital)).isEmpty();
            assertThat(utilisateurs.nombres(perimetre(commune, deserte)))
                    .containsExactly(java.util.Map.entry(commune, 2L));
            droits.gestion.detacher(PAUL, commune, ecoles);
            assertThat(utilisateurs.nombres(perimetre(commune))).containsEntry(commune, 2L);
            droits.gestion.detacher(PAUL, commune, voirie);
            assertThat(utilisateurs.nombres(perimetre(commune))).containsEntry(commune, 1L);
            assertThat(utilisateurs.nombres(perimetre())).isEmpty();
        }
    }

    private static Perimetre perimetre(StructureId... structures) {
        return new Perimetre(
                DroitsDEssai.appelant(LEA),
                new CodeEspace("activites-gestionnaire"),
                Mode.CONSULTATION,
                java.util.Arrays.stream(structures)
                        .map(Portee::entiere)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }
}
