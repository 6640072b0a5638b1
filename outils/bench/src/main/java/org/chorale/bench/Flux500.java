package org.chorale.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chorale.demo.Acces;
import org.chorale.demo.Ecart;
import org.chorale.demo.Programme;
import org.chorale.postgres.PostgresLocal;

/**
 * Invoices a second, from the first byte of 500 invoices of ten lines to the last MISE_A_DISPOSITION. In one ZIP where
 * the portal reads archives, else in 500 deposits over eight connections.
 */
final class Flux500 {
    private static final int FACTURES = 500;
    private static final int ECHAUFFEMENT = 50;
    private static final int CONNEXIONS = 8;
    private static final double REFERENCE = 100;
    private static final String SYNTAXE = "IN_DP_E1_UBL_INVOICE";
    private static final Set<String> FINS = Set.of("IN_INTEGRE", "IN_INTEGRE_PARTIEL", "IN_REJETE", "IN_INCIDENTE");
    private static final long PATIENCE_NS = 300_000_000_000L;

    private final Path distribution;
    private final Path travail;
    private final Consumer<String> progres;

    Flux500(Path distribution, Path travail, Consumer<String> progres) {
        this.distribution = distribution;
        this.travail = travail.resolve("flux500");
        this.progres = progres;
    }

    /** On the embedded database. */
    Mesure surDerby() throws IOException, InterruptedException {
        Fichiers.effacer(travail);
        try (PortailLance portail = PortailLance.lancer(distribution, travail.resolve("donnees"), "--demo")) {
            return mesurer(portail, "flux500.derby");
        }
    }

    /** On a PostgreSQL of its own, on this machine. */
    Mesure surPostgresql() throws IOException, InterruptedException {
        Fichiers.effacer(travail);
        // As installed, fsync included.
        try (PostgresLocal base = PostgresLocal.demarrer();
                PortailLance portail = PortailLance.lancer(
                        distribution,
                        travail.resolve("donnees"),
                        Map.of("CHORALE_BASE_UTILISATEUR", PostgresLocal.UTILISATEUR),
                        "--demo",
                        "--base",
                        "postgresql://127.0.0.1:" + base.port() + "/postgres")) {
            return mesurer(portail, "flux500.postgresql");
        }
    }

    private Mesure mesurer(PortailLance portail, String nom) throws IOException, InterruptedException {
        progres.accept("portail prêt en %.1f s".formatted(portail.attendre("PRET")));
        portail.attendreLaDemonstration();
        Acces acces = Acces.lire(portail.donnees());
        Programme programme = new Programme(acces, acces.compte(FactureDEssai.FOURNISSEUR));
        boolean archives = essayerUneArchive(programme);
        if (!archives) {
            progres.accept("les archives ne sont pas lues : 500 dépôts");
            secondes(programme, "E", ECHAUFFEMENT, false);
        }
        double secondes = secondes(programme, "B", FACTURES, archives);
        progres.accept("%d factures en %.2f s (%s)"
                .formatted(FACTURES, secondes, archives ? "une archive" : FACTURES + " dépôts"));
        return new Mesure(nom, FACTURES / secondes, "factures/s", REFERENCE);
    }

    /** Warms the portal up at the same time. */
    private boolean essayerUneArchive(Programme programme) throws InterruptedException {
        try {
            secondes(programme, "Z", ECHAUFFEMENT, true);
            return true;
        } catch (Ecart | IOException e) {
            return false;
        }
    }

    private double secondes(Programme programme, String serie, int combien, boolean archive)
            throws IOException, InterruptedException {
        List<byte[]> factures = new ArrayList<>();
        for (int i = 0; i < combien; i++) {
            factures.add(FactureDEssai.ubl("%s-%05d".formatted(serie, i)));
        }
        byte[] zip = archive ? zip(factures) : new byte[0];
        long debut = System.nanoTime();
        List<String> flux = archive
                ? List.of(programme.deposer("lot-" + serie + ".zip", zip, SYNTAXE))
                : deposer(programme, serie, factures);
        for (String f : flux) {
            attendre(programme, f, debut);
        }
        // The last one is treated when all are; seen there, all are where they should be.
        int arrivees = 0;
        for (String f : flux) {
            arrivees += (int) programme.emises(f).stream()
                    .filter(e -> e.path("statut").asText().equals("MISE_A_DISPOSITION"))
                    .count();
            if (archive || f.equals(flux.get(flux.size() - 1))) {
                break;
            }
        }
        double secondes = (System.nanoTime() - debut) / 1e9;
        if (archive && arrivees != combien) {
            throw new Ecart(combien + " factures MISE_A_DISPOSITION", Integer.toString(arrivees));
        }
        return secondes;
    }

    private static List<String> deposer(Programme programme, String serie, List<byte[]> factures)
            throws InterruptedException {
        ExecutorService fils = Executors.newFixedThreadPool(CONNEXIONS);
        try {
            List<Callable<String>> depots = new ArrayList<>();
            for (int i = 0; i < factures.size(); i++) {
                byte[] octets = factures.get(i);
                String nom = serie + i + ".xml";
                depots.add(() -> programme.deposer(nom, octets, SYNTAXE));
            }
            List<String> numeros = new ArrayList<>();
            for (Future<String> f : fils.invokeAll(depots)) {
                numeros.add(f.get());
            }
            return numeros;
        } catch (ExecutionException e) {
            throw new Ecart("un accusé de chaque dépôt", String.valueOf(e.getCause()));
        } finally {
            fils.shutdownNow();
        }
    }

    /** Until the flux is integrated, 300 s at most. */
    static void attendre(Programme programme, String flux, long debut) throws InterruptedException {
        while (true) {
            JsonNode rendu = programme.compteRenduDetaille(flux);
            String etat = rendu.path("etatCourantDepotFlux").asText();
            if (etat.equals("IN_INTEGRE")) {
                return;
            }
            if (FINS.contains(etat)) {
                throw new Ecart(
                        "IN_INTEGRE", etat + " " + rendu.path("listeErreurDP") + rendu.path("listeErreurTechnique"));
            }
            if (System.nanoTime() - debut > PATIENCE_NS) {
                throw new Ecart("un flux traité en 300 s", etat);
            }
            Thread.sleep(100);
        }
    }

    private static byte[] zip(List<byte[]> factures) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(octets)) {
            for (int i = 0; i < factures.size(); i++) {
                archive.putNextEntry(new ZipEntry("facture-%03d.xml".formatted(i)));
                archive.write(factures.get(i));
                archive.closeEntry();
            }
        }
        return octets.toByteArray();
    }
}
