package org.chorale.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The journey of one invoice, step by step, each compared with what is expected. */
final class Parcours {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ENTRE_DEUX = Duration.ofMillis(250);
    private static final Set<String> FINS = Set.of("IN_INTEGRE", "IN_INTEGRE_PARTIEL", "IN_REJETE", "IN_INCIDENTE");

    private final Acces acces;
    private final Recit recit;
    private final LocalDateTime debut;
    private final Map<String, Programme> programmes = new HashMap<>();

    Parcours(Acces acces, Recit recit, LocalDateTime debut) {
        this.acces = acces;
        this.recit = recit;
        this.debut = debut;
    }

    /** When this run began: what makes its numbers its own. */
    LocalDateTime debut() {
        return debut;
    }

    /** Every step up to the first that does not come out as expected. */
    void suivre(Envoi envoi) {
        recit.titre("%d. %s%s : %s → %s"
                .formatted(
                        envoi.ordinal() + 1,
                        envoi.format().nom(),
                        envoi.fautive() ? " avec des fautes" : "",
                        envoi.fournisseur().nom(),
                        envoi.destinataire().nom()));
        try {
            Programme fournisseur = programme(envoi.fournisseur());
            String flux = deposer(envoi, fournisseur);
            JsonNode rendu = attendreLaFin(fournisseur, flux);
            reconnaitre(envoi, rendu);
            if (envoi.fautive()) {
                constaterLeRejet(envoi, fournisseur, flux, rendu);
            } else {
                constaterLIntegration(fournisseur, flux, rendu);
                traiter(envoi, fournisseur, flux);
            }
        } catch (Ecart ecart) {
            recit.ecart("Écart", String.valueOf(ecart.getMessage()));
        }
    }

    Programme programme(Envoi.Partie partie) {
        return programmes.computeIfAbsent(partie.identifiant(), id -> new Programme(acces, acces.compte(id)));
    }

    private String deposer(Envoi envoi, Programme fournisseur) {
        byte[] octets = envoi.octets(debut);
        String flux =
                fournisseur.deposer(envoi.nomFichier(), octets, envoi.format().syntaxe());
        if (!flux.matches("[A-Z0-9]{25}")) {
            throw new Ecart("un numeroFluxDepot de 25 caractères", "« " + flux + " »");
        }
        recit.fait(
                "Déposée",
                String.format(
                        Locale.FRANCE,
                        "facture %s, %,d octets, par le programme %s",
                        envoi.numero(debut),
                        octets.length,
                        fournisseur.login()));
        recit.suite("flux " + flux + ", à " + HEURE.format(LocalDateTime.now(PARIS)));
        return flux;
    }

    static JsonNode attendreLaFin(Programme fournisseur, String flux) {
        JsonNode rendu = attendre(
                "un compte rendu définitif",
                () -> fournisseur.compteRenduDetaille(flux),
                r -> FINS.contains(r.path("etatCourantDepotFlux").asText()),
                r -> r.path("etatCourantDepotFlux").asText());
        byte[] document = fournisseur.compteRendu(flux);
        if (!new String(document, 0, Math.min(4, document.length), StandardCharsets.US_ASCII).equals("%PDF")) {
            throw new Ecart("un compte rendu en PDF", document.length + " octets d'autre chose");
        }
        return rendu;
    }

    private void reconnaitre(Envoi envoi, JsonNode rendu) {
        exiger(
                "codeInterfaceDepotFlux",
                envoi.format().codeInterface(),
                rendu.path("codeInterfaceDepotFlux").asText());
        recit.fait(
                "Reconnue",
                "%s (%s), à son contenu : le fichier s'appelle « %s »"
                        .formatted(envoi.format().nom(), envoi.format().codeInterface(), envoi.nomFichier()));
    }

