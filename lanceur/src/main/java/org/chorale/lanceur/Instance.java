package org.chorale.lanceur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code DIR/instance}: what the container needs for itself, all of it made again from the distribution. Nothing there
 * has to be saved: what the operator writes is in {@code DIR/etc} and {@code DIR/chorale.properties}.
 */
final class Instance {

    private static final String EMPREINTE = "empreinte";

    private final Path distribution;
    private final Reglages reglages;
    private final String version;

    Instance(Path distribution, Reglages reglages, String version) {
        this.distribution = distribution;
        this.reglages = reglages;
        this.version = version;
    }

    Path racine() {
        return reglages.data().resolve("instance");
    }

    Path etc() {
        return racine().resolve("etc");
    }

    Path journaux() {
        return reglages.data().resolve("journaux");
    }

    private Path data() {
        return racine().resolve("data");
    }

    /** Everything on disk that the container will read. */
    void preparer() throws IOException {
        Files.createDirectories(racine());
        DossierDeDonnees.reserver(racine());
        oublierLeCacheDUneAutreDistribution();
        effacer(etc());
        copier(distribution.resolve("etc"), etc());
        copier(reglages.data().resolve("etc"), etc());
        Files.createDirectories(data());
        effacer(data().resolve("tmp"));
        Files.createDirectories(data().resolve("tmp"));
        Files.createDirectories(journaux());
        Path deploy = reglages.data().resolve("deploy");
        Files.createDirectories(deploy);
        // What is put there runs in the portal: whoever else could write there would be its master.
        DossierDeDonnees.reserver(deploy);
        if (!(reglages.base() instanceof Base.PostgreSql)) {
            BaseNeuve.poser(distribution, reglages.data());
        }
        ecrireLaConfiguration();
    }

    /** The mark is written before the container runs: a cache left by a crash is the container's own business. */
    private void oublierLeCacheDUneAutreDistribution() throws IOException {
        Path marque = racine().resolve(EMPREINTE);
        String actuelle = Empreinte.de(distribution);
        boolean memeDistribution =
                Files.exists(marque) && Files.readString(marque).strip().equals(actuelle);
        if (!memeDistribution) {
            effacer(data());
            Files.writeString(marque, actuelle + "\n");
        }
    }

    private void ecrireLaConfiguration() throws IOException {
        Map<String, String> portail = new LinkedHashMap<>();
        portail.put("adressePublique", reglages.adresseVisible());
        portail.put("adresse", reglages.adresse());
        portail.put("port", Integer.toString(reglages.port()));
        portail.put("demo", Boolean.toString(reglages.demo()));
        portail.put("donnees", reglages.data().toString());
        portail.put("base", reglages.base().nom());
        portail.put("version", version);
        portail.put("smtp", reglages.courriel().serveur());
        portail.put("courrielExpediteur", reglages.courriel().expediteur());
        portail.put("creationsPrivees", reglages.creationsPrivees());
        portail.put("espaceLibreMinMo", Long.toString(Verifications.seuilMo(System.getenv())));
        reglages.espaces().ifPresent(e -> portail.put("espaces", String.join(",", e)));
        completer("org.chorale.portail.cfg", portail);
        ecrire("org.ops4j.datasource-chorale.cfg", sourceDeDonnees());
        completer(
                "org.ops4j.pax.web.cfg",
                Map.of(
                        "org.osgi.service.http.port", Integer.toString(reglages.port()),
                        "org.ops4j.pax.web.listening.addresses", reglages.adresse()));
    }

