package org.chorale.socle.annuaire.internal.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.LEA;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.PAUL;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.gere;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.perimetre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.RefusAnnuaire.ReserveAuPrincipal;
import org.chorale.api.annuaire.RefusAnnuaire.TropDeComptesTechniques;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionHabilitations;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.habilitation.UtilisateursDeStructures;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.identite.EtatDuCompte.Etat;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Notifications;
import org.chorale.api.notification.Rythme;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Léa is gestionnaire principal, Paul is secondaire. Accounts and rights are kept by others. */
class ComptesTechniquesDeStructureTest {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FIN = QUAND.plus(Duration.ofDays(424));

    private static final Instant PLUS_TARD =
            FIN.minus(ComptesTechniques.PREAVIS).plus(Duration.ofDays(5));

    private final Mairie mairie = new Mairie(TypeBase.DERBY);
    private final List<CompteTechnique> comptes = new ArrayList<>();
    private final List<String> droits = new ArrayList<>();
    private final List<Avis> dits = new ArrayList<>();
    private StructureId atelier;
    private ComptesTechniquesDeStructureService service;
    private AvertissementExpiration avertissement;

    @BeforeEach
    void preparer() {
        atelier = mairie.creer(Categorie.PRIVEE);
        ComptesTechniques techniques = Doublure.de(
                ComptesTechniques.class,
                Map.of(
                        "de",
                        a -> List.copyOf(comptes),
                        "renouveler",
                        a -> new Secret(((UtilisateurId) a[1]).valeur(), "TECH_1", "autre secret"),
                        "fermer",
                        a -> remplacer((UtilisateurId) a[1])));
        Comptes identites = Doublure.de(Comptes.class, Map.of("creerCompteTechnique", a -> ouvrir()));
        UtilisateursDeStructures utilisateurs =
                Doublure.de(UtilisateursDeStructures.class, Map.of("principal", a -> Optional.of(LEA)));
        service = new ComptesTechniquesDeStructureService(
                mairie.base.jpa(),
                mairie.base.schema(),
                mairie.carnet,
                identites,
                techniques,
                Doublure.de(GestionDesDroits.class, Map.of("rattacher", a -> noter("rattaché " + a[1]))),
                Doublure.de(GestionHabilitations.class, Map.of("detacher", a -> noter("détaché " + a[0]))),
                utilisateurs);
        avertissement = new AvertissementExpiration(
                techniques,
                Doublure.de(
                        Annuaire.class,
                        Map.of(
                                "structure",
                                a -> Optional.of(mairie.fiches
                                        .lire(gere(atelier), atelier)
                                        .structure()))),
                Doublure.de(Notifications.class, Map.of("prevenir", a -> dits.add((Avis) a[0]))),
                Clock.fixed(PLUS_TARD, ZoneOffset.UTC));
    }

    @AfterEach
    void fermer() {
        mairie.close();
    }

    private Secret ouvrir() {
        long id = 100 + comptes.size();
        comptes.add(new CompteTechnique(new UtilisateurId(id), "TECH_" + id, Etat.ACTIF, QUAND, QUAND, FIN));
        return new Secret(id, "TECH_" + id, "le secret");
    }

    private Object remplacer(UtilisateurId id) {
        comptes.replaceAll(
                c -> c.id().equals(id) ? new CompteTechnique(id, c.login(), Etat.INACTIF, QUAND, QUAND, FIN) : c);
        return this;
    }

    private Object noter(String quoi) {
        return droits.add(quoi);
    }

    @Test
    void theGestionnairePrincipalCreatesRenewsAndClosesAndNoSecretIsInTheHistory() {
        Secret cree = service.creer(gere(atelier), atelier);
        UtilisateurId id = new UtilisateurId(cree.id());
        assertThat(service.lister(gere(atelier), atelier))
                .extracting(CompteTechnique::login)
                .containsExactly("TECH_100");
        assertThat(service.renouveler(gere(atelier), atelier, id).motDePasse()).isEqualTo("autre secret");
        service.fermer(gere(atelier), atelier, id);

        assertThat(droits).containsExactly("rattaché 100", "détaché 100");
        assertThat(service.lister(gere(atelier), atelier).get(0).estFerme()).isTrue();
        List<ModificationDeFiche> histoire = mairie.fiches
                .modifications(gere(atelier), atelier, Pagination.premiere())
                .elements();
        assertThat(histoire)
                .extracting(ModificationDeFiche::apres)
                .containsExactly("fermé", "mot de passe renouvelé", "créé");
        assertThat(histoire.toString()).doesNotContain("secret");
    }