    private void constaterLeRejet(Envoi envoi, Programme fournisseur, String flux, JsonNode rendu) {
        exiger(
                "etatCourantDepotFlux",
                "IN_REJETE",
                rendu.path("etatCourantDepotFlux").asText());
        List<String> fautes = new ArrayList<>();
        rendu.path("listeErreurDP")
                .forEach(e -> fautes.add(e.path("libelleErreurDP").asText()));
        if (fautes.isEmpty() || fautes.stream().anyMatch(String::isBlank)) {
            throw new Ecart("des fautes avec une phrase chacune", fautes.toString());
        }
        recit.fait(
                "Refusée", fautes.size() + (fautes.size() > 1 ? " fautes" : " faute") + ", chacune avec son remède :");
        fautes.forEach(f -> recit.suite("• " + f));
        raconterLesRemarques(rendu);
        exiger(
                "rechercher/fournisseur",
                "aucune facture",
                combien(fournisseur.emises(flux).size()));
        boolean vue = programme(envoi.destinataire()).recue(envoi.numero(debut)).isPresent();
        exiger("rechercher/recipiendaire", "aucune facture", combien(vue ? 1 : 0));
        recit.fait("Vue par", "personne : elle n'est pas entrée, son fournisseur la corrige et la dépose à nouveau");
    }

    static String combien(int nombre) {
        return nombre == 0 ? "aucune facture" : nombre + " facture(s)";
    }

    private void constaterLIntegration(Programme fournisseur, String flux, JsonNode rendu) {
        if (!rendu.path("etatCourantDepotFlux").asText().equals("IN_INTEGRE")) {
            throw new Ecart(
                    "etatCourantDepotFlux IN_INTEGRE",
                    rendu.path("etatCourantDepotFlux").asText() + " " + rendu.path("listeErreurDP")
                            + rendu.path("listeErreurTechnique"));
        }
        exiger(
                "listeErreurDP",
                "0",
                Integer.toString(rendu.path("listeErreurDP").size()));
        int remarques = rendu.path("listeErreurTechnique").size();
        recit.fait(
                "Contrôlée",
                remarques == 0 ? "rien à redire" : "acceptée, avec " + remarques + " remarque(s) sans conséquence :");
        raconterLesRemarques(rendu);
    }

    private void raconterLesRemarques(JsonNode rendu) {
        rendu.path("listeErreurTechnique")
                .forEach(r -> recit.suite("• [%s] %s"
                        .formatted(
                                r.path("natureErreur").asText().toLowerCase(java.util.Locale.ROOT),
                                r.path("libelleErreur").asText())));
    }

    private void traiter(Envoi envoi, Programme fournisseur, String flux) {
        JsonNode emise = attendre(
                "une facture à l'état MISE_A_DISPOSITION",
                () -> seule(fournisseur.emises(flux)),
                f -> f.path("statut").asText().equals("MISE_A_DISPOSITION"),
                f -> f.path("statut").asText());
        exiger("numeroFacture", envoi.numero(debut), emise.path("numeroFacture").asText());
        long id = emise.path("identifiantFactureCPP").asLong();

        Programme destinataire = programme(envoi.destinataire());
        JsonNode recue = destinataire
                .recue(envoi.numero(debut))
                .orElseThrow(() -> new Ecart("la facture dans rechercher/recipiendaire", "aucune"));
        exiger("idFacture", Long.toString(id), recue.path("idFacture").asText());
        recit.fait(
                "Vue par",
                "son fournisseur (%s) et son destinataire (%s)".formatted(fournisseur.login(), destinataire.login()));
        for (Envoi autre : Envoi.values()) {
            if (!autre.destinataire().equals(envoi.destinataire())) {
                boolean vue = programme(autre.destinataire())
                        .recue(envoi.numero(debut))
                        .isPresent();
                exiger(autre.destinataire().nom() + " voit", "rien", vue ? "la facture d'un autre" : "rien");
            }
        }
        recit.suite("et par personne d'autre : les autres acheteurs ne la trouvent pas");
        for (Envoi.Geste geste : envoi.gestes()) {
            traiter(destinataire, id, geste);
        }
        raconterLHistorique(envoi, fournisseur, id);
    }

