package org.chorale.socle.planification.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.EtatTache;
import org.chorale.api.planification.ResumeTache;

/** Reads the table of jobs for people: how many there are, which ones, and why some were set aside. */
final class LectureTaches {
    private final DepotTaches depot;

    LectureTaches(DepotTaches depot) {
        this.depot = depot;
    }

    Map<EtatTache, Long> compter() {
        return depot.enTransaction(connexion -> {
            Map<EtatTache, Long> comptes = new EnumMap<>(EtatTache.class);
            for (EtatTache etat : EtatTache.values()) {
                try (PreparedStatement requete =
                        connexion.prepareStatement("SELECT COUNT(*) FROM pla_tache WHERE " + condition(etat) + lue())) {
                    Sql.instant(requete, 1, depot.maintenantPourLesBaux());
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
        return depot.enTransaction(connexion -> {
            try (PreparedStatement requete = connexion.prepareStatement(
                    "SELECT id, type, reference, creee, tentatives, raison FROM pla_tache WHERE " + condition(etat)
                            + " ORDER BY id FETCH FIRST " + Math.max(1, maximum) + " ROWS ONLY" + lue())) {
                Sql.instant(requete, 1, depot.maintenantPourLesBaux());
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
        return depot.base() == TypeBase.DERBY ? " WITH UR" : "";
    }

    /** Each with one moment as its parameter. */
    private static String condition(EtatTache etat) {
        return switch (etat) {
            case EN_ATTENTE -> "etat = 'A' AND " + DepotTaches.LIBRE;
            case EN_COURS -> "etat = 'A' AND bail_jusqua >= ?";
            case EN_INCIDENT -> "etat = 'I' AND " + DepotTaches.LIBRE;
        };
    }
}