    @Test
    void aSecondaireSeesThemAndMayNotTouchThem() {
        Secret cree = service.creer(gere(atelier), atelier);
        Perimetre paul = perimetre(PAUL, "activites-gestionnaire", Mode.MODIFICATION, atelier);
        assertThat(service.lister(paul, atelier)).hasSize(1);
        assertThat(service.peutEcrire(paul, atelier)).isFalse();
        assertThatThrownBy(() -> service.creer(paul, atelier)).isInstanceOf(ReserveAuPrincipal.class);
        UtilisateurId id = new UtilisateurId(cree.id());
        assertThatThrownBy(() -> service.renouveler(paul, atelier, id)).isInstanceOf(ReserveAuPrincipal.class);
        assertThatThrownBy(() -> service.fermer(paul, atelier, id)).isInstanceOf(ReserveAuPrincipal.class);
    }

    @Test
    void aProgramToWhichThePrincipalGaveManagementMayAndNobodyElsewhere() {
        Perimetre programme = new Perimetre(
                new Appelant(new UtilisateurId(77), Appelant.Genre.TECHNIQUE, "TECH", Set.of()),
                new CodeEspace("activites-gestionnaire"),
                Mode.MODIFICATION,
                Set.of(Portee.entiere(atelier)));
        assertThat(service.creer(programme, atelier).login()).isEqualTo("TECH_100");
        StructureId autre = mairie.creer(Categorie.PRIVEE);
        assertThatThrownBy(() -> service.creer(gere(autre), atelier)).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> service.lister(gere(autre), atelier)).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() ->
                        service.creer(perimetre(LEA, "activites-gestionnaire", Mode.CONSULTATION, atelier), atelier))
                .isInstanceOf(HorsPerimetre.class);
    }

    @Test
    void aStructureHasFiveOpenAndAnInactiveOneGetsNoMore() {
        for (int i = 0; i < 5; i++) {
            service.creer(gere(atelier), atelier);
        }
        assertThatThrownBy(() -> service.creer(gere(atelier), atelier)).isInstanceOf(TropDeComptesTechniques.class);
        service.fermer(gere(atelier), atelier, new UtilisateurId(100));
        service.creer(gere(atelier), atelier);
        service.fermer(gere(atelier), atelier, new UtilisateurId(101));
        mairie.administration.activer(atelier, false);
        assertThatThrownBy(() -> service.creer(gere(atelier), atelier)).isInstanceOf(StructureInactive.class);
        service.fermer(gere(atelier), atelier, new UtilisateurId(102));
    }

    @Test
    void thoseWhoManageAreToldThirtyDaysBeforeTheEndInEitherLanguageAndNotAboutWhatIsClosed() {
        service.creer(gere(atelier), atelier);
        Echeance due = new Echeance(
                ComptesTechniques.EXPIRATION_PROCHE,
                "100",
                FIN.minus(ComptesTechniques.PREAVIS),
                Map.of("structure", atelier.toString()));
        assertThat(avertissement.type()).isEqualTo(due.type());
        avertissement.echoir(due);
        assertThat(dits).hasSize(1);
        Avis avis = dits.get(0);
        assertThat(avis.destinataires())
                .isEqualTo(new Titulaires(new CodeEspace("activites-gestionnaire"), atelier, null));
        assertThat(avis.rythme()).isEqualTo(Rythme.IMMEDIAT);
        assertThat(avis.quand()).as("late, and still told").isEqualTo(PLUS_TARD);
        assertThat(avis.titre().fr()).contains("TECH_100", "expire");
        assertThat(avis.titre().en()).contains("TECH_100", "ends");
        assertThat(avis.texte().fr()).contains("Structure essai", "30/04/2027", "renouvelle");
        assertThat(avis.texte().en()).contains("Structure essai", "2027", "renew");
        service.fermer(gere(atelier), atelier, new UtilisateurId(100));
        avertissement.echoir(due);
        assertThat(dits).hasSize(1);
    }
}
