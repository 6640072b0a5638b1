package org.chorale.socle.habilitations.internal.cpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.habilitations.internal.DroitsDEssai.appelant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.habilitation.RefusHabilitation.EspaceFerme;
import org.chorale.api.habilitation.RefusHabilitation.NonRattache;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalObligatoire;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.DroitsDEssai;
import org.chorale.socle.habilitations.internal.EspaceDEssai;
import org.chorale.socle.habilitations.internal.cpro.MesAbonnementsRessource.DemanderAbonnements;
import org.chorale.socle.habilitations.internal.cpro.MesAbonnementsRessource.DemanderRattachement;
import org.chorale.socle.habilitations.internal.cpro.MesAbonnementsRessource.RecupererAbonnements;
import org.chorale.socle.habilitations.internal.cpro.MesAbonnementsRessource.SupprimerAbonnement;
import org.chorale.socle.habilitations.internal.cpro.MesAbonnementsRessource.SupprimerRattachement;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What a program does about its own rights. Paul is attached to the town, which Léa manages. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MesAbonnementsTest {
    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private MesAbonnementsRessource operations;
    private int suite;
    private StructureId commune;
    private StructureId autre;
    private ServiceId ecoles;
    private UtilisateurId lea;
    private UtilisateurId paul;
    private CodeEspace recues;
    private CodeEspace libre;
    private CodeEspace ferme;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
        operations = new MesAbonnementsRessource(droits.mesDroits, droits.connaissance);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    @BeforeEach
    void preparer() {
        suite += 10;
        commune = droits.annuaire.structure(suite + 1, Categorie.COLLECTIVITE_LOCALE);
        autre = droits.annuaire.structure(suite + 2, Categorie.PRIVEE);
        ecoles = droits.annuaire.service(suite + 3, commune);
        lea = new UtilisateurId(suite + 5);
        paul = new UtilisateurId(suite + 6);
        recues = droits.arrive(EspaceDEssai.ouvertSur("c" + suite + "-recues", NatureStructure.PUBLIQUE));
        libre = droits.arrive(EspaceDEssai.libre("c" + suite + "-libre"));
        ferme = droits.arrive(EspaceDEssai.surDemande("c" + suite + "-ferme"));
        droits.gestion.rattacher(lea, commune, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(paul, commune, null, RoleStructure.UTILISATEUR);
    }

    @Test
    void whatIsFreeIsTakenAtOnceAndWhatIsNotIsAskedFor() {
        JsonNode pris = demander(commune, libre.valeur(), "MODIFICATION");
        assertThat(pris.at("/codeRetour").asInt()).isZero();
        assertThat(pris.at("/listeAbonnements/0/statutAbonnement").asText()).isEqualTo("VALIDEE");
        assertThat(pris.at("/listeAbonnements/0/typeHabilitation").asText()).isEqualTo("MODIFICATION");
        assertThat(pris.at("/listeAbonnements/0/numeroEspace").asInt()).isEqualTo(1004);

        JsonNode demande = demander(commune, recues.valeur(), "CONSULTATION_UNIQUEMENT");
        assertThat(demande.at("/listeAbonnements/0/statutAbonnement").asText()).isEqualTo("EN_COURS_DE_VALIDATION");
        assertThat(demande.at("/listeAbonnements/0/typeHabilitation").asText()).isEqualTo("CONSULTATION_UNIQUEMENT");

        JsonNode tous = recuperer("{\"parametresRecherche\":{\"nbResultatsParPage\":1,\"pageResultatDemandee\":2}}");
        assertThat(tous.at("/parametresRetour/total").asInt()).isEqualTo(2);
        assertThat(tous.at("/listeAbonnements")).hasSize(1);
    }

    @Test
    void aSubscriptionEndsAndSoDoesARequestAndNobodyElsesDoes() {
        long pris = demander(commune, libre.valeur(), null)
                .at("/listeAbonnements/0/idAbonnement")
                .asLong();
        long demande = demander(commune, recues.valeur(), null)
                .at("/listeAbonnements/0/idAbonnement")
                .asLong();
        assertThatThrownBy(() -> operations.supprimer(appelant(lea), new SupprimerAbonnement(pris)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> operations.supprimer(appelant(lea), new SupprimerAbonnement(demande)))
                .isInstanceOf(Introuvable.class);

        for (long numero : List.of(pris, demande, demande)) {
            assertThat(Conforme.reponse(
                                    "utilisateurs/v1/supprimerAbonnementMonCompteUtilisateur",
                                    operations.supprimer(appelant(paul), new SupprimerAbonnement(numero)))
                            .at("/codeRetour")
                            .asInt())
                    .isZero();
        }
        assertThat(recuperer("{}").findValuesAsText("statutAbonnement")).containsOnly("SUPPRIMEE");
    }

    @Test
    void whatCannotBeSubscribedToIsRefusedWithItsReason() {
        assertThatThrownBy(() -> demander(commune, ferme.valeur(), null)).isInstanceOf(EspaceFerme.class);
        assertThatThrownBy(() -> demander(autre, libre.valeur(), null)).isInstanceOf(NonRattache.class);
        assertThatThrownBy(() -> demander(new StructureId(987_654), libre.valeur(), null))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> demander(commune, "pas un code", null)).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> demander(commune, "99999999999", null)).isInstanceOf(Introuvable.class);
        refuse("typeHabilitation", () -> demander(commune, libre.valeur(), "LECTURE"));
        refuse("codeEspace", () -> demander(commune, " ", null));
        refuse("codeEspace", () -> demander(commune, null, null));
        refuse("idStructure", () -> operations.demander(appelant(paul), null));
        refuse(
                "idStructure",
                () -> operations.demander(
                        appelant(paul), new DemanderAbonnements(0L, null, libre.valeur(), null, null)));
        refuse(
                "commentaire",
                () -> operations.demander(
                        appelant(paul),
                        new DemanderAbonnements(commune.valeur(), null, recues.valeur(), null, "x".repeat(501))));
        refuse("idAbonnement", () -> operations.supprimer(appelant(paul), null));
        refuse("idAbonnement", () -> operations.supprimer(appelant(paul), new SupprimerAbonnement(-1L)));
        // Every one of them is a business refusal: a code that is not zero, in HTTP 200.
        assertThat(new EspaceFerme().motif().retour().codeRetour()).isNotZero();
        assertThat(new NonRattache().motif().retour().codeRetour()).isNotZero();
    }

    @Test
    void anEspaceMayBeNamedByItsNumber() {
        droits.arrive(new EspaceDEssai(
                new CodeEspace("n" + suite + "-numerote"),
                500_000 + suite,
                EspaceDEssai.libre("libre").ouverture()));
        assertThat(demander(commune, String.valueOf(500_000 + suite), null)
                        .at("/listeAbonnements/0/codeEspace")
                        .asText())
                .isEqualTo("n" + suite + "-numerote");
    }

    @Test
    void anAttachmentIsAskedForAndLeft() throws Exception {
        JsonNode demande = rattachement("{\"idStructureCPP\":%s,\"commentaire\":\"Bonjour\"}".formatted(autre));
        assertThat(demande.at("/statutRattachement").asText()).isEqualTo("EN_COURS_DE_VALIDATION");
        assertThat(rattachement("{\"idStructure\":%s}".formatted(autre))
                        .at("/idRattachement")
                        .asLong())
                .isEqualTo(demande.at("/idRattachement").asLong());
        assertThat(rattachement("{\"idStructure\":%s,\"idService\":%s}".formatted(commune, ecoles))
                        .at("/statutRattachement")
                        .asText())
                .isEqualTo("VALIDEE");

        SupprimerRattachement depart = Conforme.JSON.readValue(
                "{\"idRattachementStructure\":%s}".formatted(demande.at("/idRattachement")),
                SupprimerRattachement.class);
        assertThatThrownBy(() -> operations.quitter(appelant(lea), depart)).isInstanceOf(Introuvable.class);
        assertThat(Conforme.reponse(
                                "utilisateurs/v1/supprimerRattachStructureMonCompteUtilisateur",
                                operations.quitter(appelant(paul), depart))
                        .at("/codeRetour")
                        .asInt())
                .isZero();
    }

    @Test
    void whatCannotBeJoinedOrLeftIsRefusedWithItsReason() {
        StructureId inactive = droits.annuaire.inactive(suite + 8, Categorie.PRIVEE);
        assertThatThrownBy(() -> rattachement("{\"idStructure\":%s}".formatted(inactive)))
                .isInstanceOf(StructureInactive.class);
        assertThatThrownBy(() -> rattachement("{\"idStructure\":%s,\"idService\":%s}".formatted(autre, ecoles)))
                .isInstanceOf(Introuvable.class);
        refuse("idStructure", () -> rattachement("{}"));
        refuse("idStructure", () -> operations.demanderRattachement(appelant(paul), null));
        refuse(
                "commentaire",
                () -> rattachement("{\"idStructure\":%s,\"commentaire\":\"%s\"}".formatted(autre, "x".repeat(501))));
        refuse("idRattachement", () -> operations.quitter(appelant(paul), null));
        long principal =
                droits.mesDroits.demanderRattachement(lea, commune, null, null).id();
        assertThatThrownBy(() -> operations.quitter(appelant(lea), new SupprimerRattachement(principal)))
                .isInstanceOf(PrincipalObligatoire.class);
    }

    @Test
    void nothingIsAnEmptySearch() {
        JsonNode vide = Conforme.reponse(
                "utilisateurs/v1/recupererAbonnementsMonCompteUtilisateur",
                operations.recuperer(appelant(new UtilisateurId(suite + 9)), null));
        assertThat(vide.at("/codeRetour").asInt()).isEqualTo(20000);
        assertThat(vide.at("/libelle").asText()).isEqualTo("TRA_MSG_00.015");
    }

    private JsonNode demander(StructureId structure, String espace, String mode) {
        return Conforme.reponse(
                "utilisateurs/v1/demanderAbonnementsMonCompteUtilisateur",
                operations.demander(
                        appelant(paul), new DemanderAbonnements(structure.valeur(), 0L, espace, mode, null)));
    }

    private JsonNode recuperer(String demande) {
        return Conforme.reponse(
                "utilisateurs/v1/recupererAbonnementsMonCompteUtilisateur",
                operations.recuperer(appelant(paul), Conforme.lire(demande, RecupererAbonnements.class)));
    }

    private JsonNode rattachement(String demande) {
        return Conforme.reponse(
                "utilisateurs/v1/demanderRattachementMonCompteUtilisateur",
                operations.demanderRattachement(appelant(paul), Conforme.lire(demande, DemanderRattachement.class)));
    }

    private static void refuse(String champ, org.assertj.core.api.ThrowableAssert.ThrowingCallable appel) {
        assertThatThrownBy(appel).isInstanceOfSatisfying(ParametreInvalide.class, r -> assertThat(r.champ())
                .contains(champ));
    }
}
