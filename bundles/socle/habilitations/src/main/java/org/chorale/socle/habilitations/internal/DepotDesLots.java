package org.chorale.socle.habilitations.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.AbonnementsEnMasse.Dit;
import org.chorale.api.habilitation.AbonnementsEnMasse.Etat;
import org.chorale.api.habilitation.AbonnementsEnMasse.Lot;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.socle.habilitations.internal.LigneDeLot.Jugement;
import org.chorale.socle.habilitations.internal.LigneDeLot.Quoi;
import org.chorale.socle.habilitations.internal.LigneDeLot.Sujet;
import org.jspecify.annotations.Nullable;

/** The tables of lots, in the caller's transaction. */
final class DepotDesLots {
    private static final String LOTS = "SELECT id, par, par_nom, nom, etat, total, cree, lance, fini FROM hab_lot ";
    private static final String LIGNES =
            "SELECT rang, numero, dit_utilisateur, dit_structure, dit_service, dit_espace, "
                    + "dit_mode, utilisateur_id, structure_id, service_id, espace, mode_acces, sort, raison_fr, raison_en "
                    + "FROM hab_lot_ligne WHERE lot_id = ? ";

    private final EntityManager em;

    DepotDesLots(EntityManager em) {
        this.em = em;
    }

    /** A lot as its row stands, without its counts. */
    record LotLu(
            long id,
            UtilisateurId par,
            String parNom,
            String nom,
            Etat etat,
            int total,
            Instant cree,
            @Nullable Instant lance,
            @Nullable Instant fini) {
        Lot avec(Map<SortDeLigne, Integer> compte) {
            return new Lot(
                    id,
                    nom,
                    etat,
                    total,
                    compte.getOrDefault(SortDeLigne.A_FAIRE, 0),
                    compte.getOrDefault(SortDeLigne.FAITE, 0),
                    compte.getOrDefault(SortDeLigne.DEJA, 0),
                    compte.getOrDefault(SortDeLigne.REFUSEE, 0),
                    cree,
                    lance,
                    fini);
        }
    }

