package org.chorale.itests.produit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A portal started by the distribution's own {@code bin/chorale run}, as an operator does. */
final class PortailLance implements Portail {
    private static final Pattern OUVERT = Pattern.compile("(?m)^OUVERT (http://\\S+)");

    /** The environment of one that lives for a minute or two: what Java learns in it comes too late, and costs a third. */
    static final Map<String, String> BREF = Map.of("CHORALE_JAVA_OPTS", PortailExamine.BREF);

    private final Process processus;
    private final Path donnees;
    private final Path sortie;
    private final int dejaDit;

    private PortailLance(Process processus, Path donnees, Path sortie, int dejaDit) {
        this.processus = processus;
        this.donnees = donnees;
        this.sortie = sortie;
        this.dejaDit = dejaDit;
    }

    /** Starts one on a free port, on a data folder that may have been used before. */
    static PortailLance lancer(Path donnees, Map<String, String> environnement, String... options) {
        return lancerSur(0, donnees, environnement, options);
    }

    /** Starts one on that port. */
    static PortailLance lancerSur(int port, Path donnees, Map<String, String> environnement, String... options) {
        return lancerPar(List.of(), port, donnees, environnement, options);
    }

    /** Starts one by another command, which ends as the portal itself. */
    static PortailLance lancerPar(
            List<String> lanceur, int port, Path donnees, Map<String, String> environnement, String... options) {
        Path sortie = donnees.resolveSibling(donnees.getFileName() + ".sortie");
        List<String> commande = new ArrayList<>(lanceur);
        commande.addAll(
                List.of(chorale().toString(), "run", "--port", Integer.toString(port), "--data", donnees.toString()));
        commande.addAll(Arrays.asList(options));
        ProcessBuilder constructeur = new ProcessBuilder(commande).redirectErrorStream(true);
        constructeur.environment().putAll(environnement);
        constructeur.redirectOutput(ProcessBuilder.Redirect.appendTo(sortie.toFile()));
        try {
            int dejaDit = Files.exists(sortie) ? Files.readString(sortie).length() : 0;
            return new PortailLance(constructeur.start(), donnees, sortie, dejaDit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher of the unpacked distribution. */
    static Path chorale() {
        try (Stream<Path> dossiers = Files.list(Path.of("target/distribution"))) {
            return dossiers.map(d -> d.resolve("bin/chorale"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI adresse() {
        Matcher[] ouvert = new Matcher[1];
        Attente.que(Duration.ofSeconds(240), "le portail dit où il est ouvert", () -> {
            ouvert[0] = OUVERT.matcher(sortie().substring(dejaDit));
            boolean dit = ouvert[0].find();
            if (!dit && !processus.isAlive()) {
                throw new AssertionError("le portail s'est arrêté : " + sortie());
            }
            return dit;
        });
        return URI.create(ouvert[0].group(1));
    }

    @Override
    public Path donnees() {
        return donnees;
    }

    @Override
    public Path journal() {
        try (Stream<Path> fichiers = Files.list(donnees.resolve("journaux"))) {
            return fichiers.filter(f -> f.toString().endsWith(".log") && !f.endsWith("derby.log"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it printed. */
    String sortie() {
        try {
            return Files.exists(sortie) ? Files.readString(sortie) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return processus.pid();
    }

    /** Pulls the plug: no hook runs, nothing is flushed. */
    void debrancher() {
        processus.destroyForcibly();
        attendreLaFin(Duration.ofSeconds(20));
    }

    /** Asks it to stop, and answers its exit code. */
    int arreter() {
        processus.destroy();
        return attendreLaFin(Duration.ofSeconds(60));
    }

    /** Waits for an end that comes by itself, and answers its exit code. */
    int attendreLaFin(Duration limite) {
        try {
            if (!processus.waitFor(limite.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("ne s'arrête pas en " + limite.toSeconds() + " s\n" + sortie());
            }
            return processus.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrompu", e);
        }
    }

    @Override
    public void close() {
        if (processus.isAlive()) {
            processus.destroy();
            try {
                if (!processus.waitFor(45, TimeUnit.SECONDS)) {
                    processus.destroyForcibly();
                }
            } catch (InterruptedException e) {
                processus.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
