package org.chorale.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** A database of the PostgreSQL of the tests. */
record LieuPostgres(String nom) implements Modele.Lieu {

    static LieuPostgres vide(String nom) {
        ordonner("CREATE DATABASE " + nom);
        return new LieuPostgres(nom);
    }

    @Override
    public String url() {
        String serveur = PostgresDEssai.adresse();
        return serveur.substring(0, serveur.lastIndexOf('/') + 1) + nom + "?user=chorale";
    }

    @Override
    public Function<String, Modele.Lieu> figer() {
        String modele = " TEMPLATE " + nom + (choisit() ? " STRATEGY FILE_COPY" : "");
        return copie -> {
            ordonner("CREATE DATABASE " + copie + modele);
            return new LieuPostgres(copie);
        };
    }

    @Override
    public void oublier() {
        ordonner("DROP DATABASE " + nom + " WITH (FORCE)");
    }

    /** Whether there is a choice: from 15 on. What it does unasked, page by page through its log, takes twice the time. */
    private static boolean choisit() {
        try (Connection connexion = connexion()) {
            return connexion.getMetaData().getDatabaseMajorVersion() >= 15;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connexion() throws SQLException {
        return DriverManager.getConnection(PostgresDEssai.adresse(), "chorale", "");
    }

    private static void ordonner(String sql) {
        try (Connection connexion = connexion();
                Statement ordre = connexion.createStatement()) {
            ordre.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
