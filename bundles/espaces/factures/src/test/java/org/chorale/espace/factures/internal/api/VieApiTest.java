package org.chorale.espace.factures.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.VieDesFactures.Correction;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.Test;

/** completer, recycler, traiterRejet and what waits: what clients send, what they are answered. */
class VieApiTest {
    private static final Appelant APPELANT =
            new Appelant(new UtilisateurId(7), Appelant.Genre.TECHNIQUE, "TECH_7", Set.of());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaussesFactures factures = new FaussesFactures();
    private final FausseVie vie = new FausseVie();
    private final List<Long> consommees = new ArrayList<>();
    private final PiecesDeposees pieces = faux(
            PiecesDeposees.class,
            Map.of(
                    "toutes",
                    a -> ((List<?>) a[1]).stream().map(id -> fichier((Long) id)).toList(),
                    "consommer",
                    a -> consommees.addAll(((Collection<?>) a[1])
                            .stream().map(Long.class::cast).toList())));
    private final RessourceVieEmises emises = new RessourceVieEmises(factures, vie, pieces);
    private final RessourceATraiter aTraiter = new RessourceATraiter(factures);

    @Test
    void a_completion_uses_its_files_up_and_is_answered_with_the_paging_of_the_contract() throws Exception {
        JsonNode reponse = conforme(
                "completer", emises.completer(perimetre(1), lire("""
                {"idUtilisateurCourant": 0, "identifiantFactureCPP": 4711, "commentaire": " Voilà ",
                 "pieceJointeComplementaire": [{"pieceJointeComplementaireDesignation": "bon",
                   "pieceJointeComplementaireId": 12}, {"pieceJointeComplementaireId": 12}, null]}""", RessourceVieEmises.DemandeComplement.class)));

        assertThat(reponse.path("dateTraitement").asText()).isEqualTo("2026-03-03");
        assertThat(reponse.path("identifiantFactureCPP").asLong()).isEqualTo(4711);
        assertThat(reponse.path("total").asInt()).isEqualTo(1);
        assertThat(vie.complements).singleElement().satisfies(c -> {
            assertThat(c.commentaire()).isEqualTo("Voilà");
            assertThat(c.pieces()).singleElement().satisfies(p -> assertThat(p.nom())
                    .isEqualTo("piece-12.pdf"));
        });
        assertThat(consommees).containsExactly(12L);
    }

    @Test
    void what_is_not_suspended_is_told_by_the_code_that_clients_know() {
        vie.suspendue = false;
        assertThatThrownBy(() -> emises.completer(
                        perimetre(1),
                        lire(
                                "{\"identifiantFactureCPP\":4711,\"commentaire\":\"x\"}",
                                RessourceVieEmises.DemandeComplement.class)))
                .isInstanceOfSatisfying(RefusVie.PasSuspendue.class, r -> {
                    assertThat(r.motif().retour().codeRetour()).isEqualTo(20002);
                    assertThat(r.motif().retour().libelle()).isEqualTo("GDP_MSG_11.033");
                });
        assertThatThrownBy(() -> emises.completer(perimetre(1), null))
                .isInstanceOf(RefusCommun.ParametreInvalide.class)
                .hasMessageContaining("identifiantFactureCPP");
    }

    @Test
    void what_a_recycling_does_not_name_stays_as_it_was() throws Exception {
        JsonNode reponse = recycler("{\"identifiantFactureCPP\":4711,\"idUtilisateurCourant\":0}");
        assertThat(reponse.path("statutFacture").asText()).isEqualTo("MISE_A_DISPOSITION");
        recycler("{\"identifiantFactureCPP\":4711,\"destinataire\":{\"codeDestinataire\":\"26350579400028\","
                + "\"codeServiceExecutant\":\"\"},\"reference\":{\"numeroBonCommande\":\"EJ-7\",\"deviseFacture\":\"EUR\"},"
                + "\"commentaire\":\"Pardon\"}");
        assertThat(vie.corrections)
                .containsExactly(
                        new Correction("21350238800019", "CANTINE", "E-1", null),
                        new Correction("26350579400028", null, "EJ-7", "Pardon"));
        assertThatThrownBy(() -> recycler("{\"identifiantFactureCPP\":12}")).hasMessageContaining("n'existe pas");
    }

