package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.identite.internal.Maison.ICI;
import static org.chorale.socle.identite.internal.Maison.MOT_DE_PASSE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.identite.RefusIdentite.ConnexionRefusee;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class EntretienTest {
    private final Maison maison;
    private final Agenda agenda = new Agenda();
    private final Entretien entretien;

    EntretienTest(TypeBase type) {
        maison = new Maison(type);
        entretien = new Entretien(maison.base.jpa(), maison.base.schema(), agenda, maison.horloge);
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void sessions_that_ended_thirty_days_ago_and_old_attempts_go_each_day() {
        maison.creer("eve@exemple.fr");
        maison.noeud.sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        assertThatThrownBy(() -> maison.noeud.sessions.ouvrir("eve@exemple.fr", "faux mot de passe", ICI))
                .isInstanceOf(ConnexionRefusee.class);

        maison.horloge.avancer(Duration.ofDays(30));
        entretien.echoir(due());

        assertThat(maison.compter("select count(s) from SessionEntity s")).isEqualTo(1);
        assertThat(maison.compter("select count(e) from EssaiEntity e")).isZero();
        assertThat(agenda.posees)
                .containsEntry(Entretien.TYPE, maison.horloge.instant().plus(Duration.ofDays(1)));

        maison.horloge.avancer(Duration.ofDays(1));
        entretien.echoir(due());

        assertThat(maison.compter("select count(s) from SessionEntity s")).isZero();
    }

    private Echeance due() {
        return new Echeance(Entretien.TYPE, "quotidien", maison.horloge.instant(), Map.of());
    }

    /** Deadlines by type. */
    private static final class Agenda implements Echeances {
        private final Map<String, Instant> posees = new HashMap<>();

        @Override
        public void poser(String type, String reference, Instant quand, Map<String, String> donnees) {
            posees.put(type, quand);
        }

        @Override
        public boolean poserSiAbsente(String type, String reference, Instant quand, Map<String, String> donnees) {
            return posees.putIfAbsent(type, quand) == null;
        }

        @Override
        public boolean annuler(String type, String reference) {
            return posees.remove(type) != null;
        }

        @Override
        public Optional<Instant> quand(String type, String reference) {
            return Optional.ofNullable(posees.get(type));
        }
    }
}
