package org.chorale.socle.planification.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.BaseDeDonnees;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.TypeBase;
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

    /** Nobody is at it; with the moment that it is on the machine's clock as its parameter. */
    static final String LIBRE = "(bail_jusqua IS NULL OR bail_jusqua < ?)";

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

    TypeBase base() {
        return base;
    }

    Instant maintenantPourLesBaux() {
        return machine.instant();
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
        Prise prise = new Prise(base, List.copyOf(types), combien, maintenant, machine.instant(), bail, duree);
        return enTransaction(prise::faire);
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
