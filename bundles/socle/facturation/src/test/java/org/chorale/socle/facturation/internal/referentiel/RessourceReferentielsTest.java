package org.chorale.socle.facturation.internal.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.cycle.TablesDEssai;
import org.chorale.socle.facturation.internal.referentiel.RessourceReferentiels.Demande;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.Test;

/** The lists that clients read first. */
class RessourceReferentielsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CyclesDeVie cycles = TablesDEssai.de(TablesDEssai.factures());
    private final RessourceReferentiels ressource = new RessourceReferentiels(cycles);

    @Test
    void what_may_follow_a_status_is_what_the_table_lets_the_recipient_do() {
        for (StatutFacture statut : StatutFacture.values()) {
            List<String> attendues = cycles.depuis(CyclesDeVie.FACTURE, statut.name()).stream()
                    .filter(t -> t.acteur() != null && t.acteur().valeur().equals("factures-recues"))
                    .map(Transition::vers)
                    .toList();
            JsonNode reponse =
                    conforme("etats/traitement", ressource.etatsTraitement(new Demande(null, null, statut.name())));
            assertThat(reponse.findValuesAsText("statutPossiblePourTraitement"))
                    .as(statut.name())
                    .isEqualTo(attendues);
        }
        assertThatThrownBy(() -> ressource.etatsTraitement(null)).isInstanceOf(RefusCommun.ParametreInvalide.class);
    }

    @Test
    void each_list_has_its_name_and_something_in_it() {
        Map<String, Function<Demande, Object>> listes = Map.ofEntries(
                Map.entry("etat/typedp", ressource::etatsParType),
                Map.entry("cadrefacturation", ressource::cadres),
                Map.entry("devises", ressource::devises),
                Map.entry("pays", ressource::pays),
                Map.entry("modereglements", ressource::modesDePaiement),
                Map.entry("modedepot", ressource::modesDeDepot),
                Map.entry("formatflux", ressource::formatsDeFlux),
                Map.entry("typedp", ressource::typesDeDemande),
                Map.entry("typeidentifiant/structure", ressource::typesDIdentifiant),
                Map.entry("typespj", ressource::typesDePieces),
                Map.entry("motifs/exonerationtva", ressource::motifsDExoneration));
        listes.forEach((chemin, liste) -> {
            JsonNode reponse = conforme(chemin, liste.apply(new Demande("en", null, null)));
            assertThat(reponse.path("codeRetour").asInt(-1)).as(chemin).isZero();
            assertThat(reponse.elements()).toIterable().as(chemin).anySatisfy(e -> assertThat(
                            e.isArray() && !e.isEmpty())
                    .isTrue());
        });
    }

    @Test
    void a_kind_of_request_that_does_not_exist_is_refused_and_one_that_is_not_here_has_no_cadre() {
        assertThatThrownBy(() -> ressource.cadres(new Demande(null, "X", null)))
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
        assertThat(conforme("cadrefacturation", ressource.cadres(new Demande(null, "MEMOIRE_JUSTICE", null)))
                        .path("listeCadreFacturation"))
                .isEmpty();
        assertThat(conforme("devises", ressource.devises(new Demande("fr", null, null)))
                        .findValuesAsText("libelleDevise"))
                .contains("euro");
    }

    private static JsonNode conforme(String operation, Object reponse) {
        return ContratPublie.trouver()
                .map(c -> c.verifier("/cpro/transverses/v1/recuperer/" + operation, reponse))
                .orElseGet(() -> JSON.valueToTree(reponse));
    }
}
