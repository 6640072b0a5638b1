package org.chorale.socle.facturation.internal.recherche;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a WHERE clause over {@code f}.
 *
 * @param sql the text, with a question mark for each value
 * @param valeurs the values in their order
 */
record Condition(String sql, List<Object> valeurs) {
    static final Condition TOUT = new Condition("1 = 1", List.of());

    Condition {
        valeurs = List.copyOf(valeurs);
    }

    static Condition egale(String colonne, Object valeur) {
        return new Condition("f." + colonne + " = ?", List.of(valeur));
    }

    static Condition parmi(String colonne, Collection<?> valeurs) {
        if (valeurs.size() == 1) {
            return egale(colonne, valeurs.iterator().next());
        }
        String places = String.join(", ", Collections.nCopies(valeurs.size(), "?"));
        return new Condition("f." + colonne + " IN (" + places + ")", List.copyOf(valeurs));
    }

    /** Between two bounds, either of which may be missing; null where both are. */
    static @Nullable Condition entre(String colonne, @Nullable Object min, @Nullable Object max) {
        List<String> sql = new ArrayList<>();
        List<Object> valeurs = new ArrayList<>();
        if (min != null) {
            sql.add("f." + colonne + " >= ?");
            valeurs.add(min);
        }
        if (max != null) {
            sql.add("f." + colonne + " <= ?");
            valeurs.add(max);
        }
        return sql.isEmpty() ? null : new Condition(String.join(" AND ", sql), valeurs);
    }

    /** Begins with a key; a range and no LIKE, so that an index finds it and no character has another meaning. */
    static Condition debute(String colonne, String cle) {
        return new Condition("f." + colonne + " >= ? AND f." + colonne + " < ?", List.of(cle, cle + Cle.FIN));
    }

    Condition et(Condition autre) {
        if (this == TOUT) {
            return autre;
        }
        if (autre == TOUT) {
            return this;
        }
        List<Object> toutes = new ArrayList<>(valeurs);
        toutes.addAll(autre.valeurs);
        return new Condition(sql + " AND " + autre.sql, toutes);
    }

    static Condition toutes(Collection<Condition> conditions) {
        return conditions.stream().reduce(TOUT, Condition::et);
    }

    static Condition uneDe(Collection<Condition> conditions) {
        List<Object> toutes = new ArrayList<>();
        conditions.forEach(c -> toutes.addAll(c.valeurs));
        return new Condition(
                conditions.stream().map(c -> "(" + c.sql + ")").collect(Collectors.joining(" OR ", "(", ")")), toutes);
    }
}
