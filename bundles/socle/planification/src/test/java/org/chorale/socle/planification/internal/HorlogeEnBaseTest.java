package org.chorale.socle.planification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class HorlogeEnBaseTest {

    private final Atelier atelier;

    HorlogeEnBaseTest(TypeBase type) {
        atelier = new Atelier(type);
    }

    @AfterEach
    void fermer() {
        atelier.close();
    }

    private HorlogeEnBase noeud() {
        HorlogeEnBase noeud = new HorlogeEnBase(atelier.base.jpa(), atelier.reveil, atelier.machine);
        noeud.relire();
        return noeud;
    }

    @Test
    void all_nodes_see_the_same_time_and_a_restart_keeps_it() {
        HorlogeEnBase un = noeud();
        HorlogeEnBase autre = noeud();
        un.avancer(Duration.ofDays(15));
        un.avancer(Duration.ofHours(1));
        autre.relire();
        assertThat(un.horloge().instant())
                .isEqualTo(atelier.machine.instant().plus(Duration.ofDays(15)).plus(Duration.ofHours(1)));
        assertThat(autre.horloge().instant()).isEqualTo(un.horloge().instant());
        assertThat(noeud().decalage()).isEqualTo(un.decalage());
        assertThat(un.horloge().withZone(ZoneId.of("Europe/Paris")).instant())
                .isEqualTo(un.horloge().instant());
    }

    @Test
    void it_goes_back_only_to_the_machines_time() {
        HorlogeEnBase horloge = noeud();
        horloge.avancer(Duration.ofDays(1));
        horloge.remettre();
        assertThat(horloge.horloge().instant()).isEqualTo(atelier.machine.instant());
        assertThatThrownBy(() -> horloge.avancer(Duration.ofDays(-1))).hasMessageContaining("n'avance que");
        assertThatThrownBy(() -> horloge.avancer(Duration.ofDays(4000))).hasMessageContaining("dix ans");
    }
}
