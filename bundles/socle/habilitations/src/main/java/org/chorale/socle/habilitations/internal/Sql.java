package org.chorale.socle.habilitations.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** SQL by the thousand, in the transaction of the entity manager. */
final class Sql {
    /** Values asked for in one statement: databases bound the number of its parameters. */
    private static final int PAR_QUESTION = 500;

    private Sql() {}

    @FunctionalInterface
    interface Travail<R> {
        R faire(Connection connexion) throws SQLException;
    }

    static <R> R dans(EntityManager em, Travail<R> travail) {
        try {
            return travail.faire(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    /** Sets the parameters in their order; only texts may be null. */
    static void valeurs(PreparedStatement instruction, @Nullable Object... valeurs) throws SQLException {
        for (int i = 0; i < valeurs.length; i++) {
            if (valeurs[i] == null) {
                instruction.setNull(i + 1, Types.VARCHAR);
            } else {
                instruction.setObject(i + 1, valeurs[i]);
            }
        }
    }

    /** {@code (?, ?, ?)}. */
    static String points(int combien) {
        return "(" + String.join(", ", Collections.nCopies(combien, "?")) + ")";
    }

    static <T> List<List<T>> parQuestion(Collection<T> valeurs) {
        List<T> toutes = List.copyOf(valeurs);
        return IntStream.iterate(0, i -> i < toutes.size(), i -> i + PAR_QUESTION)
                .mapToObj(i -> toutes.subList(i, Math.min(toutes.size(), i + PAR_QUESTION)))
                .toList();
    }
}
