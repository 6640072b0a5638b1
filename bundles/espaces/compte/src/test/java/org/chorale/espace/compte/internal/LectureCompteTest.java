package org.chorale.espace.compte.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.junit.jupiter.api.Test;

class LectureCompteTest {
    private static final StructureId COMMUNE = new StructureId(1);
    private static final StructureId PARTIE = new StructureId(9);
    private static final ServiceId VOIRIE = new ServiceId(3);
    private static final Appelant ELISE = new Appelant(
            new UtilisateurId(7), Appelant.Genre.PERSONNE, "É. Marchand", Set.of(Appelant.Role.EXPLOITANT));

    @Test
    void an_espace_is_shown_once_for_each_place_in_the_best_mode_it_is_held_in_there() {
        assertThat(lecture(true).lire(ELISE).abonnements())
                .extracting(a -> a.espace() + " " + a.lieu().designation() + " "
                        + a.lieu().service() + " " + a.mode())
                .containsExactly(
                        "mon-compte Commune de Valmont null MODIFICATION",
                        "mon-compte Commune de Valmont n° 3 CONSULTATION");
    }

    @Test
    void who_is_attached_nowhere_and_unknown_to_the_accounts_still_has_a_name() {
        MonCompte compte = lecture(false).lire(ELISE);

        assertThat(compte.nom()).isEqualTo("É. Marchand");
        assertThat(compte.adresseConnexion()).isNull();
    }

    @Test
    void a_structure_that_the_directory_lost_is_named_by_its_number() {
        assertThat(lecture(true).lire(ELISE).rattachements())
                .extracting(r -> r.lieu().designation())
                .containsExactly("Commune de Valmont", "n° 9");
    }

    @Test
    void programs_are_told_the_same_with_published_words() {
        CompteApi.Reponse reponse = new CompteApi(lecture(true)).lire(ELISE);

        assertThat(reponse.nom()).isEqualTo("Élise Marchand");
        assertThat(reponse.roles()).containsExactly("EXPLOITANT");
        assertThat(reponse.rattachements().get(0))
                .isEqualTo(new CompteApi.RattachementJson(
                        new CompteApi.LieuJson(1, "Commune de Valmont", "21350001600011", null),
                        "GESTIONNAIRE_PRINCIPAL",
                        "VALIDEE",
                        "1970-01-01T00:00:00Z",
                        null));
        assertThat(reponse.abonnements()).hasSize(2);
    }

    private static LectureCompte lecture(boolean connu) {
        Comptes.Personne personne = new Comptes.Personne(
                ELISE.id(), "elise@valmont.example", "finances@valmont.example", "Élise", "Marchand");
        Structure commune = new Structure(
                COMMUNE,
                Identifiant.siret("21350001600011"),
                "Commune de Valmont",
                Categorie.COLLECTIVITE_LOCALE,
                true,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN,
                null);
        return new LectureCompte(
                faux(Comptes.class, Map.of("utilisateurs", a -> connu ? Map.of(ELISE.id(), personne) : Map.of())),
                faux(
                        Annuaire.class,
                        Map.of("structures", a -> Map.of(COMMUNE, commune), "service", a -> Optional.empty())),
                faux(
                        Habilitations.class,
                        Map.of(
                                "espaces",
                                a -> Map.of(
                                        EspaceMonCompte.CODE,
                                        Mode.MODIFICATION,
                                        new CodeEspace("parti"),
                                        Mode.MODIFICATION),
                                "perimetre",
                                a -> new Perimetre(ELISE, EspaceMonCompte.CODE, (Mode) a[2], portees((Mode) a[2])),
                                "rattachements",
                                a -> connu ? List.of(rattachement(COMMUNE), rattachement(PARTIE)) : List.of())),
                () -> List.of(new EspaceMonCompte()));
    }

    private static Set<Portee> portees(Mode mode) {
        Portee entiere = Portee.entiere(COMMUNE);
        return mode == Mode.MODIFICATION ? Set.of(entiere) : Set.of(entiere, new Portee(COMMUNE, VOIRIE));
    }

    private static Rattachement rattachement(StructureId structure) {
        return new Rattachement(
                1,
                ELISE.id(),
                structure,
                null,
                RoleStructure.GESTIONNAIRE_PRINCIPAL,
                StatutRattachement.VALIDEE,
                Instant.EPOCH);
    }

    private static <T> T faux(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.get(methode.getName())
                        .apply(valeurs)));
    }
}
