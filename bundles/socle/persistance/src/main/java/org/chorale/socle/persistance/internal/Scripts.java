package org.chorale.socle.persistance.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.chorale.api.persistance.TypeBase;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of one bundle for one kind of database: those of the folder itself and those of its subfolder named after
 * the database. Given to Flyway as they are, so that it does not scan class paths.
 */
public final class Scripts implements ResourceProvider {

    /** Where scripts come from: a bundle, a folder of compiled classes. */
    @FunctionalInterface
    public interface Source {
        /** The {@code .sql} files that stand directly in that folder. */
        List<URL> fichiers(String dossier);
    }

    private final List<LoadableResource> scripts = new ArrayList<>();

    /** Lists them; reads none yet. */
    public Scripts(Source source, String emplacement, TypeBase type) {
        ajouter(source, emplacement);
        ajouter(source, emplacement + "/" + type.nom());
    }

    private void ajouter(Source source, String dossier) {
        for (URL url : source.fichiers(dossier)) {
            String nom = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
            scripts.add(new Script(url, dossier + "/" + nom, nom));
        }
    }

    @Override
    public @Nullable LoadableResource getResource(String chemin) {
        return scripts.stream()
                .filter(s -> s.getRelativePath().equals(chemin))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String debut, String[] fins) {
        return scripts.stream()
                .filter(s -> s.getFilename().startsWith(debut)
                        && Arrays.stream(fins).anyMatch(f -> s.getFilename().endsWith(f)))
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final URL url;
        private final String chemin;
        private final String nom;

        Script(URL url, String chemin, String nom) {
            this.url = url;
            this.chemin = chemin;
            this.nom = nom;
        }

        @Override
        public Reader read() {
            try {
                return new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return chemin;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return chemin;
        }

        @Override
        public String getFilename() {
            return nom;
        }

        @Override
        public String getRelativePath() {
            return chemin;
        }
    }
}
