package org.chorale.espace.factures.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.document.Antivirus.Avis;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.Dossiers;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.testkit.contrat.ContratPublie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published operations: what clients send, what they are answered. */
class OperationsTest {
    private static final Appelant APPELANT =
            new Appelant(new UtilisateurId(7), Appelant.Genre.TECHNIQUE, "TECH_7", Set.of());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> cherchees = new ArrayList<>();
    private final FaussesFactures factures = new FaussesFactures();
    private final FausseVie vie = new FausseVie();
    private final FauxDossiers dossiers = new FauxDossiers();
    private final FauxDepots depots = new FauxDepots();
    private final RessourceDepot depot = new RessourceDepot(depots, d -> depots.avis, depots);
    private final List<Transition> lignes = new ArrayList<>();
    private final CyclesDeVie cycles = cycles(lignes);
    private final RessourceFacturesEmises emises = new RessourceFacturesEmises(factures, annuaire(), cycles);
    private final RessourceFacturesRecues recues = new RessourceFacturesRecues(factures, annuaire(), cycles);

    @Test
    void a_deposit_is_answered_with_a_receipt() throws Exception {
        JsonNode reponse = deposer("""
                {"idUtilisateurCourant": 0, "fichierFlux": "Ym9uam91cg==", "nomFichier": "f.xml",
                 "syntaxeFlux": "IN_DP_E1_UBL_INVOICE", "avecSignature": false}""");

        assertThat(reponse.toString())
                .isEqualTo("{\"codeRetour\":0,\"libelle\":\"GCU_MSG_01_000\","
                        + "\"numeroFluxDepot\":\"CPP0011117000000000425903\",\"dateDepot\":\"2026-03-03\","
                        + "\"syntaxeFlux\":\"IN_DP_E1_UBL_INVOICE\"}");
        assertThat(depots.octets.get(0)).asString(StandardCharsets.UTF_8).isEqualTo("bonjour");
        assertThat(depots.depots.get(0).deposant()).isEqualTo(new StructureId(1));
    }

    @Test
    void fields_come_in_any_order_with_others_among_them() throws Exception {
        deposer(
                "{\"syntaxeFlux\":\"\",\"inconnu\":{\"a\":[1,{\"b\":2}]},\"nomFichier\":\"f.xml\",\"idUtilisateurCourant\":null,"
                        + "\"fichierFlux\":\"Ym9u\\r\\nam91cg==\"}");

        assertThat(depots.octets.get(0)).asString(StandardCharsets.UTF_8).isEqualTo("bonjour");
        assertThat(depots.depots.get(0).syntaxeDeclaree()).isNull();
    }

    @Test
    void slashes_may_be_escaped_as_php_does() throws Exception {
        deposer("{\"fichierFlux\":\"Pz8\\/Pz8\\/\",\"nomFichier\":\"f.xml\"}");

        assertThat(depots.octets.get(0)).asString(StandardCharsets.UTF_8).isEqualTo("??????");
    }

    @Test
    void a_file_of_several_megabytes_goes_through_a_temporary_file_unchanged() throws Exception {
        byte[] octets = new byte[3 << 20];
        new Random(1).nextBytes(octets);
        deposer("{\"fichierFlux\":\"" + Base64.getEncoder().encodeToString(octets) + "\",\"nomFichier\":\"f.xml\"}");

        assertThat(depots.octets.get(0)).isEqualTo(octets);
    }

    @Test
    void thirty_megabytes_are_taken_and_one_byte_more_is_not() throws Exception {
        deposer(new GrandDepot(30 << 20));
        assertThat(depots.octets.get(0)).hasSize(30 << 20);
        assertThatThrownBy(() -> deposer(new GrandDepot((30 << 20) + 1)))
                .isInstanceOfSatisfying(RefusFacture.FluxTropGrand.class, r -> {
                    assertThat(r.motif().statutHttp()).isEqualTo(413);
                    assertThat(r.motif().retour().codeRetour()).isEqualTo(20001);
                });
    }

