package org.chorale.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.commons.dbcp2.BasicDataSource;
import org.chorale.api.persistance.BaseDeDonnees;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.Transactions;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.persistance.internal.Base;
import org.chorale.socle.persistance.internal.Declaration;
import org.chorale.socle.persistance.internal.Migration;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

/**
 * An empty database of either kind, for one test, and what a repository takes in the container: the template of its
 * unit, its schema. Classes are not woven here: what is LAZY to one is loaded at once.
 */
public final class BaseDEssai implements AutoCloseable {
    static {
        // As the launcher has it: see there.
        System.setProperty("derby.storage.indexStats.auto", "false");
        System.setProperty("derby.language.sequence.preallocator", "1000");
    }

    private final TypeBase type;
    private final String nom = "essai_" + UUID.randomUUID().toString().replace("-", "");
    private final Modele.Lieu lieu;
    private final BasicDataSource source = new BasicDataSource();
    private @Nullable EntityManagerFactory fabrique;
    private @Nullable JpaLocal jpa;
    private @Nullable SchemaPret schema;

    private BaseDEssai(TypeBase type) {
        this.type = type;
        lieu = type == TypeBase.DERBY ? LieuDerby.vide(nom) : LieuPostgres.vide(nom);
        viser();
    }

    private BaseDEssai(Modele modele) {
        type = modele.type();
        lieu = modele.copies().apply(nom);
        schema = new Pret(modele.bundle(), modele.version());
        viser();
    }

    private void viser() {
        source.setMaxTotal(40);
        source.setUrl(lieu.url());
    }

    /** An empty one, without tables. */
    public static BaseDEssai vide(TypeBase type) {
        return new BaseDEssai(type);
    }

    /**
     * One with a bundle's tables, from its scripts in {@code db/migration}, and with its unit.
     *
     * @param unite the unit's name, which is the bundle's
     * @param prefixe what the tables' names begin with: {@code ann_}
     */
    public static BaseDEssai ouvrir(TypeBase type, String unite, String prefixe) {
        return ouvrir(type, unite, "db/migration", prefixe);
    }

    /**
     * The same, with its scripts elsewhere: for tests that have two bundles on their class path. The scripts run the
     * first time that they are asked for; from then on each database is a copy of what they made.
     */
    public static BaseDEssai ouvrir(TypeBase type, String unite, String emplacement, String prefixe) {
        BaseDEssai base = new BaseDEssai(Modele.de(type, unite, emplacement, prefixe));
        try {
            base.ouvrirUnite(unite);
            return base;
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    /** Adds the tables of a bundle, from scripts anywhere on the class path. */
    public SchemaPret migrer(String bundle, String emplacement, String prefixe) {
        String version = new Migration(
                        source,
                        type,
                        new Declaration(bundle, emplacement, prefixe),
                        BaseDEssai::scripts,
                        BaseDEssai.class.getClassLoader())
                .migrer();
        SchemaPret pret = new Pret(bundle, version);
        schema = pret;
        return pret;
    }

    private record Pret(String bundle, String version) implements SchemaPret {}

    private void ouvrirUnite(String unite) {
        Map<String, Object> reglages = new HashMap<>();
        reglages.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        reglages.put("javax.persistence.nonJtaDataSource", source);
        reglages.put("javax.persistence.jtaDataSource", "");
        reglages.put("eclipselink.weaving", "false");
        reglages.put("eclipselink.logging.level", "WARNING");
        // Units are remembered by name: two databases of one unit must not share theirs.
        reglages.put("eclipselink.session-name", nom);
        EntityManagerFactory ouverte = new PersistenceProvider().createEntityManagerFactory(unite, reglages);
        if (ouverte == null) {
            throw new IllegalStateException("META-INF/persistence.xml n'a pas d'unité « " + unite + " »");
        }
        fabrique = ouverte;
        jpa = new JpaLocal(ouverte);
    }

    /** The template of the unit. */
    public JpaTemplate jpa() {
        return local();
    }

    /** What goes with the unit's transactions. */
    public Transactions transactions() {
        return local();
    }

    private JpaLocal local() {
        if (jpa == null) {
            throw new IllegalStateException("Cette base n'a pas d'unité : ouvrez-la par ouvrir(type, unite, prefixe)");
        }
        return jpa;
    }

    /** The tables are there. */
    public SchemaPret schema() {
        if (schema == null) {
            throw new IllegalStateException("Cette base n'a pas de tables");
        }
        return schema;
    }

    /** Which kind it is. */
    public TypeBase type() {
        return type;
    }

    /** For what JPA is too far from. */
    public DataSource source() {
        return source;
    }

    /** What the container would say of it. */
    public BaseDeDonnees baseDeDonnees() {
        try {
            return Base.interroger(source);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (fabrique != null) {
            fabrique.close();
        }
        laisser();
        lieu.oublier();
    }

    /** Closes what it holds open of the database, which stays: the others are copies of it. */
    void laisser() {
        try {
            source.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Modele.Lieu lieu() {
        return lieu;
    }

    private static List<URL> scripts(String dossier) {
        URL url = BaseDEssai.class.getClassLoader().getResource(dossier);
        if (url == null) {
            return List.of();
        }
        try (Stream<Path> fichiers = Files.list(chemin(url.toURI()))) {
            return fichiers.filter(f -> f.toString().endsWith(".sql"))
                    .map(BaseDEssai::url)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path chemin(URI uri) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return Path.of(uri);
        }
        try {
            return FileSystems.getFileSystem(uri).provider().getPath(uri);
        } catch (FileSystemNotFoundException e) {
            FileSystem archive = FileSystems.newFileSystem(uri, Map.of());
            return archive.provider().getPath(uri);
        }
    }

    private static URL url(Path fichier) {
        try {
            return fichier.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
