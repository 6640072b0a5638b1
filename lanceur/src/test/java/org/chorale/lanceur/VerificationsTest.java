package org.chorale.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationsTest {

    @TempDir
    Path dossier;

    @Test
    void a_java_older_than_17_is_refused() {
        assertThatThrownBy(() -> Verifications.java(11)).hasMessageContaining("installez Java 17");
        assertThatCode(() -> Verifications.java(17)).doesNotThrowAnyException();
    }

    @Test
    void a_taken_port_is_refused_and_port_0_finds_a_free_one() throws Exception {
        try (ServerSocket pris = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = pris.getLocalPort();
            assertThatThrownBy(() -> Verifications.port("127.0.0.1", port))
                    .hasMessageContaining("Le port " + port)
                    .hasMessageContaining("déjà pris");
            assertThat(Verifications.port("127.0.0.1", 0)).isPositive().isNotEqualTo(port);
        }
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        assertThatThrownBy(() -> Verifications.port("192.0.2.1", 0)).hasMessageContaining("n'est pas à cette machine");
    }

    @Test
    void too_little_free_space_is_refused_and_the_threshold_is_a_setting() {
        assertThat(Verifications.seuilMo(Map.of())).isEqualTo(500);
        assertThat(Verifications.seuilMo(Map.of("CHORALE_ESPACE_LIBRE_MIN", "20")))
                .isEqualTo(20);
        assertThatThrownBy(() -> Verifications.seuilMo(Map.of("CHORALE_ESPACE_LIBRE_MIN", "peu")))
                .hasMessageContaining("nombre de mégaoctets");
        assertThatThrownBy(() -> Verifications.espaceLibre(dossier, Long.MAX_VALUE / 2))
                .hasMessageContaining("libérez de la place");
        assertThatCode(() -> Verifications.espaceLibre(dossier, 0)).doesNotThrowAnyException();
    }
}
