package org.chorale.espace.sollicitations.internal.categorie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {
    @TempDir
    private Path dossier;

    private Categories lire(String json) throws IOException {
        return new Categories(
                Files.writeString(dossier.resolve("categories.json"), json).toString());
    }

    @Test
    void those_of_the_bundle_have_one_way_to_ask_for_a_change_of_siret_and_some_for_visitors() {
        Categories c = Categories.duBundle();
        assertThat(c.changementSiret())
                .hasValueSatisfying(s -> assertThat(s.destination()).isEqualTo(SousCategorie.Destination.SUPPORT));
        assertThat(c.toutes()).allSatisfy(k -> assertThat(k.sousCategories()).isNotEmpty());
        assertThat(c.toutes().stream().flatMap(k -> k.sousCategories().stream()).filter(SousCategorie::sansCompte))
                .isNotEmpty();
        assertThat(c.libelle("PARTIE").fr()).as("one that is no more").isEqualTo("PARTIE");
    }

    @Test
    void the_operator_may_have_others() throws IOException {
        Categories c = lire("{\"categories\":[{\"code\":\"A\",\"numero\":1,\"libelle\":{\"fr\":\"a\",\"en\":\"a\"},"
                + "\"sousCategories\":[{\"code\":\"B\",\"numero\":2,\"libelle\":{\"fr\":\"b\",\"en\":\"b\"},"
                + "\"destinataire\":\"STRUCTURE\"}]}]}");
        assertThat(c.sousCategorie("B"))
                .hasValueSatisfying(s -> assertThat(s.destination()).isEqualTo(SousCategorie.Destination.STRUCTURE));
        assertThat(c.changementSiret()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | aucune catégorie",
                "pas du json | ne convient pas",
                "{\"categories\":[{\"code\":\"a\",\"numero\":1}]} | n'a pas de sous-catégorie",
                "{\"categories\":[{\"code\":\"A\",\"sousCategories\":[{\"code\":\"minuscule x\"}]}]} | minuscule x",
                "{\"categories\":[{\"code\":\"A\",\"sousCategories\":[{\"code\":\"B\"}]}]} | numéro 0"
            })
    void a_file_that_is_wrong_says_what(String json, String phrase) {
        if (phrase.contains("sous-catégorie")) {
            assertThatThrownBy(() -> lire(json.replace("\"a\"", "\"A\""))).hasMessageContaining(phrase);
        } else {
            assertThatThrownBy(() -> lire(json)).isInstanceOf(IOException.class).hasMessageContaining(phrase);
        }
    }
}
