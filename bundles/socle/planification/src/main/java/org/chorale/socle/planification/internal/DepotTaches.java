package org.chorale.socle.planification.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.BaseDeDonnees;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.EtatTache;
import org.chorale.api.planification.ResumeTache;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The table of jobs. A job belongs to whoever holds its lease: {@code bail_par} until {@code bail_jusqua}. Leases follow
 * the machine's clock, never the portal's: a sandbox that jumps two weeks must not take every job from its worker.
 */
@Component(service = DepotTaches.class)
public final class DepotTaches {

    private static final String COLONNES = "id, type, reference, donnees, tentatives, creee, quand, bail_par";
    private static final String LIBRE = "(bail_jusqua IS NULL OR bail_jusqua < ?)";
    private static final int RAISON_MAX = 1000;
    private static final Duration APRES_COUPURE = Duration.ofSeconds(5);

    private final JpaTemplate jpa;
    private final TypeBase base;
    private final Clock machine;

    /** Needs the tables. */
    @Activate
    public DepotTaches(
            @Reference(target = "(osgi.unit.name=planification)") JpaTemplate jpa,
            @Reference(target = "(bundle=planification)") SchemaPret schema,
            @Reference BaseDeDonnees base) {
        this(jpa, base.type(), Clock.systemUTC());
    }

    DepotTaches(JpaTemplate jpa, TypeBase base, Clock machine) {
        this.jpa = jpa;
        this.base = base;
        this.machine = machine;
    }

    JpaTemplate jpa() {
        return jpa;
    }

    <R> R enTransaction(Sql.Travail<R> travail) {
        return jpa.txExpr(TransactionType.Required, em -> Sql.dans(em, travail));
    }

    long ajouter(
            String type, String reference, String donnees, Instant creee, Instant pasAvant, @Nullable Instant quand) {
        return enTransaction(connexion -> {
            try (PreparedStatement ajout = connexion.prepareStatement(
                    "INSERT INTO pla_tache (type, reference, donnees, etat, creee, pas_avant, quand, tentatives)"
                            + " VALUES (?, ?, ?, 'A', ?, ?, ?, 0)",
                    Statement.RETURN_GENERATED_KEYS)) {
                ajout.setString(1, type);
                ajout.setString(2, reference);
                ajout.setString(3, donnees);
                Sql.instant(ajout, 4, creee);
                Sql.instant(ajout, 5, pasAvant);
                Sql.instant(ajout, 6, quand);
                ajout.executeUpdate();
                try (ResultSet cles = ajout.getGeneratedKeys()) {
                    cles.next();
                    return cles.getLong(1);
                }
            }
        });
    }

