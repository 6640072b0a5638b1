package org.chorale.socle.facturation.internal.recherche;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.chorale.socle.facturation.internal.recherche.FacturesSemees.Semee;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of old rows are written anew, whatever stops in between, and only once. */
@SurLesDeuxBases
class RepriseDesClesTest {
    private static final int COMBIEN = 23;

    private final BaseDEssai base;
    private final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    private final Poses echeances = new Poses();
    private final List<Semee> semees;

    RepriseDesClesTest(TypeBase type) throws SQLException {
        base = BaseDEssai.ouvrir(type, "facturation", "fac_");
        semees = FacturesSemees.semer(base.source(), COMBIEN, 7);
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    @Test
    void a_new_portal_has_nothing_to_do() {
        reprise();
        assertThat(echeances.pose).isFalse();
    }

    @Test
    void old_rows_get_their_keys_portion_by_portion_through_a_restart() throws SQLException {
        executer("UPDATE fac_facture SET cle_numero = UPPER(numero), cle_fournisseur = UPPER(fournisseur_designation)");
        executer("UPDATE fac_reprise_cles SET jusqua = 20 WHERE sujet = 'fac_facture'");
        Map<Long, String> avant = cles("cle_numero");
        RepriseDesCles premiere = reprise();
        assertThat(echeances.pose).isTrue();
        echoir(premiere);
        assertThat(faits()).isEqualTo(5);

        RepriseDesCles seconde = reprise();
        int fois = 0;
        while (echeances.pose) {
            echoir(seconde);
            fois++;
        }

        assertThat(fois)
                .as("three portions, an empty one that ends it, and a look")
                .isBetween(4, 5);
        Map<Long, String> numeros = cles("cle_numero");
        Map<Long, String> noms = cles("cle_fournisseur");
        for (Semee s : semees) {
            boolean vieille = s.id() <= 20;
            assertThat(numeros.get(s.id())).isEqualTo(vieille ? Cle.de(s.numero(), 35) : avant.get(s.id()));
            if (vieille) {
                assertThat(noms.get(s.id())).isEqualTo(Cle.de(s.nomFournisseur(), 60));
            }
        }
        assertThat(avant.values()).as("there was something to do").noneMatch(n -> n.startsWith("FE_"));
        assertThat(numeros.values()).anyMatch(n -> n.startsWith("FE_"));
        reprise();
        assertThat(echeances.pose).as("done once for all").isFalse();
    }

    private RepriseDesCles reprise() {
        return new RepriseDesCles(base.jpa(), echeances, horloge, 5);
    }

    private void echoir(RepriseDesCles reprise) {
        echeances.pose = false;
        reprise.echoir(new Echeance(RepriseDesCles.TYPE, "", horloge.instant(), Map.of()));
    }

    private long faits() throws SQLException {
        try (Connection c = base.source().getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT fait FROM fac_reprise_cles WHERE sujet = 'fac_facture'")) {
            r.next();
            return r.getLong(1);
        }
    }

    private Map<Long, String> cles(String colonne) throws SQLException {
        Map<Long, String> cles = new HashMap<>();
        try (Connection c = base.source().getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT id, " + colonne + " FROM fac_facture")) {
            while (r.next()) {
                cles.put(r.getLong(1), r.getString(2));
            }
        }
        return cles;
    }

    private void executer(String sql) throws SQLException {
        try (Connection c = base.source().getConnection();
                Statement s = c.createStatement()) {
            s.executeUpdate(sql);
        }
    }

    /** Remembers whether one is set. */
    private static final class Poses implements Echeances {
        private boolean pose;

        @Override
        public void poser(String type, String reference, Instant quand, Map<String, String> donnees) {
            pose = true;
        }

        @Override
        public boolean poserSiAbsente(String type, String reference, Instant quand, Map<String, String> donnees) {
            boolean neuve = !pose;
            pose = true;
            return neuve;
        }

        @Override
        public boolean annuler(String type, String reference) {
            return false;
        }

        @Override
        public Optional<Instant> quand(String type, String reference) {
            return Optional.empty();
        }
    }
}
