package org.chorale.espace.soustraitance.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun;
import org.chorale.espace.soustraitance.internal.Marche;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What valideurs' programs send and are answered, held against the published contract. */
class OperationsDuValideurTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Marche marche = new Marche(TypeBase.DERBY);
    private final RessourceFacturesAValider api = new RessourceFacturesAValider(
            marche.salle.factures, marche.salle.intervenants, marche.validations, marche.salle.annuaire);

    @AfterEach
    void fermer() {
        marche.close();
    }

    @Test
    void what_waits_is_found_read_and_validated() throws IOException {
        FactureId id = marche.deposer("ST-1");
        marche.deposer(marche.demande("ST-2", "A9", Marche.MANDATAIRE));

        JsonNode aTraiter = aTraiter("{\"pagination\":{\"nbResultatsParPage\":10}}");
        assertThat(aTraiter.path("codeRetour").asInt()).isZero();
        assertThat(aTraiter.path("listeFactures")).hasSize(1);
        assertThat(aTraiter.at("/listeFactures/0/numeroFacture").asText()).isEqualTo("ST-1");
        assertThat(aTraiter.at("/listeFactures/0/identifiantValideur").asText()).isEqualTo(Marche.TITULAIRE);
        assertThat(aTraiter.at("/parametresRetour/total").asLong()).isEqualTo(1);

        JsonNode lue = conforme(
                "consulter/valideur",
                api.consulter(
                        Marche.valide(marche.titulaire),
                        lire("{\"identifiantFactureCPP\":%s}".formatted(id), Consultation.Demande.class)));
        assertThat(lue.at("/facture/cadreDeFacturation/codeValideur1").asText()).isEqualTo(Marche.TITULAIRE);
        assertThat(lue.at("/facture/cadreDeFacturation").has("dateValidation1")).isFalse();
        assertThat(lue.at("/facture/lignesDePoste/lignePoste")).hasSize(1);

        JsonNode traitee = traiter(
                "{\"idFacture\":%s,\"action\":\"VALIDATION\",\"typeValideur\":\"TITULAIRE\",\"complementInfo\":\"Conforme.\"}"
                        .formatted(id));
        assertThat(traitee.path("statutFacture").asText()).isEqualTo("MISE_A_DISPOSITION");
        assertThat(aTraiter("{}").path("codeRetour").asInt())
                .as("nothing waits any more")
                .isEqualTo(20000);
        assertThat(rechercher("{\"statutCourant\":[\"MISE_A_DISPOSITION\"],\"montantTTCMin\":0}")
                        .path("listeFactures"))
                .hasSize(1);
        assertThat(rechercher("{\"statutCourant\":[\"A_VALIDER_MOE\"]}")
                        .path("codeRetour")
                        .asInt())
                .isEqualTo(20000);
        assertThat(rechercher("{\"typeDemandePaiement\":\"FACTURE_TRAVAUX\"}")
                        .path("codeRetour")
                        .asInt())
                .isEqualTo(20000);
    }

    @Test
    void a_program_that_says_little_answers_as_titulaire_and_one_field_holds_both_reasons() throws IOException {
        FactureId un = marche.deposer("ST-1");
        traiter("{\"idFacture\":%s,\"action\":\"valider\",\"complementInfo\":\"Conforme.\"}".formatted(un));
        FactureId deux = marche.deposer("ST-2");
        traiter("{\"idFacture\":%s,\"action\":\"REFUS\",\"motifRefus\":\"Pas fait.\"}".formatted(deux));
        FactureId trois = marche.deposer("ST-3");
        JsonNode pasNous =
                traiter("{\"idFacture\":%s,\"action\":\"REFUS\",\"motifRefus\":\"ERR_VALIDEUR\"}".formatted(trois));

        assertThat(marche.decisions.de(un).get(0).qualite()).hasToString("TITULAIRE");
        assertThat(marche.decisions.de(deux).get(0).complement()).isEqualTo("Pas fait.");
        assertThat(marche.decisions.de(deux).get(0).motif()).hasToString("AUT_MOTIF_ERR_VALIDEUR");
        assertThat(pasNous.path("statutFacture").asText()).isEqualTo("ERREUR_FOURNISSEUR_SUR_VALIDEUR");

        JsonNode corrigee = conforme(
                "corriger/valideur/facture",
                api.corriger(
                        Salle.emet(marche.sousTraitant),
                        lire(
                                "{\"idFacture\":%s,\"identifiantStructure\":\"%s\"}"
                                        .formatted(trois, Marche.MANDATAIRE),
                                RessourceFacturesAValider.Correction.class)));
        assertThat(corrigee.path("idFacture").asLong()).isEqualTo(trois.valeur());
    }

    @Test
    void a_cotraitant_names_the_mandataire_and_by_number_alone_where_it_knows_it_already() throws IOException {
        FactureId premiere = marche.deposer("ST-1");
        String nommer = "{\"idFacture\":%s,\"action\":\"VALIDATION\",\"typeValideur\":\"COTRAITANT\",%s,"
                + "\"complementInfo\":\"Vu.\"}";
        String parNumero = "\"idValideur\":" + marche.mandataire;
        assertThatThrownBy(() -> traiter(nommer.formatted(premiere, parNumero)))
                .as("a private structure's number could have been counted up to")
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
        traiter(nommer.formatted(premiere, "\"identifiantValideur\":\"" + Marche.MANDATAIRE + "\""));

        FactureId id = marche.deposer("ST-2");
        JsonNode traitee = traiter(nommer.formatted(id, parNumero));
        assertThat(traitee.path("statutFacture").asText()).isEqualTo("A_VALIDER_2");
        JsonNode lue = conforme(
                "consulter/valideur",
                api.consulter(
                        Marche.regarde(marche.mandataire),
                        lire("{\"identifiantFactureCPP\":%s}".formatted(id), Consultation.Demande.class)));
        assertThat(lue.at("/facture/cadreDeFacturation/codeValideur2").asText()).isEqualTo(Marche.MANDATAIRE);
        assertThat(lue.at("/facture/cadreDeFacturation/dateValidation1").asText())
                .isEqualTo("2026-03-02");
    }

    @Test
    void a_number_that_cannot_be_the_mandataire_s_does_not_tell_whose_it_is() {
        FactureId id = marche.deposer("ST-1");
        for (String numero : new String[] {
            marche.sousTraitant.toString(), marche.titulaire.toString(), marche.mandataire.toString(), "999999"
        }) {
            assertThatThrownBy(() -> traiter(
                            "{\"idFacture\":%s,\"action\":\"VALIDATION\",\"typeValideur\":\"COTRAITANT\",\"idValideur\":%s,\"complementInfo\":\"Vu.\"}"
                                    .formatted(id, numero)))
                    .isInstanceOfSatisfying(Refus.class, r -> {
                        assertThat(r.champ()).contains("idValideur");
                        assertThat(r.getMessage())
                                .isEqualTo(
                                        "PARAMETRE_INVALIDE : La structure n° %s ne peut pas valider cette facture après vous."
                                                .formatted(numero));
                    });
        }
    }

    @Test
    void what_cannot_be_read_is_refused_by_its_name() {
        FactureId id = marche.deposer("ST-1");
        refuse("{}", "idFacture");
        refuse("{\"idFacture\":%s}".formatted(id), "action");
        refuse("{\"idFacture\":%s,\"action\":\"PAYER\"}".formatted(id), "action");
        refuse("{\"idFacture\":%s,\"action\":\"VALIDATION\",\"typeValideur\":\"CHEF\"}".formatted(id), "typeValideur");
        refuse("{\"idFacture\":%s,\"action\":\"VALIDATION\"}".formatted(id), "complement");
        refuse("{\"idFacture\":%s,\"action\":\"REFUS\"}".formatted(id), "complement");
        refuse("{\"idFacture\":999999,\"action\":\"REFUS\",\"motifRefus\":\"x\"}", "idFacture");
        assertThatThrownBy(() -> rechercher("{\"idStructureMoe\":12}"))
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
        assertThatThrownBy(() -> api.corriger(Salle.emet(marche.sousTraitant), null))
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
    }

    @Test
    void statuses_and_reasons_are_told() throws IOException {
        JsonNode statuts = conforme("recuperer/statutsFactureVisibles/valideur", api.statuts());
        assertThat(statuts.path("listeStatutFacture").findValuesAsText("codeStatutFacture"))
                .startsWith("A_VALIDER_1")
                .contains("ABSENCE_VALIDATION_2_HORS_DELAI", "MISE_EN_PAIEMENT");

        RessourceMotifs motifs = new RessourceMotifs();
        JsonNode a9 = JSON.valueToTree(motifs.motifs(
                lire("{\"codeCadreFacturationAValider\":\"A9_FACTURE_SOUSTRAITANT\"}", RessourceMotifs.Demande.class)));
        assertThat(a9.at("/listeMotifRefusFactureAValider/0/codeMotif").asText())
                .isEqualTo("ERR_VALIDEUR");
        JsonNode a1 = JSON.valueToTree(motifs.motifs(lire(
                "{\"codeCadreFacturationAValider\":\"A1\",\"codeLangue\":\"en\"}", RessourceMotifs.Demande.class)));
        assertThat(a1.path("codeRetour").asInt()).isEqualTo(20000);
        assertThat(JSON.valueToTree(motifs.motifs(null)).path("codeRetour").asInt())
                .isZero();
    }

    private void refuse(String corps, String champ) {
        assertThatThrownBy(() -> traiter(corps))
                .isInstanceOfSatisfying(Refus.class, r -> assertThat(r.champ()).contains(champ));
    }

    private JsonNode aTraiter(String corps) throws IOException {
        return conforme(
                "rechercher/aTraiter/valideur",
                api.rechercherATraiter(Marche.regarde(marche.titulaire), lire(corps, Recherche.class)));
    }

    private JsonNode rechercher(String corps) throws IOException {
        return conforme(
                "rechercher/valideur", api.rechercher(Marche.regarde(marche.titulaire), lire(corps, Recherche.class)));
    }

    private JsonNode traiter(String corps) throws IOException {
        return conforme(
                "traiter/factureAValider",
                api.traiter(Marche.valide(marche.titulaire), lire(corps, RessourceFacturesAValider.Demande.class)));
    }

    private static <T> T lire(String corps, Class<T> type) throws IOException {
        return JSON.readValue(corps, type);
    }

    private static JsonNode conforme(String operation, Object reponse) throws IOException {
        Optional<ContratPublie> contrat = ContratPublie.trouver();
        return contrat.isPresent()
                ? contrat.get().verifier("/cpro/factures/v1/" + operation, reponse)
                : JSON.readTree(JSON.writeValueAsString(reponse));
    }
}