    @Test
    void rejections_are_named_one_at_least() throws Exception {
        JsonNode reponse = conforme(
                "traiterRejet",
                emises.traiterRejet(
                        perimetre(1),
                        lire(
                                "{\"listeDemandePaiement\":[{\"idDemandePaiement\":3},{\"idDemandePaiement\":4}]}",
                                RessourceVieEmises.DemandeRejets.class)));
        assertThat(reponse.path("codeRetour").asInt(-1)).isZero();
        assertThat(vie.rejets).containsExactly(new FactureId(3), new FactureId(4));
        assertThatThrownBy(() -> emises.traiterRejet(perimetre(1), null)).hasMessageContaining("listeDemandePaiement");
        assertThatThrownBy(() -> emises.traiterRejet(
                        perimetre(1), lire("{\"listeDemandePaiement\":[{}]}", RessourceVieEmises.DemandeRejets.class)))
                .hasMessageContaining("idDemandePaiement");
    }

    @Test
    void what_waits_for_the_supplier_are_returns_and_rejections_that_nobody_treated() throws Exception {
        JsonNode reponse = conforme(
                "rechercher/atraiter/fournisseur",
                aTraiter.fournisseur(
                        perimetre(1),
                        lire(
                                "{\"idStructure\":1,\"rechercheFactureATraiterParFournisseur\":{\"pageResultatDemandee\":1}}",
                                RessourceATraiter.DemandeFournisseur.class)));
        assertThat(reponse.path("listeFactures")
                        .path(0)
                        .path("identifiantFactureCPP")
                        .asLong())
                .isEqualTo(4711);
        CritereFactures critere = factures.criteres.get(0);
        assertThat(critere.statuts())
                .contains(StatutFacture.SUSPENDUE, StatutFacture.A_RECYCLER, StatutFacture.REJETEE);
        assertThat(critere.rejetTraite()).isFalse();
        assertThat(critere.fournisseurs()).containsExactly(new StructureId(1));

        aTraiter.fournisseur(
                perimetre(1), lire("{\"masquerRejetee\":true}", RessourceATraiter.DemandeFournisseur.class));
        assertThat(factures.criteres.get(1).statuts()).doesNotContain(StatutFacture.REJETEE);
    }

    @Test
    void what_waits_for_the_recipient_was_made_available_or_completed_and_nothing_is_a_code() throws Exception {
        conforme("rechercher/atraiter/recipiendaire", aTraiter.recipiendaire(perimetre(2), null));
        assertThat(factures.criteres.get(0).statuts())
                .containsExactlyInAnyOrder(StatutFacture.MISE_A_DISPOSITION, StatutFacture.COMPLETEE);
        factures.vide = true;
        JsonNode rien = conforme("rechercher/atraiter/recipiendaire", aTraiter.recipiendaire(perimetre(2), null));
        assertThat(rien.path("codeRetour").asInt()).isEqualTo(20000);
    }

    @Test
    void requests_for_payment_are_searched_from_the_side_that_the_role_names() throws Exception {
        JsonNode reponse = demandes("{\"roleUtilisateur\":\"FOURNISSEUR\",\"typeDemandePaiement\":\"FACTURE\"}");
        assertThat(reponse.path("total").asInt()).isEqualTo(1);
        assertThat(reponse.path("listeDemandePaiement")
                        .path(0)
                        .path("numeroDemandePaiement")
                        .asText())
                .isEqualTo("F-1");
        for (String rien : List.of(
                "{\"roleUtilisateur\":\"MOE\"}",
                "{\"roleUtilisateur\":\"DESTINATAIRE\"}",
                "{\"roleUtilisateur\":\"FOURNISSEUR\",\"dpOuDpArchive\":\"DP_ARCHIVE\"}",
                "{\"roleUtilisateur\":\"FOURNISSEUR\",\"typeDemandePaiement\":\"FACTURE_TRAVAUX\"}",
                "{\"roleUtilisateur\":\"FOURNISSEUR\",\"structureDestinataire\":{\"identifiantStructureDestinataire\":\"12\"}}")) {
            assertThat(demandes(rien).path("codeRetour").asInt()).as(rien).isEqualTo(20000);
        }
        assertThatThrownBy(() -> demandes("{}")).hasMessageContaining("roleUtilisateur");
        assertThatThrownBy(() -> demandes("{\"roleUtilisateur\":\"FOURNISSEUR\",\"numeroDpMandat\":\"12\"}"))
                .hasMessageContaining("numeroDpMandat");
    }

