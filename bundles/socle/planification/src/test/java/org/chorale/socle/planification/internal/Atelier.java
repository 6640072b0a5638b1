package org.chorale.socle.planification.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.Taches;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;

/** The room over a test database: any number of nodes, a portal clock and a machine clock that move when told. */
final class Atelier implements AutoCloseable {

    final BaseDEssai base;
    final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    final HorlogeDEssai machine = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    final DepotTaches depot;
    final DepotEcheances depotEcheances;
    final Reveil reveil = new Reveil();
    final Taches taches;
    final Echeances echeances;
    private final List<Noeud> noeuds = new ArrayList<>();

    Atelier(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "planification", "pla_");
        depot = new DepotTaches(base.jpa(), type, machine);
        depotEcheances = new DepotEcheances(depot, type);
        taches = new TachesService(depot, base.transactions(), reveil, horloge);
        echeances = new EcheancesService(depotEcheances, base.transactions(), reveil);
    }

    /** One node: its handlers and its engine. */
    final class Noeud {
        final Traitements traitements;
        private final Moteur moteur;

        private Noeud(Reveil sonnette, Clock horloge) {
            traitements = new Traitements(sonnette);
            moteur = new Moteur(2, Duration.ofSeconds(60), depot, depotEcheances, traitements, sonnette, horloge);
        }

        Noeud demarrer() {
            moteur.demarrer();
            return this;
        }

        void arreter() throws InterruptedException {
            moteur.arreter();
        }
    }

    Noeud noeud() {
        return noeud(horloge);
    }

    Noeud noeud(Clock horloge) {
        Noeud noeud = new Noeud(noeuds.isEmpty() ? reveil : new Reveil(), horloge);
        noeuds.add(noeud);
        return noeud;
    }

    void sql(String ordre) {
        try (Connection connexion = base.source().getConnection();
                Statement instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long nombre(String requete) {
        try (Connection connexion = base.source().getConnection();
                Statement instruction = connexion.createStatement();
                ResultSet lignes = instruction.executeQuery(requete)) {
            lignes.next();
            return lignes.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (Noeud noeud : noeuds) {
            try {
                noeud.arreter();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        base.close();
    }
}
