package org.chorale.socle.persistance.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.chorale.api.persistance.BaseDeDonnees;
import org.chorale.api.persistance.TypeBase;

/** The database, after it has said what it is. */
public record Base(DataSource source, TypeBase type, String version) implements BaseDeDonnees {

    private static final int PATIENCE_S = 5;

    /** Asks it. */
    public static Base interroger(DataSource source) throws SQLException {
        try (Connection connexion = source.getConnection()) {
            DatabaseMetaData faits = connexion.getMetaData();
            String produit = faits.getDatabaseProductName().toLowerCase(Locale.ROOT);
            return new Base(source, type(produit), premierMot(faits.getDatabaseProductVersion()));
        }
    }

    private static TypeBase type(String produit) {
        if (produit.contains("derby")) {
            return TypeBase.DERBY;
        }
        if (produit.contains("postgresql")) {
            return TypeBase.POSTGRESQL;
        }
        throw new IllegalStateException("La base « " + produit
                + " » n'est pas connue de ce portail : réglez la source de données sur Derby ou PostgreSQL.");
    }

    private static String premierMot(String version) {
        return version.strip().split("\\s", 2)[0];
    }

    @Override
    public boolean repond() {
        try (Connection connexion = source.getConnection()) {
            return connexion.isValid(PATIENCE_S);
        } catch (SQLException e) {
            return false;
        }
    }
}
