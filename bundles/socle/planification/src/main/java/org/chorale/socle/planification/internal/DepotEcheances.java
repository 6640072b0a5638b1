package org.chorale.socle.planification.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chorale.api.persistance.BaseDeDonnees;
import org.chorale.api.persistance.TypeBase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The table of deadlines. One that falls due is turned into a job, in one transaction: from there on it has what jobs
 * have, leases and new attempts.
 */
@Component(service = DepotEcheances.class)
public final class DepotEcheances {

    /** What the type of a job that carries out a deadline begins with. */
    static final String PREFIXE = "echeance:";

    private final DepotTaches taches;
    private final TypeBase base;

    /** Works on the same tables as the jobs. */
    @Activate
    public DepotEcheances(@Reference DepotTaches taches, @Reference BaseDeDonnees base) {
        this(taches, base.type());
    }

    DepotEcheances(DepotTaches taches, TypeBase base) {
        this.taches = taches;
        this.base = base;
    }

    /** One that has fallen due before anybody could carry it out is taken back: it is due at the new moment. */
    void poser(String type, String reference, Instant quand, String donnees) {
        taches.enTransaction(connexion -> {
            taches.retirerSiLibre(PREFIXE + type, reference);
            if (deplacer(connexion, type, reference, quand, donnees) == 0) {
                inserer(connexion, type, reference, quand, donnees, true);
            }
            return true;
        });
    }

    private static int deplacer(Connection connexion, String type, String reference, Instant quand, String donnees)
            throws SQLException {
        try (PreparedStatement deplacement = connexion.prepareStatement(
                "UPDATE pla_echeance SET quand = ?, donnees = ? WHERE type = ? AND reference = ?")) {
            Sql.instant(deplacement, 1, quand);
            deplacement.setString(2, donnees);
            deplacement.setString(3, type);
            deplacement.setString(4, reference);
            return deplacement.executeUpdate();
        }
    }

    /** Two at once for the same key: on PostgreSQL the later one wins; Derby refuses one of them. */
    private int inserer(
            Connection connexion, String type, String reference, Instant quand, String donnees, boolean ecraser)
            throws SQLException {
        String conflit = base == TypeBase.DERBY
                ? ""
                : " ON CONFLICT (type, reference) DO "
                        + (ecraser ? "UPDATE SET quand = EXCLUDED.quand, donnees = EXCLUDED.donnees" : "NOTHING");
        try (PreparedStatement ajout = connexion.prepareStatement(
                "INSERT INTO pla_echeance (type, reference, quand, donnees) VALUES (?, ?, ?, ?)" + conflit)) {
            ajout.setString(1, type);
            ajout.setString(2, reference);
            Sql.instant(ajout, 3, quand);
            ajout.setString(4, donnees);
            return ajout.executeUpdate();
        }
    }

    boolean poserSiAbsente(String type, String reference, Instant quand, String donnees) {
        return taches.enTransaction(connexion -> {
            if (quand(type, reference).isPresent() || enRoute(connexion, type, reference)) {
                return false;
            }
            return inserer(connexion, type, reference, quand, donnees, false) == 1;
        });
    }

    private static boolean enRoute(Connection connexion, String type, String reference) throws SQLException {
        try (PreparedStatement requete =
                connexion.prepareStatement("SELECT id FROM pla_tache WHERE reference = ? AND type = ?")) {
            requete.setString(1, reference);
            requete.setString(2, PREFIXE + type);
            try (ResultSet lignes = requete.executeQuery()) {
                return lignes.next();
            }
        }
    }

    boolean annuler(String type, String reference) {
        return taches.enTransaction(connexion -> {
            boolean retiree = taches.retirerSiLibre(PREFIXE + type, reference);
            try (PreparedStatement retrait =
                    connexion.prepareStatement("DELETE FROM pla_echeance WHERE type = ? AND reference = ?")) {
                retrait.setString(1, type);
                retrait.setString(2, reference);
                return retrait.executeUpdate() == 1 || retiree;
            }
        });
    }

    Optional<Instant> quand(String type, String reference) {
        return taches.enTransaction(connexion -> {
            try (PreparedStatement requete =
                    connexion.prepareStatement("SELECT quand FROM pla_echeance WHERE type = ? AND reference = ?")) {
                requete.setString(1, type);
                requete.setString(2, reference);
                try (ResultSet lignes = requete.executeQuery()) {
                    return lignes.next() ? Sql.instant(lignes, "quand") : Optional.<Instant>empty();
                }
            }
        });
    }

    private record Due(String type, String reference, Instant quand, String donnees) {}

    /**
     * Turns deadlines that are due into jobs, the earliest first.
     *
     * @param types those whose handler is there; the others stand
     * @return how many
     */
    int echoir(Collection<String> types, Instant maintenant, int combien) {
        if (types.isEmpty()) {
            return 0;
        }
        return taches.enTransaction(connexion -> {
            int faites = 0;
            for (Due due : dues(connexion, List.copyOf(types), maintenant, combien)) {
                if (retirer(connexion, due)) {
                    taches.ajouter(
                            PREFIXE + due.type(), due.reference(), due.donnees(), maintenant, due.quand(), due.quand());
                    faites++;
                }
            }
            return faites;
        });
    }

    private List<Due> dues(Connection connexion, List<String> types, Instant maintenant, int combien)
            throws SQLException {
        String sql = "SELECT type, reference, quand, donnees FROM pla_echeance WHERE quand <= ? AND type IN ("
                + Sql.points(types.size()) + ") ORDER BY quand FETCH FIRST " + combien + " ROWS ONLY"
                + (base == TypeBase.DERBY ? " WITH UR" : " FOR UPDATE SKIP LOCKED");
        List<Due> dues = new ArrayList<>();
        try (PreparedStatement requete = connexion.prepareStatement(sql)) {
            Sql.instant(requete, 1, maintenant);
            for (int i = 0; i < types.size(); i++) {
                requete.setString(i + 2, types.get(i));
            }
            try (ResultSet lignes = requete.executeQuery()) {
                while (lignes.next()) {
                    dues.add(new Due(
                            lignes.getString("type"),
                            lignes.getString("reference"),
                            Sql.instant(lignes, "quand").orElseThrow(),
                            lignes.getString("donnees")));
                }
            }
        }
        return dues;
    }

    /** Only as it was read: it may have been moved meanwhile. */
    private static boolean retirer(Connection connexion, Due due) throws SQLException {
        try (PreparedStatement retrait =
                connexion.prepareStatement("DELETE FROM pla_echeance WHERE type = ? AND reference = ? AND quand = ?")) {
            retrait.setString(1, due.type());
            retrait.setString(2, due.reference());
            Sql.instant(retrait, 3, due.quand());
            return retrait.executeUpdate() == 1;
        }
    }
}
