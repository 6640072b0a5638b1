package org.chorale.nomenclature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;

/** {@code Nomenclature DISTRIBUTION FILE VERSION}: writes the bill of materials of an unpacked distribution. */
public final class Nomenclature {
    private Nomenclature() {}

    /** Refuses an empty distribution: that would be a bill of nothing. */
    public static void main(String[] arguments) throws IOException, GeneratorException {
        Path distribution = Path.of(arguments[0]);
        Bom bom = dresser(distribution, arguments[2]);
        if (bom.getComponents().isEmpty()) {
            throw new IllegalStateException("no jar below " + distribution);
        }
        Files.writeString(
                Path.of(arguments[1]),
                BomGeneratorFactory.createJson(Version.VERSION_15, bom).toJsonString());
    }

    static Bom dresser(Path distribution, String version) throws IOException {
        Bom bom = new Bom();
        Component produit = new Component();
        produit.setType(Component.Type.APPLICATION);
        produit.setGroup("org.chorale");
        produit.setName("chorale");
        produit.setVersion(version);
        Metadata metadonnees = new Metadata();
        // No time in it: two builds of the same sources give the same bytes.
        metadonnees.setTimestamp(null);
        metadonnees.setComponent(produit);
        bom.setMetadata(metadonnees);
        for (Path jar : jars(distribution)) {
            bom.addComponent(composant(distribution, jar));
        }
        return bom;
    }

    private static List<Path> jars(Path distribution) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String dossier : List.of("system", "lib")) {
            if (Files.isDirectory(distribution.resolve(dossier))) {
                try (Stream<Path> fichiers = Files.walk(distribution.resolve(dossier))) {
                    fichiers.filter(f -> f.toString().endsWith(".jar")).sorted().forEach(jars::add);
                }
            }
        }
        return jars;
    }

    private static Component composant(Path distribution, Path jar) throws IOException {
        Path relatif = distribution.relativize(jar);
        Component composant = new Component();
        composant.setType(Component.Type.LIBRARY);
        composant.setBomRef(relatif.toString());
        Coordonnees.de(relatif.subpath(1, relatif.getNameCount()))
                .ifPresentOrElse(
                        c -> {
                            composant.setGroup(c.groupe());
                            composant.setName(c.artefact());
                            composant.setVersion(c.version());
                            composant.setPurl(c.purl());
                        },
                        () -> composant.setName(relatif.getFileName().toString()));
        composant.addHash(new Hash(Hash.Algorithm.SHA_256, sha256(jar)));
        LicenceDuJar.lire(jar).ifPresent(nom -> {
            License licence = new License();
            licence.setName(nom);
            LicenseChoice choix = new LicenseChoice();
            choix.addLicense(licence);
            composant.setLicenses(choix);
        });
        return composant;
    }

    private static String sha256(Path fichier) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(fichier)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
