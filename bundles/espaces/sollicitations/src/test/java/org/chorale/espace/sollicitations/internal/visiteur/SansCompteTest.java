package org.chorale.espace.sollicitations.internal.visiteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Demande;
import org.chorale.espace.sollicitations.internal.service.Facteur;
import org.chorale.espace.sollicitations.internal.service.Message;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.PreuveRefusee;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.TropSansCompte;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.chorale.espace.sollicitations.internal.service.SaisieIncorrecte;
import org.chorale.espace.sollicitations.internal.service.Salle;
import org.chorale.espace.sollicitations.internal.service.Sceau;
import org.chorale.espace.sollicitations.internal.visiteur.SansCompte.Mesure;
import org.chorale.espace.sollicitations.internal.visiteur.SansCompte.Question;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class SansCompteTest {
    private static final int BITS = 6;

    private final Salle salle;
    private final Defis defis;
    private final SansCompte sansCompte;

    SansCompteTest(TypeBase type) {
        salle = new Salle(type);
        defis = new Defis(salle.sceau, salle.horloge, BITS);
        sansCompte = avec(new Mesure(true, 3, 7));
    }

    private SansCompte avec(Mesure mesure) {
        return new SansCompte(
                salle.base.jpa(), salle.categories, salle.adressage, salle.ecriture, defis, salle.sceau, mesure);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    private static Demande demande(String sousCategorie, String siret) {
        return new Demande(
                null, sousCategorie, "Où en est-elle ?", "F-12", siret, "", "", "", List.of(), Locale.FRENCH);
    }

    private Question question(String reseau, String adresse) {
        String jeton = defis.nouveau().jeton();
        return new Question(
                "Jo Visiteur",
                adresse,
                demande("FACTURE_PAIEMENT", Salle.SIRET_VALMONT),
                reseau,
                jeton,
                travailler(jeton),
                "");
    }

    private static String travailler(String jeton) {
        for (long n = 0; ; n++) {
            if (Defis.bitsNuls(Defis.condenser(jeton + ":" + n)) >= BITS) {
                return Long.toString(n);
            }
        }
    }

    private Regard visiteur(String lien) {
        return new Regard.DuVisiteur(
                salle.sceau.lire(lien.substring(Facteur.SUIVI.length())).orElseThrow());
    }

    @Test
    void nobody_sees_it_before_the_address_is_confirmed_then_the_answer_comes_by_mail_and_goes_on_by_the_link() {
        long id = sansCompte.poser(question("192.0.2.1", "jo@visiteur.example"));
        assertThat(salle.evenements).isEmpty();
        assertThatThrownBy(() -> salle.lectures.consulter(Salle.DESTINATAIRE, id))
                .isInstanceOf(Introuvable.class);
        assertThat(salle.lectures.compter(Salle.DESTINATAIRE)).isEmpty();

        Courrier confirmation = salle.courriers.get(0);
        assertThat(confirmation.adresse()).isEqualTo("jo@visiteur.example");
        assertThat(String.join(" ", confirmation.paragraphes()) + confirmation.objet())
                .as("nothing that was typed")
                .doesNotContain("Où en est", "Jo Visiteur");
        Regard jo = visiteur(confirmation.action().chemin());
        assertThat(salle.agir(jo, id, Action.CONFIRMATION, "")).isEqualTo(Etat.NOUVELLE);
        assertThat(salle.lectures.compter(Salle.DESTINATAIRE)).containsEntry(Etat.NOUVELLE, 1L);

        salle.agir(Salle.DESTINATAIRE, id, Action.REPONSE, "Payée le 12.");
        Courrier reponse = salle.courriers.get(1);
        assertThat(reponse.paragraphes()).contains("Payée le 12.");
        assertThat(reponse.action().chemin()).isEqualTo(confirmation.action().chemin());
        assertThat(salle.agir(jo, id, Action.RETOUR, "Rien reçu.")).isEqualTo(Etat.RETOURNEE);
        assertThat(salle.lectures.consulter(Salle.DESTINATAIRE, id).messages())
                .extracting(Message::auteur)
                .containsExactly("Jo Visiteur", "Jo Visiteur", "Paul Renard", "Jo Visiteur");
        assertThatThrownBy(() -> salle.lectures.consulter(Salle.EMETTEUR, id)).isInstanceOf(Introuvable.class);
    }

    @Test
    void what_is_not_confirmed_in_a_day_is_forgotten() {
        long id = sansCompte.poser(question("192.0.2.1", "jo@visiteur.example"));
        salle.avancer(Duration.ofHours(25));
        assertThatThrownBy(() -> salle.lectures.consulter(new Regard.DuVisiteur(id), id))
                .isInstanceOf(Introuvable.class);
        assertThat(salle.plan.quand("sollicitations.confirmation", Long.toString(id)))
                .isEmpty();
    }

    @Test
    void where_a_proof_came_from_is_forgotten_after_a_day_confirmed_or_not() {
        long id = sansCompte.poser(question("192.0.2.1", "jo@visiteur.example"));
        salle.agir(new Regard.DuVisiteur(id), id, Action.CONFIRMATION, "");
        assertThat(defisGardes()).isEqualTo(1);
        salle.avancer(Duration.ofHours(24));
        assertThat(defisGardes()).isZero();
        assertThat(salle.lire(id).etat()).isEqualTo(Etat.NOUVELLE);
    }

    private long defisGardes() {
        return salle.base.jpa().txExpr(TransactionType.Required, em -> em.createQuery(
                        "SELECT COUNT(d) FROM DefiEntity d", Long.class)
                .getSingleResult());
    }

    @Test
    void a_link_is_of_one_question_and_cannot_be_made() {
        long id = sansCompte.poser(question("192.0.2.1", "jo@visiteur.example"));
        String jeton = salle.sceau.jeton(id);
        assertThat(salle.sceau.lire(jeton)).contains(id);
        assertThat(new Sceau(salle.base.jpa(), salle.base.schema()).lire(jeton))
                .as("on another node")
                .contains(id);
        assertThat(salle.sceau.lire((id + 1) + jeton.substring(jeton.indexOf('.'))))
                .isEmpty();
        for (String faux : List.of("", ".", "1.", "x.y", jeton + "A", jeton.substring(0, jeton.length() - 1))) {
            assertThat(salle.sceau.lire(faux)).as(faux).isEmpty();
        }
        assertThat(jeton.substring(jeton.indexOf('.') + 1)).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void a_proof_counts_once_of_two_at_once_too() throws Exception {
        Question q = question("192.0.2.1", "jo@visiteur.example");
        AtomicInteger prises = new AtomicInteger();
        AtomicInteger refusees = new AtomicInteger();
        Callable<Void> envoi = () -> {
            try {
                sansCompte.poser(q);
                prises.incrementAndGet();
            } catch (PreuveRefusee deja) {
                refusees.incrementAndGet();
            }
            return null;
        };
        var deux = Executors.newFixedThreadPool(2);
        try {
            for (var f : deux.invokeAll(List.of(envoi, envoi))) {
                f.get();
            }
        } finally {
            deux.shutdown();
        }
        assertThat(prises).hasValue(1);
        assertThat(refusees).hasValue(1);
        assertThatThrownBy(() -> sansCompte.poser(q)).isInstanceOf(PreuveRefusee.class);
    }

    @Test
    void without_a_script_a_sum_and_twenty_seconds_stand_in() {
        Defis.Defi defi = defis.nouveau();
        Question q = question("192.0.2.1", "jo@visiteur.example");
        String somme = Integer.toString(defi.a() + defi.b());
        Question sans = new Question(q.nom(), q.adresse(), q.demande(), q.reseau(), defi.jeton(), "", somme);
        assertThatThrownBy(() -> sansCompte.poser(sans)).as("too soon").isInstanceOf(PreuveRefusee.class);
        salle.horloge.avancer(Duration.ofSeconds(20));
        assertThatThrownBy(() -> sansCompte.poser(
                        new Question(q.nom(), q.adresse(), q.demande(), q.reseau(), defi.jeton(), "", "99")))
                .isInstanceOf(PreuveRefusee.class);
        assertThat(sansCompte.poser(sans)).isPositive();
    }

    @Test
    void a_challenge_that_is_old_or_changed_is_none() {
        String jeton = defis.nouveau().jeton();
        String preuve = travailler(jeton);
        String change = jeton.replaceFirst("^.", jeton.startsWith("a") ? "b" : "a");
        assertThatThrownBy(() -> defis.exiger(change, travailler(change), "")).isInstanceOf(PreuveRefusee.class);
        assertThat(defis.exiger(jeton, preuve, "")).hasSize(64);
        assertThatThrownBy(() -> defis.exiger(jeton, "x", "")).isInstanceOf(PreuveRefusee.class);
        salle.horloge.avancer(Duration.ofHours(4));
        assertThatThrownBy(() -> defis.exiger(jeton, preuve, "")).isInstanceOf(PreuveRefusee.class);
    }

    @Test
    void so_many_come_from_one_network_to_one_address_and_in_all() {
        for (int i = 0; i < 3; i++) {
            sansCompte.poser(question("192.0.2.1", "jo" + i + "@visiteur.example"));
        }
        assertThatThrownBy(() -> sansCompte.poser(question("192.0.2.1", "autre@visiteur.example")))
                .as("one network")
                .isInstanceOf(TropSansCompte.class);
        for (int i = 0; i < 4; i++) {
            sansCompte.poser(question("198.51.100." + i, "meme@visiteur.example"));
        }
        assertThatThrownBy(() -> sansCompte.poser(question("203.0.113.1", "autre@visiteur.example")))
                .as("in all")
                .isInstanceOf(TropSansCompte.class);
        salle.horloge.avancer(Duration.ofMinutes(61));
        sansCompte.poser(question("203.0.113.1", "MEME@visiteur.example"));
        assertThatThrownBy(() -> sansCompte.poser(question("203.0.113.2", "meme@visiteur.example")))
                .as("one address")
                .isInstanceOf(TropSansCompte.class);
    }

    @Test
    void all_that_is_wrong_is_said_and_nothing_is_used_up() {
        String jeton = defis.nouveau().jeton();
        Question fausse = new Question(
                "", "pas une adresse", demande("FACTURE_PAIEMENT", "12"), "192.0.2.1", jeton, travailler(jeton), "");
        assertThatThrownBy(() -> sansCompte.poser(fausse))
                .isInstanceOfSatisfying(SaisieIncorrecte.class, s -> assertThat(s.fautes())
                        .extracting(f -> f.champ().orElse(""))
                        .containsExactly("nom", "adresse", "destinataire"));
        Question bonne = new Question(
                "Jo",
                "jo@visiteur.example",
                demande("FACTURE_PAIEMENT", Salle.SIRET_VALMONT),
                "192.0.2.1",
                jeton,
                fausse.preuve(),
                "");
        assertThat(sansCompte.poser(bonne)).isPositive();
    }

    @Test
    void what_needs_an_account_or_a_portal_that_is_closed_to_visitors_is_refused() {
        String jeton = defis.nouveau().jeton();
        Question reservee = new Question(
                "Jo",
                "jo@visiteur.example",
                demande("CHANGEMENT_SIRET", ""),
                "192.0.2.1",
                jeton,
                travailler(jeton),
                "");
        assertThatThrownBy(() -> sansCompte.poser(reservee)).isInstanceOf(SaisieIncorrecte.class);
        SansCompte ferme = avec(new Mesure(false, 3, 7));
        assertThatThrownBy(() -> ferme.poser(question("192.0.2.1", "jo@visiteur.example")))
                .isInstanceOf(SaisieIncorrecte.class);
    }
}