    long creer(UtilisateurId par, String parNom, String nom, int total, Instant quand) {
        return Sql.dans(em, connexion -> {
            try (PreparedStatement ajout = connexion.prepareStatement(
                    "INSERT INTO hab_lot (version_ligne, par, par_nom, nom, etat, total, cree) "
                            + "VALUES (1, ?, ?, ?, 'PREPARE', ?, ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                Sql.valeurs(ajout, par.valeur(), parNom, nom, total, moment(quand));
                ajout.executeUpdate();
                try (ResultSet cles = ajout.getGeneratedKeys()) {
                    cles.next();
                    return cles.getLong(1);
                }
            }
        });
    }

    void ajouter(long lot, List<LigneDeLot> lignes) {
        Sql.dans(em, connexion -> {
            try (PreparedStatement ajout = connexion.prepareStatement(
                    "INSERT INTO hab_lot_ligne (lot_id, rang, numero, dit_utilisateur, dit_structure, dit_service, "
                            + "dit_espace, dit_mode, utilisateur_id, structure_id, service_id, espace, mode_acces, "
                            + "sort, raison_fr, raison_en) VALUES " + Sql.points(16))) {
                for (LigneDeLot l : lignes) {
                    Sujet sujet = l.quoi() == null ? null : l.quoi().sujet();
                    Sql.valeurs(
                            ajout,
                            lot,
                            l.rang(),
                            l.numero(),
                            l.dit().utilisateur(),
                            l.dit().structure(),
                            l.dit().service(),
                            l.dit().espace(),
                            l.dit().mode(),
                            sujet == null ? 0L : sujet.utilisateur().valeur(),
                            sujet == null ? 0L : sujet.structure().valeur(),
                            sujet == null ? 0L : sujet.service(),
                            sujet == null ? null : sujet.espace().valeur(),
                            l.quoi() == null || l.quoi().mode() == null
                                    ? null
                                    : l.quoi().mode().name(),
                            l.jugement().sort().name(),
                            raison(l.jugement(), true),
                            raison(l.jugement(), false));
                    ajout.addBatch();
                }
                return ajout.executeBatch();
            }
        });
    }

    private static @Nullable String raison(Jugement jugement, boolean fr) {
        Libelle raison = jugement.raison();
        return raison == null ? null : fr ? raison.fr() : raison.en();
    }

    Optional<LotLu> lire(long lot) {
        return lots("WHERE id = ?", lot).stream().findFirst();
    }

    /** Latest first. */
    List<LotLu> de(UtilisateurId par) {
        return lots("WHERE par = ? ORDER BY id DESC", par.valeur());
    }

    private List<LotLu> lots(String ou, long valeur) {
        return Sql.dans(em, connexion -> {
            try (PreparedStatement requete = connexion.prepareStatement(LOTS + ou)) {
                requete.setLong(1, valeur);
                List<LotLu> lus = new ArrayList<>();
                try (ResultSet l = requete.executeQuery()) {
                    while (l.next()) {
                        lus.add(new LotLu(
                                l.getLong(1),
                                new UtilisateurId(l.getLong(2)),
                                l.getString(3),
                                l.getString(4),
                                Etat.valueOf(l.getString(5)),
                                l.getInt(6),
                                instant(l.getTimestamp(7)).orElseThrow(),
                                instant(l.getTimestamp(8)).orElse(null),
                                instant(l.getTimestamp(9)).orElse(null)));
                    }
                }
                return lus;
            }
        });
    }

    Map<SortDeLigne, Integer> compter(long lot) {
        return Sql.dans(em, connexion -> {
            try (PreparedStatement requete = connexion.prepareStatement(
                    "SELECT sort, COUNT(*) FROM hab_lot_ligne WHERE lot_id = ? GROUP BY sort")) {
                requete.setLong(1, lot);
                Map<SortDeLigne, Integer> compte = new EnumMap<>(SortDeLigne.class);
                try (ResultSet l = requete.executeQuery()) {
                    while (l.next()) {
                        compte.put(SortDeLigne.valueOf(l.getString(1)), l.getInt(2));
                    }
                }
                return compte;
            }
        });
    }

    /** Whether it was waiting to be begun, and is begun now; of two at once one does it. */
    boolean commencer(long lot, UtilisateurId par, Instant quand) {
        return modifier(
                        "UPDATE hab_lot SET etat = 'EN_COURS', en_cours_de = ?, lance = ?, "
                                + "version_ligne = version_ligne + 1 WHERE id = ? AND etat = 'PREPARE'",
                        par.valeur(),
                        moment(quand),
                        lot)
                == 1;
    }

    /** Whether there is something to go on with; nobody else goes on with it until the transaction ends. */
    boolean tenir(long lot) {
        return modifier(
                        "UPDATE hab_lot SET etat = 'EN_COURS', en_cours_de = par, version_ligne = version_ligne + 1 "
                                + "WHERE id = ? AND etat IN ('EN_COURS', 'INCIDENT')",
                        lot)
                == 1;
    }

    void finir(long lot, Instant quand) {
        modifier("UPDATE hab_lot SET etat = 'TERMINE', en_cours_de = NULL, fini = ? WHERE id = ?", moment(quand), lot);
    }

    void mettreEnIncident(long lot) {
        modifier("UPDATE hab_lot SET etat = 'INCIDENT', en_cours_de = NULL WHERE id = ? AND etat = 'EN_COURS'", lot);
    }

    /** What was not begun, or is over. */
    boolean supprimer(long lot, Etat etat) {
        if (modifier("DELETE FROM hab_lot WHERE id = ? AND etat = ?", lot, etat.name()) == 0) {
            return false;
        }
        modifier("DELETE FROM hab_lot_ligne WHERE lot_id = ?", lot);
        return true;
    }

    /** The next ones, user by user. */
    List<LigneDeLot> suite(long lot, int combien) {
        return lignes("AND sort = 'A_FAIRE' ORDER BY utilisateur_id, rang FETCH FIRST " + combien + " ROWS ONLY", lot);
    }

    /** What was done for one user already. */
    List<LigneDeLot> faites(long lot, UtilisateurId utilisateur) {
        return lignes("AND sort = 'FAITE' AND utilisateur_id = ? ORDER BY rang", lot, utilisateur.valeur());
    }

    List<LigneDeLot> page(long lot, @Nullable SortDeLigne sort, long decalage, int taille) {
        String page = "ORDER BY rang OFFSET " + decalage + " ROWS FETCH NEXT " + taille + " ROWS ONLY";
        return sort == null ? lignes(page, lot) : lignes("AND sort = ? " + page, lot, sort.name());
    }

    private List<LigneDeLot> lignes(String suite, Object... valeurs) {
        return Sql.dans(em, connexion -> {
            try (PreparedStatement requete = connexion.prepareStatement(LIGNES + suite)) {
                Sql.valeurs(requete, valeurs);
                List<LigneDeLot> lues = new ArrayList<>();
                try (ResultSet l = requete.executeQuery()) {
                    while (l.next()) {
                        lues.add(ligne(l));
                    }
                }
                return lues;
            }
        });
    }

    private static LigneDeLot ligne(ResultSet l) throws SQLException {
        String espace = l.getString(11);
        String mode = l.getString(12);
        String fr = l.getString(14);
        return new LigneDeLot(
                l.getInt(1),
                l.getInt(2),
                new Dit(l.getString(3), l.getString(4), l.getString(5), l.getString(6), l.getString(7)),
                espace == null
                        ? null
                        : new Quoi(
                                new Sujet(
                                        new UtilisateurId(l.getLong(8)),
                                        new StructureId(l.getLong(9)),
                                        l.getLong(10),
                                        new CodeEspace(espace)),
                                mode == null ? null : Mode.valueOf(mode)),
                new Jugement(
                        SortDeLigne.valueOf(l.getString(13)), fr == null ? null : new Libelle(fr, l.getString(15))));
    }

    /** @param jugements of the lines of these places */
    void marquer(long lot, Map<Integer, Jugement> jugements) {
        Sql.dans(em, connexion -> {
            try (PreparedStatement marque = connexion.prepareStatement(
                    "UPDATE hab_lot_ligne SET sort = ?, raison_fr = ?, raison_en = ? WHERE lot_id = ? AND rang = ?")) {
                for (Map.Entry<Integer, Jugement> m : jugements.entrySet()) {
                    Sql.valeurs(
                            marque,
                            m.getValue().sort().name(),
                            raison(m.getValue(), true),
                            raison(m.getValue(), false),
                            lot,
                            m.getKey());
                    marque.addBatch();
                }
                return marque.executeBatch();
            }
        });
    }

    private int modifier(String ordre, Object... valeurs) {
        return Sql.dans(em, connexion -> {
            try (PreparedStatement instruction = connexion.prepareStatement(ordre)) {
                Sql.valeurs(instruction, valeurs);
                return instruction.executeUpdate();
            }
        });
    }

    private static Timestamp moment(Instant quand) {
        return Timestamp.valueOf(Cle.de(quand));
    }

    private static Optional<Instant> instant(@Nullable Timestamp quand) {
        return Optional.ofNullable(quand).map(t -> t.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
