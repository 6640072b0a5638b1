package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.identite.internal.Maison.AILLEURS;
import static org.chorale.socle.identite.internal.Maison.ICI;
import static org.chorale.socle.identite.internal.Maison.MOT_DE_PASSE;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.Inscriptions.Inscription;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite.ConnexionRefusee;
import org.chorale.api.identite.RefusIdentite.LienPerime;
import org.chorale.api.identite.RefusIdentite.MotDePasseFaible;
import org.chorale.api.identite.RefusIdentite.TropDEssais;
import org.chorale.api.identite.Sessions.Session;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class InscriptionsServiceTest {
    private static final String NOUVEAU = "autre phrase de plusieurs mots";

    private final Maison maison;
    private final Deque<String[]> taches = new ArrayDeque<>();
    private final List<Courrier> courriers = new ArrayList<>();
    private final List<Evenement> evenements = new ArrayList<>();
    private final InscriptionsService inscriptions;
    private final EnvoiDeLiens envoi;

    InscriptionsServiceTest(TypeBase type) {
        maison = new Maison(type);
        inscriptions = new InscriptionsService(
                maison.base.jpa(),
                maison.base.schema(),
                maison.noeud.cles,
                new MotsDePasse(Maison.reglages(4, 8, 16)),
                maison.noeud.freins,
                maison.noeud.sessions,
                taches(),
                courriers::add,
                this::noter,
                maison.horloge,
                Maison.reglages(4, 8, 16));
        envoi = new EnvoiDeLiens(
                maison.base.jpa(), maison.base.schema(), maison.noeud.cles, courriers::add, maison.horloge);
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void who_signs_up_signs_in_after_the_link_of_the_mail_was_followed_and_not_before() {
        Optional<UtilisateurId> eve = inscrire("Eve@exemple.fr");
        distribuer();

        assertThat(eve).isPresent();
        assertThatThrownBy(() -> connecter("eve@exemple.fr", MOT_DE_PASSE)).isInstanceOf(ConnexionRefusee.class);
        assertThat(courriers).hasSize(1);
        assertThat(courriers.get(0).adresse()).isEqualTo("Eve@exemple.fr");
        assertThat(inscriptions.activer(jeton(0))).isEqualTo("Eve@exemple.fr");
        assertThat(connecter("eve@exemple.fr", MOT_DE_PASSE).appelant().id()).isEqualTo(eve.get());
        assertThat(evenements).extracting(Evenement::type).containsExactly("compte.cree", "compte.active");
        Personne personne = maison.noeud.comptes.personne("eve@exemple.fr").orElseThrow();
        assertThat(personne.adresseContact()).isEqualTo("service@exemple.fr");
        assertThat(personne.nomComplet()).isEqualTo("Ève Martin");
    }

    @Test
    void a_link_works_once_for_a_day_and_only_for_what_it_is() {
        inscrire("eve@exemple.fr");
        inscriptions.renvoyerActivation("eve@exemple.fr", ICI);
        distribuer();

        assertThat(inscriptions.reinitialisable(jeton(0))).isFalse();
        assertThatThrownBy(() -> inscriptions.activer("")).isInstanceOf(LienPerime.class);
        assertThatThrownBy(() -> inscriptions.activer("x".repeat(43))).isInstanceOf(LienPerime.class);
        assertThatThrownBy(() -> inscriptions.activer("x".repeat(100_000))).isInstanceOf(LienPerime.class);
        maison.horloge.avancer(Duration.ofDays(1));
        assertThatThrownBy(() -> inscriptions.activer(jeton(0))).isInstanceOf(LienPerime.class);
        inscriptions.renvoyerActivation("eve@exemple.fr", ICI);
        distribuer();
        maison.horloge.avancer(Duration.ofDays(1).minusSeconds(1));
        inscriptions.activer(jeton(2));
        assertThatThrownBy(() -> inscriptions.activer(jeton(2))).isInstanceOf(LienPerime.class);
    }

    @Test
    void the_earlier_of_two_links_still_works_and_uses_both_up() {
        inscrire("eve@exemple.fr");
        inscriptions.renvoyerActivation("eve@exemple.fr", AILLEURS);
        distribuer();

        inscriptions.activer(jeton(0));

        assertThatThrownBy(() -> inscriptions.activer(jeton(1))).isInstanceOf(LienPerime.class);
        assertThat(connecter("eve@exemple.fr", MOT_DE_PASSE)).isNotNull();
    }

    @Test
    void for_an_address_that_has_an_account_nothing_changes_and_its_holder_is_told() {
        maison.creer("eve@exemple.fr");

        assertThat(inscriptions.inscrire(demande("EVE@exemple.fr", NOUVEAU), ICI))
                .isEmpty();
        distribuer();

        assertThat(courriers).hasSize(1);
        assertThat(courriers.get(0).objet()).isEqualTo("Vous avez déjà un compte");
        assertThat(connecter("eve@exemple.fr", MOT_DE_PASSE)).isNotNull();
        assertThatThrownBy(() -> connecter("eve@exemple.fr", NOUVEAU)).isInstanceOf(ConnexionRefusee.class);
    }

    @Test
    void of_two_who_sign_up_with_one_address_the_password_is_that_of_whose_link_was_followed() {
        inscriptions.inscrire(demande("eve@exemple.fr", NOUVEAU), AILLEURS);
        inscrire("eve@exemple.fr");
        distribuer();

        inscriptions.activer(jeton(1));

        assertThat(connecter("eve@exemple.fr", MOT_DE_PASSE)).isNotNull();
        assertThatThrownBy(() -> connecter("eve@exemple.fr", NOUVEAU)).isInstanceOf(ConnexionRefusee.class);
    }

    @Test
    void of_those_who_sign_up_with_one_address_at_once_all_get_the_same_answer() throws Exception {
        ExecutorService fils = Executors.newFixedThreadPool(4);
        List<Future<Optional<UtilisateurId>>> essais = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            essais.add(fils.submit(() -> inscrire("eve@exemple.fr")));
        }
        int nouveaux = 0;
        for (Future<Optional<UtilisateurId>> essai : essais) {
            nouveaux += essai.get().isPresent() ? 1 : 0;
        }
        fils.shutdown();

        assertThat(nouveaux).isEqualTo(1);
        assertThat(maison.compter("select count(u) from UtilisateurEntity u")).isEqualTo(1);
    }

    @Test
    void what_is_no_request_is_refused_with_its_field_and_leaves_nothing() {
        refuse("adresseConnexion", new Inscription("eve", null, "É", "M", MOT_DE_PASSE, Locale.FRENCH));
        refuse("adresseConnexion", new Inscription("", null, "É", "M", MOT_DE_PASSE, Locale.FRENCH));
        refuse("adresseContact", new Inscription("a@b.fr", "x", "É", "M", MOT_DE_PASSE, Locale.FRENCH));
        refuse("prenom", new Inscription("a@b.fr", null, " ", "M", MOT_DE_PASSE, Locale.FRENCH));
        refuse("nom", new Inscription("a@b.fr", null, "É", "n".repeat(101), MOT_DE_PASSE, Locale.FRENCH));
        assertThatThrownBy(() -> inscriptions.inscrire(demande("eve@exemple.fr", "court"), ICI))
                .isInstanceOf(MotDePasseFaible.class);
        assertThat(taches).isEmpty();
        assertThat(maison.compter("select count(u) from UtilisateurEntity u")).isZero();
    }

    @Test
    void a_reset_sets_the_password_once_ends_every_session_and_forgives_failures_from_there() {
        maison.creer("eve@exemple.fr");
        Session session = connecter("eve@exemple.fr", MOT_DE_PASSE);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> connecter("eve@exemple.fr", "faux mot de passe"))
                    .isInstanceOf(ConnexionRefusee.class);
        }
        assertThatThrownBy(() -> connecter("eve@exemple.fr", MOT_DE_PASSE)).isInstanceOf(TropDEssais.class);
        inscriptions.demanderReinitialisation(" EVE@exemple.fr", ICI);
        distribuer();
        String jeton = jeton(0);

        assertThat(inscriptions.reinitialisable(jeton)).isTrue();
        assertThatThrownBy(() -> inscriptions.reinitialiser(jeton, "court", ICI))
                .isInstanceOf(MotDePasseFaible.class);
        inscriptions.reinitialiser(jeton, NOUVEAU, ICI);

        assertThat(maison.noeud.sessions.appelant(session.jeton())).isEmpty();
        assertThat(connecter("eve@exemple.fr", NOUVEAU)).isNotNull();
        assertThatThrownBy(() -> inscriptions.reinitialiser(jeton, NOUVEAU, ICI))
                .isInstanceOf(LienPerime.class);
        assertThat(courriers.get(1).objet()).isEqualTo("Votre mot de passe a changé");
    }

    @Test
    void of_those_who_follow_links_of_one_account_at_once_one_activates_it_and_the_others_are_told() throws Exception {
        for (int tour = 0; tour < 5; tour++) {
            String adresse = "eve" + tour + "@exemple.fr";
            int avant = courriers.size();
            inscrire(adresse);
            inscriptions.renvoyerActivation(adresse, ICI);
            inscriptions.renvoyerActivation(adresse, ICI);
            inscriptions.demanderReinitialisation(adresse, ICI);
            distribuer();
            ExecutorService fils = Executors.newFixedThreadPool(4);
            List<Future<Boolean>> essais = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String jeton = jeton(avant + i);
                essais.add(fils.submit(() -> reussit(() -> inscriptions.activer(jeton))));
            }
            String oubli = jeton(avant + 3);
            essais.add(fils.submit(() -> reussit(() -> inscriptions.reinitialiser(oubli, NOUVEAU, ICI))));
            int reussis = 0;
            for (Future<Boolean> essai : essais) {
                reussis += essai.get() ? 1 : 0;
            }
            fils.shutdown();
            assertThat(reussis).isEqualTo(1);
        }
    }

    /** False where the link is no longer good; whatever else happens fails the test. */
    private static boolean reussit(Runnable acte) {
        try {
            acte.run();
            return true;
        } catch (LienPerime perime) {
            return false;
        }
    }

    @Test
    void the_link_of_a_reset_is_good_for_an_hour() {
        maison.creer("eve@exemple.fr");
        inscriptions.demanderReinitialisation("eve@exemple.fr", ICI);
        distribuer();
        maison.horloge.avancer(Duration.ofHours(1));

        assertThat(inscriptions.reinitialisable(jeton(0))).isFalse();
        assertThatThrownBy(() -> inscriptions.reinitialiser(jeton(0), NOUVEAU, ICI))
                .isInstanceOf(LienPerime.class);
    }

    @Test
    void a_reset_activates_an_account_that_waited() {
        inscrire("eve@exemple.fr");
        inscriptions.demanderReinitialisation("eve@exemple.fr", ICI);
        distribuer();

        inscriptions.reinitialiser(jeton(1), NOUVEAU, ICI);

        assertThat(connecter("eve@exemple.fr", NOUVEAU)).isNotNull();
        assertThatThrownBy(() -> inscriptions.activer(jeton(0))).isInstanceOf(LienPerime.class);
    }

    @Test
    void whether_an_address_is_known_changes_nothing_of_the_answer_and_of_what_it_writes() {
        maison.creer("eve@exemple.fr");
        inscriptions.demanderReinitialisation("eve@exemple.fr", ICI);
        inscriptions.demanderReinitialisation("inconnue@exemple.fr", ICI);
        inscriptions.renvoyerActivation("inconnue@exemple.fr", ICI);
        assertThat(taches).hasSize(3);

        distribuer();

        assertThat(courriers).hasSize(1);
        assertThat(maison.compter("select count(l) from LienEntity l")).isEqualTo(1);
    }

    @Test
    void one_address_is_not_flooded_and_its_first_links_stay_good() {
        maison.creer("eve@exemple.fr");
        for (int i = 0; i < 20; i++) {
            inscriptions.demanderReinitialisation("eve@exemple.fr", new Origine("192.0.2." + i, "x"));
        }
        distribuer();

        assertThat(courriers).hasSize(EnvoiDeLiens.LETTRES_MAX);
        inscriptions.reinitialiser(jeton(0), NOUVEAU, ICI);
    }

    @Test
    void who_asks_without_end_waits_and_nobody_elsewhere_does() {
        for (int i = 0; i < 5; i++) {
            inscriptions.demanderReinitialisation("eve@exemple.fr", ICI);
        }
        assertThatThrownBy(() -> inscriptions.demanderReinitialisation("eve@exemple.fr", ICI))
                .isInstanceOf(TropDEssais.class);
        inscriptions.demanderReinitialisation("eve@exemple.fr", AILLEURS);
        for (int i = 0; i < 50; i++) {
            inscrire("personne" + i + "@exemple.fr");
        }
        assertThatThrownBy(() -> inscrire("autre@exemple.fr")).isInstanceOf(TropDEssais.class);
        inscriptions.inscrire(demande("autre@exemple.fr", MOT_DE_PASSE), AILLEURS);
    }

    @Test
    void a_gestionnaire_sends_the_activation_again_however_many_were_sent() {
        UtilisateurId eve = inscrire("eve@exemple.fr").orElseThrow();
        for (int i = 0; i < 7; i++) {
            inscriptions.renvoyerActivation(eve);
        }
        distribuer();
        assertThat(courriers).hasSize(8);
        inscriptions.activer(jeton(7));

        inscriptions.renvoyerActivation(eve);
        inscriptions.renvoyerActivation(new UtilisateurId(4711));
        distribuer();

        assertThat(courriers).hasSize(8);
    }

    @Test
    void changing_one_s_password_takes_the_present_one_and_ends_the_other_sessions() {
        UtilisateurId eve = maison.creer("eve@exemple.fr");
        Session ici = connecter("eve@exemple.fr", MOT_DE_PASSE);
        Session autre = connecter("eve@exemple.fr", MOT_DE_PASSE);

        assertThatThrownBy(() -> inscriptions.changerMotDePasse(eve, "faux", NOUVEAU, ici.jeton(), ICI))
                .isInstanceOf(ConnexionRefusee.class);
        assertThatThrownBy(() -> inscriptions.changerMotDePasse(eve, MOT_DE_PASSE, "court", ici.jeton(), ICI))
                .isInstanceOf(MotDePasseFaible.class);
        inscriptions.changerMotDePasse(eve, MOT_DE_PASSE, NOUVEAU, ici.jeton(), ICI);

        assertThat(maison.noeud.sessions.appelant(ici.jeton())).isPresent();
        assertThat(maison.noeud.sessions.appelant(autre.jeton())).isEmpty();
        assertThat(connecter("eve@exemple.fr", NOUVEAU)).isNotNull();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> inscriptions.changerMotDePasse(eve, "faux", NOUVEAU, null, ICI))
                    .isInstanceOf(ConnexionRefusee.class);
        }
        assertThatThrownBy(() -> inscriptions.changerMotDePasse(eve, NOUVEAU, MOT_DE_PASSE, null, ICI))
                .isInstanceOf(TropDEssais.class);
    }

    @Test
    void accounts_that_nobody_activated_go_after_thirty_days_and_old_links_with_them() {
        inscrire("eve@exemple.fr");
        inscrire("ana@exemple.fr");
        maison.creer("active@exemple.fr");
        inscriptions.demanderReinitialisation("active@exemple.fr", ICI);
        distribuer();
        maison.horloge.avancer(Duration.ofDays(30).plusSeconds(1));
        inscriptions.renvoyerActivation("ana@exemple.fr", ICI);
        distribuer();
        evenements.clear();

        new EntretienDesInscriptions(
                        maison.base.jpa(), maison.base.schema(), rien(Echeances.class), evenements::add, maison.horloge)
                .echoir(new Echeance(EntretienDesInscriptions.TYPE, "quotidien", maison.horloge.instant(), Map.of()));

        assertThat(maison.noeud.comptes.personne("eve@exemple.fr")).isEmpty();
        assertThat(maison.noeud.comptes.personne("ana@exemple.fr")).isPresent();
        assertThat(maison.noeud.comptes.personne("active@exemple.fr")).isPresent();
        assertThat(evenements).extracting(Evenement::type).containsExactly("compte.supprime");
        assertThat(maison.compter("select count(l) from LienEntity l")).isEqualTo(2);
    }

    @Test
    void the_token_itself_is_not_kept_and_has_256_random_bits() {
        inscrire("eve@exemple.fr");
        distribuer();

        assertThat(jeton(0)).hasSize(43);
        assertThat(maison.compter("select count(l) from LienEntity l where l.empreinte = '" + jeton(0) + "'"))
                .isZero();
    }

    /** As the outbox does: it refuses what is no type. */
    private void noter(Evenement evenement) {
        assertThat(evenement.type()).matches("[a-z]+(\\.[a-z]+)*");
        evenements.add(evenement);
    }

    private Optional<UtilisateurId> inscrire(String adresse) {
        return inscriptions.inscrire(demande(adresse, MOT_DE_PASSE), ICI);
    }

    private static Inscription demande(String adresse, String motDePasse) {
        return new Inscription(adresse, "service@exemple.fr", "Ève", "Martin", motDePasse, Locale.FRENCH);
    }

    private Session connecter(String adresse, String motDePasse) {
        return maison.noeud.sessions.ouvrir(adresse, motDePasse, ICI);
    }

    private void refuse(String champ, Inscription demande) {
        assertThatThrownBy(() -> inscriptions.inscrire(demande, ICI))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, e -> assertThat(e.champ()).contains(champ));
    }

    private String jeton(int lettre) {
        Courrier.@Nullable Action action = courriers.get(lettre).action();
        return action == null ? "" : action.chemin().replaceFirst(".*jeton=", "");
    }

    private void distribuer() {
        while (!taches.isEmpty()) {
            String[] prochaine = taches.remove();
            envoi.traiter(tache(prochaine[0], prochaine[1].isEmpty() ? Map.of() : EnvoiDeLiens.SANS_LIMITE));
        }
    }

    private Taches taches() {
        return (Taches)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Taches.class}, (p, m, a) -> {
                    synchronized (taches) {
                        taches.add(new String[] {(String) a[1], ((Map<?, ?>) a[2]).isEmpty() ? "" : "sans"});
                    }
                    return 1L;
                });
    }

    private static <T> T rien(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (p, m, a) -> m.getReturnType() == boolean.class ? true : null));
    }

    private static Tache tache(String reference, Map<String, String> donnees) {
        return new Tache() {
            @Override
            public long id() {
                return 1;
            }

            @Override
            public String type() {
                return EnvoiDeLiens.TYPE;
            }

            @Override
            public String reference() {
                return reference;
            }

            @Override
            public Map<String, String> donnees() {
                return donnees;
            }

            @Override
            public int tentative() {
                return 1;
            }

            @Override
            public Instant creeeLe() {
                return Instant.EPOCH;
            }

            @Override
            public void terminer() {}
        };
    }
}