    private static JsonNode seule(List<JsonNode> factures) {
        if (factures.size() != 1) {
            throw new Ecart("une facture dans rechercher/fournisseur", Integer.toString(factures.size()));
        }
        return factures.get(0);
    }

    /** Where a reason is wanted, first without one: it must be refused. */
    private void traiter(Programme destinataire, long id, Envoi.Geste geste) {
        if (!geste.motif().isEmpty()) {
            JsonNode refus = destinataire.traiter(id, geste.statut(), "");
            if (refus.path("codeRetour").asInt(0) == 0) {
                throw new Ecart("un refus de " + geste.statut() + " sans motif", "une acceptation");
            }
        }
        JsonNode reponse = Programme.reussie(
                "traiter/recue " + geste.statut(), destinataire.traiter(id, geste.statut(), geste.motif()));
        exiger("nouveauStatut", geste.statut(), reponse.path("nouveauStatut").asText());
        recit.fait(
                "Traitée",
                Statuts.libelle(geste.statut()) + (geste.motif().isEmpty() ? "" : " : « " + geste.motif() + " »"));
    }

    private void raconterLHistorique(Envoi envoi, Programme fournisseur, long id) {
        JsonNode historique = fournisseur.historique(id);
        List<JsonNode> passages = new ArrayList<>();
        historique.path("historiquesDesStatuts").path("histoStatut").forEach(passages::add);
        // Clients may not rely on an order: told here from the first to the last.
        passages.sort(java.util.Comparator.comparing(
                        (JsonNode p) -> p.path("histoStatutDatePassage").asText())
                .thenComparing(p -> Statuts.rang(p.path("histoStatutCode").asText())));
        List<String> codes =
                passages.stream().map(p -> p.path("histoStatutCode").asText()).toList();
        List<String> attendus = new ArrayList<>(List.of("DEPOSEE", "MISE_A_DISPOSITION"));
        envoi.gestes().forEach(g -> attendus.add(g.statut()));
        if (!codes.containsAll(attendus)) {
            throw new Ecart("un historique avec " + attendus, codes.toString());
        }
        String dernier = attendus.get(attendus.size() - 1);
        exiger(
                "statutCourantCode",
                dernier,
                historique.path("statutCourantCode").asText());
        recit.fait("Historique", "vu par le fournisseur (heure de Paris) :");
        for (JsonNode p : passages) {
            String qui = (p.path("histoStatutUtilisateurPrenom").asText("") + " "
                            + p.path("histoStatutUtilisateurNom").asText(""))
                    .strip();
            String commentaire = p.path("histoStatutCommentaire").asText("");
            recit.suite("%s  %-34s %s"
                    .formatted(
                            heure(p.path("histoStatutDatePassage").asText()),
                            Statuts.libelle(p.path("histoStatutCode").asText()),
                            qui)
                    .stripTrailing());
            if (!commentaire.isBlank() && !commentaire.equals("null")) {
                recit.suite("                  « " + commentaire + " »");
            }
        }
    }

    /** A moment with its offset is shown in Paris; one without is in Paris already. */
    private static String heure(String texte) {
        try {
            return HEURE.format(OffsetDateTime.parse(texte).atZoneSameInstant(PARIS));
        } catch (DateTimeParseException e) {
            return texte;
        }
    }

    static void exiger(String quoi, String attendu, String obtenu) {
        if (!attendu.equals(obtenu)) {
            throw new Ecart(quoi + " = " + attendu, obtenu.isEmpty() ? "rien" : obtenu);
        }
    }

    private static JsonNode attendre(
            String quoi,
            Supplier<JsonNode> question,
            java.util.function.Predicate<JsonNode> fini,
            java.util.function.Function<JsonNode, String> etat) {
        long limite = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode reponse = question.get();
            if (fini.test(reponse)) {
                return reponse;
            }
            if (System.nanoTime() > limite) {
                throw new Ecart(quoi + " en " + PATIENCE.toSeconds() + " s", etat.apply(reponse));
            }
            try {
                Thread.sleep(ENTRE_DEUX.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Ecart(quoi, "une interruption");
            }
        }
    }
}