    @Test
    void acts_with_a_published_name_are_actions_and_the_others_events() throws Exception {
        vie.faire(ActionFacture.CONSULTATION, "");
        vie.faire(ActionFacture.TELECHARGEMENT_FACTURE, "");
        vie.faire(ActionFacture.CORRECTION, "a → b");
        RessourceHistorique historique = new RessourceHistorique(
                factures, vie, new OperationsTest.PersonneDautre(), tient("factures-recues", 2));
        JsonNode reponse = conforme(
                "consulter/historique",
                historique.consulter(APPELANT, lire("{\"idFacture\":4711}", RessourceHistorique.Demande.class)));
        assertThat(reponse.path("historiquesDesActionsUtilisateurs")
                        .path("histoAction")
                        .toString())
                .isEqualTo("[{\"histoActionId\":2,\"histoActionCode\":\"TELECHARGEMENT_FACTURE\","
                        + "\"histoActionDateHeure\":\"2026-03-03 00:30\",\"histoActionUtilisateurNom\":\"Anne\"}]");
        assertThat(reponse.path("derniereAction").path("derniereActionCode").asText())
                .isEqualTo("TELECHARGEMENT_FACTURE");
        JsonNode evenements =
                reponse.path("historiquesDesEvenementsComplementaires").path("evenement");
        assertThat(evenements.findValuesAsText("evenementLibelle"))
                .containsExactly("Adressage corrigé : a → b", "Consultée");
        assertThat(evenements.findValuesAsText("evenementQui")).containsExactly("Anne", "Durand");
    }

    private JsonNode demandes(String corps) throws JsonProcessingException {
        RessourceDemandesPaiement ressource = new RessourceDemandesPaiement(
                factures,
                tient("factures-emises", 1),
                faux(Annuaire.class, Map.of("parIdentifiant", a -> Optional.empty())));
        return conforme(
                "rechercher/demandePaiement",
                ressource.rechercher(APPELANT, lire(corps, RessourceDemandesPaiement.Demande.class)));
    }

    private JsonNode recycler(String corps) throws JsonProcessingException {
        return conforme(
                "recycler", emises.recycler(perimetre(1), lire(corps, RessourceVieEmises.DemandeRecyclage.class)));
    }

    private static FichierDeBrouillon fichier(long id) {
        return new FichierDeBrouillon(
                id,
                FichierDeBrouillon.Role.PIECE,
                "piece-" + id + ".pdf",
                "application/pdf",
                FormatDocument.INCONNU,
                new Documents.Document(new Empreinte("00".repeat(32)), 12),
                FichierDeBrouillon.Lecture.RIEN);
    }

    private static <T> T lire(String corps, Class<T> type) throws JsonProcessingException {
        return JSON.readValue(corps, type);
    }

    /** Every answer goes through here; where the contracts are not there it is taken as it is. */
    private static JsonNode conforme(String operation, Object reponse) throws JsonProcessingException {
        Optional<ContratPublie> contrat = ContratPublie.trouver();
        return contrat.isPresent()
                ? contrat.get().verifier("/cpro/factures/v1/" + operation, reponse)
                : JSON.readTree(JSON.writeValueAsString(reponse));
    }

    private static Perimetre perimetre(long structure) {
        return new Perimetre(
                APPELANT,
                new CodeEspace("factures-emises"),
                Mode.MODIFICATION,
                Set.of(Portee.entiere(new StructureId(structure))));
    }

    private static Habilitations tient(String espace, long structure) {
        return faux(
                Habilitations.class,
                Map.of(
                        "perimetre",
                        a -> ((CodeEspace) a[1]).valeur().equals(espace)
                                ? perimetre(structure)
                                : new Perimetre(APPELANT, (CodeEspace) a[1], (Mode) a[2], Set.of())));
    }

    private static <T> T faux(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.getOrDefault(
                                methode.getName(), a -> null)
                        .apply(valeurs)));
    }
}
