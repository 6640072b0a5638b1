package org.chorale.api.acces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.junit.jupiter.api.Test;

class PerimetreTest {
    private static final StructureId MAIRIE = new StructureId(1);
    private static final StructureId HOPITAL = new StructureId(2);
    private static final ServiceId VOIRIE = new ServiceId(10);
    private static final ServiceId ECOLES = new ServiceId(11);

    @Test
    void a_right_on_a_whole_structure_covers_its_services_and_one_on_a_service_covers_nothing_else() {
        Perimetre entier = perimetre(Portee.entiere(MAIRIE));
        Perimetre voirie = perimetre(new Portee(MAIRIE, VOIRIE));

        assertThat(entier.contient(MAIRIE, VOIRIE)).isTrue();
        assertThat(entier.contient(HOPITAL, null)).isFalse();
        assertThat(voirie.contient(MAIRIE, VOIRIE)).isTrue();
        assertThat(voirie.contient(MAIRIE, ECOLES)).isFalse();
        assertThat(voirie.contient(MAIRIE, null)).isFalse();
        assertThat(voirie.structures()).containsExactly(MAIRIE);
    }

    @Test
    void narrowing_to_a_structure_never_widens() {
        Perimetre deux = perimetre(Portee.entiere(MAIRIE), new Portee(HOPITAL, ECOLES));

        assertThat(deux.restreintA(HOPITAL).contient(HOPITAL)).isFalse();
        assertThat(deux.restreintA(HOPITAL).contient(MAIRIE)).isFalse();
        assertThat(deux.restreintA(new StructureId(3)).estVide()).isTrue();
    }

    @Test
    void acting_includes_reading() {
        assertThat(Mode.MODIFICATION.couvre(Mode.CONSULTATION)).isTrue();
        assertThat(Mode.CONSULTATION.couvre(Mode.MODIFICATION)).isFalse();
    }

    private static Perimetre perimetre(Portee... portees) {
        Appelant agent = new Appelant(new UtilisateurId(7), Appelant.Genre.PERSONNE, "Agent", Set.of());
        return new Perimetre(agent, new CodeEspace("factures-recues"), Mode.CONSULTATION, Set.of(portees));
    }
}
