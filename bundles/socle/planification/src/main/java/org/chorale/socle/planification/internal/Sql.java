package org.chorale.socle.planification.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** SQL in the transaction of the entity manager, moments as UTC. */
final class Sql {

    private Sql() {}

    @FunctionalInterface
    interface Travail<R> {
        R faire(Connection connexion) throws SQLException;
    }

    /** On the connection of the transaction that the entity manager is in. */
    static <R> R dans(EntityManager em, Travail<R> travail) {
        try {
            return travail.faire(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    static void instant(PreparedStatement instruction, int rang, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            instruction.setNull(rang, Types.TIMESTAMP);
        } else {
            instruction.setTimestamp(rang, Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
        }
    }

    static Optional<Instant> instant(ResultSet lignes, String colonne) throws SQLException {
        return Optional.ofNullable(lignes.getTimestamp(colonne))
                .map(t -> t.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }

    /** {@code ?, ?, ?}. */
    static String points(int combien) {
        return String.join(", ", Collections.nCopies(combien, "?"));
    }
}
