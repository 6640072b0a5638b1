package org.chorale.socle.facturation.internal.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.Test;

/** The list of VAT rates as clients decode it. */
class RessourceTauxTvaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RessourceTauxTva ressource = new RessourceTauxTva();

    @Test
    void a_connection_test_finds_the_success_and_the_known_code() {
        JsonNode reponse = conforme(ressource.tauxTva(null));

        assertThat(reponse.at("/codeRetour").asInt()).isZero();
        assertThat(reponse.at("/libelle").asText()).isEqualTo("TRA_MSG_00.000");
        assertThat(reponse.at("/listeTauxTva/0/codeTauxTva").asText()).isEqualTo("TVA1");
        assertThat(reponse.at("/listeTauxTva/0/libelleTauxTva").asText()).isEqualTo("Art 293B(FranchiseEnBase)");
        assertThat(reponse.at("/listeTauxTva/0/valeurTauxTva").asInt(-1)).isZero();
    }

    @Test
    void values_are_plain_numbers_and_no_code_stands_twice() throws Exception {
        // As it goes over the wire: a tree would write 20 as 2E+1.
        String texte = JSON.writeValueAsString(ressource.tauxTva(null));
        JsonNode liste = JSON.readTree(texte).at("/listeTauxTva");

        assertThat(texte).contains("\"valeurTauxTva\":20}", "\"valeurTauxTva\":10}", "\"valeurTauxTva\":5.5}");
        assertThat(liste)
                .allSatisfy(t -> assertThat(t.at("/valeurTauxTva").isNumber()).isTrue());
        assertThat(liste.findValuesAsText("codeTauxTva")).doesNotHaveDuplicates();
    }

    @Test
    void labels_follow_the_language_asked_for() throws Exception {
        JsonNode anglais = conforme(ressource.tauxTva(
                JSON.readValue("{\"codeLangue\":\"EN\",\"autre\":1}", RessourceTauxTva.Demande.class)));

        assertThat(anglais.at("/listeTauxTva/3/libelleTauxTva").asText()).isEqualTo("VAT 5.5%");
        assertThat(conforme(ressource.tauxTva(null))
                        .at("/listeTauxTva/3/libelleTauxTva")
                        .asText())
                .isEqualTo("TVA 5,5 %");
    }

    @Test
    void it_declares_who_may_call_it() throws Exception {
        assertThat(RessourceTauxTva.class
                        .getMethod("tauxTva", RessourceTauxTva.Demande.class)
                        .isAnnotationPresent(AccesAuthentifie.class))
                .isTrue();
    }

    private static JsonNode conforme(Object reponse) {
        return ContratPublie.trouver()
                .map(c -> c.verifier("/cpro/transverses/v1/recuperer/tauxtva", reponse))
                .orElseGet(() -> JSON.valueToTree(reponse));
    }
}
