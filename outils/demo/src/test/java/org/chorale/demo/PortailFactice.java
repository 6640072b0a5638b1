package org.chorale.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** As much of the published API as the demonstration asks for, over real HTTP. It may be told to misbehave. */
final class PortailFactice implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer serveur;
    private final List<Facture> factures = new ArrayList<>();
    private int depots;
    private boolean montreTout;
    private boolean sansMotif;
    private boolean entier;

    private static final class Facture {
        final Envoi envoi;
        /** The first invoice of its flux, which is its own flux unless it came in an archive. */
        int flux;

        final String numero;
        final List<String[]> passages = new ArrayList<>();

        Facture(Envoi envoi, String numero) {
            this.envoi = envoi;
            this.numero = numero;
            for (String s : List.of("DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION")) {
                passages.add(new String[] {s, ""});
            }
        }

        String statut() {
            return passages.get(passages.size() - 1)[0];
        }
    }

    PortailFactice() throws IOException {
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext("/", this::repondre);
        serveur.start();
    }

    /** Shows every invoice to everybody. */
    PortailFactice indiscret() {
        montreTout = true;
        return this;
    }

    /** Takes a suspension without a reason. */
    PortailFactice laxiste() {
        sansMotif = true;
        return this;
    }

    /** Takes the faulty invoice of an archive too. */
    PortailFactice credule() {
        entier = true;
        return this;
    }

    /** Writes acces.json. */
    void ecrireLesAcces(Path donnees) throws IOException {
        ObjectNode racine = JSON.createObjectNode().put("adresse", "http://127.0.0.1:" + port());
        racine.putObject("oauth")
                .put("url", "http://127.0.0.1:" + port() + "/api/oauth/token")
                .put("client_id", "client")
                .put("client_secret", "secret");
        ArrayNode comptes = racine.putArray("comptesTechniques");
        for (Envoi envoi : Envoi.values()) {
            for (Envoi.Partie partie : List.of(envoi.fournisseur(), envoi.destinataire())) {
                comptes.addObject()
                        .put("login", partie.identifiant())
                        .put("motDePasse", "x")
                        .put("identifiant", partie.identifiant());
            }
        }
        racine.putArray("utilisateurs")
                .addObject()
                .put("adresseConnexion", "agent@exemple.fr")
                .put("motDePasse", "m")
                .put("profil", "agent")
                .putArray("structures")
                .add("21760694600010");
        Files.writeString(donnees.resolve("acces.json"), racine.toString());
    }

    private int port() {
        return serveur.getAddress().getPort();
    }

    private void repondre(HttpExchange echange) throws IOException {
        String corps = new String(echange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String chemin = echange.getRequestURI().getPath();
        ObjectNode reponse = JSON.createObjectNode();
        if (chemin.equals("/api/oauth/token")) {
            reponse.put("access_token", "j").put("token_type", "Bearer").put("expires_in", 3600);
        } else {
            String compte = new String(
                    Base64.getDecoder().decode(echange.getRequestHeaders().getFirst("cpro-account")),
                    StandardCharsets.UTF_8);
            String qui = compte.substring(0, compte.indexOf(':'));
            reponse.put("codeRetour", 0).put("libelle", "TRA_MSG_00.000");
            operation(
                    chemin.substring(chemin.lastIndexOf('/', chemin.lastIndexOf('/') - 1) + 1),
                    JSON.readTree(corps),
                    qui,
                    reponse);
        }
        byte[] octets = reponse.toString().getBytes(StandardCharsets.UTF_8);
        echange.sendResponseHeaders(200, octets.length);
        echange.getResponseBody().write(octets);
        echange.close();
    }

    private void operation(String operation, JsonNode demande, String qui, ObjectNode reponse) {
        switch (operation) {
            case "deposer/flux" -> deposer(demande, reponse);
            case "v1/consulterCRDetaille" -> detailler(demande, reponse);
            case "v1/consulterCR" ->
                reponse.put(
                        "fichierCR", Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
            case "rechercher/fournisseur" -> {
                ArrayNode liste = reponse.putArray("listeFactures");
                duFlux(demande.path("numeroFluxDepot").asText()).forEach(f -> liste.addObject()
                        .put("identifiantFactureCPP", factures.indexOf(f) + 1)
                        .put("numeroFacture", f.numero)
                        .put("statut", f.statut()));
            }
            case "rechercher/recipiendaire" -> rechercher(demande, qui, reponse);
            case "traiter/recue" -> traiter(demande, reponse);
            case "consulter/historique" -> historique(demande, reponse);
            default -> throw new IllegalArgumentException(operation);
        }
    }

    private void deposer(JsonNode demande, ObjectNode reponse) {
        byte[] octets = Base64.getDecoder().decode(demande.path("fichierFlux").asText());
        if (octets[0] == 'P' && octets[1] == 'K') {
            deposerUneArchive(octets, reponse);
            return;
        }
        Envoi envoi = Envoi.values()[depots++ % Envoi.values().length];
        String xml = new String(octets, StandardCharsets.ISO_8859_1);
        java.util.regex.Matcher m =
                java.util.regex.Pattern.compile("(?:ML|PPN)-\\d{6}-\\d{6}").matcher(xml);
        String numero = m.find() ? m.group() : dernierNumero;
        dernierNumero = numero.replaceFirst("^[A-Z]+", "EG");
        ajouter(new Facture(envoi, envoi == Envoi.FACTUR_X ? dernierNumero : numero), factures.size() + 1);
        reponse.put("numeroFluxDepot", "CPP%022d".formatted(factures.size()));
    }

    private void ajouter(Facture facture, int flux) {
        facture.flux = flux;
        factures.add(facture);
    }

    /** All but the last file are right. */
    private void deposerUneArchive(byte[] octets, ObjectNode reponse) {
        int flux = factures.size() + 1;
        reponse.put("numeroFluxDepot", "CPP%022d".formatted(flux));
        try (java.util.zip.ZipInputStream zip =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(octets))) {
            for (java.util.zip.ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().startsWith("ML-")) {
                    ajouter(new Facture(Envoi.UBL, e.getName().replace(".xml", "")), flux);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Facture> duFlux(String flux) {
        int numero = Integer.parseInt(flux.substring(3));
        return factures.stream()
                .filter(f -> f.flux == numero && !f.envoi.fautive())
                .toList();
    }

    private String dernierNumero = "";

    private void detailler(JsonNode demande, ObjectNode reponse) {
        Facture f = factures.get(
                Integer.parseInt(demande.path("numeroFluxDepot").asText().substring(3)) - 1);
        reponse.put("codeInterfaceDepotFlux", f.envoi.format().codeInterface())
                .put("etatCourantDepotFlux", f.envoi.fautive() ? "IN_REJETE" : "IN_INTEGRE");
        ArrayNode erreurs = reponse.putArray("listeErreurDP");
        if (duFlux(demande.path("numeroFluxDepot").asText()).size() > 1) {
            reponse.put("etatCourantDepotFlux", entier ? "IN_INTEGRE" : "IN_INTEGRE_PARTIEL");
            erreurs.addObject()
                    .put("numeroDP", Envoi.FAUTES.numeroDOrigine())
                    .put("libelleErreurDP", "Le SIRET est faux.");
        }
        if (f.envoi.fautive()) {
            erreurs.addObject().put("libelleErreurDP", "Le total est faux. Corrigez-le.");
        }
    }

    private void rechercher(JsonNode demande, String qui, ObjectNode reponse) {
        ArrayNode liste = reponse.putArray("listeFactures");
        for (Facture f : factures) {
            boolean sienne = montreTout || f.envoi.destinataire().identifiant().equals(qui);
            if (sienne
                    && !f.envoi.fautive()
                    && f.numero.equals(demande.path("numeroFacture").asText())) {
                liste.addObject().put("idFacture", factures.indexOf(f) + 1).put("numeroFacture", f.numero);
            }
        }
        if (liste.isEmpty()) {
            reponse.put("codeRetour", 20000).put("libelle", "TRA_MSG_00.015");
        }
    }

    private void traiter(JsonNode demande, ObjectNode reponse) {
        String statut = demande.path("nouveauStatut").asText();
        String motif = demande.path("motif").asText("");
        if (!sansMotif && motif.isEmpty() && List.of("SUSPENDUE", "REJETEE").contains(statut)) {
            reponse.put("codeRetour", 20003).put("libelle", "GDP_MSG");
            return;
        }
        factures.get(demande.path("idFacture").asInt() - 1).passages.add(new String[] {statut, motif});
        reponse.put("nouveauStatut", statut);
    }

    private void historique(JsonNode demande, ObjectNode reponse) {
        Facture f = factures.get(demande.path("idFacture").asInt() - 1);
        reponse.put("statutCourantCode", f.statut());
        ArrayNode liste = reponse.putObject("historiquesDesStatuts").putArray("histoStatut");
        for (String[] p : f.passages) {
            liste.insertObject(0)
                    .put("histoStatutCode", p[0])
                    .put("histoStatutDatePassage", "2026-03-02T08:00:00Z")
                    .put("histoStatutCommentaire", p[1]);
        }
    }

    @Override
    public void close() {
        serveur.stop(0);
    }
}
