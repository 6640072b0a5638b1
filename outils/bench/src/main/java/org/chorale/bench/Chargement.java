package org.chorale.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Pours invoices and their flux into the tables of a portal that is stopped: three years of deposits, more of them
 * lately; sizes of flux, amounts, statuses by age and services as they are found in practice.
 */
final class Chargement {
    /** Ids that the portal's own sequences do not reach. */
    static final long DEBUT = 1_000_000_000L;

    private static final int LOT = 1_000;
    private static final long MINUTES = 3L * 365 * 24 * 60;
    private static final LocalDateTime FIN = LocalDateTime.of(2026, 11, 1, 12, 0);

    private final Connection base;
    private final Population population;
    private final Consumer<String> progres;
    private final Random hasard = new Random(2026);

    Chargement(Connection base, Population population, Consumer<String> progres) {
        this.base = base;
        this.population = population;
        this.progres = progres;
    }

    /** Seconds that it took. */
    double charger(int factures) throws SQLException {
        long debut = System.nanoTime();
        base.setAutoCommit(false);
        IndexMisDeCote desFactures = IndexMisDeCote.de(base, "fac_facture");
        IndexMisDeCote desFlux = IndexMisDeCote.de(base, "fac_flux");
        inserer(factures);
        progres.accept("%d factures en %.0f s ; les index…".formatted(factures, secondes(debut)));
        desFactures.refaire();
        desFlux.refaire();
        statistiques();
        progres.accept("chargé en %.0f s".formatted(secondes(debut)));
        return secondes(debut);
    }

    private void inserer(int factures) throws SQLException {
        try (PreparedStatement f = base.prepareStatement("INSERT INTO fac_facture (id, numero, cle_unicite,"
                        + " type_facture, cadre, statut, statut_depuis, mode_depot, flux_id, flux_numero, syntaxe,"
                        + " date_facture, depot, fournisseur_id, fournisseur_type, fournisseur_identifiant,"
                        + " fournisseur_designation, destinataire_id, destinataire_type, destinataire_identifiant,"
                        + " destinataire_designation, service_id, service_code, service_libelle, engagement, devise,"
                        + " montant_ht, montant_tva, montant_ttc, montant_a_payer, telechargee, version, cle_numero,"
                        + " cle_engagement, cle_fournisseur, cle_destinataire) VALUES (?, ?, ?, ?, ?, ?, ?,"
                        + " 'UPLOAD_API', ?, ?, 'IN_DP_E1_UBL_INVOICE', ?, ?, ?, 'SIRET', ?, ?, ?, 'SIRET', ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, FALSE, 1, ?, ?, ?, ?)");
                PreparedStatement x = base.prepareStatement("INSERT INTO fac_flux (id, numero, nom_fichier, syntaxe,"
                        + " deposant_id, utilisateur_id, utilisateur_nom, mode_depot, empreinte, taille, depot, etat,"
                        + " etat_depuis, version, cle_nom) VALUES (?, ?, ?, 'IN_DP_E1_UBL_INVOICE', ?, 1, 'Programme',"
                        + " 'UPLOAD_API', ?, 1000, ?, 'IN_INTEGRE', ?, 1, ?)")) {
            int faites = 0;
            for (int flux = 0; faites < factures; flux++) {
                int combien = Math.min(factures - faites, tailleDeFlux());
                unFlux(x, f, flux, faites, combien);
                if (faites / LOT != (faites + combien) / LOT) {
                    x.executeBatch();
                    f.executeBatch();
                    base.commit();
                }
                if (faites / 100_000 != (faites + combien) / 100_000) {
                    progres.accept("%d factures".formatted(faites + combien));
                }
                faites += combien;
            }
            x.executeBatch();
            f.executeBatch();
            base.commit();
        }
    }

    private void unFlux(PreparedStatement x, PreparedStatement f, int flux, int faites, int combien)
            throws SQLException {
        Population.Membre fournisseur = population.fournisseur(hasard);
        // Twice as many lately as at the beginning.
        double age = 1 - Math.sqrt(0.25 + 0.75 * hasard.nextDouble());
        LocalDateTime depot = FIN.minusMinutes((long) (age * 2 * MINUTES)).minusSeconds(hasard.nextInt(60));
        String numero = "CPP0011117%015d".formatted(DEBUT + flux);
        String nom = "lot-" + flux + ".zip";
        remplir(
                x,
                DEBUT + flux,
                numero,
                nom,
                fournisseur.id(),
                "%064x".formatted(flux),
                t(depot),
                t(depot),
                nom.toUpperCase(java.util.Locale.ROOT));
        for (int i = 0; i < combien; i++) {
            facture(f, DEBUT + faites + i, DEBUT + flux, numero, fournisseur, depot, age);
        }
    }

