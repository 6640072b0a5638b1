package org.chorale.espace.gestionnaire.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.espace.gestionnaire.internal.accueil.GestionnairePages.Recherche;
import org.chorale.espace.gestionnaire.internal.api.GestionnaireApi;
import org.junit.jupiter.api.Test;

class StructuresGereesTest {
    private static final List<Structure> ANNUAIRE = IntStream.rangeClosed(1, 60)
            .mapToObj(i -> structure(i, i == 7 ? "École de l'Étoile" : "Commune %02d".formatted(i)))
            .toList();

    private final StructuresGerees structures = new StructuresGerees(
            faux(Annuaire.class, Map.of("structures", a -> ANNUAIRE.stream()
                    .filter(s -> ((Collection<?>) a[0]).contains(s.id()))
                    .collect(Collectors.toMap(Structure::id, s -> s)))),
            faux(
                    Habilitations.class,
                    Map.of(
                            "ouvertures",
                            a -> List.of(
                                    ouverture((StructureId) a[0], "activites-gestionnaire", true),
                                    ouverture((StructureId) a[0], "mon-compte", false)))),
            () -> List.of(new EspaceGestionnaire()));

    @Test
    void only_the_structures_of_the_perimeter_are_found() {
        assertThat(noms("", 1, 2)).containsExactly("Commune 01", "Commune 02");
        assertThat(noms("Commune 03", 1, 2)).isEmpty();
    }

    @Test
    void a_name_is_found_by_any_part_of_it_without_its_accents() {
        assertThat(noms("ETOILE", 6, 7, 8)).containsExactly("École de l'Étoile");
        assertThat(noms("école", 6, 7, 8)).containsExactly("École de l'Étoile");
    }

    @Test
    void an_identifier_is_found_by_its_beginning_however_it_is_spaced() {
        assertThat(noms("213 500 000", 6, 7, 8)).hasSize(3);
        assertThat(noms(" 21350000000008 ", 6, 7, 8)).containsExactly("Commune 08");
        assertThat(noms("0008", 6, 7, 8)).isEmpty();
    }

    @Test
    void pages_hold_25_and_go_by_name() {
        int[] toutes = IntStream.rangeClosed(1, 60).toArray();
        assertThat(page("", "1", toutes)).hasSize(25);
        assertThat(page("", "3", toutes)).hasSize(10).last().satisfies(s -> assertThat(
                        s.structure().designation())
                .isEqualTo("École de l'Étoile"));
        assertThat(page("", "9", toutes)).isEmpty();
        assertThat(page("", "-1", toutes)).hasSize(25);
    }

    @Test
    void the_espaces_that_are_open_and_present_are_named_and_the_counts_where_known() {
        assertThat(page("", "1", 1)).singleElement().satisfies(s -> {
            assertThat(s.espaces()).containsExactly(EspaceGestionnaire.LIBELLE);
            assertThat(s.utilisateurs()).isEmpty();
        });
        structures.avec(perimetre -> Map.of(new StructureId(1), 12L));
        assertThat(page("", "1", 1, 2))
                .extracting(s -> s.utilisateurs().orElseThrow())
                .containsExactly(12L, 0L);
    }

    @Test
    void a_search_of_more_than_100_characters_is_refused_with_a_sentence() {
        GestionnaireApi api = new GestionnaireApi(structures);

        assertThat(api.lister("a".repeat(100), "1", perimetre(1)).total()).isZero();
        assertThatThrownBy(() -> api.lister("a".repeat(101), "1", perimetre(1)))
                .isInstanceOf(RefusCommun.ParametreInvalide.class)
                .hasMessageContaining("100 caractères");
    }

    private List<String> noms(String texte, int... ids) {
        return page(texte, "1", ids).stream()
                .map(s -> s.structure().designation())
                .toList();
    }

    private List<StructureGeree> page(String texte, String page, int... ids) {
        Recherche recherche = Recherche.de(texte, page);
        return structures
                .rechercher(perimetre(ids), recherche.texte(), recherche.pagination())
                .elements();
    }

    private static Perimetre perimetre(int... ids) {
        return new Perimetre(
                new Appelant(new UtilisateurId(7), Appelant.Genre.PERSONNE, "Élise Marchand", Set.of()),
                EspaceGestionnaire.CODE,
                Mode.CONSULTATION,
                IntStream.of(ids)
                        .mapToObj(i -> Portee.entiere(new StructureId(i)))
                        .collect(Collectors.toSet()));
    }

    private static OuvertureEspace ouverture(StructureId structure, String espace, boolean active) {
        return new OuvertureEspace(1, structure, null, new CodeEspace(espace), active, Instant.EPOCH);
    }

    private static Structure structure(int i, String nom) {
        return new Structure(
                new StructureId(i),
                Identifiant.siret("%014d".formatted(21350000000000L + i)),
                nom,
                Categorie.COLLECTIVITE_LOCALE,
                true,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN,
                null);
    }

    private static <T> T faux(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.get(methode.getName())
                        .apply(valeurs)));
    }
}
