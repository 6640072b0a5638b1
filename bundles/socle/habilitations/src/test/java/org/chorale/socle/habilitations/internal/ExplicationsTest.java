package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Explications.Explication;
import org.chorale.api.habilitation.Explications.Maillon;
import org.chorale.api.habilitation.Explications.Point;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What is explained is what is decided, over every combination of rows there can be. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplicationsTest {
    private static final StructureId STRUCTURE = new StructureId(1);
    private static final ServiceId SERVICE = new ServiceId(2);

    @Parameter
    TypeBase type;

    private DroitsDEssai droits;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
        droits.annuaire.structure(STRUCTURE.valeur(), Categorie.COLLECTIVITE_LOCALE);
        droits.annuaire.service(SERVICE.valeur(), STRUCTURE);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    /** A subscription: its mode, its state, whether a rule gave it. */
    private record Pris(String mode, String statut, boolean parRegle) {}

    @Test
    void theExplanationSaysExactlyWhatTheCheckSays() {
        String[] rattachements = {"", "VALIDEE", "DESACTIVEE"};
        Boolean[] ouvertures = {null, true, false};
        Pris[] abonnements = {
            null,
            new Pris("CONSULTATION", "VALIDEE", false),
            new Pris("MODIFICATION", "VALIDEE", true),
            new Pris("MODIFICATION", "SUPPRIMEE", false)
        };
        CodeEspace libre = droits.arrive(EspaceDEssai.libre("libre"));
        CodeEspace surDemande = droits.arrive(EspaceDEssai.surDemande("sur-demande"));
        long numero = 100;
        int comparees = 0;
        List<String> fautes = new ArrayList<>();
        // Openings are the structure's: one structure for each pair of them, users for the rest.
        for (Boolean surStructure : ouvertures) {
            for (Boolean surService : ouvertures) {
                ouvertures(surStructure, surService, libre, surDemande);
                List<UtilisateurId> utilisateurs = new ArrayList<>();
                long debut = numero;
                for (String entier : rattachements) {
                    for (String partiel : rattachements) {
                        for (Pris large : abonnements) {
                            for (Pris etroit : abonnements) {
                                UtilisateurId utilisateur = new UtilisateurId(++numero);
                                utilisateurs.add(utilisateur);
                                ecrire(utilisateur, entier, partiel, large, etroit, libre, surDemande);
                            }
                        }
                    }
                }
                assertThat(numero - debut).isEqualTo(144);
                for (UtilisateurId utilisateur : utilisateurs) {
                    for (CodeEspace espace : List.of(libre, surDemande)) {
                        for (Mode mode : Mode.values()) {
                            for (ServiceId service : new ServiceId[] {null, SERVICE}) {
                                comparees++;
                                comparer(utilisateur, espace, mode, service).ifPresent(fautes::add);
                            }
                        }
                    }
                }
            }
        }
        assertThat(comparees).isEqualTo(9 * 144 * 8);
        assertThat(fautes).isEmpty();
    }

    private Optional<String> comparer(
            UtilisateurId utilisateur, CodeEspace espace, Mode mode, @Nullable ServiceId service) {
        boolean decide = droits.habilitations
                .perimetre(DroitsDEssai.appelant(utilisateur), espace, mode)
                .contient(STRUCTURE, service);
        Explication dit = droits.explications.expliquer(utilisateur, espace, mode, STRUCTURE, service);
        boolean tous = dit.chaine().stream().allMatch(Maillon::tenu);
        boolean remedes = dit.chaine().stream().allMatch(m -> m.tenu() == (m.remede() == null));
        return dit.accorde() == decide && tous == decide && remedes
                ? Optional.empty()
                : Optional.of(utilisateur + " " + espace + " " + mode + " " + service + ": " + decide + " " + dit);
    }

    private void ouvertures(@Nullable Boolean surStructure, @Nullable Boolean surService, CodeEspace... espaces) {
        droits.base.jpa().tx(TransactionType.Required, em -> {
            em.createNativeQuery("DELETE FROM hab_ouverture").executeUpdate();
            for (CodeEspace espace : espaces) {
                Stream.of(new Object[] {0L, surStructure}, new Object[] {SERVICE.valeur(), surService})
                        .filter(o -> o[1] != null)
                        .forEach(o -> em.createNativeQuery("INSERT INTO hab_ouverture (structure_id, service_id, "
                                        + "espace, active, depuis) VALUES (?1, ?2, ?3, ?4, ?5)")
                                .setParameter(1, STRUCTURE.valeur())
                                .setParameter(2, o[0])
                                .setParameter(3, espace.valeur())
                                .setParameter(4, o[1])
                                .setParameter(5, LocalDateTime.of(2026, 1, 1, 0, 0))
                                .executeUpdate());
            }
        });
    }

    private void ecrire(
            UtilisateurId utilisateur,
            String entier,
            String partiel,
            @Nullable Pris large,
            @Nullable Pris etroit,
            CodeEspace... espaces) {
        droits.base.jpa().tx(TransactionType.Required, em -> {
            Stream.of(new Object[] {0L, entier}, new Object[] {SERVICE.valeur(), partiel})
                    .filter(r -> !"".equals(r[1]))
                    .forEach(r -> em.createNativeQuery("INSERT INTO hab_rattachement (id, version_ligne, "
                                    + "utilisateur_id, structure_id, service_id, role_structure, statut, depuis) "
                                    + "VALUES (?1, 1, ?2, ?3, ?4, 'UTILISATEUR', ?5, ?6)")
                            .setParameter(1, 1_000_000 + utilisateur.valeur() * 10 + (Long) r[0])
                            .setParameter(2, utilisateur.valeur())
                            .setParameter(3, STRUCTURE.valeur())
                            .setParameter(4, r[0])
                            .setParameter(5, r[1])
                            .setParameter(6, LocalDateTime.of(2026, 1, 1, 0, 0))
                            .executeUpdate());
            for (CodeEspace espace : espaces) {
                Stream.of(new Object[] {0L, large}, new Object[] {SERVICE.valeur(), etroit})
                        .filter(a -> a[1] != null)
                        .forEach(a -> em.createNativeQuery("INSERT INTO hab_abonnement (utilisateur_id, espace, "
                                        + "structure_id, service_id, mode_acces, statut, par_regle, depuis) "
                                        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                                .setParameter(1, utilisateur.valeur())
                                .setParameter(2, espace.valeur())
                                .setParameter(3, STRUCTURE.valeur())
                                .setParameter(4, a[0])
                                .setParameter(5, ((Pris) a[1]).mode())
                                .setParameter(6, ((Pris) a[1]).statut())
                                .setParameter(7, ((Pris) a[1]).parRegle())
                                .setParameter(8, LocalDateTime.of(2026, 1, 1, 0, 0))
                                .executeUpdate());
            }
        });
    }

    @Test
    void whatIsAbsentIsNotHeldAndTheChainSaysWhoCanChangeIt() {
        StructureId autre = droits.annuaire.structure(7, Categorie.PRIVEE);
        UtilisateurId lea = new UtilisateurId(90);
        UtilisateurId max = new UtilisateurId(91);
        UtilisateurId paul = new UtilisateurId(92);
        CodeEspace espace = droits.arrive(EspaceDEssai.libre("parti"));
        droits.gestion.rattacher(max, autre, null, RoleStructure.GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(lea, autre, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(paul, autre, null, RoleStructure.UTILISATEUR);
        droits.gestion.abonner(paul, autre, null, espace, Mode.CONSULTATION);

        Explication avant = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
        assertThat(avant.accorde()).isTrue();
        assertThat(avant.chaine()).extracting(Maillon::point).containsExactly(Point.values());
        assertThat(avant.qui()).containsExactly(lea, max);

        droits.part(espace);
        Explication apres = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
        assertThat(apres.accorde()).isFalse();
        assertThat(apres.chaine().get(1).tenu()).isFalse();
        assertThat(apres.chaine().get(0).tenu()).isTrue();
    }

    @Test
    void anAccountThatCannotBeUsedHoldsNothingAndTheFirstLinkSaysWhy() {
        StructureId autre = droits.annuaire.structure(8, Categorie.PRIVEE);
        UtilisateurId paul = new UtilisateurId(93);
        CodeEspace espace = droits.arrive(EspaceDEssai.libre("du-compte"));
        droits.gestion.rattacher(paul, autre, null, RoleStructure.UTILISATEUR);
        droits.gestion.abonner(paul, autre, null, espace, Mode.CONSULTATION);
        for (EtatDuCompte.Etat etat : EtatDuCompte.Etat.values()) {
            droits.comptes.etats.put(paul, new EtatDuCompte(etat, null));
            Explication dit = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
            boolean actif = etat == EtatDuCompte.Etat.ACTIF;
            assertThat(dit.accorde()).as(etat.name()).isEqualTo(actif);
            assertThat(dit.chaine().get(0).point()).isEqualTo(Point.COMPTE);
            assertThat(dit.chaine().get(0).tenu()).isEqualTo(actif);
            assertThat(dit.chaine().get(0).remede() == null).isEqualTo(actif);
            assertThat(dit.chaine().subList(1, 6)).allMatch(Maillon::tenu);
        }
        droits.comptes.etats.put(
                paul, new EtatDuCompte(EtatDuCompte.Etat.ACTIF, java.time.Instant.parse("2026-03-02T09:00:10Z")));
        Explication retenu = droits.explications.expliquer(paul, espace, Mode.CONSULTATION, autre, null);
        assertThat(retenu.accorde()).isTrue();
        assertThat(retenu.chaine().get(0).constat().fr()).contains("10:00:10");
        droits.comptes.inconnus.add(paul);
        assertThat(droits.explications
                        .expliquer(paul, espace, Mode.CONSULTATION, autre, null)
                        .accorde())
                .isFalse();
    }
}
