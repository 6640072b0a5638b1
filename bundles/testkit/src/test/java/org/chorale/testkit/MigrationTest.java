package org.chorale.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.persistance.internal.SchemaTropRecent;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** How the room persistance treats the tables of a bundle. */
@SurLesDeuxBases
class MigrationTest {

    private final BaseDEssai base;

    MigrationTest(TypeBase type) {
        base = BaseDEssai.vide(type);
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    private void sql(String ordre) throws SQLException {
        try (Connection connexion = base.source().getConnection();
                Statement instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }

    @Test
    void a_bundle_that_comes_back_newer_finds_its_tables_and_adds_to_them() throws SQLException {
        assertThat(base.migrer("ancien", "essais/ancien", "anc_").version()).isEqualTo("1");
        sql("INSERT INTO anc_a VALUES (7)");
        assertThat(base.migrer("ancien", "essais/recent", "anc_").version()).isEqualTo("2");
        sql("INSERT INTO anc_b SELECT id FROM anc_a");
    }

    @Test
    void an_older_bundle_on_newer_tables_is_refused_with_a_sentence_and_touches_nothing() throws SQLException {
        base.migrer("ancien", "essais/recent", "anc_");
        assertThatThrownBy(() -> base.migrer("ancien", "essais/ancien", "anc_"))
                .isInstanceOf(SchemaTropRecent.class)
                .hasMessageContaining("« ancien »")
                .hasMessageContaining("tables en version 2, ce bundle connaît la version 1");
        sql("SELECT id FROM anc_b");
    }

    @Test
    void each_bundle_has_its_own_history() {
        assertThat(base.migrer("essai", "db/migration", "ess_").version()).isEqualTo("2");
        assertThat(base.migrer("ancien", "essais/ancien", "anc_").version()).isEqualTo("1");
        assertThat(base.migrer("essai", "db/migration", "ess_").version()).isEqualTo("2");
    }

    @Test
    void a_script_that_fails_is_an_error_the_next_time_too() {
        assertThatThrownBy(() -> base.migrer("casse", "essais/casse", "cas_")).isInstanceOf(FlywayException.class);
        assertThatThrownBy(() -> base.migrer("casse", "essais/casse", "cas_")).isInstanceOf(FlywayException.class);
    }

    @Test
    void a_bundle_without_scripts_is_at_version_0() {
        assertThat(base.migrer("vide", "essais/absent", "vid_").version()).isEqualTo("0");
    }

    /** Again and again, each time with tables that nobody has touched: it is the first moment that is dangerous. */
    @RepeatedTest(10)
    void two_nodes_that_start_at_once_migrate_once() throws Exception {
        Assumptions.assumeTrue(base.type() == TypeBase.POSTGRESQL, "Derby n'a qu'un nœud");
        ExecutorService noeuds = Executors.newFixedThreadPool(4);
        try {
            Callable<String> noeud =
                    () -> base.migrer("ancien", "essais/recent", "anc_").version();
            for (Future<String> fin : noeuds.invokeAll(List.of(noeud, noeud, noeud, noeud))) {
                assertThat(fin.get()).isEqualTo("2");
            }
        } finally {
            noeuds.shutdownNow();
        }
    }
}
