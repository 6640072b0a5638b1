package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorale.api.espace.Mode.CONSULTATION;
import static org.chorale.api.espace.Mode.MODIFICATION;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_SECONDAIRE;
import static org.chorale.api.habilitation.RoleStructure.UTILISATEUR;
import static org.chorale.api.habilitation.SortDeLigne.A_FAIRE;
import static org.chorale.api.habilitation.SortDeLigne.DEJA;
import static org.chorale.api.habilitation.SortDeLigne.FAITE;
import static org.chorale.api.habilitation.SortDeLigne.REFUSEE;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.commun.Pagination;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RattachementsDirects;
import org.chorale.api.habilitation.RattachementsDirects.Abonne;
import org.chorale.api.habilitation.RattachementsDirects.Ligne;
import org.chorale.api.habilitation.RattachementsDirects.Place;
import org.chorale.api.habilitation.RefusHabilitation.LigneRefusee;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Léa manages the town and the school; Zoé arrives; the firm is somebody else's. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectsTest {
    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");

    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private int suite;
    private StructureId commune;
    private StructureId ecole;
    private StructureId autre;
    private ServiceId cantine;
    private UtilisateurId lea;
    private UtilisateurId zoe;
    private UtilisateurId etranger;
    private CodeEspace recues;
    private CodeEspace ferme;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
        droits.arrive(EspaceDEssai.pourGestionnaires(ACTIVITES.valeur()));
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    @BeforeEach
    void preparer() {
        suite += 20;
        String nom = "d" + suite + "-";
        commune = droits.annuaire.structure(suite + 1, Categorie.COLLECTIVITE_LOCALE);
        ecole = droits.annuaire.structure(suite + 2, Categorie.ETABLISSEMENT_PUBLIC);
        autre = droits.annuaire.structure(suite + 3, Categorie.PRIVEE);
        cantine = droits.annuaire.service(suite + 1, ecole);
        lea = new UtilisateurId(suite + 1);
        zoe = new UtilisateurId(suite + 2);
        etranger = new UtilisateurId(suite + 3);
        recues = droits.arrive(EspaceDEssai.ouvertSur(nom + "recues", NatureStructure.PUBLIQUE));
        ferme = droits.arrive(EspaceDEssai.surDemande(nom + "ferme"));
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(lea, ecole, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(etranger, autre, null, UTILISATEUR);
        droits.lettres.clear();
    }

    @Test
    void onePersonArrivesEverywhereAtOnceWithOneLetter() {
        List<Place> places = List.of(
                new Place(commune, null, GESTIONNAIRE_SECONDAIRE, List.of(new Abonne(recues, MODIFICATION))),
                new Place(ecole, cantine, UTILISATEUR, List.of(new Abonne(recues, CONSULTATION))));
        assertThat(droits.directs.prevoir(droits.gere(lea), zoe, places))
                .hasSize(4)
                .extracting(Ligne::sort)
                .containsOnly(A_FAIRE);
        assertThat(rattachements(zoe)).isEmpty();

        List<Ligne> faites = droits.directs.rattacher(droits.gere(lea), zoe, places);

        assertThat(faites).extracting(Ligne::sort).containsOnly(FAITE);
        assertThat(rattachements(zoe))
                .extracting(Rattachement::structure, Rattachement::service, Rattachement::role)
                .containsExactlyInAnyOrder(
                        tuple(commune, null, GESTIONNAIRE_SECONDAIRE), tuple(ecole, cantine, UTILISATEUR));
        assertThat(droits.portees(zoe, recues, CONSULTATION))
                .containsExactlyInAnyOrder(commune.toString(), ecole + "/" + cantine);
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly("contact-" + zoe + "@exemple.fr");
        assertThat(droits.gestionnaires
                        .historique(droits.gere(lea), null, Pagination.premiere())
                        .elements())
                .extracting(Acte::quoi)
                .containsExactlyInAnyOrder(
                        Acte.Nature.RATTACHEMENT_AJOUTE,
                        Acte.Nature.RATTACHEMENT_AJOUTE,
                        Acte.Nature.ABONNEMENT_AJOUTE,
                        Acte.Nature.ABONNEMENT_AJOUTE);
        assertThat(droits.directs.rattacher(droits.gere(lea), zoe, places))
                .extracting(Ligne::sort)
                .containsOnly(DEJA);
        assertThat(droits.lettres).hasSize(1);
    }

    @Test
    void allOrNone() {
        List<Place> places = List.of(
                new Place(commune, null, UTILISATEUR, List.of(new Abonne(recues, MODIFICATION))),
                new Place(ecole, null, UTILISATEUR, List.of(new Abonne(ferme, CONSULTATION))));
        assertThat(droits.directs.prevoir(droits.gere(lea), zoe, places))
                .extracting(Ligne::sort)
                .containsExactly(A_FAIRE, A_FAIRE, A_FAIRE, REFUSEE);

        assertThatThrownBy(() -> droits.directs.rattacher(droits.gere(lea), zoe, places))
                .isInstanceOf(LigneRefusee.class)
                .hasMessageContaining("Structure " + ecole);
        assertThat(rattachements(zoe)).isEmpty();
        assertThat(droits.lettres).isEmpty();
    }

    @Test
    void nobodyIsLoweredAndWhatIsSuspendedStaysSo() {
        UtilisateurId sam = new UtilisateurId(suite + 5);
        droits.gestion.rattacher(sam, commune, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(zoe, commune, null, UTILISATEUR);
        droits.gestionnaires.suspendre(
                droits.gere(lea), rattachements(zoe).get(0).id(), true, null);

        assertThat(sort(sam, new Place(commune, null, UTILISATEUR, List.of()))).isEqualTo(DEJA);
        assertThat(sort(zoe, new Place(commune, null, UTILISATEUR, List.of()))).isEqualTo(REFUSEE);
        droits.directs.rattacher(droits.gere(lea), sam, List.of(new Place(commune, null, UTILISATEUR, List.of())));
        assertThat(rattachements(sam)).extracting(Rattachement::role).containsExactly(GESTIONNAIRE_SECONDAIRE);
        // What the role brings needs no line, and is not given without it.
        assertThat(sort(etranger, new Place(commune, null, UTILISATEUR, List.of(new Abonne(ACTIVITES, MODIFICATION)))))
                .isEqualTo(REFUSEE);
        assertThat(sort(
                        etranger,
                        new Place(
                                commune, null, GESTIONNAIRE_SECONDAIRE, List.of(new Abonne(ACTIVITES, MODIFICATION)))))
                .isEqualTo(DEJA);
    }

    @Test
    void whatIsNotTheirsIsRefusedAndSoIsWhatMeansNothing() {
        Place ici = new Place(commune, null, UTILISATEUR, List.of());
        Perimetre deLea = droits.gere(lea);
        assertThatThrownBy(() -> droits.directs.rattacher(
                        deLea, zoe, List.of(ici, new Place(autre, null, UTILISATEUR, List.of()))))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.directs.prevoir(
                        deLea, zoe, List.of(new Place(commune, cantine, UTILISATEUR, List.of()))))
                .isInstanceOf(Introuvable.class);
        UtilisateurId personne = new UtilisateurId(suite + 9);
        droits.comptes.inconnus.add(personne);
        assertThatThrownBy(() -> droits.directs.prevoir(deLea, personne, List.of(ici)))
                .isInstanceOf(Introuvable.class);
        List<Abonne> deux = List.of(new Abonne(recues, CONSULTATION), new Abonne(recues, MODIFICATION));
        for (List<Place> faux : List.<List<Place>>of(
                List.of(),
                Collections.nCopies(RattachementsDirects.PLACES_MAX + 1, ici),
                List.of(ici, ici),
                List.of(new Place(commune, null, GESTIONNAIRE_PRINCIPAL, List.of())),
                List.of(new Place(ecole, cantine, GESTIONNAIRE_SECONDAIRE, List.of())),
                List.of(new Place(commune, null, UTILISATEUR, deux)))) {
            assertThatThrownBy(() -> droits.directs.prevoir(deLea, zoe, faux)).isInstanceOf(ParametreInvalide.class);
        }
        assertThatThrownBy(() -> droits.directs.prevoir(deLea, lea, List.of(ici)))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> droits.directs.rattacher(droits.voit(lea), zoe, List.of(ici)))
                .isInstanceOf(HorsPerimetre.class);
        assertThat(rattachements(zoe)).isEmpty();
    }

    // Whom one may find

    @Test
    void oneFindsThePeopleOfOnesStructuresAndNobodyElseExceptByTheExactAddress() {
        droits.gestion.rattacher(zoe, ecole, cantine, UTILISATEUR);
        UtilisateurId parti = new UtilisateurId(suite + 6);
        droits.gestion.rattacher(parti, ecole, null, UTILISATEUR);
        droits.gestion.detacher(parti, ecole, null);

        assertThat(trouves("")).containsExactlyInAnyOrder(lea, zoe);
        assertThat(trouves("NÔM" + zoe)).containsExactly(zoe);
        assertThat(trouves("connexion-" + etranger)).isEmpty();
        assertThat(droits.connus.parmi(droits.voit(lea), List.of(lea, zoe, etranger, parti)))
                .containsExactlyInAnyOrder(lea, zoe);

        assertThat(droits.connus.designer(droits.voit(lea), zoe.valeur(), null)).isEqualTo(zoe);
        for (UtilisateurId devine : Set.of(etranger, parti, new UtilisateurId(suite + 19))) {
            assertThatThrownBy(() -> droits.connus.designer(droits.voit(lea), devine.valeur(), null))
                    .isInstanceOf(Introuvable.class);
        }
        assertThat(droits.connus.designer(droits.voit(lea), null, " connexion-" + etranger + "@exemple.fr "))
                .isEqualTo(etranger);
        assertThatThrownBy(() -> droits.connus.designer(droits.voit(lea), null, "connexion-"))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.connus.designer(droits.voit(lea), null, "a".repeat(1000)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.connus.designer(droits.voit(lea), 0L, " "))
                .isInstanceOf(ParametreInvalide.class);
    }

    private List<UtilisateurId> trouves(String texte) {
        return droits.connus.rechercher(droits.voit(lea), texte, Pagination.premiere()).elements().stream()
                .map(Personne::id)
                .toList();
    }

    private SortDeLigne sort(UtilisateurId qui, Place place) {
        List<Ligne> lignes = droits.directs.prevoir(droits.gere(lea), qui, List.of(place));
        return lignes.get(lignes.size() - 1).sort();
    }

    private List<Rattachement> rattachements(UtilisateurId qui) {
        return droits.habilitations.rattachements(DroitsDEssai.appelant(qui)).stream()
                .filter(r -> r.statut() == StatutRattachement.VALIDEE || r.statut() == StatutRattachement.DESACTIVEE)
                .toList();
    }
}