    private void facture(
            PreparedStatement f,
            long id,
            long flux,
            String numeroFlux,
            Population.Membre fournisseur,
            LocalDateTime depot,
            double age)
            throws SQLException {
        Population.Membre destinataire = population.destinataire(hasard);
        List<Long> services = destinataire.services();
        Long service = services.isEmpty() ? null : services.get(hasard.nextInt(services.size()));
        String numero = (hasard.nextInt(10) == 0 ? "AV" : "F") + depot.getYear() + "-" + (id - DEBUT);
        BigDecimal ttc = BigDecimal.valueOf((long) (100 * Math.exp(4 + 2.2 * hasard.nextGaussian())), 2);
        String engagement = hasard.nextInt(3) == 0 ? null : "ENG" + depot.getYear() + "-" + hasard.nextInt(200_000);
        remplir(
                f,
                id,
                numero,
                "BENCH-" + id,
                numero.startsWith("AV") ? "AVOIR" : "FACTURE",
                hasard.nextInt(200) == 0 ? "A9_FACTURE_SOUSTRAITANT" : "A1_FACTURE_FOURNISSEUR",
                statut(age),
                t(depot.plusHours(1)),
                flux,
                numeroFlux,
                Date.valueOf(depot.toLocalDate().minusDays(hasard.nextInt(20))),
                t(depot),
                fournisseur.id(),
                fournisseur.siret(),
                fournisseur.nom(),
                destinataire.id(),
                destinataire.siret(),
                destinataire.nom(),
                service,
                service == null ? null : "SERVICE-" + service,
                service == null ? null : "Service " + service,
                engagement,
                hasard.nextInt(1_000) == 0 ? "USD" : "EUR",
                ttc,
                BigDecimal.ZERO,
                ttc,
                ttc,
                numero,
                engagement,
                fournisseur.nom(),
                destinataire.nom());
    }

    private String statut(double age) {
        int d = hasard.nextInt(100);
        if (age < 0.02) {
            return d < 80 ? "MISE_A_DISPOSITION" : d < 90 ? "SERVICE_FAIT" : "SUSPENDUE";
        }
        return d < 88
                ? "MISE_EN_PAIEMENT"
                : d < 94 ? "REJETEE" : d < 98 ? "MANDATEE" : d < 99 ? "SUSPENDUE" : "MISE_A_DISPOSITION";
    }

    /** Mostly alone, sometimes hundreds. */
    private int tailleDeFlux() {
        int d = hasard.nextInt(100);
        return d < 70 ? 1 : d < 95 ? 2 + hasard.nextInt(30) : 50 + hasard.nextInt(451);
    }

    private void statistiques() throws SQLException {
        boolean derby = base.getMetaData().getDatabaseProductName().contains("Derby");
        try (Statement s = base.createStatement()) {
            for (String table : List.of("FAC_FACTURE", "FAC_FLUX")) {
                if (derby) {
                    s.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(CURRENT SCHEMA, '" + table + "', NULL)");
                    base.commit();
                } else {
                    base.commit();
                    base.setAutoCommit(true);
                    s.execute("VACUUM ANALYZE " + table);
                    base.setAutoCommit(false);
                }
            }
        }
        base.commit();
    }

    private static void remplir(PreparedStatement p, Object... valeurs) throws SQLException {
        for (int i = 0; i < valeurs.length; i++) {
            if (valeurs[i] == null) {
                p.setNull(i + 1, valeurs.length > 20 && i == 17 ? Types.BIGINT : Types.VARCHAR);
            } else {
                p.setObject(i + 1, valeurs[i]);
            }
        }
        p.addBatch();
    }

    private static Timestamp t(LocalDateTime quand) {
        return Timestamp.valueOf(quand);
    }

    private static double secondes(long debut) {
        return (System.nanoTime() - debut) / 1e9;
    }
}
