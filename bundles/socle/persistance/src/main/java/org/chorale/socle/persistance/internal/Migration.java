package org.chorale.socle.persistance.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.chorale.api.persistance.TypeBase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.pattern.ValidatePattern;

/**
 * Brings the tables of one bundle to what it knows. Several nodes may do it at once: on PostgreSQL each waits for its
 * turn ({@link Tour}); Derby has one node.
 */
public final class Migration {

    /** What differs between the two databases; written in scripts as <code>${instant}</code>. */
    private static final Map<TypeBase, Map<String, String>> REMPLACEMENTS = Map.of(
            TypeBase.DERBY,
            Map.of("instant", "TIMESTAMP", "texte_long", "CLOB", "binaire", "BLOB", "derby", "", "postgresql", "--"),
            TypeBase.POSTGRESQL,
            Map.of(
                    "instant",
                    "TIMESTAMP(6)",
                    "texte_long",
                    "TEXT",
                    "binaire",
                    "BYTEA",
                    "derby",
                    "--",
                    "postgresql",
                    ""));

    private final DataSource source;
    private final TypeBase type;
    private final Flyway flyway;
    private final Declaration declaration;

    /** Touches nothing yet. */
    public Migration(
            DataSource source, TypeBase type, Declaration declaration, Scripts.Source scripts, ClassLoader chargeur) {
        this.source = source;
        this.type = type;
        this.declaration = declaration;
        this.flyway = Flyway.configure(chargeur)
                .dataSource(source)
                .resourceProvider(new Scripts(scripts, declaration.emplacement(), type))
                .javaMigrationClassProvider(List::of)
                .table(declaration.tableHistorique())
                .placeholders(REMPLACEMENTS.get(type))
                // The schema is never empty: the other bundles' tables are in it.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // None ignored: what the bundle does not know is a newer one's, and refused.
                .ignoreMigrationPatterns(new ValidatePattern[0])
                .connectRetries(0)
                .cleanDisabled(true)
                .load();
    }

    /**
     * Runs what has not run yet.
     *
     * @return the version that the tables are at, 0 where the bundle has no script
     * @throws SchemaTropRecent where a newer version of the bundle has been here; nothing was touched
     * @throws FlywayException where a script fails, or one that has run was changed since
     * @throws IllegalStateException where the database cannot be asked for a turn
     */
    public String migrer() {
        try (Tour tour = Tour.prendre(source, type, declaration.tableHistorique())) {
            return executer();
        }
    }

    private String executer() {
        MigrateResult resultat;
        try {
            // Validates first, and touches nothing where a version that has run is not known here.
            resultat = flyway.migrate();
        } catch (FlywayException e) {
            refuserUnSchemaPlusRecent(flyway.info());
            throw e;
        }
        String version =
                resultat.targetSchemaVersion == null ? resultat.initialSchemaVersion : resultat.targetSchemaVersion;
        return version == null ? "0" : version;
    }

    private void refuserUnSchemaPlusRecent(MigrationInfoService infos) {
        MigrationVersion connue = Arrays.stream(infos.all())
                .filter(i -> i.getState().isResolved() && i.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.fromVersion("0"));
        Arrays.stream(infos.applied())
                .map(MigrationInfo::getVersion)
                .filter(v -> v != null && v.compareTo(connue) > 0)
                .max(MigrationVersion::compareTo)
                .ifPresent(v -> {
                    throw new SchemaTropRecent(declaration.bundle(), v.getVersion(), connue.getVersion());
                });
    }
}
