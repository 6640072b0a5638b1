package org.chorale.espace.gestionnaire.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Doubles;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.api.Json.NouveauRattachement;
import org.chorale.espace.gestionnaire.internal.api.Json.NouvelAbonnement;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure;
import org.chorale.espace.gestionnaire.internal.suivi.Export;
import org.junit.jupiter.api.Test;

class DroitsApiTest {
    private final Perimetre perimetre = Doubles.perimetre(Mode.MODIFICATION);
    private final List<String> faits = new ArrayList<>();
    private final DroitsApi api = api();

    @Test
    void a_user_is_attached_by_number_or_by_address() {
        api.rattacher("1", perimetre, new NouveauRattachement(21L, null, null, null));
        api.rattacher("1", perimetre, new NouveauRattachement(null, " marie@valmont.example ", 10L, "UTILISATEUR"));

        assertThat(faits).containsExactly("21 1 null UTILISATEUR", "20 1 10 UTILISATEUR");
    }

    @Test
    void a_service_that_is_no_number_is_refused_and_not_taken_for_the_whole_structure() {
        refuse("idService", () -> api.rattacher("1", perimetre, new NouveauRattachement(21L, null, -1L, null)));
        refuse(
                "idService",
                () -> api.abonner("1", perimetre, new NouvelAbonnement(21L, 0L, "factures-recues", "CONSULTATION")));
        assertThat(faits).isEmpty();
    }

    @Test
    void every_field_that_is_missing_or_of_the_wrong_kind_is_named() {
        refuse("utilisateur", () -> api.rattacher("1", perimetre, null));
        refuse("utilisateur", () -> api.rattacher("1", perimetre, new NouveauRattachement(-3L, "", null, null)));
        refuse("idUtilisateur", () -> api.abonner("1", perimetre, null));
        refuse("role", () -> api.rattacher("1", perimetre, new NouveauRattachement(21L, null, null, "CHEF")));
        refuse("espace", () -> api.abonner("1", perimetre, new NouvelAbonnement(21L, null, "É!", "CONSULTATION")));
        refuse("mode", () -> api.abonner("1", perimetre, new NouvelAbonnement(21L, null, "factures-recues", null)));
        refuse("genre", () -> api.demandes("tout", "", "1", perimetre));
        assertThat(faits).isEmpty();
    }

    @Test
    void whoever_is_of_no_structure_of_ours_is_attached_by_the_exact_address_only() {
        assertThatThrownBy(() -> api.rattacher("1", perimetre, new NouveauRattachement(22L, null, null, null)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> api.rattacher("1", perimetre, new NouveauRattachement(null, "marie@", null, null)))
                .isInstanceOf(Introuvable.class);
        assertThat(faits).isEmpty();
    }

    @Test
    void the_structure_of_others_does_not_exist() {
        for (String structure : List.of("2", "0", "-1", "un", "9".repeat(30))) {
            assertThatThrownBy(() -> api.utilisateurs(structure, "1", perimetre))
                    .isInstanceOf(Introuvable.class);
            assertThatThrownBy(() -> api.ouvrir(structure, "factures-recues", perimetre))
                    .isInstanceOf(Introuvable.class);
        }
    }

    private static void refuse(String champ, ThrowingCallable appel) {
        assertThatThrownBy(appel).isInstanceOfSatisfying(ParametreInvalide.class, r -> assertThat(r.champ())
                .contains(champ));
    }

    private DroitsApi api() {
        GestionDesDroits gestion =
                Doubles.faux(GestionDesDroits.class, Map.of("rattacher", this::noter, "abonner", this::noter));
        Designations designations = Doubles.designations("Durand");
        EspacesDeStructure espaces = new EspacesDeStructure(
                Doubles.faux(Habilitations.class, Map.of()), () -> List.of(new EspaceGestionnaire()), gestion);
        return new DroitsApi(
                gestion,
                espaces,
                designations,
                Doubles.connus(),
                Doubles.faux(Inscriptions.class, Map.of()),
                new Export(gestion, designations));
    }

    private Object noter(Object[] valeurs) {
        faits.add(String.join(
                " ", Arrays.stream(valeurs).skip(1).map(String::valueOf).toList()));
        return "";
    }
}
