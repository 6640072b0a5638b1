package org.chorale.itests.produit;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** A portal that Pax Exam unpacked from the assembly and started, with demonstration data. */
final class PortailExamine implements Portail {
    /** For Java, where it lives for a minute or two only. */
    static final String BREF = "-XX:TieredStopAtLevel=1";

    private final TestContainer conteneur;
    private final Path donnees;
    private final Path deballe;
    private final int port;

    private PortailExamine(TestContainer conteneur, Path donnees, Path deballe, int port) {
        this.conteneur = conteneur;
        this.donnees = donnees;
        this.deballe = deballe;
        this.port = port;
    }

    /** Starts one; {@code reglages} are added to {@code etc/org.chorale.portail.cfg}. */
    static PortailExamine examiner(Path donnees, Map<String, String> reglages) {
        int port = Portail.portLibre();
        Path deballe = Path.of("target", "exam", donnees.getFileName().toString());
        Path absolu = donnees.toAbsolutePath();
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(CoreOptions.maven("org.chorale", "karaf-assembly")
                                .type("tar.gz")
                                .version(System.getProperty("chorale.version")))
                        .name("chorale")
                        .unpackDirectory(deballe.toFile())
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                CoreOptions.vmOption(BREF),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                // The product fetches nothing; the probe of these tests comes from where Maven put it, or from Central.
                maven("org.ops4j.pax.url.mvn.localRepository", System.getProperty("maven.repo.local")),
                maven("org.ops4j.pax.url.mvn.repositories", "https://repo.maven.apache.org/maven2@id=central"),
                maven("org.ops4j.pax.url.mvn.settings", reglagesMaven(absolu).toString()),
                web("org.osgi.service.http.port", Integer.toString(port)),
                web("org.ops4j.pax.web.listening.addresses", "127.0.0.1"),
                portail("adressePublique", "http://127.0.0.1:" + port),
                portail("port", Integer.toString(port)),
                portail("demo", "true"),
                portail("donnees", absolu.toString()),
                portail("base", "derby"),
                portail("version", System.getProperty("chorale.version")),
                source("databaseName", absolu.resolve("derby") + ";create=true"),
                editConfigurationFilePut(
                        "etc/org.apache.felix.fileinstall-deploy.cfg",
                        "felix.fileinstall.dir",
                        absolu.resolve("deploy").toString())));
        reglages.forEach((cle, valeur) -> options.add(portail(cle, valeur)));
        source().forEach((cle, valeur) -> options.add(source(cle, valeur)));
        try {
            Files.createDirectories(absolu.resolve("deploy"));
            TestContainer conteneur =
                    PaxExamRuntime.createContainer(PaxExamRuntime.createTestSystem(options.toArray(new Option[0])));
            conteneur.start();
            return new PortailExamine(conteneur, absolu, deballe, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> source() {
        return Map.of(
                "osgi.jdbc.driver.name", "derby",
                "dataSourceName", "chorale",
                "osgi.jndi.service.name", "chorale",
                "pool", "dbcp2",
                "xa", "true",
                "pool.maxTotal", "20");
    }

    private static Path reglagesMaven(Path donnees) {
        try {
            return Files.writeString(
                    Files.createDirectories(donnees).resolve("maven-settings.xml"),
                    "<settings xmlns=\"http://maven.apache.org/SETTINGS/1.0.0\"/>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Option maven(String cle, String valeur) {
        return editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", cle, valeur);
    }

    private static Option web(String cle, String valeur) {
        return editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", cle, valeur);
    }

    private static Option portail(String cle, String valeur) {
        return editConfigurationFilePut("etc/org.chorale.portail.cfg", cle, valeur);
    }

    private static Option source(String cle, String valeur) {
        return editConfigurationFilePut("etc/org.ops4j.datasource-chorale.cfg", cle, valeur);
    }

    @Override
    public URI adresse() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Path donnees() {
        return donnees;
    }

    /** The folder into which third parties' .kar files are dropped. */
    Path deploy() {
        return donnees.resolve("deploy");
    }

    @Override
    public Path journal() {
        try (Stream<Path> fichiers = Files.walk(deballe)) {
            return fichiers.filter(f -> f.endsWith(Path.of("log", "chorale.log")))
                    .max(java.util.Comparator.comparing(f -> f.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        conteneur.stop();
    }
}
