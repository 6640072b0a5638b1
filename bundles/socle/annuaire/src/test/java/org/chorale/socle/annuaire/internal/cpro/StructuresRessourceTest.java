package org.chorale.socle.annuaire.internal.cpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouveauService;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.annuaire.internal.AnnuaireService;
import org.chorale.socle.annuaire.internal.DonneesDEssai;
import org.chorale.socle.annuaire.internal.cpro.Demandes.ConsulterService;
import org.chorale.socle.annuaire.internal.cpro.Demandes.ConsulterStructure;
import org.chorale.socle.annuaire.internal.cpro.Demandes.RechercherServices;
import org.chorale.socle.annuaire.internal.cpro.Demandes.RechercherStructure;
import org.chorale.socle.annuaire.internal.fiche.LectureDesFiches;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructuresRessourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Appelant MOI = new Appelant(new UtilisateurId(7), Genre.TECHNIQUE, "TECH_1", Set.of());

    private final BaseDEssai base = BaseDEssai.ouvrir(TypeBase.DERBY, "annuaire", "ann_");
    private final StructureId commune;
    private final StructureId mienne;
    private final StructureId autre;
    private final ServiceId travaux;
    private final StructuresRessource ressource;

    StructuresRessourceTest() {
        var administration = DonneesDEssai.administration(base);
        commune = administration.creerStructure(new NouvelleStructure(
                Identifiant.siret("21760694600010"),
                "Commune de Valmont-sur-Seine",
                Categorie.COLLECTIVITE_LOCALE,
                new Adresse("1 place de la Mairie", "", "76540", "Valmont-sur-Seine", "FR"),
                new ParametresStructure(true, false, false, true, false)));
        travaux = administration.creerService(
                commune, new NouveauService("TRAVAUX", "Services techniques", LocalDate.of(2026, 1, 1), null, true));
        mienne = administration.creerStructure(privee("84318206400017", "Menuiserie Lemaire SARL"));
        autre = administration.creerStructure(privee("79264138300023", "Électricité Garnier SAS"));
        administration.activer(autre, false);
        ressource = new StructuresRessource(
                new AnnuaireService(base.jpa(), base.schema()),
                new Rattache(Set.of(mienne)),
                new LectureDesFiches(base.jpa(), base.schema()),
                HorlogeDEssai.a("2026-03-02T09:00:00Z"));
    }

    private static NouvelleStructure privee(String siret, String nom) {
        return new NouvelleStructure(
                Identifiant.siret(siret), nom, Categorie.PRIVEE, Adresse.INCONNUE, ParametresStructure.AUCUN);
    }

    @AfterAll
    void fermer() {
        base.close();
    }

    @Test
    void anEmptyBodyNullAndUnknownFieldsAreUnderstood() throws Exception {
        assertThat(rechercher("{}").at("/parametresRetour/total").asInt()).isEqualTo(2);
        assertThat(conforme("rechercher", ressource.rechercher(MOI, null))
                        .at("/codeRetour")
                        .asInt())
                .isZero();
        assertThat(rechercher("{\"inconnu\":{\"a\":1},\"structure\":{\"autre\":true}}")
                        .at("/libelle")
                        .asText())
                .isEqualTo("TRA_MSG_00.000");
    }

    @Test
    void privateStructuresOfOthersAreHiddenUnlessTheyAreAskedFor() throws Exception {
        for (String restreindre :
                List.of("", ",\"restreindreStructuresPrivees\":\"\"", ",\"restreindreStructuresPrivees\":true")) {
            JsonNode reponse = rechercher("{\"structure\":{}" + restreindre + "}");
            assertThat(reponse.at("/listeStructures").findValuesAsText("idStructureCPP"))
                    .containsExactlyInAnyOrder(commune.toString(), mienne.toString());
        }
        assertThat(rechercher("{\"restreindreStructuresPrivees\":false}")
                        .at("/parametresRetour/total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void requestsSayActifAndAnswersActive() throws Exception {
        JsonNode reponse =
                rechercher("{\"restreindreStructuresPrivees\":false,\"structure\":{\"statutStructure\":\"INACTIF\"}}");

        assertThat(reponse.at("/listeStructures/0").toString())
                .isEqualTo("{\"idStructureCPP\":" + autre + ",\"typeIdentifiantStructure\":\"SIRET\","
                        + "\"identifiantStructure\":\"79264138300023\","
                        + "\"designationStructure\":\"Électricité Garnier SAS\",\"statut\":\"INACTIVE\"}");
    }

    @Test
    void aSearchThatFindsNothingIsNotASuccess() throws Exception {
        JsonNode reponse = rechercher("{\"structure\":{\"identifiantStructure\":\"00000000000000\"},"
                + "\"parametres\":{\"pageResultatDemandee\":1,\"nbResultatsParPage\":1000}}");

        assertThat(reponse.at("/codeRetour").asInt()).isEqualTo(20000);
        assertThat(reponse.at("/libelle").asText()).isEqualTo("TRA_MSG_00.015");
        assertThat(reponse.at("/listeStructures").isArray()).isTrue();
        assertThat(reponse.at("/parametresRetour").toString())
                .isEqualTo("{\"nbResultatsParPage\":1000,\"pageCourante\":1,\"pages\":0,\"total\":0}");
    }

    @Test
    void emptyTextsForListsMeanNothingAndWrongOnesAreNamed() throws Exception {
        assertThat(rechercher(
                                "{\"structure\":{\"typeIdentifiantStructure\":\"\",\"statutStructure\":\"\",\"typeStructure\":\"\"}}")
                        .at("/codeRetour")
                        .asInt())
                .isZero();
        assertThatThrownBy(() -> rechercher("{\"structure\":{\"typeIdentifiantStructure\":\"SIREN\"}}"))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, r -> assertThat(r.champ()).contains("typeIdentifiantStructure"));
    }

    @Test
    void structuresAreFoundByTownByNameAndByIdentifier() throws Exception {
        for (String critere : List.of(
                "\"adresseVille\":\"valmont sur\"",
                "\"adresseVille\":\"VALMONT-SUR-SEINE\",\"adresseCodePostal\":\"76\",\"adresseCodePays\":\"FR\"",
                "\"raisonSocialeStructure\":\"commune de valmont\"",
                "\"libelleStructure\":\"VALMONT SUR\"",
                "\"identifiantStructure\":\"217606946\"",
                "\"identifiantStructure\":\"217 606 946 00010\",\"typeIdentifiantStructure\":\"SIRET\"",
                "\"estMOA\":true,\"estMOAUniquement\":false",
                "\"estMOA\":false,\"typeStructure\":\"PUBLIQUE\"")) {
            assertThat(rechercher("{\"structure\":{" + critere + "}}")
                            .at("/listeStructures")
                            .findValuesAsText("idStructureCPP"))
                    .as(critere)
                    .containsExactly(commune.toString());
        }
        for (String critere : List.of(
                "\"adresseVille\":\"seine\"",
                "\"adresseVille\":\"Valmont\",\"adresseCodePays\":\"BE\"",
                "\"estMOAUniquement\":true",
                "\"identifiantStructure\":\"217606946\",\"typeIdentifiantStructure\":\"TAHITI\"")) {
            assertThat(rechercher("{\"structure\":{" + critere + "}}")
                            .at("/codeRetour")
                            .asInt())
                    .as(critere)
                    .isEqualTo(20000);
        }
    }

    @Test
    void consultingShowsTheWholeSheetUnderEitherName() throws Exception {
        for (String champ : List.of("idStructureCPP", "idStructure")) {
            JsonNode fiche = consulter("{\"codeLangue\":\"FR\",\"" + champ + "\":" + commune + "}");
            assertThat(fiche.at("/codeRetour").asInt()).isZero();
            assertThat(fiche.at("/informationGenerales/structurePriveePublique").asText())
                    .isEqualTo("PUBLIQUE");
            assertThat(fiche.at("/informationGenerales/numeroTVA").asText()).isEqualTo("FR83217606946");
            assertThat(fiche.at("/informationGenerales/listeStructureDupliquees")
                            .isEmpty())
                    .isTrue();
            assertThat(fiche.at("/parametres/codeServiceDoitEtreRenseigne").asBoolean())
                    .isTrue();
            assertThat(fiche.at("/parametres/getaMoa").asBoolean()).isTrue();
            assertThat(fiche.at("/adressePostaleDuSiege/ville").asText()).isEqualTo("Valmont-sur-Seine");
        }
    }

    @Test
    void whatIsUnknownAndWhatIsOutOfReachIsToldAlike() throws Exception {
        assertThat(consulter("{\"idStructureCPP\":" + mienne + "}")
                        .at("/codeRetour")
                        .asInt())
                .isZero();
        for (long numero : new long[] {autre.valeur(), 123_456}) {
            assertThatThrownBy(() -> consulter("{\"idStructureCPP\":" + numero + "}"))
                    .isInstanceOf(Introuvable.class);
        }
        assertThatThrownBy(() -> ressource.consulter(MOI, null)).isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> consulter("{\"idStructureCPP\":-1}")).isInstanceOf(ParametreInvalide.class);
    }

    @Test
    void servicesAreListedAndConsulted() throws Exception {
        JsonNode liste = conforme(
                "rechercher/services",
                ressource.rechercherServices(
                        MOI, JSON.readValue("{\"idStructure\":" + commune + "}", RechercherServices.class)));
        assertThat(liste.at("/listeServices").findValuesAsText("codeService"))
                .containsExactly("FACTURES_PUBLIQUES", "TRAVAUX");
        assertThat(liste.at("/listeServices/1/dateDbtService").asText()).isEqualTo("2026-01-01 00:00");
        assertThat(liste.at("/listeServices/1/estActif").asBoolean()).isTrue();

        JsonNode fiche = conforme(
                "consulter/service",
                ressource.consulterService(
                        MOI,
                        JSON.readValue(
                                "{\"codeLangue\":\"fr\",\"idService\":" + travaux + ",\"idStructure\":" + commune + "}",
                                ConsulterService.class)));
        assertThat(fiche.at("/informationsGenerales/nomService").asText()).isEqualTo("Services techniques");
        assertThat(fiche.at("/parametres/numeroEngagement").asBoolean()).isTrue();
        assertThatThrownBy(() ->
                        ressource.consulterService(MOI, new ConsulterService(null, travaux.valeur(), mienne.valeur())))
                .isInstanceOf(Introuvable.class);
    }

    private JsonNode rechercher(String demande) throws Exception {
        return conforme("rechercher", ressource.rechercher(MOI, JSON.readValue(demande, RechercherStructure.class)));
    }

    private JsonNode consulter(String demande) throws Exception {
        return conforme("consulter", ressource.consulter(MOI, JSON.readValue(demande, ConsulterStructure.class)));
    }

    /** Every answer goes through here; where the contracts are not there it is taken as it is. */
    private static JsonNode conforme(String operation, Object reponse) {
        return ContratPublie.trouver()
                .map(c -> c.verifier("/cpro/structures/v1/" + operation, reponse))
                .orElseGet(() -> JSON.valueToTree(reponse));
    }

    /** Somebody attached to these structures. */
    private record Rattache(Set<StructureId> structures) implements Habilitations {
        @Override
        public Perimetre perimetre(Appelant appelant, CodeEspace espace, Mode mode) {
            return new Perimetre(appelant, espace, mode, Set.of());
        }

        @Override
        public Map<CodeEspace, Mode> espaces(Appelant appelant) {
            return Map.of();
        }

        @Override
        public List<Rattachement> rattachements(Appelant appelant) {
            return List.of();
        }

        @Override
        public Set<StructureId> structuresRattachees(Appelant appelant) {
            return structures;
        }

        @Override
        public List<OuvertureEspace> ouvertures(StructureId structure) {
            return List.of();
        }
    }
}
