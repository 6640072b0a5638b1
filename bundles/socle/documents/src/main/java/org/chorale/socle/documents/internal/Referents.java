package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.identifiant.Empreinte;

/** Who refers to documents: those present, and those that were ever seen, by a file named after each beside the store. */
final class Referents {
    private static final Pattern NOM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    private final Path dossier;
    private final ConcurrentHashMap<String, ReferencesDocuments> presents = new ConcurrentHashMap<>();

    Referents(Path dossier) throws IOException {
        this.dossier = Files.createDirectories(dossier, Dossiers.prive(dossier));
    }

    void arriver(ReferencesDocuments referent) throws IOException {
        String nom = referent.nom();
        if (!NOM.matcher(nom).matches()) {
            throw new IllegalArgumentException("Ce n'est pas un nom de référent : " + nom);
        }
        try {
            Files.createFile(dossier.resolve(nom));
            Dossiers.synchroniser(dossier);
        } catch (FileAlreadyExistsException e) {
            // Seen before: that is all the file says.
        }
        presents.put(nom, referent);
    }

    void partir(ReferencesDocuments referent) {
        presents.remove(referent.nom(), referent);
    }

    /** Those that were seen and are away. */
    Set<String> absents() throws IOException {
        try (Stream<Path> connus = Files.list(dossier)) {
            return connus.map(f -> f.getFileName().toString())
                    .filter(nom -> !presents.containsKey(nom))
                    .collect(Collectors.toSet());
        }
    }

    boolean aucun() {
        return presents.isEmpty();
    }

    /** Those among these to which nobody refers. */
    Set<Empreinte> sansReference(Set<Empreinte> empreintes) {
        Set<Empreinte> libres = new HashSet<>(empreintes);
        for (ReferencesDocuments referent : List.copyOf(presents.values())) {
            libres.removeAll(referent.parmi(Set.copyOf(empreintes)));
        }
        return libres;
    }
}
