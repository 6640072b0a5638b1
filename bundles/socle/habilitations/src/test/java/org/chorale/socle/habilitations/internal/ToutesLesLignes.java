package org.chorale.socle.habilitations.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of rows that bear on a right. A structure for each pair of openings, a user for each set of
 * attachments and subscriptions, the same in all structures.
 */
final class ToutesLesLignes {
    private static final @Nullable Boolean[] OUVERTURES = {null, true, false};
    private static final @Nullable String[] RATTACHEMENTS = {null, "VALIDEE", "DESACTIVEE"};
    private static final @Nullable Pris[] ABONNEMENTS = {
        null,
        new Pris("CONSULTATION", "VALIDEE", false),
        new Pris("MODIFICATION", "VALIDEE", true),
        new Pris("MODIFICATION", "SUPPRIMEE", false)
    };
    private static final Timestamp DEPUIS = Timestamp.valueOf(LocalDateTime.of(2026, 1, 1, 0, 0));

    /** A subscription: its mode, its state, whether a rule gave it. */
    private record Pris(String mode, String statut, boolean parRegle) {}

    private final DroitsDEssai droits;
    private final List<CodeEspace> espaces;
    private final List<StructureId> structures = new ArrayList<>();
    private final List<UtilisateurId> utilisateurs = new ArrayList<>();

    ToutesLesLignes(DroitsDEssai droits, List<CodeEspace> espaces) {
        this.droits = droits;
        this.espaces = espaces;
    }

    List<StructureId> structures() {
        return structures;
    }

    List<UtilisateurId> utilisateurs() {
        return utilisateurs;
    }

    /** The one that each structure has. */
    static ServiceId service(StructureId structure) {
        return new ServiceId(100 + structure.valeur());
    }

    void ecrire() {
        try (Connection connexion = droits.base.source().getConnection();
                Lot ouverture = new Lot(connexion, "hab_ouverture (structure_id, service_id, espace, active, depuis)");
                Lot rattachement = new Lot(
                        connexion,
                        "hab_rattachement (id, version_ligne, utilisateur_id, structure_id, service_id,"
                                + " role_structure, statut, depuis)");
                Lot abonnement = new Lot(
                        connexion,
                        "hab_abonnement (utilisateur_id, espace, structure_id, service_id, mode_acces, statut,"
                                + " par_regle, depuis)")) {
            connexion.setAutoCommit(false);
            ouvrir(ouverture);
            prendre(rattachement, abonnement);
            ouverture.envoyer();
            rattachement.envoyer();
            abonnement.envoyer();
            connexion.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ouvrir(Lot ouverture) throws SQLException {
        for (Boolean surStructure : OUVERTURES) {
            for (Boolean surService : OUVERTURES) {
                StructureId structure = droits.annuaire.structure(structures.size() + 1, Categorie.COLLECTIVITE_LOCALE);
                droits.annuaire.service(service(structure).valeur(), structure);
                structures.add(structure);
                for (CodeEspace espace : espaces) {
                    if (surStructure != null) {
                        ouverture.ajouter(structure.valeur(), 0L, espace.valeur(), surStructure, DEPUIS);
                    }
                    if (surService != null) {
                        long service = service(structure).valeur();
                        ouverture.ajouter(structure.valeur(), service, espace.valeur(), surService, DEPUIS);
                    }
                }
            }
        }
    }

    private void prendre(Lot rattachement, Lot abonnement) throws SQLException {
        for (String entier : RATTACHEMENTS) {
            for (String partiel : RATTACHEMENTS) {
                for (Pris large : ABONNEMENTS) {
                    for (Pris etroit : ABONNEMENTS) {
                        long utilisateur = 1 + utilisateurs.size();
                        utilisateurs.add(new UtilisateurId(utilisateur));
                        for (StructureId structure : structures) {
                            long service = service(structure).valeur();
                            rattacher(rattachement, utilisateur, structure, 0, entier);
                            rattacher(rattachement, utilisateur, structure, service, partiel);
                            abonner(abonnement, utilisateur, structure, 0, large);
                            abonner(abonnement, utilisateur, structure, service, etroit);
                        }
                    }
                }
            }
        }
    }

    private static void rattacher(
            Lot lot, long utilisateur, StructureId structure, long service, @Nullable String statut)
            throws SQLException {
        if (statut != null) {
            long id = 1_000_000 + lot.rang();
            lot.ajouter(id, 1, utilisateur, structure.valeur(), service, "UTILISATEUR", statut, DEPUIS);
        }
    }

    private void abonner(Lot lot, long utilisateur, StructureId structure, long service, @Nullable Pris pris)
            throws SQLException {
        if (pris != null) {
            for (CodeEspace espace : espaces) {
                lot.ajouter(
                        utilisateur,
                        espace.valeur(),
                        structure.valeur(),
                        service,
                        pris.mode(),
                        pris.statut(),
                        pris.parRegle(),
                        DEPUIS);
            }
        }
    }

    /** Rows of one table, written together. */
    private static final class Lot implements AutoCloseable {
        private final PreparedStatement ajout;
        private int rang;

        Lot(Connection connexion, String table) throws SQLException {
            String valeurs = table.replaceAll("^[^(]+", "").replaceAll("\\w+", "?");
            ajout = connexion.prepareStatement("INSERT INTO " + table + " VALUES " + valeurs);
        }

        int rang() {
            return rang;
        }

        void ajouter(Object... colonnes) throws SQLException {
            for (int i = 0; i < colonnes.length; i++) {
                ajout.setObject(i + 1, colonnes[i]);
            }
            ajout.addBatch();
            rang++;
        }

        void envoyer() throws SQLException {
            ajout.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            ajout.close();
        }
    }
}