    private Map<String, String> sourceDeDonnees() {
        Map<String, String> source = new LinkedHashMap<>();
        source.put("dataSourceName", "chorale");
        source.put("osgi.jndi.service.name", "chorale");
        source.put("pool", "dbcp2");
        source.put("xa", "true");
        source.put("pool.maxTotal", "20");
        source.put("pool.maxIdle", "20");
        source.put("pool.minIdle", "2");
        source.put("pool.maxWaitMillis", "20000");
        source.put("factory.poolStatements", "true");
        source.put("factory.maxOpenPreparedStatements", "200");
        if (reglages.base() instanceof Base.PostgreSql serveur) {
            source.put("osgi.jdbc.driver.name", "PostgreSQL JDBC Driver");
            source.put("url", serveur.urlJdbc());
            // Read from the environment by the container: nothing secret is written.
            source.put("user", "$[env:" + Reglages.UTILISATEUR + "]");
            if (System.getenv(Reglages.MOT_DE_PASSE) != null) {
                source.put("password", "$[env:" + Reglages.MOT_DE_PASSE + "]");
            }
            source.put("pool.testOnBorrow", "true");
        } else {
            source.put("osgi.jdbc.driver.name", "derby");
            source.put("databaseName", reglages.data().resolve("derby") + ";create=true");
        }
        return source;
    }

    private void ecrire(String nom, Map<String, String> valeurs) throws IOException {
        StringBuilder texte = new StringBuilder("# Écrit par le lanceur à chaque démarrage : ne changez rien ici.\n");
        valeurs.forEach((cle, valeur) ->
                texte.append(cle).append(" = ").append(echapper(valeur)).append('\n'));
        Path fichier = etc().resolve(nom);
        Files.writeString(fichier, texte.toString());
        DossierDeDonnees.reserver(fichier);
    }

    /** After what the distribution or the operator says there. */
    private void completer(String nom, Map<String, String> valeurs) throws IOException {
        Path fichier = etc().resolve(nom);
        StringBuilder texte = new StringBuilder(Files.exists(fichier) ? Files.readString(fichier) : "");
        texte.append("\n# Écrit par le lanceur.\n");
        valeurs.forEach((cle, valeur) ->
                texte.append(cle).append(" = ").append(echapper(valeur)).append('\n'));
        Files.writeString(fichier, texte.toString());
    }

    /** A backslash and a variable mean something in the container's files; in ours they are only themselves. */
    private static String echapper(String valeur) {
        return valeur.replace("\\", "\\\\").replace("${", "$\\{");
    }

    /** What the container reads as system properties. */
    Map<String, String> proprietes() {
        Map<String, String> p = new LinkedHashMap<>();
        p.put("karaf.home", distribution.toString());
        p.put("karaf.base", racine().toString());
        p.put("karaf.data", data().toString());
        p.put("karaf.etc", etc().toString());
        p.put("karaf.log", journaux().toString());
        p.put("karaf.instances", racine().resolve("instances").toString());
        p.put("karaf.startLocalConsole", "false");
        p.put("karaf.startRemoteShell", "false");
        p.put("karaf.handle.sigterm", "false");
        p.put("java.io.tmpdir", data().resolve("tmp").toString());
        p.put(
                "java.util.logging.config.file",
                etc().resolve("java.util.logging.properties").toString());
        p.put("chorale.donnees", reglages.data().toString());
        p.put("derby.system.home", racine().toString());
        p.put("derby.stream.error.file", journaux().resolve("derby.log").toString());
        p.put("derby.storage.pageCacheSize", "2000");
        // A lot that adds thousands of rows must not take whole tables from everybody else.
        p.put("derby.locks.escalationThreshold", "100000");
        p.put("derby.locks.deadlockTimeout", "5");
        p.put("derby.locks.waitTimeout", "20");
        // Derby fetches the numbers of rows from its catalogue and does not wait for it: whoever writes there at that
        // moment makes an insert fail (SQLSTATE 40XL1). So: seldom, and no statistics behind people's backs.
        p.put("derby.storage.indexStats.auto", "false");
        p.put("derby.language.sequence.preallocator", "1000");
        return p;
    }

    private static void copier(Path de, Path vers) throws IOException {
        if (!Files.isDirectory(de)) {
            return;
        }
        try (Stream<Path> tous = Files.walk(de)) {
            for (Path source : (Iterable<Path>) tous::iterator) {
                Path cible = vers.resolve(de.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(cible);
                } else {
                    Files.copy(source, cible, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void effacer(Path dossier) throws IOException {
        if (!Files.exists(dossier)) {
            return;
        }
        try (Stream<Path> tous = Files.walk(dossier)) {
            for (Path chemin : tous.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(chemin);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
