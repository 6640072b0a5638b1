package org.chorale.socle.facturation.internal.recherche;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.jspecify.annotations.Nullable;

/** Invoices put straight into the table, and remembered as they are. */
final class FacturesSemees {
    static final List<String> NOMS = List.of("Électricité Martin", "Plomberie Durand", "100 % bois_clair", "elec Nord");
    private static final List<String> STATUTS = List.of("MISE_A_DISPOSITION", "SUSPENDUE", "MANDATEE", "REJETEE");

    record Semee(
            long id,
            String numero,
            String statut,
            LocalDateTime depot,
            LocalDate date,
            int fournisseur,
            int destinataire,
            @Nullable Long service,
            @Nullable String engagement,
            String flux,
            BigDecimal ttc,
            String cadre) {
        String nomFournisseur() {
            return NOMS.get(fournisseur - 1);
        }

        long createur() {
            return 70 + id % 3;
        }

        @Nullable
        String origine() {
            return id % 4 == 0 ? "AVANT " + id % 10 : null;
        }

        String siret() {
            return "5520813176652" + fournisseur;
        }
    }

    private FacturesSemees() {}

    /** So many, of few suppliers and recipients, many deposited at the very same instant. */
    static List<Semee> semer(DataSource source, int combien, long graine) throws SQLException {
        Random hasard = new Random(graine);
        List<Semee> toutes = new ArrayList<>();
        for (int i = 1; i <= combien; i++) {
            int destinataire = 11 + hasard.nextInt(2);
            toutes.add(new Semee(
                    i,
                    (hasard.nextBoolean() ? "Fé_" : "F%") + hasard.nextInt(60),
                    STATUTS.get(hasard.nextInt(4)),
                    LocalDateTime.of(2026, 3, 1, 8, 0).plusHours(hasard.nextInt(60)),
                    LocalDate.of(2026, 2, 1).plusDays(hasard.nextInt(28)),
                    1 + hasard.nextInt(4),
                    destinataire,
                    destinataire == 11 && hasard.nextBoolean() ? (Long) (100L + hasard.nextInt(3)) : null,
                    hasard.nextInt(3) == 0 ? "Eng " + hasard.nextInt(20) : null,
                    "CPP0011117%015d".formatted(1 + hasard.nextInt(20)),
                    BigDecimal.valueOf(hasard.nextInt(50) * 100L + hasard.nextInt(2), 2),
                    hasard.nextInt(5) == 0 ? "A9_FACTURE_SOUSTRAITANT" : "A1_FACTURE_FOURNISSEUR"));
        }
        inserer(source, toutes);
        return toutes;
    }

    static void inserer(DataSource source, List<Semee> factures) throws SQLException {
        try (Connection c = source.getConnection();
                PreparedStatement p = c.prepareStatement("INSERT INTO fac_facture (id, numero, type_facture, cadre,"
                        + " statut, statut_depuis, mode_depot, flux_numero, syntaxe, date_facture, depot,"
                        + " fournisseur_id, fournisseur_type, fournisseur_identifiant, fournisseur_designation,"
                        + " destinataire_id, destinataire_type, destinataire_identifiant, destinataire_designation,"
                        + " service_id, service_code, engagement, devise, montant_ht, montant_tva, montant_ttc,"
                        + " montant_a_payer, telechargee, version, cle_numero, cle_engagement, cle_fournisseur,"
                        + " createur_id, cle_origine, cle_destinataire) VALUES (?, ?, 'FACTURE', ?, ?, ?, 'UPLOAD_API', ?, 'UBL', ?, ?, ?,"
                        + " 'SIRET', ?, ?, ?, 'SIRET', '21350238800019', 'Commune', ?, ?, ?, 'EUR', ?, 0, ?, ?, FALSE,"
                        + " 1, ?, ?, ?, ?, ?, 'COMMUNE')")) {
            c.setAutoCommit(false);
            for (Semee f : factures) {
                remplir(p, f);
                p.addBatch();
            }
            p.executeBatch();
            c.commit();
        }
    }

    /** A structure takes part in every so many of them. */
    static void faireParticiper(
            DataSource source, List<Semee> factures, String espace, int rang, long structure, int chaque)
            throws SQLException {
        try (Connection c = source.getConnection();
                PreparedStatement p = c.prepareStatement("INSERT INTO fac_intervenant (facture_id, espace, rang,"
                        + " structure_id, type_identifiant, identifiant, designation)"
                        + " VALUES (?, ?, ?, ?, 'SIRET', '35600000000048', 'Bâtiment')")) {
            c.setAutoCommit(false);
            for (Semee f : factures) {
                if (f.id() % chaque == 0) {
                    p.setLong(1, f.id());
                    p.setString(2, espace);
                    p.setInt(3, rang);
                    p.setLong(4, structure);
                    p.addBatch();
                }
            }
            p.executeBatch();
            c.commit();
        }
    }

    private static void remplir(PreparedStatement p, Semee f) throws SQLException {
        Timestamp depot = Timestamp.valueOf(f.depot());
        Object[] valeurs = {
            f.id(),
            f.numero(),
            f.cadre(),
            f.statut(),
            depot,
            f.flux(),
            Date.valueOf(f.date()),
            depot,
            (long) f.fournisseur(),
            f.siret(),
            f.nomFournisseur(),
            (long) f.destinataire(),
            f.service(),
            f.service() == null ? null : "S" + f.service(),
            f.engagement(),
            f.ttc(),
            f.ttc(),
            f.ttc(),
            Cle.de(f.numero(), 35),
            f.engagement() == null ? null : Cle.de(f.engagement(), 50),
            Cle.de(f.nomFournisseur(), 60),
            f.createur(),
            f.origine()
        };
        for (int i = 0; i < valeurs.length; i++) {
            if (valeurs[i] == null) {
                p.setNull(i + 1, i == 12 ? Types.BIGINT : Types.VARCHAR);
            } else {
                p.setObject(i + 1, valeurs[i]);
            }
        }
    }
}
