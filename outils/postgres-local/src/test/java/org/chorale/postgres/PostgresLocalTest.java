package org.chorale.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** It answers from start to close, and a setting that it does not know is told, not waited for. */
@Tag("base")
class PostgresLocalTest {

    @BeforeEach
    void only_where_one_is_installed() throws IOException {
        assumeTrue(PostgresLocal.estInstalle(), "no PostgreSQL on this machine");
    }

    @Test
    void it_listens_until_it_is_closed() throws IOException {
        int port;
        try (PostgresLocal base = PostgresLocal.demarrer("fsync=off")) {
            port = base.port();
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_setting_that_it_does_not_know_is_told() {
        assertThatThrownBy(() -> PostgresLocal.demarrer("inconnu_de_tous=1").close())
                .isInstanceOf(IOException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains("ne répond pas"));
    }
}
