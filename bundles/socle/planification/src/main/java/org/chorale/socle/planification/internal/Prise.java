package org.chorale.socle.planification.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chorale.api.persistance.TypeBase;

/**
 * One taking of leases on the oldest jobs that are due, as each database does it best.
 *
 * @param types those whose handler is there, at least one
 * @param maintenant the portal's time: what is due by it
 * @param aLaMachine the machine's time: leases that are over by it
 * @param bail a name never used before
 */
record Prise(
        TypeBase base,
        List<String> types,
        int combien,
        Instant maintenant,
        Instant aLaMachine,
        String bail,
        Duration duree) {
    private static final String COLONNES = "id, type, reference, donnees, tentatives, creee, quand, bail_par";

    List<Reservee> faire(Connection connexion) throws SQLException {
        return base == TypeBase.POSTGRESQL ? parVerrous(connexion) : parGarde(connexion);
    }

    private Instant fin() {
        return aLaMachine.plus(duree);
    }

    private List<Reservee> parVerrous(Connection connexion) throws SQLException {
        String sql = "UPDATE pla_tache SET bail_par = ?, bail_jusqua = ? WHERE id IN ("
                + "SELECT id FROM pla_tache WHERE etat = 'A' AND pas_avant <= ? AND " + DepotTaches.LIBRE
                + " AND type IN ("
                + Sql.points(types.size()) + ") ORDER BY pas_avant, id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING "
                + COLONNES;
        try (PreparedStatement prise = connexion.prepareStatement(sql)) {
            prise.setString(1, bail);
            Sql.instant(prise, 2, fin());
            Sql.instant(prise, 3, maintenant);
            Sql.instant(prise, 4, aLaMachine);
            int rang = textes(prise, 5, types);
            prise.setInt(rang, combien);
            return lire(prise);
        }
    }

    /**
     * Derby cannot skip locked rows. Candidates are therefore read without locks (else the search would stand still
     * before each row that a deposit has not committed yet), and taken by an update that looks again.
     */
    private List<Reservee> parGarde(Connection connexion) throws SQLException {
        List<Long> candidats = new ArrayList<>();
        try (PreparedStatement recherche =
                connexion.prepareStatement("SELECT id FROM pla_tache WHERE etat = 'A' AND pas_avant <= ? AND "
                        + DepotTaches.LIBRE + " AND type IN ("
                        + Sql.points(types.size()) + ") ORDER BY pas_avant, id FETCH FIRST " + combien
                        + " ROWS ONLY WITH UR")) {
            Sql.instant(recherche, 1, maintenant);
            Sql.instant(recherche, 2, aLaMachine);
            textes(recherche, 3, types);
            try (ResultSet lignes = recherche.executeQuery()) {
                while (lignes.next()) {
                    candidats.add(lignes.getLong(1));
                }
            }
        }
        List<Reservee> prises = new ArrayList<>();
        for (long id : candidats) {
            if (prendre(connexion, id)) {
                prises.addAll(lireUne(connexion, id));
            }
        }
        return prises;
    }

    private boolean prendre(Connection connexion, long id) throws SQLException {
        try (PreparedStatement prise = connexion.prepareStatement(
                "UPDATE pla_tache SET bail_par = ?, bail_jusqua = ? WHERE id = ? AND etat = 'A' AND "
                        + DepotTaches.LIBRE)) {
            prise.setString(1, bail);
            Sql.instant(prise, 2, fin());
            prise.setLong(3, id);
            Sql.instant(prise, 4, aLaMachine);
            return prise.executeUpdate() == 1;
        }
    }

    private static List<Reservee> lireUne(Connection connexion, long id) throws SQLException {
        try (PreparedStatement lecture =
                connexion.prepareStatement("SELECT " + COLONNES + " FROM pla_tache WHERE id = ?")) {
            lecture.setLong(1, id);
            return lire(lecture);
        }
    }

    private static List<Reservee> lire(PreparedStatement requete) throws SQLException {
        List<Reservee> lues = new ArrayList<>();
        try (ResultSet lignes = requete.executeQuery()) {
            while (lignes.next()) {
                lues.add(new Reservee(
                        lignes.getLong("id"),
                        lignes.getString("type"),
                        lignes.getString("reference"),
                        Donnees.lire(lignes.getString("donnees")),
                        lignes.getInt("tentatives") + 1,
                        Sql.instant(lignes, "creee").orElseThrow(),
                        Sql.instant(lignes, "quand").orElse(null),
                        lignes.getString("bail_par")));
            }
        }
        lues.sort(Comparator.comparing(Reservee::id));
        return lues;
    }

    private static int textes(PreparedStatement instruction, int premier, List<String> valeurs) throws SQLException {
        int rang = premier;
        for (String valeur : valeurs) {
            instruction.setString(rang++, valeur);
        }
        return rang;
    }
}
