package org.chorale.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.TypeBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class BaseDEssaiTest {

    private static final Instant ECRITE = Instant.parse("2026-03-02T09:10:11.123456Z");

    private final BaseDEssai base;

    BaseDEssaiTest(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "essai", "ess_");
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    private long ecrire(NoteEntity note) {
        base.jpa().tx(em -> em.persist(note));
        return note.id();
    }

    private NoteEntity lire(long id) {
        return base.jpa().txExpr(em -> em.find(NoteEntity.class, id));
    }

    private long combien() {
        return base.jpa().txExpr(em -> em.createQuery("select count(n) from NoteEntity n", Long.class)
                .getSingleResult());
    }

    @Test
    void what_was_written_is_read_back() {
        String long_ = "é€".repeat(40_000);
        NoteEntity lue = lire(ecrire(new NoteEntity("un", ECRITE).avec(long_, new byte[] {0, 1, -1})));
        assertThat(lue.ecrite()).isEqualTo(ECRITE);
        assertThat(lue.texte()).isEqualTo(long_);
        assertThat(lue.piece()).containsExactly(0, 1, -1);
    }

    @Test
    void ids_begin_at_1_and_are_taken_by_blocks() {
        List<Long> ids = new ArrayList<>();
        base.jpa().tx(em -> {
            for (int i = 0; i < 60; i++) {
                NoteEntity note = new NoteEntity("n" + i, ECRITE);
                em.persist(note);
                ids.add(note.id());
            }
        });
        assertThat(ids).startsWith(1L, 2L).endsWith(60L).doesNotHaveDuplicates();
    }

    @Test
    void two_of_a_kind_have_nothing_in_common() {
        ecrire(new NoteEntity("un", ECRITE).avec("d'ici", new byte[0]));
        try (BaseDEssai autre = BaseDEssai.ouvrir(base.type(), "essai", "ess_")) {
            NoteEntity note = new NoteEntity("deux", ECRITE);
            autre.jpa().tx(em -> em.persist(note));
            assertThat(note.id()).isEqualTo(1);
            assertThat(lire(1).texte()).isEqualTo("d'ici");
        }
        assertThat(combien()).isOne();
    }

    @Test
    void the_schema_says_whose_it_is_and_how_far() {
        assertThat(base.schema().bundle()).isEqualTo("essai");
        assertThat(base.schema().version()).isEqualTo("2");
        assertThat(base.baseDeDonnees().type()).isEqualTo(base.type());
        assertThat(base.baseDeDonnees().version()).matches("\\d+\\.\\d+.*");
        assertThat(base.baseDeDonnees().repond()).isTrue();
    }

    @Test
    void an_instant_is_the_same_for_a_node_in_another_zone() {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            long id = ecrire(new NoteEntity("un", ECRITE));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(lire(id).ecrite()).isEqualTo(ECRITE);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void an_exception_takes_back_what_inner_calls_wrote_too() {
        assertThatThrownBy(() -> base.jpa().tx(em -> {
                    ecrire(new NoteEntity("dedans", ECRITE));
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");
        assertThat(combien()).isZero();
    }

    @Test
    void a_new_transaction_stays_when_the_outer_one_goes() {
        assertThatThrownBy(() -> base.jpa().tx(em -> {
                    base.jpa().tx(TransactionType.RequiresNew, autre -> autre.persist(new NoteEntity("reste", ECRITE)));
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");
        assertThat(combien()).isEqualTo(1);
    }

    @Test
    void after_commit_means_after_the_outermost_commit_and_never_after_a_rollback() {
        List<String> faits = new ArrayList<>();
        base.jpa().tx(em -> {
            base.jpa().tx(dedans -> base.transactions().apresCommit(() -> faits.add("apres")));
            faits.add("pendant");
        });
        assertThat(faits).containsExactly("pendant", "apres");
        assertThatThrownBy(() -> base.jpa().tx(em -> {
                    base.transactions().apresCommit(() -> faits.add("jamais"));
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");
        assertThat(faits).doesNotContain("jamais");
    }

    @Test
    void where_no_transaction_may_be_one_is_refused_and_the_other_way_round() {
        assertThatThrownBy(() -> base.jpa().tx(TransactionType.Mandatory, em -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> base.jpa().tx(em -> base.jpa().tx(TransactionType.Never, dedans -> {})))
                .isInstanceOf(IllegalStateException.class);
    }
}
