package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * How long a rights check takes among 100,000 users × 10 attachments: the whole question, with its transaction, each
 * time for another user. Nothing is kept of a user between two checks, so there is no warm one: what is warm is the
 * machine's (code, plans, pages of indexes). The first check of all, with none of that, is told apart. Prints; judges
 * nothing but that it is right.
 */
@SurLesDeuxBases
@EnabledIfEnvironmentVariable(named = "CHORALE_MESURES", matches = "1")
class MesureDesDroitsTest {
    private static final int UTILISATEURS = 100_000;
    private static final int MESURES = 5_000;

    private final TypeBase type;

    MesureDesDroitsTest(TypeBase type) {
        this.type = type;
    }

    @Test
    void aRightsCheckAmongAMillionAttachments() throws SQLException {
        try (DroitsDEssai droits = new DroitsDEssai(type)) {
            CodeEspace recues = droits.arrive(EspaceDEssai.ouvertSur("factures-recues", NatureStructure.PUBLIQUE));
            droits.arrive(EspaceDEssai.pourTous("mon-compte"));
            remplir(droits);
            double froid = duree(droits, recues, new UtilisateurId(UTILISATEURS));
            double[] durees = new double[MESURES];
            Random hasard = new Random(7);
            for (int i = -2_000; i < MESURES; i++) {
                double duree = duree(droits, recues, new UtilisateurId(1 + hasard.nextInt(UTILISATEURS)));
                if (i >= 0) {
                    durees[i] = duree;
                }
            }
            Arrays.sort(durees);
            dire("droits." + type.nom(), durees[MESURES / 2]);
            dire("droits.p99." + type.nom(), durees[MESURES * 99 / 100]);
            dire("droits.premier." + type.nom(), froid);
            rattacher(droits);
        }
    }

    private static double duree(DroitsDEssai droits, CodeEspace espace, UtilisateurId utilisateur) {
        long debut = System.nanoTime();
        int portees = droits.portees(utilisateur, espace, Mode.MODIFICATION).size();
        long duree = System.nanoTime() - debut;
        assertThat(portees).isEqualTo(10);
        return duree / 1e6;
    }

    /** A line as of the other measures; a request may take a millisecond for it. */
    private static void dire(String nom, double ms) {
        System.out.printf(
                Locale.ROOT,
                "{\"nom\":\"%s\",\"valeur\":%.3f,\"unite\":\"ms\",\"reference\":1.00,\"ratio\":%.3f}%n",
                nom,
                ms,
                ms);
    }

    private void rattacher(DroitsDEssai droits) {
        int fois = 200;
        long debut = System.nanoTime();
        for (int i = 1; i <= fois; i++) {
            droits.gestion.rattacher(
                    new UtilisateurId(UTILISATEURS + i),
                    droits.annuaire.structure(i, Categorie.COLLECTIVITE_LOCALE),
                    null,
                    RoleStructure.UTILISATEUR);
        }
        System.out.printf(
                Locale.ROOT, "attaching a user, %s: %.1f ms%n", type.nom(), (System.nanoTime() - debut) / 1e6 / fois);
    }

    /** By the database itself: rows r of a million, ten for each user, on structures that differ. */
    private static void remplir(DroitsDEssai droits) throws SQLException {
        String rangee = "FROM (SELECT a.i * 1000 + b.i AS r FROM essai_n a, essai_n b) t";
        String utilisateur = "CAST(r / 10 + 1 AS BIGINT)";
        String structure = "CAST(MOD((r / 10 + 1) * 31 + MOD(r, 10) * 4999, 50000) + 1 AS BIGINT)";
        List<String> ordres = List.of(
                "CREATE TABLE essai_n (i INTEGER)",
                "INSERT INTO essai_n VALUES (0)",
                "INSERT INTO hab_structure (structure_id, nature) SELECT DISTINCT " + structure + ", 'PUBLIQUE' "
                        + rangee,
                "INSERT INTO hab_rattachement (id, version_ligne, utilisateur_id, structure_id, service_id, "
                        + "role_structure, statut, depuis) SELECT CAST(r + 1000000 AS BIGINT), 1, " + utilisateur + ", "
                        + structure + ", 0, 'UTILISATEUR', 'VALIDEE', CURRENT_TIMESTAMP " + rangee,
                "INSERT INTO hab_abonnement (utilisateur_id, espace, structure_id, service_id, mode_acces, statut, "
                        + "par_regle, depuis) SELECT " + utilisateur + ", 'factures-recues', " + structure
                        + ", 0, 'MODIFICATION', 'VALIDEE', FALSE, CURRENT_TIMESTAMP " + rangee);
        try (Connection connexion = droits.base.source().getConnection();
                Statement ordre = connexion.createStatement()) {
            for (String sql : ordres.subList(0, 2)) {
                ordre.execute(sql);
            }
            for (int n = 1; n < 1000; n++) {
                ordre.addBatch("INSERT INTO essai_n VALUES (" + n + ")");
            }
            ordre.executeBatch();
            for (String sql : ordres.subList(2, ordres.size())) {
                ordre.execute(sql);
            }
        }
        // The rules, over all of it at once.
        long debut = System.nanoTime();
        droits.base.jpa().tx(em -> {
            EcritureDesDroits ecriture = new EcritureDesDroits(em, droits.horloge.instant());
            ecriture.appliquerALEspace(new CodeEspace("factures-recues"));
            ecriture.appliquerALEspace(new CodeEspace("mon-compte"));
        });
        System.out.printf(Locale.ROOT, "rules over a million attachments: %.1f s%n", (System.nanoTime() - debut) / 1e9);
        if (droits.base.type() == TypeBase.POSTGRESQL) {
            try (Connection connexion = droits.base.source().getConnection();
                    Statement ordre = connexion.createStatement()) {
                ordre.execute("ANALYZE");
            }
        }
    }
}
