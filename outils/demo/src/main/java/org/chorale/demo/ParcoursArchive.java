package org.chorale.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The journey of a ZIP of several invoices, one of which is faulty: the others come in all the same. */
final class ParcoursArchive {
    private static final String NOM = "lot-du-mois.zip";
    private static final int BONNES = 3;

    private final Parcours parcours;
    private final Recit recit;
    private final LocalDateTime debut;
    private final Envoi.Partie fournisseur = Envoi.UBL.fournisseur();
    private final Envoi.Partie destinataire = Envoi.UBL.destinataire();

    ParcoursArchive(Parcours parcours, Recit recit) {
        this.parcours = parcours;
        this.recit = recit;
        this.debut = parcours.debut();
    }

    /** Every step up to the first that does not come out as expected. */
    void suivre() {
        recit.titre("%d. ZIP de %d factures, dont une fautive : %s → %s"
                .formatted(Envoi.values().length + 1, BONNES + 1, fournisseur.nom(), destinataire.nom()));
        try {
            Programme programme = parcours.programme(fournisseur);
            String flux = deposer(programme);
            JsonNode rendu = Parcours.attendreLaFin(programme, flux);
            Parcours.exiger(
                    "etatCourantDepotFlux",
                    "IN_INTEGRE_PARTIEL",
                    rendu.path("etatCourantDepotFlux").asText());
            constaterLaFautive(rendu);
            constaterLesBonnes(programme, flux);
        } catch (Ecart ecart) {
            recit.ecart("Écart", String.valueOf(ecart.getMessage()));
        }
    }

    private String deposer(Programme programme) {
        byte[] archive = archive();
        String flux = programme.deposer(NOM, archive, Envoi.UBL.format().syntaxe());
        recit.fait(
                "Déposée",
                String.format(
                        Locale.FRANCE,
                        "archive « %s », %d fichiers, %,d octets, par le programme %s",
                        NOM,
                        BONNES + 1,
                        archive.length,
                        programme.login()));
        recit.suite("flux " + flux);
        return flux;
    }

    private byte[] archive() {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        numeros().forEach(n -> fichiers.put(n + ".xml", Envoi.UBL.octets(debut, n)));
        fichiers.put("a-corriger.xml", Envoi.FAUTES.octets(debut));
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> fichier : fichiers.entrySet()) {
                zip.putNextEntry(new ZipEntry(fichier.getKey()));
                zip.write(fichier.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** Twenty characters at most. */
    private List<String> numeros() {
        List<String> numeros = new ArrayList<>();
        for (int i = 1; i <= BONNES; i++) {
            numeros.add(Envoi.UBL.numero(debut) + "-" + i);
        }
        return numeros;
    }

    private void constaterLaFautive(JsonNode rendu) {
        List<String> fautes = new ArrayList<>();
        for (JsonNode erreur : rendu.path("listeErreurDP")) {
            Parcours.exiger(
                    "numeroDP",
                    Envoi.FAUTES.numeroDOrigine(),
                    erreur.path("numeroDP").asText());
            fautes.add(erreur.path("libelleErreurDP").asText());
        }
        if (fautes.isEmpty()) {
            throw new Ecart("les fautes de la facture fautive", "rien");
        }
        recit.fait(
                "Intégrée",
                "en partie : %d fichiers sur %d ; « a-corriger.xml » est refusé, et lui seul :"
                        .formatted(BONNES, BONNES + 1));
        fautes.forEach(f -> recit.suite("• " + f));
    }

    private void constaterLesBonnes(Programme programme, String flux) {
        List<JsonNode> emises = programme.emises(flux);
        TreeSet<String> vues = new TreeSet<>();
        for (JsonNode facture : emises) {
            Parcours.exiger(
                    "statut", "MISE_A_DISPOSITION", facture.path("statut").asText());
            vues.add(facture.path("numeroFacture").asText());
        }
        Parcours.exiger("rechercher/fournisseur", String.join(", ", numeros()), String.join(", ", vues));
        for (String numero : numeros()) {
            boolean recue = parcours.programme(destinataire).recue(numero).isPresent();
            Parcours.exiger("rechercher/recipiendaire " + numero, "une facture", recue ? "une facture" : "aucune");
        }
        recit.fait("Vues par", "leur fournisseur et leur destinataire : " + String.join(", ", vues));
        recit.suite("la fautive attend d'être corrigée et déposée à nouveau");
    }
}
