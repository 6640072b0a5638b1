package org.chorale.espace.gestionnaire.internal.demandes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.espace.gestionnaire.internal.Doubles.COMMUNE;
import static org.chorale.espace.gestionnaire.internal.Doubles.MARIE;
import static org.chorale.espace.gestionnaire.internal.Doubles.NOE;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.RefusHabilitation.DemandeDejaTraitee;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.espace.gestionnaire.internal.Doubles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemandesPagesTest {
    private final List<String> faits = new ArrayList<>();
    private @Nullable Supplier<Refus> refus;

    @Test
    void what_is_ticked_is_validated_at_once() {
        Response reponse = decider(List.of("1", "2", "1"), "Bienvenue", "valider", "");

        assertThat(faits).containsExactly("valider [1, 2] Bienvenue");
        assertThat(reponse.getStatus()).isEqualTo(303);
        assertThat(reponse.getHeaderString("Location"))
                .isEqualTo("/espaces/activites-gestionnaire/demandes/rattachements?fait=FAIT_VALIDE");
    }

    @Test
    void a_refusal_without_a_comment_keeps_what_was_ticked_and_says_so_by_the_field() throws IOException {
        String page = page(400, decider(List.of("2"), "  ", "refuser", ""));

        assertThat(faits).isEmpty();
        assertThat(page).contains("id=\"commentaire-faute\"").contains("un refus demande un commentaire");
        assertThat(page).containsPattern("value=\"2\" checked").doesNotContainPattern("value=\"1\" checked");
    }

    @Test
    void nothing_ticked_no_action_and_what_is_no_number_are_each_a_sentence() throws IOException {
        assertThat(page(400, decider(List.of(), "x", "valider", ""))).contains("Cochez au moins une demande");
        assertThat(page(400, decider(List.of("1"), "x", "", ""))).contains("Choisissez Valider ou Refuser");
        assertThat(page(400, decider(List.of("1", "<b>"), "x", "valider", "")))
                .contains("rechargez la liste")
                .doesNotContain("<b>");
        assertThat(faits).isEmpty();
    }

    @Test
    void one_decided_meanwhile_leaves_the_rest_ticked_in_a_list_that_is_up_to_date() throws IOException {
        for (Supplier<Refus> rapide : List.<Supplier<Refus>>of(DemandeDejaTraitee::new, ModifieEntreTemps::new)) {
            refus = rapide;
            assertThat(page(409, decider(List.of("1", "9"), "Bienvenue", "valider", "")))
                    .contains("entre-temps. La liste est à jour")
                    .contains(">Bienvenue</textarea>")
                    .containsPattern("value=\"1\" checked");
        }
    }

    @Test
    void a_request_and_a_structure_of_others_answer_as_ones_that_do_not_exist() {
        refus = () -> new Introuvable(new Libelle("La demande 9", "Request 9"));
        assertThatThrownBy(() -> decider(List.of("9"), "", "valider", "")).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> decider(List.of("1"), "", "valider", "2")).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> decider(List.of("1"), "", "valider", "9".repeat(30)))
                .isInstanceOf(Introuvable.class);
    }

    private Response decider(List<String> cochees, String commentaire, String action, String structure) {
        return pages().decider(
                        "rattachements",
                        cochees,
                        commentaire,
                        action,
                        structure,
                        "1",
                        Doubles.perimetre(Mode.MODIFICATION),
                        Doubles.contexte());
    }

    private DemandesPages pages() {
        GestionDesDroits gestion = Doubles.faux(
                GestionDesDroits.class,
                Map.of(
                        "demandes",
                        a -> new Resultats<>(
                                List.of(
                                        new Demande(1, MARIE, COMMUNE, null, null, null, Instant.EPOCH, null),
                                        new Demande(2, NOE, COMMUNE, null, null, null, Instant.EPOCH, "<i>")),
                                (Pagination) a[2],
                                2,
                                false),
                        "valider",
                        a -> noter("valider", a),
                        "refuser",
                        a -> noter("refuser", a)));
        Habilitations habilitations =
                Doubles.faux(Habilitations.class, Map.of("perimetre", a -> Doubles.perimetre((Mode) a[2])));
        DemandesEnAttente attente = new DemandesEnAttente(gestion, habilitations, Doubles.designations("Durand"));
        return new DemandesPages(attente, gestion);
    }

    private @Nullable Object noter(String quoi, Object[] valeurs) {
        Supplier<Refus> voulu = refus;
        if (voulu != null) {
            throw voulu.get();
        }
        faits.add(quoi + " " + valeurs[1] + " " + valeurs[2]);
        return null;
    }

    private static String page(int statut, Response reponse) throws IOException {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        StringWriter sortie = new StringWriter();
        ((Page) reponse.getEntity()).contenu().ecrire(sortie);
        return sortie.toString();
    }
}
