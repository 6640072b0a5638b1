package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the assembled product: an invoice goes from a supplier's program to a public body's. */
class TravailIT {
    @TempDir
    private static Path dossier;

    private static Portail portail;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailExamine.examiner(dossier.resolve("travail"), Map.of());
        portail.attendrePret();
    }

    @AfterAll
    static void close_it() {
        portail.close();
    }

    @Test
    void an_invoice_of_each_format_reaches_its_recipient_and_is_treated() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        Programme commune = portail.programme(Factures.COMMUNE);
        String numero = Factures.numero();

        String flux = lemaire.deposer("facture.xml", Factures.ubl(numero), "IN_DP_E1_UBL_INVOICE");
        assertThat(lemaire.compteRendu(flux).path("etatCourantDepotFlux").asText())
                .isEqualTo("IN_INTEGRE");
        assertThat(lemaire.facturesDuFlux(flux)).singleElement().satisfies(f -> {
            assertThat(f.path("numeroFacture").asText()).isEqualTo(numero);
            assertThat(f.path("statut").asText()).isEqualTo("MISE_A_DISPOSITION");
        });

        JsonNode recue = recues(commune).stream()
                .filter(f -> numero.equals(f.path("numeroFacture").asText()))
                .findFirst()
                .orElseThrow();
        long id = recue.path("idFacture").asLong();
        assertThat(traiter(commune, id, "MANDATEE", null).path("codeRetour").asInt())
                .isZero();
        assertThat(traiter(commune, id, "MISE_EN_PAIEMENT", null)
                        .path("nouveauStatut")
                        .asText())
                .isEqualTo("MISE_EN_PAIEMENT");

        JsonNode historique = lemaire.reponse(
                "/cpro/factures/v1/consulter/historique",
                Portail.JSON.createObjectNode().put("idFacture", id).put("nbResultatsMaximum", 100));
        assertThat(StreamSupport.stream(
                                historique
                                        .path("historiquesDesStatuts")
                                        .path("histoStatut")
                                        .spliterator(),
                                false)
                        .map(h -> h.path("histoStatutCode").asText()))
                .contains("DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION", "MANDATEE", "MISE_EN_PAIEMENT");
    }

    @Test
    void a_cii_and_a_facturx_are_recognised_by_their_content() {
        Programme pontNeuf = portail.programme(Factures.LEMAIRE);
        String cii = pontNeuf.deposer("a.bin", Factures.cii(Factures.numero()), "IN_DP_E1_CII_16B");
        String facturx = pontNeuf.deposer("b.bin", Factures.facturX(Factures.numero()), "IN_DP_E2_CII_FACTURX");

        assertThat(pontNeuf.compteRendu(cii).path("etatCourantDepotFlux").asText())
                .isEqualTo("IN_INTEGRE");
        assertThat(pontNeuf.compteRendu(facturx).path("etatCourantDepotFlux").asText())
                .isEqualTo("IN_INTEGRE");
    }

    @Test
    void a_faulty_invoice_is_rejected_with_what_is_wrong_in_french() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        String flux = lemaire.deposer("f.xml", Factures.fautes(Factures.numero()), "IN_DP_E1_UBL_INVOICE");
        JsonNode rendu = lemaire.compteRendu(flux);

        assertThat(rendu.path("etatCourantDepotFlux").asText()).isEqualTo("IN_REJETE");
        assertThat(rendu.path("listeErreurDP"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.path("libelleErreurDP").asText()).isNotBlank());
        assertThat(lemaire.facturesDuFlux(flux)).isEmpty();
    }

    @Test
    void the_same_invoice_twice_is_told_to_be_a_duplicate() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        byte[] facture = Factures.ubl(Factures.numero());
        lemaire.compteRendu(lemaire.deposer("1.xml", facture, "IN_DP_E1_UBL_INVOICE"));
        JsonNode rendu = lemaire.compteRendu(lemaire.deposer("2.xml", facture, "IN_DP_E1_UBL_INVOICE"));

        assertThat(rendu.path("etatCourantDepotFlux").asText()).isEqualTo("IN_REJETE");
        assertThat(rendu.path("listeErreurDP").toString()).contains("existe déjà");
    }

    @Test
    void a_reason_is_wanted_to_suspend_and_the_refusal_says_so() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        Programme commune = portail.programme(Factures.COMMUNE);
        String numero = Factures.numero();
        lemaire.compteRendu(lemaire.deposer("s.xml", Factures.ubl(numero), "IN_DP_E1_UBL_INVOICE"));
        long id = recues(commune).stream()
                .filter(f -> numero.equals(f.path("numeroFacture").asText()))
                .mapToLong(f -> f.path("idFacture").asLong())
                .findFirst()
                .orElseThrow();

        assertThat(traiter(commune, id, "SUSPENDUE", null).path("codeRetour").asInt())
                .isNotZero();
        assertThat(traiter(commune, id, "SUSPENDUE", "Il manque le bon de livraison.")
                        .path("codeRetour")
                        .asInt())
                .isZero();
    }

    @Test
    void another_public_body_sees_and_treats_nothing_of_it() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        Programme commune = portail.programme(Factures.COMMUNE);
        Programme hopital = portail.programme(Factures.HOPITAL);
        String numero = Factures.numero();
        lemaire.compteRendu(lemaire.deposer("h.xml", Factures.ubl(numero), "IN_DP_E1_UBL_INVOICE"));
        long id = recues(commune).stream()
                .filter(f -> numero.equals(f.path("numeroFacture").asText()))
                .mapToLong(f -> f.path("idFacture").asLong())
                .findFirst()
                .orElseThrow();

        assertThat(recues(hopital))
                .noneMatch(f -> numero.equals(f.path("numeroFacture").asText()));
        JsonNode refus = traiter(hopital, id, "MISE_EN_PAIEMENT", null);
        assertThat(refus.path("codeRetour").asInt()).isEqualTo(20000);
        assertThat(refus.path("libelle").asText()).isEqualTo("GDP_MSG_11.008");
    }

    @Test
    void an_invoice_is_taken_away_as_a_pdf_or_as_a_pivot_by_both_sides_and_by_nobody_else() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        Programme commune = portail.programme(Factures.COMMUNE);
        String flux = lemaire.deposer("t.xml", Factures.ubl(Factures.numero()), "IN_DP_E1_UBL_INVOICE");
        lemaire.compteRendu(flux);
        long id = lemaire.facturesDuFlux(flux)
                .get(0)
                .path("identifiantFactureCPP")
                .asLong();

        assertThat(telecharger(lemaire, "PDF", id).path("fichierResultat").asText())
                .startsWith("JVBERi0");
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(telecharger(commune, "PIVOT", id)
                                        .path("fichierResultat")
                                        .asText()),
                        StandardCharsets.UTF_8))
                .contains("<CPPFacturePivot Version=\"V2_02\">", "<IdCPRO>" + id + "</IdCPRO>");
        assertThat(telecharger(portail.programme(Factures.HOPITAL), "PDF", id)
                        .path("codeRetour")
                        .asInt())
                .isEqualTo(20000);
        assertThat(recues(commune).stream()
                        .filter(f -> f.path("idFacture").asLong() == id)
                        .map(f -> f.path("factureTelechargeeParDestinataire").asBoolean()))
                .containsExactly(true);
    }

    @Test
    void every_published_operation_answers_as_its_contract_says() {
        Programme commune = portail.programme(Factures.COMMUNE);
        ObjectNode vide = Portail.JSON.createObjectNode();
        JsonNode miennes = commune.reponse("/cpro/transverses/v1/recuperer/structures/actives/destinataire", vide);
        long structure =
                miennes.path("listeStructures").path(0).path("idStructureCPP").asLong();
        commune.reponse("/cpro/transverses/v1/recuperer/structures/actives/fournisseur", vide);
        commune.reponse("/cpro/transverses/v1/recuperer/tauxtva", vide);
        commune.reponse("/cpro/utilisateurs/v1/monCompte/recuperer/rattachements", vide);
        ObjectNode demande = Portail.JSON.createObjectNode().put("idStructure", structure);
        JsonNode services = commune.reponse("/cpro/structures/v1/rechercher/services", demande);
        commune.reponse(
                "/cpro/structures/v1/consulter/service",
                demande.deepCopy()
                        .put(
                                "idService",
                                services.path("listeServices")
                                        .path(0)
                                        .path("idService")
                                        .asLong()));
        commune.reponse("/cpro/structures/v1/lister/rattachementsutilisateur", demande);
        ObjectNode espaces = Portail.JSON.createObjectNode();
        espaces.putObject("structure").put("idStructure", structure);
        commune.reponse("/cpro/structures/v1/rechercher/espaces", espaces);
        recues(commune).stream()
                .limit(1)
                .map(f -> Portail.JSON
                        .createObjectNode()
                        .put("identifiantFactureCPP", f.path("idFacture").asLong()))
                .forEach(d -> commune.reponse("/cpro/factures/v1/consulter/recipiendaire", d));
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        String flux = lemaire.deposer("c.xml", Factures.ubl(Factures.numero()), "IN_DP_E1_UBL_INVOICE");
        lemaire.compteRendu(flux);
        lemaire.reponse("/cpro/transverses/v1/consulterCR", vide.deepCopy().put("numeroFluxDepot", flux));
        lemaire.reponse(
                "/cpro/factures/v1/consulter/fournisseur",
                vide.deepCopy()
                        .put(
                                "identifiantFactureCPP",
                                lemaire.facturesDuFlux(flux)
                                        .get(0)
                                        .path("identifiantFactureCPP")
                                        .asLong()));
    }

    private static JsonNode telecharger(Programme programme, String format, long id) {
        ObjectNode demande =
                Portail.JSON.createObjectNode().put("format", format).put("avecPiecesJointesComplementaires", "false");
        demande.putArray("listeFacture").addObject().put("idFacture", id);
        return programme.reponse("/cpro/factures/v1/telecharger/groupe", demande);
    }

    @Test
    void programs_without_token_or_account_are_told_why() {
        URI rechercher = portail.adresse().resolve("/cpro/structures/v1/rechercher");
        Http.Reponse sansJeton = Http.post(rechercher, "{}", "Content-Type", "application/json");
        assertThat(sansJeton.statut()).isIn(400, 401);
        assertThat(sansJeton.entete("WWW-Authenticate")).startsWith("Bearer realm=");

        Http.Reponse inconnue = Http.post(
                portail.adresse().resolve("/cpro/inconnue/v1/rien"), "{}", "Content-Type", "application/json");
        assertThat(inconnue.statut()).isEqualTo(404);
        assertThat(inconnue.json().has("codeRetour")).isTrue();

        Http.Reponse sante = Http.get(portail.adresse().resolve("/cpro/transverses/v1/health-check"));
        assertThat(sante.statut()).isEqualTo(200);
    }

    @Test
    void structures_are_found_and_consulted() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        ObjectNode demande = Portail.JSON.createObjectNode();
        demande.putObject("structure")
                .put("identifiantStructure", Factures.COMMUNE)
                .put("typeIdentifiantStructure", "SIRET");
        demande.putObject("parametres").put("nbResultatsParPage", 10).put("pageResultatDemandee", 1);
        demande.put("restreindreStructuresPrivees", "");
        JsonNode trouvees = lemaire.reponse("/cpro/structures/v1/rechercher", demande);
        assertThat(trouvees.path("codeRetour").asInt()).isZero();
        long id =
                trouvees.path("listeStructures").path(0).path("idStructureCPP").asLong();

        JsonNode fiche = lemaire.reponse(
                "/cpro/structures/v1/consulter",
                Portail.JSON.createObjectNode().put("codeLangue", "fr").put("idStructureCPP", id));
        assertThat(fiche.path("parametres").path("codeServiceDoitEtreRenseigne").asBoolean())
                .isTrue();
    }

    private static List<JsonNode> recues(Programme destinataire) {
        ObjectNode demande = Portail.JSON.createObjectNode();
        demande.putObject("paramRecherche").put("nbResultatsParPage", 1000).put("pageResultatDemandee", 1);
        JsonNode reponse = destinataire.reponse("/cpro/factures/v1/rechercher/recipiendaire", demande);
        return StreamSupport.stream(reponse.path("listeFactures").spliterator(), false)
                .toList();
    }

    private static JsonNode traiter(Programme destinataire, long id, String statut, String motif) {
        ObjectNode demande =
                Portail.JSON.createObjectNode().put("idFacture", id).put("nouveauStatut", statut);
        if (motif != null) {
            demande.put("motif", motif);
        }
        return destinataire.reponse("/cpro/factures/v1/traiter/recue", demande);
    }
}
