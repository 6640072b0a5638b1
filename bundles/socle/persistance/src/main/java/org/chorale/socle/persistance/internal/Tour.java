package org.chorale.socle.persistance.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.chorale.api.persistance.TypeBase;
import org.jspecify.annotations.Nullable;

/**
 * One node at a time touches the tables of one bundle. Flyway's own lock begins after it has created its table of
 * history: two nodes that meet an empty database fall over each other before. Held by a connection of its own, so that
 * a node that dies gives it back.
 */
final class Tour implements AutoCloseable {

    /** The first half of the key, ours; Flyway's locks are of the other kind, with one number. */
    private static final int ESPACE_DES_CLES = 0x43484F52;

    private static final String CLE = "(" + ESPACE_DES_CLES + ", hashtext(current_schema() || ?))";

    private final @Nullable Connection connexion;
    private final String table;

    private Tour(@Nullable Connection connexion, String table) {
        this.connexion = connexion;
        this.table = table;
    }

    /**
     * Waits until no other node holds it.
     *
     * @param table the history of migrations that is to be touched
     * @throws IllegalStateException where the database refuses
     */
    static Tour prendre(DataSource source, TypeBase type, String table) {
        if (type != TypeBase.POSTGRESQL) {
            return new Tour(null, table);
        }
        try {
            Connection connexion = source.getConnection();
            try {
                demander(connexion, "SELECT pg_advisory_lock" + CLE, table);
                return new Tour(connexion, table);
            } catch (SQLException e) {
                connexion.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (connexion == null) {
            return;
        }
        try (Connection aRendre = connexion) {
            demander(aRendre, "SELECT pg_advisory_unlock" + CLE, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void demander(Connection connexion, String sql, String table) throws SQLException {
        try (PreparedStatement demande = connexion.prepareStatement(sql)) {
            demande.setString(1, table);
            demande.execute();
        }
    }
}
