package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.identite.internal.Maison.ICI;
import static org.chorale.socle.identite.internal.Maison.MOT_DE_PASSE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.NouvellePersonne;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.identite.Exploitants;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite.AdresseConnexionPrise;
import org.chorale.api.identite.RefusIdentite.MotDePasseFaible;
import org.chorale.api.identite.Sessions.Session;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.identite.internal.Freins.Nature;
import org.chorale.socle.identite.internal.Freins.Tentative;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class ComptesServiceTest {
    private final Maison maison;
    private final Comptes comptes;
    private final Exploitants exploitants;

    ComptesServiceTest(TypeBase type) {
        maison = new Maison(type);
        comptes = maison.noeud.comptes;
        exploitants = maison.noeud.exploitants;
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void an_address_is_taken_once_whatever_its_case() {
        UtilisateurId eve = maison.creer("Eve@Exemple.fr");

        assertThat(comptes.personne("eve@exemple.FR "))
                .contains(new Personne(eve, "Eve@Exemple.fr", "Eve@Exemple.fr", "Ève", "Martin"));
        assertThat(comptes.personne("autre@exemple.fr")).isEmpty();
        assertThatThrownBy(() -> maison.creer("EVE@exemple.fr")).isInstanceOf(AdresseConnexionPrise.class);
    }

    @Test
    void addresses_as_people_have_them_are_taken() {
        for (String adresse : List.of(
                "eve.martin+portail@sous.domaine-1.exemple.fr",
                "o'brien@exemple.museum",
                "eve@exämple.fr",
                "e@localhost")) {
            assertThat(comptes.personne(adresse)).isEmpty();
            maison.creer(adresse);
            assertThat(comptes.personne(adresse)).isPresent();
        }
    }

    @Test
    void of_those_who_take_an_address_at_once_one_gets_it_and_the_others_are_told() throws Exception {
        ExecutorService fils = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> essais = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            essais.add(fils.submit(() -> creee("eve@exemple.fr")));
        }
        int reussis = 0;
        for (Future<Boolean> essai : essais) {
            reussis += essai.get() ? 1 : 0;
        }
        fils.shutdown();

        assertThat(reussis).isEqualTo(1);
    }

    @Test
    void what_is_no_account_is_refused_with_its_field() {
        refuse("adresseConnexion", "eve", "eve@exemple.fr", "", "");
        refuse("adresseConnexion", "e ve@exemple.fr", "eve@exemple.fr", "", "");
        refuse("adresseContact", "eve@exemple.fr", "e".repeat(244) + "@exemple.fr", "", "");
        refuse("prenom", "eve@exemple.fr", "eve@exemple.fr", "p".repeat(101), "");
        refuse("nom", "eve@exemple.fr", "eve@exemple.fr", "", "\u0000");
        refuse("nom", "eve@exemple.fr", "eve@exemple.fr", "", "\u202Eeve");
        // What no mail can go to, or goes to somebody else.
        for (String adresse : List.of(
                "eve@exemple",
                "eve@exemple..fr",
                "eve@exemple.fr>",
                "<eve@exemple.fr>",
                ".eve@exemple.fr",
                "e..ve@exemple.fr",
                "eve@[127.0.0.1]",
                "eve@127.0.0.1",
                "é@exemple.fr",
                "eve@exemple.fr%0a",
                "e".repeat(65) + "@exemple.fr",
                "eve@" + "e".repeat(64) + ".fr")) {
            refuse("adresseConnexion", adresse, "eve@exemple.fr", "", "");
            refuse("adresseContact", "eve@exemple.fr", adresse, "", "");
        }
        assertThatThrownBy(() -> comptes.creerPersonne(
                        new NouvellePersonne("eve@exemple.fr", "eve@exemple.fr", "", "", Set.of()), "court"))
                .isInstanceOf(MotDePasseFaible.class);
        assertThat(maison.compter("select count(u) from UtilisateurEntity u")).isZero();
    }

    @Test
    void the_contact_address_is_the_sign_in_address_until_it_is_changed_and_may_be_shared() {
        UtilisateurId eve = comptes.creerPersonne(
                new NouvellePersonne("Eve@exemple.fr", " ", "", "", Set.of()), Maison.MOT_DE_PASSE);
        UtilisateurId adam = maison.creer("adam@exemple.fr");
        assertThat(contact(eve)).isEqualTo("Eve@exemple.fr");

        comptes.changerAdresseContact(eve, " compta@exemple.fr ");
        comptes.changerAdresseContact(adam, "compta@exemple.fr");

        assertThat(contact(eve)).isEqualTo("compta@exemple.fr").isEqualTo(contact(adam));
        assertThat(maison.nouveauNoeud()
                        .comptes
                        .personne("eve@exemple.fr")
                        .orElseThrow()
                        .adresseConnexion())
                .isEqualTo("Eve@exemple.fr");
        assertThat(comptes.personne("compta@exemple.fr")).isEmpty();
        comptes.changerAdresseContact(eve, "");
        assertThat(contact(eve)).isEqualTo("Eve@exemple.fr");
    }

    @Test
    void a_contact_address_that_is_none_is_refused_and_so_is_one_of_nobody() {
        UtilisateurId eve = maison.creer("eve@exemple.fr");
        Secret technique = comptes.creerCompteTechnique(new StructureId(7));

        assertThatThrownBy(() -> comptes.changerAdresseContact(eve, "pas une adresse"))
                .isInstanceOfSatisfying(ParametreInvalide.class, r -> {
                    assertThat(r.champ()).contains("adresseContact");
                    assertThat(r.message(Locale.FRENCH)).startsWith("L'adresse de contact n'est pas");
                });
        assertThatThrownBy(() -> comptes.changerAdresseContact(new UtilisateurId(4711), "a@exemple.fr"))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> comptes.changerAdresseContact(new UtilisateurId(technique.id()), "a@exemple.fr"))
                .isInstanceOf(Introuvable.class);
        assertThat(contact(eve)).isEqualTo("eve@exemple.fr");
    }

    @Test
    void an_address_whose_lower_case_is_too_long_is_too_long() {
        refuse("adresseConnexion", "İ".repeat(200) + "@exemple.fr", "eve@exemple.fr", "", "");
    }

    private String contact(UtilisateurId qui) {
        return comptes.utilisateurs(List.of(qui)).get(qui).adresseContact();
    }

    @Test
    void the_longest_of_everything_is_taken() {
        String adresse = "e".repeat(64) + "@" + ("d".repeat(60) + ".").repeat(3) + "fr";
        comptes.creerPersonne(
                new NouvellePersonne(adresse, adresse, "p".repeat(100), "n".repeat(100), Set.of(Role.EXPLOITANT)),
                "mots!".repeat(200));

        assertThat(comptes.personne(adresse)).isPresent();
    }

    @Test
    void users_are_found_by_many_numbers_at_once_technical_ones_by_their_login() {
        UtilisateurId eve = maison.creer("eve@exemple.fr");
        Secret technique = comptes.creerCompteTechnique(new StructureId(7));
        List<UtilisateurId> ids = new ArrayList<>();
        for (long i = 1; i <= 1200; i++) {
            ids.add(new UtilisateurId(i));
        }

        Map<UtilisateurId, Personne> trouves = comptes.utilisateurs(ids);

        assertThat(trouves).containsOnlyKeys(eve, new UtilisateurId(technique.id()));
        assertThat(trouves.get(new UtilisateurId(technique.id())).adresseConnexion())
                .isEqualTo(technique.login());
        assertThat(comptes.utilisateurs(List.of())).isEmpty();
    }

    @Test
    void an_account_exists_only_if_the_callers_transaction_commits() {
        assertThatThrownBy(() -> maison.base.jpa().tx(em -> {
                    maison.creer("eve@exemple.fr");
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");

        assertThat(comptes.personne("eve@exemple.fr")).isEmpty();
    }

    @Test
    void the_first_operator_signs_in_with_the_password_shown_once() {
        assertThat(exploitants.existe()).isFalse();

        Secret secret = exploitants.creer("op@exemple.fr", "Omar", "Petit");

        assertThat(exploitants.existe()).isTrue();
        assertThat(estExploitant(secret)).isTrue();
    }

    @Test
    void who_has_an_account_becomes_operator_gets_a_new_password_and_signs_in_anew() {
        maison.creer("eve@exemple.fr");
        Session avant = maison.noeud.sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);

        Secret secret = exploitants.creer("Eve@exemple.fr", "Ève", "Martin");

        assertThat(estExploitant(secret)).isTrue();
        assertThat(maison.nouveauNoeud().sessions.appelant(avant.jeton())).isEmpty();
    }

    @Test
    void a_technical_account_does_not_become_operator() {
        Secret technique = comptes.creerCompteTechnique(new StructureId(7));

        assertThatThrownBy(() -> exploitants.creer(technique.login(), "", "")).isInstanceOf(ParametreInvalide.class);
    }

    @Test
    void all_nodes_have_the_same_key_and_each_use_its_own_hash() {
        Cles cles = maison.noeud.cles;

        assertThat(maison.nouveauNoeud().cles.empreinte("un", "x")).isEqualTo(cles.empreinte("un", "x"));
        assertThat(cles.empreinte("un", "x")).isNotEqualTo(cles.empreinte("autre", "x"));
    }

    private boolean creee(String adresse) {
        try {
            maison.creer(adresse);
            return true;
        } catch (AdresseConnexionPrise e) {
            return false;
        }
    }

    private boolean estExploitant(Secret secret) {
        return maison.noeud
                .sessions
                .ouvrir(secret.login(), secret.motDePasse(), ICI)
                .appelant()
                .a(Role.EXPLOITANT);
    }

    private void refuse(String champ, String connexion, String contact, String prenom, String nom) {
        assertThatThrownBy(() -> comptes.creerPersonne(
                        new NouvellePersonne(connexion, contact, prenom, nom, Set.of()), MOT_DE_PASSE))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, e -> assertThat(e.champ()).contains(champ));
    }

    @Test
    void the_state_of_an_account_is_told_and_until_when_it_is_held_up() {
        UtilisateurId eve = maison.creer("eve@exemple.fr");
        UtilisateurId robot = new UtilisateurId(
                comptes.creerCompteTechnique(new StructureId(1)).id());
        assertThat(comptes.etats(List.of(eve, robot, new UtilisateurId(987_654))))
                .containsOnly(Map.entry(eve, EtatDuCompte.ACTIF), Map.entry(robot, EtatDuCompte.ACTIF));

        for (int i = 0; i < 100; i++) {
            maison.noeud.freins.compter(
                    new Tentative(Nature.PERSONNE, "EVE@exemple.fr", new Origine("198.51.100." + i, "curl"), false));
        }
        EtatDuCompte retenue = comptes.etats(List.of(eve)).get(eve);
        assertThat(retenue.etat()).isEqualTo(EtatDuCompte.Etat.ACTIF);
        assertThat(retenue.retenuJusqua()).isAfter(maison.horloge.instant());

        maison.horloge.avancer(Duration.ofDays(425));
        assertThat(comptes.etats(List.of(eve, robot)))
                .containsOnly(
                        Map.entry(eve, EtatDuCompte.ACTIF),
                        Map.entry(robot, new EtatDuCompte(EtatDuCompte.Etat.EXPIRE, null)));
        maison.base.jpa().tx(TransactionType.Required, em -> em.createNativeQuery(
                        "UPDATE ide_utilisateur SET etat = 'INACTIF'")
                .executeUpdate());
        assertThat(comptes.etats(List.of(eve, robot)).values()).allMatch(e -> e.etat() == EtatDuCompte.Etat.INACTIF);
    }
}