    @Test
    void what_the_antivirus_does_not_pass_is_no_flux() {
        for (Avis avis : List.of(Avis.INFECTE, Avis.MUET)) {
            depots.avis = avis;
            assertThatThrownBy(() -> deposer("{\"fichierFlux\":\"Ym9uam91cg==\",\"nomFichier\":\"f.xml\"}"))
                    .isInstanceOf(RefusDocument.class)
                    .extracting(r -> ((RefusDocument) r).motif().retour().codeRetour())
                    .isEqualTo(avis == Avis.INFECTE ? 20909 : 20910);
        }
        assertThat(depots.depots).isEmpty();
    }

    @Test
    void what_is_not_base_64_is_told_so() {
        for (String faux : List.of("Ym9*am91cg==", "data:application/xml;base64,Ym9uam91cg==", "é", "Y")) {
            assertThatThrownBy(() -> deposer("{\"fichierFlux\":\"" + faux + "\",\"nomFichier\":\"f.xml\"}"))
                    .as(faux)
                    .isInstanceOf(RefusCommun.ParametreInvalide.class)
                    .hasMessageContaining("base 64");
        }
        assertThatThrownBy(() -> deposer("{\"fichierFlux\":12,\"nomFichier\":\"f.xml\"}"))
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
    }

    @Test
    void an_empty_request_says_that_the_file_is_missing() {
        for (String corps : List.of("", "null", "{}", "{\"fichierFlux\":null}", "{\"fichierFlux\":\"\"}")) {
            assertThatThrownBy(() -> deposer(corps)).as(corps).isInstanceOf(RefusFacture.FluxVide.class);
        }
    }

