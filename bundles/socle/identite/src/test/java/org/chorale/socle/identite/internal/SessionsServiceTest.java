package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorale.socle.identite.internal.Maison.AILLEURS;
import static org.chorale.socle.identite.internal.Maison.ICI;
import static org.chorale.socle.identite.internal.Maison.MOT_DE_PASSE;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.NouvellePersonne;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.RefusIdentite.ConnexionRefusee;
import org.chorale.api.identite.RefusIdentite.TropDEssais;
import org.chorale.api.identite.Sessions;
import org.chorale.api.identite.Sessions.Session;
import org.chorale.api.identite.Sessions.SessionOuverte;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class SessionsServiceTest {
    private final Maison maison;
    private final Sessions sessions;
    private final UtilisateurId eve;

    SessionsServiceTest(TypeBase type) {
        maison = new Maison(type);
        sessions = maison.noeud.sessions;
        eve = maison.creer("Eve@Exemple.fr");
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void who_signs_in_is_known_by_the_token_until_the_session_is_closed() {
        Session session = sessions.ouvrir(" eve@exemple.FR", MOT_DE_PASSE, ICI);

        assertThat(session.jeton()).hasSize(43);
        assertThat(session.appelant()).isEqualTo(new Appelant(eve, Genre.PERSONNE, "Ève Martin", Set.of()));
        assertThat(sessions.appelant(session.jeton())).contains(session.appelant());

        sessions.fermer(session.jeton());

        assertThat(sessions.appelant(session.jeton())).isEmpty();
    }

    @Test
    void unknown_address_and_wrong_password_are_told_alike_and_slowed_down_alike() {
        assertThat(refusDe("eve@exemple.fr", 0)).isEqualTo(refusDe("inconnue@exemple.fr", 0));
        assertThat(refusDe("eve@exemple.fr", 3)).isEqualTo(refusDe("inconnue@exemple.fr", 3));
        assertThat(refusDe("eve@exemple.fr", 0))
                .isEqualTo(refusDe("inconnue@exemple.fr", 0))
                .startsWith("TROP_D_ESSAIS");
    }

    @Test
    void a_right_password_that_comes_too_early_waits_too_from_that_address_only() {
        refusDe("eve@exemple.fr", 4);

        assertThatThrownBy(() -> sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI))
                .isInstanceOf(TropDEssais.class);
        assertThat(sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, AILLEURS)
                        .appelant()
                        .id())
                .isEqualTo(eve);
    }

    @Test
    void many_sign_ins_from_one_address_are_no_failures() {
        for (int i = 0; i < 60; i++) {
            sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        }

        assertThat(maison.compter("select count(s) from SessionEntity s")).isEqualTo(60);
    }

    @Test
    void an_inactive_account_is_refused_like_a_wrong_password_and_its_sessions_are_no_good() {
        Session session = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        maison.base.jpa().tx(em -> em.createQuery("update UtilisateurEntity u set u.etat = :etat")
                .setParameter("etat", EtatCompte.INACTIF)
                .executeUpdate());

        assertThatThrownBy(() -> sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI))
                .isInstanceOf(ConnexionRefusee.class);
        assertThat(maison.nouveauNoeud().sessions.appelant(session.jeton())).isEmpty();
    }

    @Test
    void a_technical_account_cannot_sign_in() {
        Secret technique = maison.noeud.comptes.creerCompteTechnique(new StructureId(7));

        assertThatThrownBy(() -> sessions.ouvrir(technique.login(), technique.motDePasse(), ICI))
                .isInstanceOf(ConnexionRefusee.class);
    }

    @Test
    void a_session_ends_eight_hours_after_its_last_use() {
        Session session = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        assertThat(session.expiration()).isEqualTo(maison.horloge.instant().plus(Duration.ofHours(8)));

        maison.horloge.avancer(Duration.ofHours(7));
        assertThat(sessions.appelant(session.jeton())).isPresent();
        maison.horloge.avancer(Duration.ofHours(7));
        assertThat(sessions.appelant(session.jeton())).isPresent();
        maison.horloge.avancer(Duration.ofHours(8));
        assertThat(sessions.appelant(session.jeton())).isEmpty();
    }

    @Test
    void and_seven_days_after_it_began_however_active() {
        Session session = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);

        for (int i = 0; i < 27; i++) {
            maison.horloge.avancer(Duration.ofHours(6));
            assertThat(sessions.appelant(session.jeton())).isPresent();
        }
        maison.horloge.avancer(Duration.ofHours(6));

        assertThat(sessions.appelant(session.jeton())).isEmpty();
    }

    @Test
    void when_it_was_last_seen_is_written_once_a_minute_at_most() {
        Session session = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        Instant debut = maison.horloge.instant();

        maison.horloge.avancer(Duration.ofSeconds(59));
        assertThat(sessions.appelant(session.jeton())).isPresent();
        assertThat(vue()).isEqualTo(debut);
        maison.horloge.avancer(Duration.ofSeconds(1));
        assertThat(sessions.appelant(session.jeton())).isPresent();
        assertThat(vue()).isEqualTo(debut.plusSeconds(60));
    }

    @Test
    void a_session_is_good_on_every_node_and_after_a_restart() {
        Session session = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        Sessions autre = maison.nouveauNoeud().sessions;

        assertThat(autre.appelant(session.jeton())).contains(session.appelant());
        assertThat(autre.estJetonCsrf(session.jeton(), sessions.jetonCsrf(session.jeton())))
                .isTrue();
        sessions.fermer(session.jeton());
        assertThat(maison.nouveauNoeud().sessions.appelant(session.jeton())).isEmpty();
    }

    @Test
    void a_person_sees_the_sessions_that_are_good_and_no_one_else_s() {
        maison.creer("adam@exemple.fr");
        sessions.ouvrir("adam@exemple.fr", MOT_DE_PASSE, ICI);
        Session finie = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, AILLEURS);
        sessions.fermer(finie.jeton());
        sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, AILLEURS);
        maison.horloge.avancer(Duration.ofHours(7));
        Session celleCi = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);

        assertThat(sessions.ouvertes(eve, celleCi.jeton()))
                .extracting(SessionOuverte::origine, SessionOuverte::celleCi)
                .containsExactly(tuple(ICI, true), tuple(AILLEURS, false));
        maison.horloge.avancer(Duration.ofHours(1));
        assertThat(sessions.ouvertes(eve, null)).singleElement().satisfies(s -> {
            assertThat(s.origine()).isEqualTo(ICI);
            assertThat(s.expiration()).isEqualTo(celleCi.expiration());
            assertThat(s.celleCi()).isFalse();
        });
    }

    @Test
    void a_revoked_session_is_refused_at_once_here_and_within_five_seconds_on_a_node_that_has_just_seen_it() {
        AtomicLong nanos = new AtomicLong();
        Sessions autre = maison.nouveauNoeud(nanos::get).sessions;
        Session perdue = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, AILLEURS);
        assertThat(sessions.appelant(perdue.jeton())).isPresent();
        assertThat(autre.appelant(perdue.jeton())).isPresent();

        assertThat(sessions.revoquer(eve, sessions.ouvertes(eve, null).get(0).numero()))
                .isTrue();

        assertThat(sessions.appelant(perdue.jeton())).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(autre.appelant(perdue.jeton())).isEmpty();
        assertThat(autre.ouvertes(eve, null)).isEmpty();
    }

    @Test
    void nobody_revokes_another_one_s_session_and_twice_is_once() {
        UtilisateurId adam = maison.creer("adam@exemple.fr");
        Session session = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        long numero = sessions.ouvertes(eve, null).get(0).numero();

        assertThat(sessions.revoquer(adam, numero)).isFalse();
        assertThat(sessions.appelant(session.jeton())).isPresent();
        assertThat(sessions.revoquer(eve, numero)).isTrue();
        assertThat(sessions.revoquer(eve, numero)).isFalse();
        assertThat(sessions.revoquer(eve, 0)).isFalse();
    }

    @Test
    void all_the_others_are_revoked_whichever_node_opened_them_and_this_one_stays() {
        Sessions autre = maison.nouveauNoeud().sessions;
        Session celleCi = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);
        Session une = sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, AILLEURS);
        Session deux = autre.ouvrir("eve@exemple.fr", MOT_DE_PASSE, AILLEURS);
        assertThat(sessions.appelant(une.jeton())).isPresent();

        assertThat(sessions.revoquerLesAutres(eve, celleCi.jeton())).isEqualTo(2);

        assertThat(sessions.appelant(celleCi.jeton())).isPresent();
        assertThat(sessions.appelant(une.jeton())).isEmpty();
        assertThat(sessions.appelant(deux.jeton())).isEmpty();
        assertThat(sessions.revoquerLesAutres(eve, celleCi.jeton())).isZero();
    }

    @Test
    void invented_tokens_are_nobody() {
        assertThat(sessions.appelant("")).isEmpty();
        assertThat(sessions.appelant("x".repeat(43))).isEmpty();
        assertThat(sessions.appelant("x".repeat(100_000))).isEmpty();
        sessions.fermer("inconnu");
    }

    @Test
    void the_anti_forgery_token_goes_with_one_cookie_only() {
        String jeton = sessions.jetonCsrf("a");

        assertThat(sessions.estJetonCsrf("a", jeton)).isTrue();
        assertThat(sessions.estJetonCsrf("b", jeton)).isFalse();
        assertThat(sessions.estJetonCsrf("a", "")).isFalse();
    }

    @Test
    void long_agents_and_addresses_are_cut_and_the_token_itself_is_not_kept() {
        Session session =
                sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, new Origine("a".repeat(300), "b".repeat(3000)));

        assertThat(sessions.appelant(session.jeton())).isPresent();
        assertThat(maison.compter("select count(s) from SessionEntity s where s.empreinte = '" + session.jeton() + "'"))
                .isZero();
    }

    @Test
    void a_raised_cost_reaches_a_password_at_its_next_use() {
        maison.nouveauNoeud(5).sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI);

        assertThat(maison.compter("select count(u) from UtilisateurEntity u where u.secret like '$2a$05$%'"))
                .isEqualTo(1);
        assertThat(sessions.ouvrir("eve@exemple.fr", MOT_DE_PASSE, ICI)
                        .appelant()
                        .id())
                .isEqualTo(eve);
    }

    @Test
    void roles_are_those_of_the_account_and_who_has_no_name_is_shown_by_the_address() {
        maison.noeud.comptes.creerPersonne(
                new NouvellePersonne("op@exemple.fr", "op@exemple.fr", "", "", Set.of(Role.EXPLOITANT)), MOT_DE_PASSE);

        Appelant appelant = sessions.ouvrir("op@exemple.fr", MOT_DE_PASSE, ICI).appelant();

        assertThat(appelant.a(Role.EXPLOITANT)).isTrue();
        assertThat(appelant.nom()).isEqualTo("op@exemple.fr");
    }

    private Instant vue() {
        return maison.base.jpa().txExpr(em -> em.createQuery("select s.vue from SessionEntity s", Instant.class)
                .getSingleResult());
    }

    /** The refusal of one more attempt after some others. */
    private String refusDe(String adresse, int avant) {
        for (int i = 0; i < avant; i++) {
            assertThatThrownBy(() -> sessions.ouvrir(adresse, "faux mot de passe", ICI))
                    .isInstanceOf(ConnexionRefusee.class);
        }
        try {
            sessions.ouvrir(adresse, "faux mot de passe", ICI);
            throw new AssertionError("ouverte");
        } catch (RefusIdentite e) {
            return e.code() + e.motif().statutHttp() + e.message(Locale.FRENCH);
        }
    }
}
