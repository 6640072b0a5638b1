package org.chorale.socle.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chorale.api.acces.Portee;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.espace.Libelle;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires;
import org.chorale.api.notification.Destinataires.Personnes;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Groupe;
import org.chorale.api.notification.Rythme;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class NotificationsTest {
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");
    private static final StructureId VILLE = new StructureId(2);
    private static final ServiceId ECOLES = new ServiceId(9);
    private static final UtilisateurId LEA = new UtilisateurId(11);
    private static final UtilisateurId PAUL = new UtilisateurId(12);

    private final Maison maison;

    NotificationsTest(TypeBase type) {
        maison = new Maison(type);
    }

    @BeforeEach
    void preparer() {
        maison.espaces.add(RECUES);
        maison.droits.put(LEA, Set.of(Portee.entiere(VILLE)));
        maison.droits.put(PAUL, Set.of(new Portee(VILLE, ECOLES)));
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void whoever_holds_the_espace_there_is_told_and_nobody_else() {
        maison.prevenir(avis(1, new Titulaires(RECUES, VILLE, ECOLES)));
        maison.prevenir(avis(2, new Titulaires(RECUES, VILLE, null)));
        maison.prevenir(avis(3, new Titulaires(RECUES, new StructureId(3), null)));

        assertThat(maison.titres(LEA)).containsExactly("Facture 2", "Facture 1");
        assertThat(maison.titres(PAUL)).containsExactly("Facture 1");
        assertThat(maison.sonneries).contains("[11] notifications");
    }

    @Test
    void neither_who_did_it_nor_programs_nor_closed_accounts_are_told() {
        UtilisateurId programme = new UtilisateurId(13);
        UtilisateurId parti = new UtilisateurId(14);
        maison.techniques.add(programme);
        maison.fermes.add(parti);

        maison.prevenir(
                avis(1, new Personnes(Set.of(LEA, PAUL, programme, parti))).sauf(PAUL));

        assertThat(maison.titres(LEA)).hasSize(1);
        assertThat(maison.titres(PAUL)).isEmpty();
        assertThat(maison.titres(programme)).isEmpty();
        assertThat(maison.titres(parti)).isEmpty();
    }

    @Test
    void a_transaction_that_rolls_back_has_told_nothing_and_rings_no_bell() {
        assertThatThrownBy(() -> maison.dans(() -> {
                    maison.notifications.prevenir(avis(1, new Personnes(Set.of(LEA))));
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");

        assertThat(maison.titres(LEA)).isEmpty();
        assertThat(maison.sonneries).isEmpty();
    }

    @Test
    void who_lost_the_right_a_moment_ago_sees_nothing_more_is_counted_nothing_and_is_written_nothing() {
        maison.prevenir(avis(1, new Titulaires(RECUES, VILLE, ECOLES)).au(Rythme.IMMEDIAT));
        long ligne = maison.notifications.toutes(PAUL).get(0).id();

        maison.droits.remove(PAUL);
        minute();

        assertThat(maison.nonLues(PAUL)).isZero();
        assertThat(maison.titres(PAUL)).isEmpty();
        assertThat(maison.notifications.ouvrir(PAUL, ligne)).isEmpty();
        assertThat(maison.lettres).extracting(Courrier::adresse).containsExactly("contact11@x.fr");
    }

    @Test
    void lines_of_an_espace_that_left_are_away_with_it_and_back_when_it_returns() {
        maison.prevenir(avis(1, new Titulaires(RECUES, VILLE, null)));

        maison.espaces.clear();
        assertThat(maison.titres(LEA)).isEmpty();
        maison.espaces.add(RECUES);
        assertThat(maison.titres(LEA)).hasSize(1);
    }

    @Test
    void nobody_opens_or_reads_the_line_of_somebody_else() {
        maison.prevenir(avis(1, new Personnes(Set.of(LEA))));
        long ligne = maison.notifications.toutes(LEA).get(0).id();

        assertThat(maison.notifications.ouvrir(PAUL, ligne)).isEmpty();
        maison.notifications.lire(PAUL, List.of(ligne));
        assertThat(maison.nonLues(LEA)).isEqualTo(1);

        assertThat(maison.notifications.ouvrir(LEA, ligne)).contains("/espaces/factures-recues/1");
        assertThat(maison.nonLues(LEA)).isZero();
    }

    @Test
    void a_flux_of_five_hundred_is_one_line_and_one_letter() {
        for (int i = 1; i <= 500; i++) {
            maison.prevenir(recue(i).au(Rythme.IMMEDIAT));
        }
        minute();

        assertThat(maison.titres(LEA)).containsExactly("500 factures reçues");
        assertThat(maison.nonLues(LEA)).isEqualTo(1);
        assertThat(maison.lettres).hasSize(2).allSatisfy(l -> assertThat(l.objet())
                .isEqualTo("500 factures reçues"));
    }

    @Test
    void a_group_that_was_read_or_began_long_ago_takes_nothing_more_in() {
        maison.prevenir(recue(1));
        maison.prevenir(recue(2));
        maison.notifications.ouvrir(LEA, maison.notifications.toutes(LEA).get(0).id());
        maison.prevenir(recue(3));
        maison.horloge.avancer(Distribution.GROUPE.plusSeconds(1));
        maison.prevenir(recue(4));

        assertThat(maison.titres(LEA)).containsExactly("Facture 4", "Facture 3", "2 factures reçues");
    }

    @Test
    void several_things_of_a_minute_go_into_one_letter_and_what_was_read_meanwhile_into_none() {
        maison.prevenir(personnel(1));
        maison.prevenir(personnel(2));
        maison.prevenir(personnel(3));
        maison.notifications.ouvrir(LEA, maison.notifications.toutes(LEA).get(2).id());
        minute();

        assertThat(maison.lettres).singleElement().satisfies(l -> {
            assertThat(l.objet()).isEqualTo("2 notifications vous attendent");
            assertThat(l.paragraphes()).anyMatch(p -> p.startsWith("• Facture 3"));
            assertThat(String.join("", l.paragraphes())).doesNotContain("Facture 1");
            assertThat(l.action().chemin()).isEqualTo("/notifications");
        });
        maison.prevenir(personnel(4));
        minute();
        assertThat(maison.lettres).hasSize(2);
        assertThat(maison.lettres.get(1).action().chemin()).isEqualTo("/espaces/factures-recues/4");
    }

    @Test
    void a_letter_of_very_many_lines_says_how_many_more() {
        for (int i = 1; i <= 60; i++) {
            maison.prevenir(personnel(i));
        }
        minute();

        assertThat(maison.lettres).singleElement().satisfies(l -> assertThat(l.paragraphes())
                .contains("… et 40 autres, dans la cloche du portail."));
    }

    @Test
    void the_daily_letter_leaves_at_seven_in_paris_in_winter_and_in_summer() {
        maison.horloge.aller(Instant.parse("2026-03-02T05:59:00Z"));
        maison.prevenir(avis(1, new Personnes(Set.of(LEA))));
        assertThat(maison.echeances)
                .containsEntry("notifications.lettre#11 QUOTIDIEN", Instant.parse("2026-03-02T06:00:00Z"));
        maison.horloge.aller(Instant.parse("2026-03-02T06:00:00Z"));
        maison.echoir();
        assertThat(maison.lettres).hasSize(1);

        maison.horloge.aller(Instant.parse("2026-07-01T06:00:00Z"));
        maison.prevenir(avis(2, new Personnes(Set.of(LEA))));
        assertThat(maison.echeances)
                .containsEntry("notifications.lettre#11 QUOTIDIEN", Instant.parse("2026-07-02T05:00:00Z"));
    }

    @Test
    void each_espace_has_the_pace_and_the_letters_the_language_that_the_person_chose() {
        maison.notifications.choisir(
                LEA, new Choix(Map.of("factures-recues", Rythme.IMMEDIAT), Locale.ENGLISH), Set.of("factures-recues"));
        maison.notifications.choisir(
                PAUL, new Choix(Map.of("factures-recues", Rythme.AUCUN), Locale.FRENCH), Set.of("factures-recues"));

        maison.prevenir(avis(1, new Titulaires(RECUES, VILLE, ECOLES)));
        minute();

        assertThat(maison.lettres).singleElement().satisfies(l -> {
            assertThat(l.objet()).isEqualTo("Invoice 1");
            assertThat(l.langue().getLanguage()).isEqualTo("en");
        });
        assertThat(maison.nonLues(PAUL)).isEqualTo(1);
    }

    @Test
    void who_chooses_never_between_the_notice_and_the_letter_gets_none() {
        maison.prevenir(personnel(1));
        maison.notifications.choisir(
                LEA, new Choix(Map.of(Choix.PERSONNE, Rythme.AUCUN), Locale.FRENCH), Set.of(Choix.PERSONNE));
        minute();

        assertThat(maison.lettres).isEmpty();
    }

    @Test
    void a_choice_that_is_taken_back_goes_by_importance_again_and_others_stay() {
        maison.notifications.choisir(
                LEA,
                new Choix(Map.of("a-b", Rythme.AUCUN, "factures-recues", Rythme.AUCUN), Locale.FRENCH),
                Set.of("a-b", "factures-recues"));

        maison.notifications.choisir(LEA, new Choix(Map.of(), Locale.FRENCH), Set.of("factures-recues"));

        assertThat(maison.notifications.choix(LEA).rythmes()).containsExactly(Map.entry("a-b", Rythme.AUCUN));
    }

    @Test
    void old_news_are_no_news() {
        Evenement ancien = AvisTransporte.emballer(personnel(1));
        maison.horloge.avancer(Distribution.AGE_MAX.plusSeconds(1));

        maison.dans(() -> maison.recevoir(ancien));

        assertThat(maison.titres(LEA)).isEmpty();
    }

    @Test
    void two_hundred_lines_are_kept_for_a_person_and_ninety_days() {
        for (int i = 1; i <= 260; i++) {
            maison.prevenir(personnel(i));
        }
        assertThat(maison.titres(LEA)).hasSize(200).first().isEqualTo("Facture 260");
        assertThat(maison.lignes()).isBetween(200L, 250L);

        maison.horloge.avancer(Duration.ofDays(90).plusSeconds(1));
        maison.entretien.echoir(null);
        assertThat(maison.lignes()).isZero();
    }

    @Test
    void a_notice_travels_whole() {
        Avis plein = recue(7).au(Rythme.AUCUN).sauf(PAUL);
        Avis autre = avis(8, new Personnes(Set.of(LEA, PAUL)));

        assertThat(AvisTransporte.deballer(AvisTransporte.emballer(plein))).isEqualTo(plein);
        assertThat(AvisTransporte.deballer(AvisTransporte.emballer(autre))).isEqualTo(autre);
    }

    @Test
    void texts_are_cut_to_one_line_and_what_is_no_path_of_the_portal_is_refused() {
        Avis long1 = new Avis(
                "facture.essai",
                "facture:1",
                maison.horloge.instant(),
                new Personnes(Set.of(LEA)),
                new Libelle("a\nb" + "x".repeat(300), "y"),
                new Libelle("z".repeat(2000), ""),
                "/");

        assertThat(long1.titre().fr()).hasSize(150).startsWith("a b").endsWith("…");
        maison.prevenir(long1);
        assertThat(maison.titres(LEA)).containsExactly(long1.titre().fr());
        assertThatThrownBy(() -> new Avis(
                        "x", "y", Instant.EPOCH, new Personnes(Set.of()), long1.titre(), long1.texte(), "//ailleurs"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void minute() {
        maison.horloge.avancer(Lettres.ATTENTE);
        maison.echoir();
    }

    private Avis recue(int numero) {
        return avis(numero, new Titulaires(RECUES, VILLE, ECOLES))
                .dans(new Groupe(
                        "facture.recue 2 9 CPP1",
                        new Libelle("{n} factures reçues", "{n} invoices received"),
                        "/espaces/factures-recues"));
    }

    private Avis personnel(int numero) {
        return avis(numero, new Personnes(Set.of(LEA))).au(Rythme.IMMEDIAT);
    }

    private Avis avis(int numero, Destinataires destinataires) {
        return new Avis(
                "facture.essai",
                "facture:" + numero,
                maison.horloge.instant(),
                destinataires,
                new Libelle("Facture " + numero, "Invoice " + numero),
                new Libelle("À lire.", "To be read."),
                "/espaces/factures-recues/" + numero);
    }
}
