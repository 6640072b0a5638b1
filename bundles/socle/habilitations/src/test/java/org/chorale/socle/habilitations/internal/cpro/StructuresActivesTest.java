package org.chorale.socle.habilitations.internal.cpro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.habilitations.internal.DroitsDEssai;
import org.chorale.socle.habilitations.internal.EspaceDEssai;
import org.chorale.socle.habilitations.internal.cpro.Demandes.RecupererStructuresActives;
import org.chorale.testkit.SurLesDeuxBases;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Léa sends for a commune and a company, receives for a commune and for one service of a school. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructuresActivesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UtilisateurId LEA = new UtilisateurId(5);
    private static final UtilisateurId PAUL = new UtilisateurId(6);

    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private StructuresActivesRessource ressource;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
        StructureId commune = droits.annuaire.structure(1, Categorie.COLLECTIVITE_LOCALE);
        StructureId entreprise = droits.annuaire.structure(2, Categorie.PRIVEE);
        StructureId fermee = droits.annuaire.inactive(3, Categorie.COLLECTIVITE_LOCALE);
        StructureId ecole = droits.annuaire.structure(4, Categorie.COLLECTIVITE_LOCALE);
        ServiceId cantine = droits.annuaire.service(5, ecole);
        CodeEspace emises = droits.arrive(EspaceDEssai.libre("factures-emises"));
        CodeEspace recues = droits.arrive(EspaceDEssai.surDemande("factures-recues"));
        for (StructureId structure : List.of(commune, entreprise, fermee)) {
            droits.gestion.rattacher(LEA, structure, null, RoleStructure.UTILISATEUR);
            droits.gestion.ouvrir(structure, null, recues);
            droits.gestion.abonner(LEA, structure, null, emises, Mode.MODIFICATION);
            droits.gestion.abonner(LEA, structure, null, recues, Mode.CONSULTATION);
        }
        droits.gestion.rattacher(LEA, ecole, cantine, RoleStructure.UTILISATEUR);
        droits.gestion.ouvrir(ecole, cantine, recues);
        droits.gestion.abonner(LEA, ecole, cantine, recues, Mode.CONSULTATION);
        droits.gestion.rattacher(PAUL, commune, null, RoleStructure.UTILISATEUR);
        ressource = new StructuresActivesRessource(droits.annuaire, droits.habilitations);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    @Test
    void issuersAreTheActiveStructuresWhereTheCallerHoldsInvoicesSent() {
        JsonNode reponse = conforme("fournisseur", ressource.fournisseur(DroitsDEssai.appelant(LEA), null));

        assertThat(reponse.at("/codeRetour").asInt()).isZero();
        assertThat(reponse.at("/libelle").asText()).isEqualTo("TRA_MSG_00.000");
        assertThat(numeros(reponse)).containsExactly(1L, 2L);
        assertThat(reponse.at("/listeStructures/0/identifiant").asText()).isEqualTo("00000000000001");
        assertThat(reponse.at("/listeStructures/0/designationStructure").asText())
                .isEqualTo("Structure 1");
    }

    @Test
    void recipientsArePublicAndOneServiceIsEnough() {
        JsonNode reponse = conforme("destinataire", ressource.destinataire(DroitsDEssai.appelant(LEA), null));

        assertThat(numeros(reponse)).containsExactly(1L, 4L);
    }

    @Test
    void anAttachmentWithoutTheEspaceGivesNothing() {
        JsonNode reponse = conforme("destinataire", ressource.destinataire(DroitsDEssai.appelant(PAUL), null));

        assertThat(reponse.at("/codeRetour").asInt()).isEqualTo(20000);
        assertThat(reponse.at("/libelle").asText()).isEqualTo("TRA_MSG_00.015");
        assertThat(reponse.at("/listeStructures")).isEmpty();
    }

    @Test
    void allComesAtOnceUnlessAPageIsAskedFor() throws Exception {
        JsonNode tout = conforme(
                "fournisseur",
                ressource.fournisseur(
                        DroitsDEssai.appelant(LEA), JSON.readValue("{}", RecupererStructuresActives.class)));
        assertThat(tout.at("/parametresRetour/nbResultatsParPage").asInt()).isEqualTo(10_000);

        JsonNode page = conforme(
                "fournisseur",
                ressource.fournisseur(
                        DroitsDEssai.appelant(LEA),
                        JSON.readValue(
                                "{\"parametresRecherche\":{\"pageResultatDemandee\":2,\"nbResultatsParPage\":1}}",
                                RecupererStructuresActives.class)));
        assertThat(numeros(page)).containsExactly(2L);
        assertThat(page.at("/parametresRetour/pages").asInt()).isEqualTo(2);
    }

    /** Every answer goes through here; where the contracts are not there it is taken as it is. */
    private static JsonNode conforme(String operation, Object reponse) {
        return ContratPublie.trouver()
                .map(c -> c.verifier("/cpro/transverses/v1/recuperer/structures/actives/" + operation, reponse))
                .orElseGet(() -> JSON.valueToTree(reponse));
    }

    private static List<Long> numeros(JsonNode reponse) {
        List<Long> numeros = new ArrayList<>();
        reponse.at("/listeStructures")
                .forEach(s -> numeros.add(s.at("/idStructureCPP").asLong()));
        return numeros;
    }
}
