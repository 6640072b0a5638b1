package org.chorale.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chorale.demo.Acces;
import org.chorale.demo.Ecart;

/**
 * Seconds for ten thousand lines of mass subscriptions, from the first byte of the CSV file to the last line done: foreseen,
 * carried out in the background, each with its history and its event, and one letter for each user. The people of the
 * demonstration on as many structures as it takes, made and joined beforehand.
 */
final class Abonnements10000 {
    private static final int LIGNES = 10_000;
    private static final double REFERENCE_S = 30;
    private static final int PLACES = 200;
    private static final List<String> ESPACES = List.of("factures-emises", "factures-recues");
    private static final String LOTS = "/api/v1/gestionnaire/abonnements/lots";
    private static final String GESTIONNAIRE = "camille.lemaire@lemaire.example";
    private static final long PATIENCE_NS = 300_000_000_000L;

    private final Path distribution;
    private final Path travail;
    private final Consumer<String> progres;

    Abonnements10000(Path distribution, Path travail, Consumer<String> progres) {
        this.distribution = distribution;
        this.travail = travail.resolve("abonnements10000");
        this.progres = progres;
    }

    /** A structure that was made for this. */
    private record Structure(long id, String siret) {}

    /** On the embedded database. */
    Mesure surDerby() throws IOException, InterruptedException {
        Fichiers.effacer(travail);
        try (PortailLance portail = PortailLance.lancer(distribution, travail.resolve("donnees"), "--demo")) {
            progres.accept("portail prêt en %.1f s".formatted(portail.attendre("PRET")));
            portail.attendreLaDemonstration();
            Acces acces = Acces.lire(portail.donnees());
            Acces.Utilisateur camille = acces.utilisateurs().stream()
                    .filter(u -> u.adresseConnexion().equals(GESTIONNAIRE))
                    .findFirst()
                    .orElseThrow(() -> new Ecart(GESTIONNAIRE, "absente de la démonstration"));
            Session session = new Session(acces.adresse().toString(), GESTIONNAIRE, camille.motDePasse());
            List<String> personnes = acces.utilisateurs().stream()
                    .map(Acces.Utilisateur::adresseConnexion)
                    .filter(a -> !a.equals(GESTIONNAIRE) && !a.startsWith("exploitant"))
                    .toList();
            int combien = LIGNES / (personnes.size() * ESPACES.size()) + 1;
            List<Structure> structures = preparer(session, combien, personnes);
            double secondes = mesurer(session, csv(structures, personnes));
            return new Mesure("abonnements10000.derby", secondes, "s", REFERENCE_S);
        }
    }

    private double mesurer(Session session, String csv) throws IOException, InterruptedException {
        long debut = System.nanoTime();
        JsonNode lot = session.envoyer("POST", LOTS + "/csv?nom=bench.csv", "text/csv", csv);
        double prevu = (System.nanoTime() - debut) / 1e9;
        if (lot.path("aFaire").asInt() != LIGNES) {
            throw new Ecart(LIGNES + " lignes à faire", lot.toString());
        }
        String adresse = LOTS + "/" + lot.path("idLot").asLong();
        session.envoyer("POST", adresse + "/executer", "application/json", "");
        JsonNode etat;
        do {
            Thread.sleep(100);
            etat = session.lire(adresse);
            if (System.nanoTime() - debut > PATIENCE_NS) {
                throw new Ecart("un lot terminé en 300 s", etat.toString());
            }
        } while (!etat.path("etat").asText().equals("TERMINE"));
        double secondes = (System.nanoTime() - debut) / 1e9;
        if (etat.path("faites").asInt() != LIGNES) {
            throw new Ecart(LIGNES + " lignes faites", etat.toString());
        }
        progres.accept("%d lignes : prévues en %.1f s, faites en %.1f s".formatted(LIGNES, prevu, secondes - prevu));
        return secondes;
    }

    /** Structures of which the manager is gestionnaire principal, with the espace opened and everybody attached. */
    private List<Structure> preparer(Session session, int combien, List<String> personnes)
            throws IOException, InterruptedException {
        List<Structure> structures = new ArrayList<>();
        for (int i = 0; i < combien; i++) {
            String siret = siret(i);
            ObjectNode demande = Session.JSON
                    .createObjectNode()
                    .put("typeIdentifiant", "SIRET")
                    .put("identifiant", siret)
                    .put("designation", "Structure de mesure " + i)
                    .put("codePays", "FR");
            long id = session.envoyer("POST", "/api/v1/mon-compte/structures", "application/json", demande.toString())
                    .path("rattachement")
                    .path("idStructureCPP")
                    .asLong();
            session.envoyer(
                    "PUT",
                    "/api/v1/gestionnaire/structures/" + id + "/espaces/factures-recues",
                    "application/json",
                    "");
            structures.add(new Structure(id, siret));
        }
        progres.accept(combien + " structures faites");
        for (String personne : personnes) {
            for (int debut = 0; debut < combien; debut += PLACES) {
                ObjectNode arrivee = Session.JSON.createObjectNode();
                arrivee.putObject("utilisateur").put("adresseConnexion", personne);
                ArrayNode places = arrivee.putArray("places");
                structures.subList(debut, Math.min(combien, debut + PLACES)).forEach(s -> places.addObject()
                        .put("idStructureCPP", s.id()));
                session.envoyer("POST", "/api/v1/gestionnaire/rattachements", "application/json", arrivee.toString());
            }
        }
        progres.accept("%d personnes rattachées à chacune".formatted(personnes.size()));
        return structures;
    }

    private static String csv(List<Structure> structures, List<String> personnes) {
        StringBuilder csv = new StringBuilder("Adresse de connexion;Identifiant;Espace;Mode\r\n");
        int lignes = 0;
        for (Structure structure : structures) {
            for (String personne : personnes) {
                for (String espace : ESPACES) {
                    if (lignes++ < LIGNES) {
                        csv.append(personne).append(';').append(structure.siret());
                        csv.append(';').append(espace).append(";MODIFICATION\r\n");
                    }
                }
            }
        }
        return csv.toString();
    }

    /** A number with a right key. */
    private static String siret(int numero) {
        String debut = "900100009%04d".formatted(numero);
        int somme = 0;
        for (int i = 0; i < debut.length(); i++) {
            int chiffre = (debut.charAt(debut.length() - 1 - i) - '0') * (2 - i % 2);
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }
        return debut + (10 - somme % 10) % 10;
    }
}
