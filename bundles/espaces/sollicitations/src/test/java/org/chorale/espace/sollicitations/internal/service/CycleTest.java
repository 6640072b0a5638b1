package org.chorale.espace.sollicitations.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.cycle.Transition;
import org.chorale.api.persistance.TypeBase;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.CycleSollicitations;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.chorale.espace.sollicitations.internal.donnees.Tables;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.ActionImpossible;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every action from every state and by every side: done where the table has the row, refused everywhere else. */
@SurLesDeuxBases
class CycleTest {
    private static final List<Transition> TABLE = new CycleSollicitations().transitions();

    private final Salle salle;

    CycleTest(TypeBase type) {
        salle = new Salle(type);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    private enum Qui {
        EMETTEUR,
        DESTINATAIRE,
        SUPPORT
    }

    @Test
    void what_the_table_has_is_done_and_nothing_else() {
        Map<Qui, Integer> permises = new EnumMap<>(Qui.class);
        for (Etat de : Etat.visibles()) {
            for (Action action : Action.values()) {
                for (Qui qui : Qui.values()) {
                    essayer(de, action, qui).ifPresent(fait -> permises.merge(qui, 1, Integer::sum));
                }
            }
        }
        assertThat(permises)
                .containsEntry(Qui.EMETTEUR, 4 + 1 + 6)
                .containsEntry(Qui.DESTINATAIRE, 4 + 4 + 3)
                .containsEntry(Qui.SUPPORT, 4 + 4);
    }

    @Test
    void no_row_stands_twice_and_every_state_but_the_last_leads_on() {
        assertThat(TABLE).doesNotHaveDuplicates();
        for (Etat etat : Etat.values()) {
            boolean mene = TABLE.stream().anyMatch(t -> t.de().equals(etat.name()));
            assertThat(mene).as(etat.name()).isEqualTo(etat != Etat.CLOTUREE);
        }
    }

    private Optional<Etat> essayer(Etat de, Action action, Qui qui) {
        long id = dansLEtat(de, qui);
        Regard regard =
                switch (qui) {
                    case EMETTEUR -> Salle.EMETTEUR;
                    case DESTINATAIRE -> Salle.DESTINATAIRE;
                    case SUPPORT -> Salle.SUPPORT;
                };
        Optional<Transition> ligne = TABLE.stream()
                .filter(t -> t.de().equals(de.name()) && t.action().equals(action.name()) && !t.estAutomatique())
                .filter(t -> (qui == Qui.EMETTEUR) == EspaceSollicitationsEmises.CODE.equals(t.acteur()))
                // Nothing is transferred to the support that is there, and only a change of SIRET is accepted.
                .filter(t -> action != Action.TRANSFERT || qui == Qui.DESTINATAIRE)
                .filter(t -> action != Action.ACCEPTATION)
                .findFirst();
        if (ligne.isEmpty()) {
            assertThatThrownBy(() -> salle.agir(regard, id, action, "texte"))
                    .as("%s from %s by %s", action, de, qui)
                    .isInstanceOf(ActionImpossible.class);
            assertThat(salle.lire(id).etat()).isEqualTo(de);
            return Optional.empty();
        }
        Etat vers = salle.agir(regard, id, action, "texte");
        assertThat(vers.name()).isEqualTo(ligne.get().vers());
        assertThat(salle.lire(id).etat()).isEqualTo(vers);
        return Optional.of(vers);
    }

    private long dansLEtat(Etat etat, Qui qui) {
        return salle.base.jpa().txExpr(TransactionType.Required, em -> {
            SollicitationEntity s = new SollicitationEntity(
                    etat,
                    "AUTRE",
                    "AUTRE_SUPPORT",
                    "objet",
                    new Sollicitation.Emetteur(Salle.CAMILLE.id(), "Camille", Salle.LEMAIRE, null, null, Locale.FRENCH),
                    qui == Qui.SUPPORT
                            ? Sollicitation.Destinataire.SUPPORT
                            : new Sollicitation.Destinataire(Salle.VALMONT, null),
                    salle.horloge.instant());
            em.persist(s);
            em.flush();
            return new Tables(em).trouver(s.id()).orElseThrow().id();
        });
    }
}
