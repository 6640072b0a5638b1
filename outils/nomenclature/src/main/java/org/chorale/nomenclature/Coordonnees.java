package org.chorale.nomenclature;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The Maven coordinates of a jar, as its place in a repository's layout tells them.
 *
 * @param groupe group id
 * @param artefact artifact id
 * @param version version
 */
record Coordonnees(String groupe, String artefact, String version) {
    /** From a path relative to the repository, {@code org/x/y/1.0/y-1.0.jar}; empty where it has not that form. */
    static Optional<Coordonnees> de(Path relatif) {
        int n = relatif.getNameCount();
        if (n < 4) {
            return Optional.empty();
        }
        String version = relatif.getName(n - 2).toString();
        String artefact = relatif.getName(n - 3).toString();
        if (!relatif.getName(n - 1).toString().startsWith(artefact + "-" + version)) {
            return Optional.empty();
        }
        String groupe = relatif.subpath(0, n - 3).toString().replace('/', '.').replace('\\', '.');
        return Optional.of(new Coordonnees(groupe, artefact, version));
    }

    String purl() {
        return "pkg:maven/" + groupe + "/" + artefact + "@" + version;
    }
}
