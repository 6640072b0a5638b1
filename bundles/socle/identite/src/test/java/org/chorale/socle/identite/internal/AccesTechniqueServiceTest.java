package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.identite.internal.Maison.ICI;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.AccesTechnique;
import org.chorale.api.identite.AccesTechnique.JetonAcces;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.RefusIdentite.ClientInvalide;
import org.chorale.api.identite.RefusIdentite.CompteTechniqueRefuse;
import org.chorale.api.identite.RefusIdentite.TropDEssais;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class AccesTechniqueServiceTest {
    private final Maison maison;
    private final AccesTechnique acces;

    AccesTechniqueServiceTest(TypeBase type) {
        maison = new Maison(type);
        acces = maison.noeud.acces;
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void a_token_is_good_for_an_hour_on_every_node() {
        Secret client = maison.noeud.comptes.creerClient("Logiciel de facturation");
        JetonAcces jeton = acces.delivrer(client.login(), client.motDePasse(), ICI);

        assertThat(jeton.dureeSecondes()).isEqualTo(3600);
        assertThat(acces.estValable(jeton.valeur())).isTrue();
        assertThat(maison.nouveauNoeud().acces.estValable(jeton.valeur())).isTrue();
        maison.horloge.avancer(Duration.ofSeconds(3599));
        assertThat(acces.estValable(jeton.valeur())).isTrue();
        maison.horloge.avancer(Duration.ofSeconds(1));
        assertThat(acces.estValable(jeton.valeur())).isFalse();
    }

    @Test
    void two_tokens_are_never_the_same_and_one_that_was_touched_is_no_good() {
        Secret client = maison.noeud.comptes.creerClient("Logiciel");
        String jeton = acces.delivrer(client.login(), client.motDePasse(), ICI).valeur();

        assertThat(acces.delivrer(client.login(), client.motDePasse(), ICI).valeur())
                .isNotEqualTo(jeton);
        assertThat(acces.estValable("")).isFalse();
        assertThat(acces.estValable("é".repeat(jeton.length()))).isFalse();
        for (int i = 0; i < jeton.length(); i++) {
            char autre = jeton.charAt(i) == 'A' ? 'Q' : 'A';
            assertThat(acces.estValable(jeton.substring(0, i) + autre + jeton.substring(i + 1)))
                    .isFalse();
        }
    }

    @Test
    void unknown_client_and_wrong_secret_are_told_alike() {
        Secret client = maison.noeud.comptes.creerClient("Logiciel");

        assertThat(refus(client.login()).motif()).isEqualTo(refus("inconnu").motif());
    }

    @Test
    void wrong_secrets_get_slow_the_right_one_never() {
        Secret client = maison.noeud.comptes.creerClient("Logiciel");
        for (int i = 0; i < 5; i++) {
            refus(client.login());
        }

        assertThatThrownBy(() -> acces.delivrer(client.login(), "faux", ICI)).isInstanceOf(TropDEssais.class);
        assertThat(acces.delivrer(client.login(), client.motDePasse(), ICI).valeur())
                .isNotEmpty();
    }

    @Test
    void tokens_of_a_client_that_is_no_more_are_no_good() {
        Secret client = maison.noeud.comptes.creerClient("Logiciel");
        String jeton = acces.delivrer(client.login(), client.motDePasse(), ICI).valeur();
        maison.base.jpa().tx(em -> em.createQuery("delete from ClientEntity c").executeUpdate());

        AccesTechnique autre = maison.nouveauNoeud().acces;
        assertThat(autre.estValable(jeton)).isFalse();
        assertThatThrownBy(() -> autre.delivrer(client.login(), client.motDePasse(), ICI))
                .isInstanceOf(ClientInvalide.class);
    }

    @Test
    void a_technical_account_is_known_by_login_and_password_for_424_days() {
        Secret compte = maison.noeud.comptes.creerCompteTechnique(new StructureId(7));
        Appelant attendu = new Appelant(new UtilisateurId(compte.id()), Genre.TECHNIQUE, compte.login(), Set.of());

        assertThat(compte.login()).matches("TECH_1_[0-9a-f]{6}@cpro\\.fr");
        assertThat(acces.compteTechnique(compte.login(), compte.motDePasse(), ICI))
                .isEqualTo(attendu);
        maison.horloge.avancer(Duration.ofDays(424).minusSeconds(1));
        assertThat(acces.compteTechnique(compte.login(), compte.motDePasse(), ICI))
                .isEqualTo(attendu);
        maison.horloge.avancer(Duration.ofSeconds(1));
        assertThatThrownBy(() -> acces.compteTechnique(compte.login(), compte.motDePasse(), ICI))
                .isInstanceOf(CompteTechniqueRefuse.class);
    }

    @Test
    void accounts_are_numbered_by_structure() {
        maison.noeud.comptes.creerCompteTechnique(new StructureId(7));
        maison.noeud.comptes.creerCompteTechnique(new StructureId(8));

        assertThat(maison.noeud.comptes.creerCompteTechnique(new StructureId(7)).login())
                .startsWith("TECH_2_");
    }

    @Test
    void unknown_login_wrong_password_and_a_persons_address_are_told_alike() {
        Secret compte = maison.noeud.comptes.creerCompteTechnique(new StructureId(7));
        maison.creer("eve@exemple.fr");

        for (String login : List.of(compte.login(), "TECH_1_ffffff@cpro.fr", "eve@exemple.fr", "", "x".repeat(9999))) {
            assertThatThrownBy(() -> acces.compteTechnique(login, Maison.MOT_DE_PASSE, ICI))
                    .isInstanceOf(CompteTechniqueRefuse.class);
        }
    }

    @Test
    void calls_with_the_right_password_write_nothing() {
        Secret compte = maison.noeud.comptes.creerCompteTechnique(new StructureId(7));

        for (int i = 0; i < 1000; i++) {
            acces.compteTechnique(compte.login(), compte.motDePasse(), ICI);
        }

        assertThat(maison.compter("select count(e) from EssaiEntity e")).isZero();
    }

    private ClientInvalide refus(String clientId) {
        try {
            acces.delivrer(clientId, "faux", ICI);
            throw new AssertionError("délivré");
        } catch (ClientInvalide e) {
            return e;
        }
    }
}
