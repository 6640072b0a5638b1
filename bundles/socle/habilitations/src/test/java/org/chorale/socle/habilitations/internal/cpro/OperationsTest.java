package org.chorale.socle.habilitations.internal.cpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.DroitsDEssai;
import org.chorale.socle.habilitations.internal.EspaceDEssai;
import org.chorale.socle.habilitations.internal.cpro.Demandes.ListerRattachements;
import org.chorale.socle.habilitations.internal.cpro.Demandes.RechercherEspaces;
import org.chorale.socle.habilitations.internal.cpro.Demandes.RecupererRattachements;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UtilisateurId LEA = new UtilisateurId(5);
    private static final UtilisateurId PAUL = new UtilisateurId(6);
    private static final UtilisateurId PERSONNE = new UtilisateurId(9);

    private final DroitsDEssai droits = new DroitsDEssai(TypeBase.DERBY);
    private final StructureId commune = droits.annuaire.structure(1, Categorie.COLLECTIVITE_LOCALE);
    private final StructureId entreprise = droits.annuaire.structure(2, Categorie.PRIVEE);
    private final ServiceId ecoles = droits.annuaire.service(3, commune);
    private final MonCompteRessource monCompte =
            new MonCompteRessource(droits.annuaire, droits.habilitations, droits.horloge);
    private final EspacesEtRattachementsRessource structures = new EspacesEtRattachementsRessource(
            droits.annuaire, droits.habilitations, new Adresses(), droits.connaissance);

    OperationsTest() {
        droits.arrive(EspaceDEssai.ouvertSur("factures-recues", NatureStructure.PUBLIQUE));
        droits.gestion.rattacher(LEA, commune, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(LEA, entreprise, null, RoleStructure.UTILISATEUR);
        droits.gestion.rattacher(PAUL, commune, ecoles, RoleStructure.UTILISATEUR);
    }

    @AfterAll
    void fermer() {
        droits.close();
    }

    @Test
    void myAttachmentsAreListedByStructure() throws Exception {
        JsonNode reponse = conforme(
                "utilisateurs/v1/monCompte/recuperer/rattachements",
                monCompte.rattachements(
                        DroitsDEssai.appelant(LEA),
                        JSON.readValue(
                                "{\"parametresRecherche\":{\"nbResultatsParPage\":1}}", RecupererRattachements.class)));

        assertThat(reponse.at("/codeRetour").asInt()).isZero();
        assertThat(reponse.at("/parametresRetour/total").asInt()).isEqualTo(2);
        assertThat(reponse.at("/parametresRetour/pages").asInt()).isEqualTo(2);
        assertThat(reponse.at("/listeStructureRattachement")).hasSize(1);
        JsonNode premier = reponse.at("/listeStructureRattachement/0");
        assertThat(premier.at("/idStructure").asLong()).isEqualTo(commune.valeur());
        assertThat(premier.at("/roleUtilisateur").asText()).isEqualTo("GESTIONNAIRE_PRINCIPAL");
        assertThat(premier.at("/statutRattachementStructure").asText()).isEqualTo("VALIDEE");
    }

    @Test
    void servicesStandWithTheirStructureAndNothingIsA20000() {
        JsonNode paul = conforme(
                "utilisateurs/v1/monCompte/recuperer/rattachements",
                monCompte.rattachements(DroitsDEssai.appelant(PAUL), null));
        assertThat(paul.at("/listeStructureRattachement/0/listeServicesRattache/0/idService")
                        .asLong())
                .isEqualTo(ecoles.valeur());

        JsonNode personne = conforme(
                "utilisateurs/v1/monCompte/recuperer/rattachements",
                monCompte.rattachements(DroitsDEssai.appelant(PERSONNE), null));
        assertThat(personne.at("/codeRetour").asInt()).isEqualTo(20000);
        assertThat(personne.at("/libelle").asText()).isEqualTo("TRA_MSG_00.015");
    }

    @Test
    void openedEspacesCarryTheirPublishedNumber() throws Exception {
        JsonNode reponse = espaces(
                "{\"structure\":{\"identifiantStructure\":\"00000000000001\",\"typeIdentifiantStructure\":\"SIRET\"}}");

        JsonNode premier = reponse.at("/listeEspace/0");
        assertThat(premier.at("/codeEspace").asInt()).isEqualTo(7);
        assertThat(premier.at("/etatCourant").asText()).isEqualTo("ACTIVE");
        assertThat(premier.at("/typeHabilitation").asText()).isEqualTo("MODIFICATION");
        assertThat(espaces("{\"idService\":" + ecoles + ",\"structure\":{\"idStructure\":" + commune + "}}")
                        .at("/codeRetour")
                        .asInt())
                .isEqualTo(20000);
    }

    @Test
    void whatIsNotThereOrNotTheirsIsRefused() {
        assertThatThrownBy(() -> structures.rechercherEspaces(DroitsDEssai.appelant(PAUL), null))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> structures.rechercherEspaces(
                        DroitsDEssai.appelant(PAUL),
                        JSON.readValue(
                                "{\"structure\":{\"idStructure\":" + entreprise + "}}", RechercherEspaces.class)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> espaces("{\"structure\":{\"identifiantStructure\":\"trop court\"}}"))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> espaces(
                        "{\"structure\":{\"identifiantStructure\":\"x\",\"typeIdentifiantStructure\":\"SIREN\"}}"))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void whoManagesSeesTheAttachmentsOfTheirUsersAndNobodyElseDoes() throws Exception {
        String demande = "{\"idStructure\":" + commune + ",\"idUtilisateur\":" + PAUL + "}";
        JsonNode vue = conforme(
                "structures/v1/lister/rattachementsutilisateur",
                structures.listerRattachements(
                        DroitsDEssai.appelant(LEA), JSON.readValue(demande, ListerRattachements.class)));
        assertThat(vue.at("/listeServices/0/codeService").asText()).isEqualTo("S3");
        assertThat(vue.at("/listeServices/0/statutRattachement").asText()).isEqualTo("VALIDEE");
        assertThat(vue.at("/listeServices/0/dateDebut").asText()).isEqualTo("2026-03-02 10:00");

        assertThatThrownBy(() -> structures.listerRattachements(
                        DroitsDEssai.appelant(PERSONNE), JSON.readValue(demande, ListerRattachements.class)))
                .isInstanceOf(HorsPerimetre.class);
        assertThatThrownBy(() -> structures.listerRattachements(
                        DroitsDEssai.appelant(LEA),
                        JSON.readValue(
                                "{\"idStructure\":1,\"adresseEmailConnexionUtilisateur\":\"inconnu@exemple.fr\"}",
                                ListerRattachements.class)))
                .isInstanceOf(HorsPerimetre.class);
    }

    private JsonNode espaces(String demande) throws Exception {
        return conforme(
                "structures/v1/rechercher/espaces",
                structures.rechercherEspaces(
                        DroitsDEssai.appelant(LEA), JSON.readValue(demande, RechercherEspaces.class)));
    }

    /** Every answer goes through here; where the contracts are not there it is taken as it is. */
    private static JsonNode conforme(String operation, Object reponse) {
        return ContratPublie.trouver()
                .map(c -> c.verifier("/cpro/" + operation, reponse))
                .orElseGet(() -> JSON.valueToTree(reponse));
    }

    /** Accounts of which nobody knows any. */
    private static final class Adresses implements Comptes {
        @Override
        public UtilisateurId creerPersonne(NouvellePersonne personne, String motDePasse) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void changerAdresseContact(UtilisateurId personne, String adresseContact) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Secret creerCompteTechnique(StructureId structure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Secret creerClient(String nom) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Personne> personne(String adresseConnexion) {
            return Optional.empty();
        }

        @Override
        public Map<UtilisateurId, Personne> utilisateurs(Collection<UtilisateurId> ids) {
            return Map.of();
        }

        @Override
        public Set<UtilisateurId> personnes(Collection<UtilisateurId> ids) {
            return Set.of();
        }
    }
}
