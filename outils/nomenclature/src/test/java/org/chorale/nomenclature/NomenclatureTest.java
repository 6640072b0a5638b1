package org.chorale.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.cyclonedx.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NomenclatureTest {
    @TempDir
    private Path distribution;

    @Test
    void every_jar_is_listed_with_its_coordinates_its_hash_and_what_it_says_of_its_licence() throws IOException {
        jar("system/org/exemple/outil/1.2/outil-1.2.jar", "Apache-2.0;link=\"https://exemple.org\"");
        jar("lib/boot/amorce.jar", null);

        assertThat(Nomenclature.dresser(distribution, "1").getComponents())
                .hasSize(2)
                .anySatisfy(c -> {
                    assertThat(c.getPurl()).isEqualTo("pkg:maven/org.exemple/outil@1.2");
                    assertThat(c.getHashes()).hasSize(1);
                    assertThat(c.getLicenses().getLicenses().get(0).getName()).isEqualTo("Apache-2.0");
                })
                .extracting(Component::getName)
                .contains("amorce.jar");
    }

    private void jar(String chemin, String licence) throws IOException {
        Path fichier = distribution.resolve(chemin);
        Files.createDirectories(fichier.getParent());
        Manifest manifeste = new Manifest();
        manifeste.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (licence != null) {
            manifeste.getMainAttributes().putValue("Bundle-License", licence);
        }
        try (OutputStream flux = Files.newOutputStream(fichier);
                JarOutputStream jar = new JarOutputStream(flux, manifeste)) {
            jar.closeEntry();
        }
    }
}