    @Test
    void malformed_json_is_a_bad_request() {
        for (String corps :
                List.of("{", "[]", "12", "{\"fichierFlux\":\"Ym9u", "{\"nomFichier\":\"a\" \"b\"}", "{\"a\":1")) {
            assertThatThrownBy(() -> deposer(corps)).as(corps).isInstanceOf(JsonProcessingException.class);
        }
        assertThatThrownBy(() -> deposer("{\"a\":" + "[".repeat(2000))).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_supplier_finds_invoices_by_flux() throws Exception {
        JsonNode reponse = rechercherEmises("""
                {"idUtilisateurCourant": null, "numeroFluxDepot": "CPP0011117000000000425903",
                 "rechercheFactureParFournisseur": {"pageResultatDemandee": 2, "nbResultatsParPage": 10,
                 "triSense": "Ascendant", "triColonne": "DateDepot", "champsDeTri": {}}}""");

        assertThat(reponse.path("codeRetour").asInt()).isZero();
        assertThat(reponse.path("libelle").asText()).isEqualTo("TRA_MSG_00.000");
        JsonNode facture = reponse.path("listeFactures").path(0);
        assertThat(facture.path("identifiantFactureCPP").asLong()).isEqualTo(4711);
        assertThat(facture.path("dateDepot").asText()).isEqualTo("2026-03-03");
        assertThat(facture.path("montantTTC").decimalValue()).isEqualByComparingTo("120");
        assertThat(reponse.path("parametresRetour").toString())
                .isEqualTo("{\"pageCourante\":2,\"pages\":1,\"nbResultatsParPage\":10,\"total\":1}");
        assertThat(factures.criteres.get(0).flux()).isEqualTo(new NumeroFlux("CPP0011117000000000425903"));
        assertThat(factures.paginations.get(0))
                .isEqualTo(new Pagination(2, 10, "DateDepot", Pagination.Sens.ASCENDANT));
    }

    @Test
    void an_empty_search_has_a_code_of_its_own_and_its_paging() throws Exception {
        factures.vide = true;
        JsonNode desEmises = rechercherEmises("{}");
        JsonNode desRecues = rechercherRecues("null");

        assertThat(desEmises.path("codeRetour").asInt()).isEqualTo(20000);
        assertThat(desEmises.path("libelle").asText()).isEqualTo("TRA_MSG_00.015");
        assertThat(desEmises.path("parametresRetour").path("total").asInt(-1)).isZero();
        assertThat(desRecues.path("codeRetour").asInt()).isEqualTo(20000);
        assertThat(desRecues.path("total").asInt(-1)).isZero();
        assertThat(desRecues.path("pageCourante").asInt()).isEqualTo(1);
    }

    @Test
    void what_cannot_exist_is_not_found_rather_than_refused() throws Exception {
        assertThat(rechercherEmises("{\"numeroFluxDepot\":\"X\"}")
                        .path("codeRetour")
                        .asInt())
                .isEqualTo(20000);
        assertThat(rechercherEmises("{\"statutCourant\":[\"NON_CONFORME\"]}")
                        .path("codeRetour")
                        .asInt())
                .isEqualTo(20000);
        assertThat(rechercherRecues("{\"typeDemandePaiement\":\"FACTURE_TRAVAUX\"}")
                        .path("codeRetour")
                        .asInt())
                .isEqualTo(20000);
        assertThat(factures.criteres).isEmpty();
    }

    @Test
    void every_filter_of_a_supplier_reaches_the_search() throws Exception {
        rechercherEmises("""
                {"numeroFacture":" F ","typeFacture":"AVOIR","statutCourant":["REJETEE","TECHNIQUE_INCONNU"],
                 "idFournisseur":1,"listeDestinataire":[{"idDestinataire":2,"listeIdServiceExecutant":[12]},null],
                 "periodeDateDepotDu":"2026-03-01","periodeDateDepotAu":"2026-03-31T23:59:59.000+02:00",
                 "periodeDateFactureDu":"2026-01-01 00:00","montantTTCMin":10.5,"montantTTCMax":20,
                 "numeroMarche":"M","numeroBonCommande":"E","periodeDateHeureEtatCourantDu":"2026-03-01T00:00:00+0100",
                 "cadreFacturation":"A9_FACTURE_SOUSTRAITANT","modeDepot":"SAISIE_API","montantHTMin":1,
                 "montantHTMax":0,"montantApayerMax":3}""");

        CritereFactures c = factures.criteres.get(0);
        assertThat(c.numero()).isEqualTo("F");
        assertThat(c.types()).containsExactly(TypeFacture.AVOIR);
        assertThat(c.statuts()).containsExactly(StatutFacture.REJETEE);
        assertThat(c.destinataires()).containsExactly(new StructureId(2));
        assertThat(c.services()).containsExactly(new ServiceId(12));
        assertThat(c.depotAu()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(c.dateFactureDu()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(c.etatDu()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(c.cadres()).extracting(Enum::name).containsExactly("A9_FACTURE_SOUSTRAITANT");
        assertThat(c.modes()).extracting(Enum::name).containsExactly("SAISIE_API");
        assertThat(c.htMin()).isEqualByComparingTo("1");
        assertThat(c.htMax()).isNull();
        assertThat(c.aPayerMax()).isEqualByComparingTo("3");
    }

    @Test
    void a_filter_that_is_not_served_is_refused_rather_than_ignored() {
        assertThatThrownBy(() -> rechercherEmises("{\"idServiceFournisseur\":12}"))
                .isInstanceOf(RefusCommun.ParametreInvalide.class)
                .hasMessageContaining("idServiceFournisseur");
        assertThatThrownBy(
                        () -> rechercherEmises(
                                "{\"listeDestinataire\":[{\"raisonSocialeStuctDmd\":\"a\"},{\"raisonSocialeStuctDmd\":\"b\"}]}"))
                .hasMessageContaining("raisonSocialeStuctDmd");
        assertThatThrownBy(() -> rechercherEmises("{\"cadreFacturation\":\"A99\"}"))
                .hasMessageContaining("A99");
        assertThatThrownBy(() -> rechercherEmises("{\"modeDepot\":\"FAX\"}")).hasMessageContaining("FAX");
        assertThatThrownBy(() -> rechercherEmises("{\"periodeDateDepotDu\":\"hier\"}"))
                .hasMessageContaining("hier");
        assertThatThrownBy(() -> rechercherEmises("{\"statutCourant\":[\"PERDUE\"]}"))
                .hasMessageContaining("PERDUE");
        assertThatThrownBy(() -> rechercherRecues("{\"typeDemandePaiement\":\"X\"}"))
                .hasMessageContaining("typeDemandePaiement");
    }

    @Test
    void a_search_by_siren_is_for_all_its_establishments_and_no_more() throws Exception {
        rechercherEmises("""
                {"listeDestinataire":[{"idDestinataire":2},{"idDestinataire":9}],"rechercheSirenDestinataire":true}""");
        rechercherRecues("{\"listeFournisseurs\":[{\"idFournisseur\":2}],\"rechercheSirenFournisseur\":true}");
        rechercherRecues("{\"listeFournisseurs\":[{\"idFournisseur\":2}],\"rechercheSirenFournisseur\":false}");
        rechercherRecues("{\"rechercheSirenFournisseur\":true}");

        assertThat(factures.criteres.get(0).destinataires())
                .extracting(StructureId::valeur)
                .containsExactlyInAnyOrder(2L, 3L, 9L);
        assertThat(factures.criteres.get(1).fournisseurs())
                .extracting(StructureId::valeur)
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(factures.criteres.get(2).fournisseurs()).containsExactly(new StructureId(2));
        assertThat(factures.criteres.get(3)).isEqualTo(CritereFactures.tout());
        assertThat(cherchees).containsOnly("213502388");
    }

    @Test
    void who_deposited_what_is_corrected_and_a_name_are_searched_for() throws Exception {
        rechercherEmises("""
                {"idUtilisateurCreateur":[7,0,null],"numeroFactureOrigine":" F-1 ",
                 "listeDestinataire":[{"raisonSocialeStuctDmd":"Commune"},{"raisonSocialeStuctDmd":"Commune"}]}""");

        CritereFactures c = factures.criteres.get(0);
        assertThat(c.origine().createurs()).containsExactly(new UtilisateurId(7));
        assertThat(c.origine().numero()).isEqualTo("F-1");
        assertThat(c.autre()).isEqualTo("Commune");
    }

    /** Two establishments of one commune, and somebody else, who has no SIREN. */
    private Annuaire annuaire() {
        return (Annuaire) Proxy.newProxyInstance(
                Annuaire.class.getClassLoader(),
                new Class<?>[] {Annuaire.class},
                (soi, methode, valeurs) -> switch (methode.getName()) {
                    case "structures" ->
                        ((Collection<?>) valeurs[0])
                                .stream()
                                        .map(id -> structure(((StructureId) id).valeur()))
                                        .collect(Collectors.toMap(Structure::id, x -> x));
                    case "rechercher" -> {
                        cherchees.add(((CritereStructures) valeurs[0]).identifiant());
                        yield new Resultats<>(List.of(structure(2), structure(3)), (Pagination) valeurs[1], 2, false);
                    }
                    default -> throw new UnsupportedOperationException(methode.getName());
                });
    }

    private static Structure structure(long id) {
        return new Structure(
                new StructureId(id),
                id == 9
                        ? new Identifiant(TypeIdentifiant.AUTRE, "213502388")
                        : Identifiant.siret(id == 2 ? "21350238800019" : "21350238800027"),
                "Structure " + id,
                Categorie.COLLECTIVITE_LOCALE,
                true,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN,
                null);
    }

    @Test
    void who_validates_is_searched_for_where_somebody_does() throws Exception {
        for (boolean emises : List.of(true, false)) {
            lignes.clear();
            assertThatThrownBy(() -> rechercher(emises, "{\"idStructureValideur\":7}"))
                    .isInstanceOf(RefusCommun.ParametreInvalide.class)
                    .hasMessageContaining("n'est pas installé");
            rechercher(emises, "{\"idStructureValideur\":0}");
            assertThat(dernier().participation()).isNull();

            lignes.add(new Transition("A_VALIDER_1", "ABSENCE", "REFUSEE_1", null, Set.of()));
            lignes.add(new Transition("A_VALIDER_1", "REFUS", "REFUSEE_1", new CodeEspace("valide"), Set.of()));
            lignes.add(new Transition("MANDATEE", "AUTRE", "REJETEE", new CodeEspace("autre"), Set.of()));
            rechercher(emises, "{\"idStructureValideur\":7,\"numeroFacture\":\"F\"}");
            assertThat(dernier().numero()).isEqualTo("F");
            assertThat(dernier().participation())
                    .isEqualTo(new CritereFactures.Participation(Set.of(new CodeEspace("valide")), new StructureId(7)));
        }
    }

    private JsonNode rechercher(boolean emises, String corps) throws Exception {
        return emises ? rechercherEmises(corps) : rechercherRecues(corps);
    }

    private CritereFactures dernier() {
        return factures.criteres.get(factures.criteres.size() - 1);
    }

    private static CyclesDeVie cycles(List<Transition> lignes) {
        return new CyclesDeVie() {
            @Override
            public List<Transition> table(String cycle) {
                return lignes;
            }

            @Override
            public List<Transition> depuis(String cycle, String etat) {
                return lignes.stream().filter(t -> t.de().equals(etat)).toList();
            }

            @Override
            public Optional<Transition> transition(String cycle, String de, String vers) {
                return depuis(cycle, de).stream()
                        .filter(t -> t.vers().equals(vers))
                        .findFirst();
            }
        };
    }

    @Test
    void empty_texts_and_zeroes_mean_nothing_was_asked() throws Exception {
        rechercherRecues("""
                {"idDestinataire":0,"idServiceExecutant":"","factureTelechargeeParDestinataire":"","numeroFacture":"",
                 "montantHTMin":0,"rechercheSirenFournisseur":false,"listeFournisseurs":[{"idFournisseur":0}],
                 "typeDemandePaiement":"FACTURE","paramRecherche":{"nbResultatsParPage":100000}}""");

        assertThat(factures.criteres.get(0)).isEqualTo(CritereFactures.tout());
        assertThat(factures.paginations.get(0).taille()).isEqualTo(Pagination.TAILLE_MAX);
    }

    @Test
    void a_recipient_finds_invoices_with_paging_at_the_top() throws Exception {
        JsonNode reponse = rechercherRecues("{\"paramRecherche\":{\"nbResultatsParPage\":50}}");

        assertThat(reponse.has("parametresRetour")).isFalse();
        assertThat(reponse.path("pages").asInt()).isEqualTo(1);
        assertThat(reponse.path("listeFactures").path(0).path("idFacture").asLong())
                .isEqualTo(4711);
        assertThat(reponse.path("listeFactures")
                        .path(0)
                        .path("dateHeureEtatCourant")
                        .asText())
                .isEqualTo("2026-03-03T00:30:00+01:00");
    }

    @Test
    void both_sides_read_an_invoice_whole() throws Exception {
        JsonNode emise = conforme(
                "consulter/fournisseur",
                emises.consulter(
                        perimetre(1),
                        lire(
                                "{\"identifiantFactureCPP\":4711,\"getpLignesPoste\":{\"nbResultatsParPageLignesPoste\":1,"
                                        + "\"pageResultatDemandeeLignesPoste\":2}}",
                                Consultation.Demande.class)));
        JsonNode recue = conforme(
                "consulter/recipiendaire",
                recues.consulter(perimetre(2), lire("{\"identifiantFactureCPP\":4711}", Consultation.Demande.class)));

        JsonNode lignes = emise.path("facture").path("lignesDePoste");
        assertThat(lignes.path("lignePoste")).hasSize(1);
        assertThat(lignes.path("lignePoste").path(0).path("lignePosteNumero").asInt())
                .isEqualTo(2);
        assertThat(lignes.path("pagesLignesPoste").asInt()).isEqualTo(2);
        assertThat(recue.path("facture").path("listeDesPiecesJointes").path("pieceJointe"))
                .hasSize(1);
        assertThatThrownBy(() -> emises.consulter(
                        perimetre(2), lire("{\"identifiantFactureCPP\":4711}", Consultation.Demande.class)))
                .isInstanceOf(RefusFacture.Inconnue.class);
    }

    @Test
    void a_recipient_treats_an_invoice() throws Exception {
        JsonNode reponse = traiter("{\"idFacture\":4711,\"nouveauStatut\":\"REJETEE\",\"motif\":\"Non\"}");

        assertThat(reponse.toString())
                .isEqualTo("{\"codeRetour\":0,\"libelle\":\"GCU_MSG_01_000\",\"idFacture\":4711,"
                        + "\"numeroFacture\":\"F-1\",\"dateTraitement\":\"2026-03-03\",\"nouveauStatut\":\"REJETEE\"}");
        assertThatThrownBy(() -> traiter("{\"idFacture\":4711,\"nouveauStatut\":\"REJETEE\",\"motif\":\"\"}"))
                .isInstanceOf(RefusFacture.MotifRequis.class);
        assertThatThrownBy(() -> traiter("{\"nouveauStatut\":\"REJETEE\"}")).hasMessageContaining("idFacture");
        assertThatThrownBy(() -> traiter("{\"idFacture\":4711}")).hasMessageContaining("nouveauStatut");
        assertThatThrownBy(() -> traiter("{\"idFacture\":4711,\"nouveauStatut\":\"PERDUE\"}"))
                .hasMessageContaining("PERDUE");
        assertThatThrownBy(() -> recues.traiter(perimetre(2), null)).hasMessageContaining("idFacture");
    }

    @Test
    void the_history_is_told_to_the_side_that_asks() throws Exception {
        JsonNode recipiendaire = historique("{\"idFacture\":4711}", "factures-recues", 2);
        JsonNode fournisseur = historique("{\"idFacture\":4711,\"idEspace\":6}", "factures-emises", 1);
        JsonNode parDefaut = historique("{\"idFacture\":4711,\"idEspace\":7}", "factures-emises", 1);

        assertThat(fournisseur).isEqualTo(recipiendaire);
        assertThat(parDefaut).isEqualTo(recipiendaire);
        assertThat(recipiendaire.path("statutCourantCode").asText()).isEqualTo("MISE_A_DISPOSITION");
        JsonNode statuts = recipiendaire.path("historiquesDesStatuts");
        assertThat(statuts.path("totalHistoStatut").asInt()).isEqualTo(3);
        assertThat(statuts.path("histoStatut").path(2).toString())
                .isEqualTo("{\"histoStatutId\":3,\"histoStatutCode\":\"SUSPENDUE\","
                        + "\"histoStatutDatePassage\":\"2026-03-03 00:30\",\"histoStatutCommentaire\":\"Il manque le bon\","
                        + "\"histoStatutUtilisateurNom\":\"Anne\"}");
        assertThatThrownBy(() -> historique("{\"idFacture\":4711}", "factures-recues", 1))
                .isInstanceOf(RefusFacture.Inconnue.class);
        assertThatThrownBy(() -> historique("{}", "factures-recues", 2)).hasMessageContaining("idFacture");
    }

    @Test
    void invoices_of_either_side_are_taken_away_in_base_64() throws Exception {
        JsonNode reponse = telecharger("{\"idUtilisateurCourant\":0,\"idEspace\":7,\"format\":\"pdf\","
                + "\"avecPiecesJointesComplementaires\":\"true\","
                + "\"listeFacture\":[{\"idFacture\":4711},{\"idFacture\":4711},{\"idFacture\":12}]}");

        assertThat(reponse.path("codeRetour").asInt(-1)).isZero();
        assertThat(Base64.getDecoder().decode(reponse.path("fichierResultat").asText()))
                .isEqualTo(dossiers.octets);
        assertThat(dossiers.factures).containsExactly(new FactureId(4711), new FactureId(12));
        assertThat(dossiers.avecPieces).isTrue();
        assertThat(dossiers.cotes).containsExactly(Cote.DESTINATAIRE, Cote.FOURNISSEUR);

        dossiers.octets = new byte[(3 << 20) + 1];
        new Random(1).nextBytes(dossiers.octets);
        JsonNode grande = telecharger("{\"idEspace\":6,\"format\":\"PIVOT\",\"avecPiecesJointesComplementaires\":false,"
                + "\"listeFacture\":{\"idFacture\":\"4711\"}}");
        assertThat(Base64.getDecoder().decode(grande.path("fichierResultat").asText()))
                .isEqualTo(dossiers.octets);
        assertThat(dossiers.forme).isEqualTo(Dossiers.Forme.PIVOT);
        assertThat(dossiers.avecPieces).isFalse();
        assertThat(dossiers.cotes).containsExactly(Cote.FOURNISSEUR, Cote.DESTINATAIRE);
    }

    @Test
    void what_cannot_be_taken_away_is_told_before_a_byte_is_sent() {
        assertThatThrownBy(() -> telecharger("{}")).hasMessageContaining("listeFacture");
        assertThatThrownBy(() -> telecharger("{\"listeFacture\":[{\"idFacture\":1}]}"))
                .hasMessageContaining("format");
        assertThatThrownBy(() -> telecharger("{\"format\":\"XLS\",\"listeFacture\":[{\"idFacture\":1}]}"))
                .hasMessageContaining("XLS");
        assertThatThrownBy(() -> telecharger("{\"format\":\"PDF\",\"listeFacture\":[{}]}"))
                .hasMessageContaining("listeFacture.idFacture");
        assertThatThrownBy(() -> telecharger("{\"format\":\"PDF\",\"avecPiecesJointesComplementaires\":\"peut-être\","
                        + "\"listeFacture\":[{\"idFacture\":1}]}"))
                .hasMessageContaining("peut-être");
        String beaucoup = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "{\"idFacture\":" + i + "}")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> telecharger("{\"format\":\"PDF\",\"listeFacture\":[" + beaucoup + "]}"))
                .hasMessageContaining("501");
        dossiers.octets = null;
        assertThatThrownBy(() -> telecharger("{\"format\":\"PDF\",\"listeFacture\":[{\"idFacture\":1}]}"))
                .isInstanceOfSatisfying(
                        RefusFacture.DossierTropGrand.class,
                        r -> assertThat(r.motif().statutHttp()).isEqualTo(413));
    }

    private JsonNode telecharger(String corps) throws IOException {
        RessourceTelechargement ressource = new RessourceTelechargement(dossiers, tient("factures-recues", 2));
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        RessourceTelechargement.Demande demande = JSON.copy()
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .readValue(corps, RessourceTelechargement.Demande.class);
        ressource.telecharger(APPELANT, demande).write(sortie);
        return conforme("telecharger/groupe", JSON.readTree(sortie.toByteArray()));
    }

    private JsonNode deposer(String corps) throws IOException {
        return deposer(new ByteArrayInputStream(corps.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode deposer(InputStream corps) throws IOException {
        return conforme("deposer/flux", depot.deposerFlux(perimetre(3, 1), corps));
    }

    private JsonNode rechercherEmises(String corps) throws JsonProcessingException {
        return conforme(
                "rechercher/fournisseur",
                emises.rechercher(perimetre(1), lire(corps, RessourceFacturesEmises.Recherche.class)));
    }

    private JsonNode rechercherRecues(String corps) throws JsonProcessingException {
        return conforme(
                "rechercher/recipiendaire",
                recues.rechercher(perimetre(2), lire(corps, RessourceFacturesRecues.Recherche.class)));
    }

    private JsonNode traiter(String corps) throws JsonProcessingException {
        return conforme(
                "traiter/recue", recues.traiter(perimetre(2), lire(corps, RessourceFacturesRecues.Demande.class)));
    }

    private JsonNode historique(String corps, String espace, long structure) throws JsonProcessingException {
        RessourceHistorique ressource =
                new RessourceHistorique(factures, vie, new PersonneDautre(), tient(espace, structure));
        return conforme(
                "consulter/historique", ressource.consulter(APPELANT, lire(corps, RessourceHistorique.Demande.class)));
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

    private static Perimetre perimetre(long... structures) {
        Set<Portee> portees = Arrays.stream(structures)
                .mapToObj(s -> Portee.entiere(new StructureId(s)))
                .collect(Collectors.toSet());
        return new Perimetre(APPELANT, new CodeEspace("factures-emises"), Mode.MODIFICATION, portees);
    }

    private static Habilitations tient(String espace, long structure) {
        return new Habilitations() {
            @Override
            public Perimetre perimetre(Appelant appelant, CodeEspace demande, Mode mode) {
                return demande.valeur().equals(espace)
                        ? OperationsTest.perimetre(structure)
                        : new Perimetre(appelant, demande, mode, Set.of());
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
                return Set.of();
            }

            @Override
            public List<OuvertureEspace> ouvertures(StructureId structure) {
                return List.of();
            }
        };
    }

    /** Gives the bytes that a test says; where there are none, they are too many. */
    private static final class FauxDossiers implements Dossiers {
        byte @Nullable [] octets = "un PDF".getBytes(StandardCharsets.UTF_8);
        List<FactureId> factures = List.of();
        List<Cote> cotes = List.of();

        @Nullable
        Forme forme;

        boolean avecPieces;

        @Override
        public Mesure mesurer(List<Regard> regards, List<FactureId> ids) {
            return new Mesure(ids.size(), 0, 1, 0);
        }

        @Override
        public Dossier preparer(List<Regard> regards, List<FactureId> ids, Forme forme, boolean avecPieces) {
            this.factures = ids;
            this.cotes = regards.stream().map(Regard::cote).toList();
            this.forme = forme;
            this.avecPieces = avecPieces;
            byte[] donnes = octets;
            return new Dossier() {
                @Override
                public String nom() {
                    return "f.pdf";
                }

                @Override
                public String typeMime() {
                    return "application/pdf";
                }

                @Override
                public void ecrire(OutputStream sortie) throws IOException {
                    if (donnes == null) {
                        throw new DocumentTropGrand(1);
                    }
                    sortie.write(donnes);
                }
            };
        }
    }

    /** Keeps everything and gives one number. */
    private static final class FauxDepots implements Depots, Documents {
        final List<byte[]> octets = new ArrayList<>();
        final List<Depot> depots = new ArrayList<>();
        Avis avis = Avis.SAIN;

        @Override
        public Recu deposer(Perimetre perimetre, Depot depot) {
            depots.add(depot);
            return new Recu(new NumeroFlux("CPP0011117000000000425903"), FaussesFactures.QUAND);
        }

        @Override
        public Optional<CompteRendu> compteRendu(Perimetre perimetre, NumeroFlux numero) {
            return Optional.empty();
        }

        @Override
        public Resultats<CompteRendu.Entete> suivi(Perimetre perimetre, Pagination pagination) {
            return new Resultats<>(List.of(), pagination, 0, false);
        }

        @Override
        public Document garder(InputStream contenu, long limite) throws IOException {
            byte[] lus = contenu.readAllBytes();
            octets.add(lus);
            return new Document(new Empreinte("0".repeat(64)), lus.length);
        }

        @Override
        public Optional<InputStream> ouvrir(Empreinte empreinte) {
            return Optional.empty();
        }

        @Override
        public void exigerPlace() {}
    }

    /** A request with a file of zeroes of any size, made as it is read. */
    private static final class GrandDepot extends InputStream {
        private static final byte[] DEBUT =
                "{\"nomFichier\":\"f.xml\",\"fichierFlux\":\"".getBytes(StandardCharsets.US_ASCII);
        private final byte[] fin;
        private final long quatuors;
        private long place;

        GrandDepot(int taille) {
            quatuors = taille / 3 * 4L;
            String reste = taille % 3 == 0 ? "" : taille % 3 == 1 ? "AA==" : "AAA=";
            fin = (reste + "\"}").getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            long ici = place++;
            if (ici < DEBUT.length) {
                return DEBUT[(int) ici];
            }
            ici -= DEBUT.length;
            if (ici < quatuors) {
                return 'A';
            }
            ici -= quatuors;
            return ici < fin.length ? fin[(int) ici] : -1;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) {
            int lus = 0;
            while (lus < longueur) {
                int octet = read();
                if (octet < 0) {
                    return lus == 0 ? -1 : lus;
                }
                tampon[debut + lus++] = (byte) octet;
            }
            return lus;
        }
    }

    /** Nobody takes part beside supplier and recipient. */
    static final class PersonneDautre implements Intervenants {
        @Override
        public List<Intervenant> de(FactureId facture) {
            return List.of();
        }

        @Override
        public void nommer(FactureId facture, Intervenant intervenant) {
            throw new AssertionError("reading names nobody");
        }

        @Override
        public void oter(FactureId facture, CodeEspace espace, int rang) {
            throw new AssertionError("reading takes nobody away");
        }

        @Override
        public void decider(FactureId facture, CodeEspace espace, int rang, Instant quand) {
            throw new AssertionError("reading decides nothing");
        }

        @Override
        public boolean passer(
                FactureId facture,
                StatutFacture de,
                StatutFacture vers,
                Instant quand,
                @Nullable String motif,
                @Nullable Appelant par) {
            throw new AssertionError("reading moves nothing");
        }
    }
}
