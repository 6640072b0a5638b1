package org.chorale.socle.documents.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.identifiant.Empreinte;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalayageTest {
    @TempDir
    Path racine;

    private final Set<Empreinte> references = new HashSet<>();
    private final Referent factures = new Referent("factures");
    private MagasinFichiers magasin;
    private Referents referents;

    @BeforeEach
    void ouvrir() throws IOException {
        magasin = MagasinFichiers.ouvrir(racine, new PlaceLibre(() -> 1, 0));
        referents = new Referents(racine.resolve("referents"));
    }

    @AfterEach
    void fermer() throws IOException {
        magasin.close();
    }

    @Test
    void what_nobody_refers_to_goes_a_day_after_its_deposit() throws IOException {
        referents.arriver(factures);
        Empreinte referee = garder("référé", Duration.ofDays(2));
        Empreinte orpheline = garder("orpheline", Duration.ofDays(2));
        Empreinte recente = garder("récente", Duration.ofHours(23));
        references.add(referee);

        assertThat(balayer()).isEqualTo(1);

        assertThat(magasin.ouvrir(referee)).isPresent();
        assertThat(magasin.ouvrir(recente)).isPresent();
        assertThat(magasin.ouvrir(orpheline)).isEmpty();
    }

    @Test
    void nothing_goes_while_one_who_was_seen_is_away_after_a_restart_too() throws IOException {
        referents.arriver(factures);
        referents.arriver(new Referent("travaux"));
        Referents redemarre = new Referents(racine.resolve("referents"));
        redemarre.arriver(factures);
        Empreinte orpheline = garder("orpheline", Duration.ofDays(2));

        assertThat(new Balayage(magasin, redemarre).balayer()).isZero();

        redemarre.arriver(new Referent("travaux"));
        assertThat(new Balayage(magasin, redemarre).balayer()).isEqualTo(1);
        assertThat(magasin.ouvrir(orpheline)).isEmpty();
    }

    @Test
    void nothing_goes_while_nobody_was_ever_seen() throws IOException {
        garder("orpheline", Duration.ofDays(2));

        assertThat(balayer()).isZero();
    }

    @Test
    void many_are_asked_for_by_parcels() throws IOException {
        referents.arriver(factures);
        for (int i = 0; i < 1001; i++) {
            garder("n" + i, Duration.ofDays(2));
        }

        assertThat(balayer()).isEqualTo(1001);
        assertThat(factures.plusGrosPaquet).isEqualTo(500);
    }

    @Test
    void a_referrer_that_fails_stops_the_sweeping() throws IOException {
        Referent casse = new Referent("casse") {
            @Override
            public Set<Empreinte> parmi(Set<Empreinte> empreintes) {
                throw new IllegalStateException("base absente");
            }
        };
        referents.arriver(casse);
        Empreinte orpheline = garder("orpheline", Duration.ofDays(2));

        assertThatThrownBy(this::balayer).hasMessage("base absente");
        assertThat(magasin.ouvrir(orpheline)).isPresent();
    }

    @Test
    void a_name_that_is_no_file_name_is_refused() {
        assertThatThrownBy(() -> referents.arriver(new Referent("../x"))).isInstanceOf(IllegalArgumentException.class);
    }

    private int balayer() throws IOException {
        return new Balayage(magasin, referents).balayer();
    }

    private Empreinte garder(String texte, Duration age) throws IOException {
        Empreinte empreinte = magasin.garder(new ByteArrayInputStream(texte.getBytes(UTF_8)), 1000)
                .empreinte();
        String hex = empreinte.hex();
        Path fichier =
                racine.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
        Files.setLastModifiedTime(fichier, FileTime.from(Instant.now().minus(age)));
        return empreinte;
    }

    private class Referent implements ReferencesDocuments {
        private final String nom;
        private int plusGrosPaquet;

        private Referent(String nom) {
            this.nom = nom;
        }

        @Override
        public String nom() {
            return nom;
        }

        @Override
        public Set<Empreinte> parmi(Set<Empreinte> empreintes) {
            plusGrosPaquet = Math.max(plusGrosPaquet, empreintes.size());
            Set<Empreinte> miennes = new HashSet<>(empreintes);
            miennes.retainAll(references);
            return miennes;
        }
    }
}
