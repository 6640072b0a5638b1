package org.chorale.socle.facturation.internal.recherche;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/**
 * A SELECT of ids and of what the list is sorted by.
 *
 * @param sql all of it but how many rows
 * @param valeurs its values
 */
record Requete(String sql, List<Object> valeurs) {
    /** What the name of an index begins with that is a constraint's, and so has no name of its own. */
    static final String CONTRAINTE = "constraint=";

    /** No index in particular. */
    static final String LIBRE = "";

    static Requete de(Plan plan, Ordre ordre, String index, Condition quoi) {
        return new Requete(
                "SELECT f.id, f." + ordre.colonne() + " FROM " + plan.table() + " f" + index(index) + "WHERE "
                        + quoi.sql(),
                quoi.valeurs());
    }

    /** Which index Derby takes; to PostgreSQL, a comment. */
    static String index(String nom) {
        if (nom.equals(LIBRE)) {
            return " ";
        }
        String quoi = nom.startsWith(CONTRAINTE)
                ? CONTRAINTE + nom.substring(CONTRAINTE.length()).toUpperCase(Locale.ROOT)
                : "index=" + nom.toUpperCase(Locale.ROOT);
        return " --DERBY-PROPERTIES " + quoi + "\n";
    }

    Requete triee(String tri) {
        return new Requete(sql + tri, valeurs);
    }

    @SuppressWarnings("unchecked")
    Stream<Ligne> executer(EntityManager em, String bornes, Object... nombres) {
        List<Object[]> lignes =
                preparer(em.createNativeQuery(sql + bornes), valeurs, nombres).getResultList();
        return lignes.stream().map(l -> new Ligne(((Number) l[0]).longValue(), l[1]));
    }

    static Query preparer(Query requete, List<Object> valeurs, Object... suite) {
        int rang = 1;
        for (Object valeur : valeurs) {
            requete.setParameter(rang++, valeur);
        }
        for (Object valeur : suite) {
            requete.setParameter(rang++, valeur);
        }
        return requete;
    }
}
