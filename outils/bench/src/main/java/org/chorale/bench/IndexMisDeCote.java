package org.chorale.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the indexes of a table away while rows are poured in, and makes the same ones again: ten times faster. */
final class IndexMisDeCote {
    private final Connection base;
    private final Map<String, String> creations = new LinkedHashMap<>();

    private IndexMisDeCote(Connection base) {
        this.base = base;
    }

    static IndexMisDeCote de(Connection base, String table) throws SQLException {
        IndexMisDeCote index = new IndexMisDeCote(base);
        if (base.getMetaData().getDatabaseProductName().contains("Derby")) {
            index.surDerby(table.toUpperCase(java.util.Locale.ROOT));
        } else {
            index.surPostgresql(table);
        }
        try (Statement s = base.createStatement()) {
            for (String nom : index.creations.keySet()) {
                s.execute("DROP INDEX " + nom);
            }
        }
        base.commit();
        return index;
    }

    void refaire() throws SQLException {
        for (String creation : creations.values()) {
            try (Statement s = base.createStatement()) {
                s.execute(creation);
            }
            base.commit();
        }
    }

    private void surPostgresql(String table) throws SQLException {
        try (Statement s = base.createStatement();
                ResultSet r = s.executeQuery("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = '" + table
                        + "' AND indexdef LIKE 'CREATE INDEX%'")) {
            while (r.next()) {
                creations.put(r.getString(1), r.getString(2));
            }
        }
    }

    /** Derby keeps no text of them: "BTREE (15, 14 DESC)" names columns by their number. */
    private void surDerby(String table) throws SQLException {
        Map<Integer, String> colonnes = new HashMap<>();
        try (Statement s = base.createStatement()) {
            try (ResultSet r = s.executeQuery("SELECT c.columnnumber, c.columnname FROM sys.syscolumns c"
                    + " JOIN sys.systables t ON t.tableid = c.referenceid WHERE t.tablename = '" + table + "'")) {
                while (r.next()) {
                    colonnes.put(r.getInt(1), r.getString(2));
                }
            }
            try (ResultSet r = s.executeQuery("SELECT g.conglomeratename, g.descriptor FROM sys.sysconglomerates g"
                    + " JOIN sys.systables t ON t.tableid = g.tableid WHERE t.tablename = '" + table
                    + "' AND g.isindex = TRUE AND g.isconstraint = FALSE")) {
                while (r.next()) {
                    creations.put(r.getString(1), creation(r.getString(1), table, r.getString(2), colonnes));
                }
            }
        }
    }

    private static String creation(String nom, String table, String descripteur, Map<Integer, String> colonnes) {
        String liste = descripteur.substring(descripteur.indexOf('(') + 1, descripteur.lastIndexOf(')'));
        List<String> cles = new ArrayList<>();
        for (String cle : liste.split(",")) {
            String[] mots = cle.strip().split(" ");
            cles.add(colonnes.get(Integer.valueOf(mots[0])) + (mots.length > 1 ? " " + mots[1] : ""));
        }
        return "CREATE INDEX " + nom + " ON " + table + " (" + String.join(", ", cles) + ")";
    }
}
