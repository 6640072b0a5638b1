package org.chorale.nomenclature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** What a jar says of its own licence: in its manifest, else in the pom it carries. */
final class LicenceDuJar {
    private static final Pattern NOM = Pattern.compile("(?s)<licenses>.*?<name>\\s*([^<]+?)\\s*</name>");

    private LicenceDuJar() {}

    static Optional<String> lire(Path jar) throws IOException {
        try (JarFile fichier = new JarFile(jar.toFile(), false)) {
            Optional<String> manifeste = duManifeste(fichier.getManifest());
            return manifeste.isPresent() ? manifeste : duPom(fichier);
        }
    }

    private static Optional<String> duManifeste(@org.jspecify.annotations.Nullable Manifest manifeste) {
        if (manifeste == null) {
            return Optional.empty();
        }
        String ligne = manifeste.getMainAttributes().getValue("Bundle-License");
        return Optional.ofNullable(ligne)
                .map(l -> l.split("[;,]", 2)[0].strip().replace("\"", ""))
                .filter(l -> !l.isEmpty());
    }

    private static Optional<String> duPom(JarFile fichier) throws IOException {
        Optional<? extends ZipEntry> pom = fichier.stream()
                .filter(e ->
                        e.getName().startsWith("META-INF/maven/") && e.getName().endsWith("/pom.xml"))
                .findFirst();
        if (pom.isEmpty()) {
            return Optional.empty();
        }
        try (var flux = fichier.getInputStream(pom.get())) {
            Matcher trouve = NOM.matcher(new String(flux.readAllBytes(), StandardCharsets.UTF_8));
            return trouve.find() ? Optional.of(trouve.group(1)) : Optional.empty();
        }
    }
}