    /**
     * Takes a lease on the oldest jobs that are due.
     *
     * @param types those whose handler is there
     * @param bail a name never used before
     */
    List<Reservee> reserver(Collection<String> types, int combien, Instant maintenant, String bail, Duration duree) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<String> voulus = List.copyOf(types);
        Instant fin = machine.instant().plus(duree);
        return enTransaction(connexion -> base == TypeBase.POSTGRESQL
                ? reserverParVerrous(connexion, voulus, combien, maintenant, bail, fin)
                : reserverParGarde(connexion, voulus, combien, maintenant, bail, fin));
    }

    private List<Reservee> reserverParVerrous(
            Connection connexion, List<String> types, int combien, Instant maintenant, String bail, Instant fin)
            throws SQLException {
        String sql = "UPDATE pla_tache SET bail_par = ?, bail_jusqua = ? WHERE id IN ("
                + "SELECT id FROM pla_tache WHERE etat = 'A' AND pas_avant <= ? AND " + LIBRE + " AND type IN ("
                + Sql.points(types.size()) + ") ORDER BY pas_avant, id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING "
                + COLONNES;
        try (PreparedStatement prise = connexion.prepareStatement(sql)) {
            prise.setString(1, bail);
            Sql.instant(prise, 2, fin);
            Sql.instant(prise, 3, maintenant);
            Sql.instant(prise, 4, machine.instant());
            int rang = textes(prise, 5, types);
            prise.setInt(rang, combien);
            return lire(prise);
        }
    }

    /**
     * Derby cannot skip locked rows. Candidates are therefore read without locks (else the search would stand still
     * before each row that a deposit has not committed yet), and taken by an update that looks again.
     */
    private List<Reservee> reserverParGarde(
            Connection connexion, List<String> types, int combien, Instant maintenant, String bail, Instant fin)
            throws SQLException {
        List<Long> candidats = new ArrayList<>();
        try (PreparedStatement recherche = connexion.prepareStatement(
                "SELECT id FROM pla_tache WHERE etat = 'A' AND pas_avant <= ? AND " + LIBRE + " AND type IN ("
                        + Sql.points(types.size()) + ") ORDER BY pas_avant, id FETCH FIRST " + combien
                        + " ROWS ONLY WITH UR")) {
            Sql.instant(recherche, 1, maintenant);
            Sql.instant(recherche, 2, machine.instant());
            textes(recherche, 3, types);
            try (ResultSet lignes = recherche.executeQuery()) {
                while (lignes.next()) {
                    candidats.add(lignes.getLong(1));
                }
            }
        }
        List<Reservee> prises = new ArrayList<>();
        for (long id : candidats) {
            if (prendre(connexion, id, bail, fin)) {
                prises.addAll(lireUne(connexion, id));
            }
        }
        return prises;
    }

    private boolean prendre(Connection connexion, long id, String bail, Instant fin) throws SQLException {
        try (PreparedStatement prise = connexion.prepareStatement(
                "UPDATE pla_tache SET bail_par = ?, bail_jusqua = ? WHERE id = ? AND etat = 'A' AND " + LIBRE)) {
            prise.setString(1, bail);
            Sql.instant(prise, 2, fin);
            prise.setLong(3, id);
            Sql.instant(prise, 4, machine.instant());
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

    /** Deletes a job that this holder has; false where it has it no more. */
    boolean terminer(long id, String bail) {
        return modifier("DELETE FROM pla_tache WHERE id = ? AND bail_par = ?", i -> {
                    i.setLong(1, id);
                    i.setString(2, bail);
                })
                == 1;
    }

    /** Lengthens the leases that are still these holders'. */
    void prolonger(Collection<Reservee> tenues, Duration duree) {
        Instant fin = machine.instant().plus(duree);
        enTransaction(connexion -> {
            try (PreparedStatement prolongation =
                    connexion.prepareStatement("UPDATE pla_tache SET bail_jusqua = ? WHERE id = ? AND bail_par = ?")) {
                for (Reservee tenue : tenues) {
                    Sql.instant(prolongation, 1, fin);
                    prolongation.setLong(2, tenue.id());
                    prolongation.setString(3, tenue.bail());
                    prolongation.addBatch();
                }
                return prolongation.executeBatch();
            }
        });
    }

    /**
     * Counts an attempt, before it is made: a job that brings the portal down must not come again for ever. Those that
     * only waited in the same lot when the plug was pulled have not been tried.
     *
     * @return false where this holder has it no more
     */
    boolean commencer(Reservee tache) {
        return modifier("UPDATE pla_tache SET tentatives = tentatives + 1 WHERE id = ? AND bail_par = ?", i -> {
                    i.setLong(1, tache.id());
                    i.setString(2, tache.bail());
                })
                == 1;
    }

    /** Gives a job back untouched: its handler has left. */
    void rendre(Reservee tache) {
        modifier("UPDATE pla_tache SET bail_par = NULL, bail_jusqua = NULL WHERE id = ? AND bail_par = ?", i -> {
            i.setLong(1, tache.id());
            i.setString(2, tache.bail());
        });
    }

    /** Later, again. */
    void reporter(Reservee tache, Instant pasAvant, String raison) {
        modifier(
                "UPDATE pla_tache SET bail_par = NULL, bail_jusqua = NULL, pas_avant = ?, raison = ?"
                        + " WHERE id = ? AND bail_par = ?",
                i -> {
                    Sql.instant(i, 1, pasAvant);
                    i.setString(2, court(raison));
                    i.setLong(3, tache.id());
                    i.setString(4, tache.bail());
                });
    }

    /** Never again by itself; false where this holder has it no more. */
    boolean mettreEnIncident(Reservee tache, String raison) {
        return modifier(
                        "UPDATE pla_tache SET bail_par = NULL, bail_jusqua = NULL, etat = 'I', raison = ?"
                                + " WHERE id = ? AND bail_par = ?",
                        i -> {
                            i.setString(1, court(raison));
                            i.setLong(2, tache.id());
                            i.setString(3, tache.bail());
                        })
                == 1;
    }

    boolean relancer(long id, Instant maintenant) {
        return modifier(
                        "UPDATE pla_tache SET etat = 'A', tentatives = 0, pas_avant = ? WHERE id = ? AND etat = 'I'",
                        i -> {
                            Sql.instant(i, 1, maintenant);
                            i.setLong(2, id);
                        })
                == 1;
    }

    boolean abandonner(long id) {
        return modifier("DELETE FROM pla_tache WHERE id = ? AND etat = 'I'", i -> i.setLong(1, id)) == 1;
    }

    /** The pending job of that type and reference, unless somebody is at it. */
    boolean retirerSiLibre(String type, String reference) {
        return modifier("DELETE FROM pla_tache WHERE reference = ? AND type = ? AND " + LIBRE, i -> {
                    i.setString(1, reference);
                    i.setString(2, type);
                    Sql.instant(i, 3, machine.instant());
                })
                > 0;
    }

    /**
     * With embedded Derby there is one node: whoever held a lease before this start is dead. What he had begun comes
     * behind what only waited: a job that brings the portal down must not keep the others from being done, and one
     * that was merely unlucky is not the first to be hit again.
     */
    void oublierLesBauxDuProcessusPrecedent(Instant maintenant) {
        if (base != TypeBase.DERBY) {
            return;
        }
        Instant derriere = maintenant.plus(APRES_COUPURE);
        modifier(
                "UPDATE pla_tache SET pas_avant = ? WHERE bail_par IS NOT NULL AND tentatives > 0",
                i -> Sql.instant(i, 1, derriere));
        modifier("UPDATE pla_tache SET bail_par = NULL, bail_jusqua = NULL WHERE bail_par IS NOT NULL", i -> {});
    }

    Map<EtatTache, Long> compter() {
        return enTransaction(connexion -> {
            Map<EtatTache, Long> comptes = new EnumMap<>(EtatTache.class);
            for (EtatTache etat : EtatTache.values()) {
                try (PreparedStatement requete =
                        connexion.prepareStatement("SELECT COUNT(*) FROM pla_tache WHERE " + condition(etat) + lue())) {
                    Sql.instant(requete, 1, machine.instant());
                    try (ResultSet lignes = requete.executeQuery()) {
                        lignes.next();
                        comptes.put(etat, lignes.getLong(1));
                    }
                }
            }
            return comptes;
        });
    }

    List<ResumeTache> lister(EtatTache etat, int maximum) {
        return enTransaction(connexion -> {
            try (PreparedStatement requete = connexion.prepareStatement(
                    "SELECT id, type, reference, creee, tentatives, raison FROM pla_tache WHERE " + condition(etat)
                            + " ORDER BY id FETCH FIRST " + Math.max(1, maximum) + " ROWS ONLY" + lue())) {
                Sql.instant(requete, 1, machine.instant());
                List<ResumeTache> resumes = new ArrayList<>();
                try (ResultSet lignes = requete.executeQuery()) {
                    while (lignes.next()) {
                        resumes.add(new ResumeTache(
                                lignes.getLong("id"),
                                lignes.getString("type"),
                                lignes.getString("reference"),
                                etat,
                                Sql.instant(lignes, "creee").orElseThrow(),
                                lignes.getInt("tentatives"),
                                lignes.getString("raison")));
                    }
                }
                return resumes;
            }
        });
    }

    /** A look for a person must not wait for work under way. */
    private String lue() {
        return base == TypeBase.DERBY ? " WITH UR" : "";
    }

    /** Each with one moment as its parameter. */
    private static String condition(EtatTache etat) {
        return switch (etat) {
            case EN_ATTENTE -> "etat = 'A' AND " + LIBRE;
            case EN_COURS -> "etat = 'A' AND bail_jusqua >= ?";
            case EN_INCIDENT -> "etat = 'I' AND " + LIBRE;
        };
    }

    @FunctionalInterface
    private interface Parametres {
        void mettre(PreparedStatement instruction) throws SQLException;
    }

    private int modifier(String sql, Parametres parametres) {
        return enTransaction(connexion -> {
            try (PreparedStatement instruction = connexion.prepareStatement(sql)) {
                parametres.mettre(instruction);
                return instruction.executeUpdate();
            }
        });
    }

    private static String court(String raison) {
        return raison.length() <= RAISON_MAX ? raison : raison.substring(0, RAISON_MAX - 1) + "…";
    }
}
