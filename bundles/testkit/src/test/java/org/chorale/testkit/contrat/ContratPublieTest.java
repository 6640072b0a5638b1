package org.chorale.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.chorale.testkit.contrat.Ecarts.Nature;
import org.junit.jupiter.api.Test;

/** The checker itself: it must be able to say no. */
class ContratPublieTest {
    private static final String RECHERCHER = "/cpro/factures/v1/rechercher/fournisseur";
    private static final String SERVICES = "/cpro/structures/v1/rechercher/services";
    private static final String CR = "/cpro/transverses/v1/consulterCRDetaille";

    private final ContratPublie contrat = ContratPublie.exiger();

    @Test
    void an_answer_as_published_passes() throws Exception {
        assertThat(departs(
                        RECHERCHER,
                        "{'listeFactures':[{'identifiantFactureCPP':1,'dateDepot':'2026-03-03',"
                                + "'montantTTC':120.5,'statut':'DEPOSEE'}],'parametresRetour':{'total':1}}"))
                .isEmpty();
    }

    @Test
    void a_property_that_nobody_knows_is_told_with_its_place() throws Exception {
        assertThat(departs(RECHERCHER, "{'listeFactures':[{},{'idFacture':1}]}"))
                .singleElement()
                .asString()
                .contains(RECHERCHER + " /listeFactures/1/idFacture", "n'est pas dans le contrat");
    }

    @Test
    void a_wrong_type_is_told() throws Exception {
        assertThat(departs(RECHERCHER, "{'listeFactures':{'a':1}}")).hasSize(1);
        assertThat(departs(RECHERCHER, "{'listeFactures':[{'identifiantFactureCPP':'1'}]}"))
                .hasSize(1);
        assertThat(departs(RECHERCHER, "{'listeFactures':[{'montantTTC':'120'}]}"))
                .hasSize(1);
        assertThat(departs(RECHERCHER, "{'listeFactures':[{'numeroFacture':null}]}"))
                .hasSize(1);
        assertThat(departs(SERVICES, "{'listeServices':[{'estActif':''}]}")).hasSize(1);
        assertThat(departs(RECHERCHER, "{'parametresRetour':[{'total':1}]}")).hasSize(1);
    }

    @Test
    void the_contracts_own_form_of_a_date_is_wrong_where_the_real_one_is_another() throws Exception {
        assertThat(departs(RECHERCHER, "{'listeFactures':[{'dateDepot':'2026-03-03T00:00:00Z'}]}"))
                .singleElement()
                .asString()
                .contains("/listeFactures/0/dateDepot", "JOUR");
        assertThat(departs(RECHERCHER, "{'listeFactures':[{'dateHeureEtatCourant':'2026-03-03'}]}"))
                .hasSize(1);
        assertThat(departs(SERVICES, "{'listeServices':[{'dateDbtService':'2026-01-01 00:00'}]}"))
                .isEmpty();
        assertThat(departs(SERVICES, "{'listeServices':[{'dateDbtService':'2026-01-01'}]}"))
                .hasSize(1);
    }

    @Test
    void a_value_outside_an_enumeration_is_told() throws Exception {
        assertThat(departs(CR, "{'etatCourantDepotFlux':'PERDU'}"))
                .singleElement()
                .asString()
                .contains("/etatCourantDepotFlux", "PERDU");
    }

    @Test
    void what_is_required_and_missing_is_told() throws Exception {
        assertThat(contrat.departs(RECHERCHER, 200, json("{'libelle':'x'}")))
                .singleElement()
                .asString()
                .contains("/codeRetour manque");
        assertThat(departs(CR, "{}")).singleElement().asString().contains("/etatCourantDepotFlux manque");
    }

    @Test
    void a_refusal_is_an_envelope_with_nothing_unknown_in_it() throws Exception {
        String refus = "{'codeRetour':20000,'libelle':'GDP_MSG_11.008','code':'X','message':'Non.','remede':'Y'}";
        assertThat(contrat.departs(RECHERCHER, 200, json(refus))).isEmpty();
        assertThat(contrat.departs("/cpro/inconnue/v1/rien", 404, json(refus))).isEmpty();
        assertThat(contrat.departs(RECHERCHER, 400, json("{'codeRetour':1,'message':'Non.'}")))
                .singleElement()
                .asString()
                .contains("/libelle manque");
        assertThat(contrat.departs(RECHERCHER, 200, json(refus.replace("'remede'", "'trace'"))))
                .singleElement()
                .asString()
                .contains("/trace");
        assertThat(contrat.departs(RECHERCHER, 500, json("{}"))).isNotEmpty();
    }

    @Test
    void an_operation_that_is_in_no_contract_is_told() throws Exception {
        assertThat(departs("/cpro/factures/v1/inventer", "{}")).hasSize(1);
        assertThatThrownBy(() -> contrat.verifier("/cpro/factures/v1/inventer", 200, json("{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/cpro/factures/v1/inventer");
    }

    @Test
    void the_list_tells_of_requests_too() {
        assertThat(Ecarts.connus().demandes()).anySatisfy(e -> {
            assertThat(e.propriete()).isEqualTo("restreindreStructuresPrivees");
            assertThat(e.nature()).isEqualTo(Nature.TEXTE_VIDE_POUR_BOOLEEN);
        });
    }

    private List<String> departs(String chemin, String champs) throws IOException {
        String suite = champs.equals("{}") ? "}" : "," + champs.substring(1);
        return contrat.departs(chemin, 200, json("{'codeRetour':0,'libelle':'TRA_MSG_00.000'" + suite));
    }

    private static JsonNode json(String texte) throws IOException {
        return new ObjectMapper().readTree(texte.replace('\'', '"'));
    }
}
