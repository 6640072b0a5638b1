package org.chorale.espace.factures.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.FichierDeBrouillon.Lecture;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.api.soumission.RegimeTva;
import org.chorale.api.soumission.Soumissions;
import org.chorale.api.soumission.Soumissions.Demande;
import org.chorale.api.soumission.Soumissions.Soumise;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.Test;

/** deposer/pdf and soumettre: what clients send, what they are answered. */
class SoumissionApiTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Perimetre PERIMETRE = new Perimetre(
            new Appelant(new UtilisateurId(7), Appelant.Genre.TECHNIQUE, "TECH_7", Set.of()),
            new CodeEspace("factures-emises"),
            Mode.MODIFICATION,
            Set.of(Portee.entiere(new StructureId(3)), Portee.entiere(new StructureId(5))));
    private static final String PDF = """
            {"idUtilisateurCourant": 0, "modeDepot": "DEPOT_PDF_API", "numeroFactureSaisi": "20260000000000000002",
             "dateFacture": "2026-04-03",
             "destinataire": {"codeDestinataire": "21350238800019", "codeServiceExecutant": "VOIRIE"},
             "fournisseur": {"idFournisseur": 5, "idServiceFournisseur": 0, "codeCoordonneesBancairesFournisseur": 12},
             "cadreDeFacturation": {"codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"},
             "references": {"deviseFacture": "EUR", "typeFacture": "FACTURE", "typeTva": "TVA_SUR_DEBIT",
               "numeroBonCommande": "EJ-1", "modePaiement": "VIREMENT"},
             "montantTotal": {"montantHtTotal": 100, "montantTVA": 20.0, "montantTtcTotal": 120, "montantAPayer": 120},
             "pieceJointePrincipale": [{"pieceJointePrincipaleDesignation": "facture", "pieceJointePrincipaleId": 41}],
             "pieceJointeComplementaire": [{"pieceJointeComplementaireId": 42, "pieceJointeComplementaireType": "02"}]}""";

    private final List<Demande> demandes = new ArrayList<>();
    private final List<Long> consommees = new ArrayList<>();
    private final List<byte[]> recus = new ArrayList<>();
    private final PiecesDeposees pieces = faux(
            PiecesDeposees.class,
            Map.of(
                    "toutes",
                    a -> ((List<?>) a[1]).stream().map(id -> fichier((Long) id)).toList(),
                    "consommer",
                    a -> consommees.addAll(((Collection<?>) a[1])
                            .stream().map(Long.class::cast).toList()),
                    "ajouterPdf",
                    a -> {
                        recus.add(lire((InputStream) a[2]));
                        return fichier(41);
                    }));
    private final RessourceSoumission soumission = new RessourceSoumission(
            (perimetre, demande, avec) -> {
                Soumise soumise = new Soumise(
                        new FactureId(8420532),
                        "20260000000000000002",
                        Instant.parse("2026-04-03T08:00:00Z"),
                        new NumeroFlux("CPP0011117000000000425903"),
                        "31582210396351",
                        new Empreinte("00".repeat(31) + "01"));
                avec.accept(soumise);
                demandes.add(demande);
                return soumise;
            },
            pieces);
    private final RessourcePdf pdf = new RessourcePdf(
            pieces, faux(Documents.class, Map.of()), faux(Annuaire.class, Map.of("structures", a -> Map.of())));

    @Test
    void a_pdf_is_submitted_and_answered_as_the_real_service_answers() throws Exception {
        RessourceSoumission.Reponse reponse = soumettre(PDF);

        assertThat(JSON.writeValueAsString(reponse))
                .isEqualTo("{\"codeRetour\":0,\"libelle\":\"GCU_MSG_01_000\",\"identifiantFactureCPP\":8420532,"
                        + "\"numeroFacture\":\"20260000000000000002\",\"statutFacture\":\"DEPOSEE\","
                        + "\"dateDepot\":\"2026-04-03\",\"identifiantStructure\":\"31582210396351\","
                        + "\"empreinteCertificatDepot\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=\"}");
        Demande d = demandes.get(0);
        assertThat(d.deposant()).isEqualTo(new StructureId(5));
        assertThat(d.mode()).isEqualTo(ModeDepot.DEPOT_PDF_API);
        assertThat(d.pieces()).extracting(Soumissions.Piece::nom).containsExactly("p42.pdf");
        assertThat(((Soumissions.Pdf) d.original()).valeurs().engagement()).isEqualTo("EJ-1");
        assertThat(consommees).containsExactlyInAnyOrder(41L, 42L);
    }

    @Test
    void the_answers_are_those_of_the_contract() throws Exception {
        ContratPublie contrat = ContratPublie.exiger();
        contrat.verifier("/cpro/factures/v1/soumettre", soumettre(PDF));
        contrat.verifier(
                "/cpro/factures/v1/deposer/pdf", deposer("facture.pdf", "%PDF".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_main_document_may_be_an_object_or_an_array() throws Exception {
        ObjectNode objet = (ObjectNode) JSON.readTree(PDF);
        objet.putObject("pieceJointePrincipale").put("pieceJointePrincipaleId", 41);
        soumettre(objet.toString());
        assertThat(demandes).hasSize(1);
        objet.putArray("pieceJointePrincipale").addObject().put("pieceJointePrincipaleId", 1);
        ((com.fasterxml.jackson.databind.node.ArrayNode) objet.get("pieceJointePrincipale"))
                .addObject()
                .put("pieceJointePrincipaleId", 2);
        refuse(objet, "pieceJointePrincipale");
        objet.remove("pieceJointePrincipale");
        refuse(objet, "pieceJointePrincipaleId");
    }

    @Test
    void what_is_missing_or_unreadable_is_named() throws Exception {
        for (String champ : List.of("modeDepot", "numeroFactureSaisi", "dateFacture", "montantTotal")) {
            ObjectNode sans = (ObjectNode) JSON.readTree(PDF);
            sans.remove(champ);
            refuse(sans, champ);
        }
        refuseAvec("/modeDepot", "EDI", "modeDepot");
        refuseAvec("/destinataire/codeDestinataire", "123", "codeDestinataire");
        refuseAvec("/cadreDeFacturation/codeCadreFacturation", "A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR", "cadre");
        refuseAvec("/references/typeTva", "TVA_PEUT_ETRE", "typeTva");
        refuseAvec("/references/numeroBonCommande", "x".repeat(51), "numeroBonCommande");
        refuseAvec("/references/deviseFacture", "EURO", "deviseFacture");
        ObjectNode ailleurs = (ObjectNode) JSON.readTree(PDF);
        ((ObjectNode) ailleurs.get("fournisseur")).put("idFournisseur", 4);
        assertThatThrownBy(() -> soumettre(ailleurs.toString())).isInstanceOf(RefusCommun.HorsPerimetre.class);
        assertThatThrownBy(() -> soumission.soumettre(PERIMETRE, null))
                .isInstanceOf(RefusCommun.ParametreInvalide.class);
        ObjectNode immense = (ObjectNode) JSON.readTree(PDF);
        ((ObjectNode) immense.get("montantTotal")).put("montantTVA", new java.math.BigDecimal("1E+999999"));
        refuse(immense, "montantTVA");
        assertThat(demandes).isEmpty();
    }

    @Test
    void an_invoice_typed_in_has_its_lines_and_its_rates_by_code_or_by_hand() throws Exception {
        ObjectNode saisie = (ObjectNode) JSON.readTree(PDF);
        saisie.put("modeDepot", "SAISIE_API");
        refuse(saisie, "lignePoste");
        saisie.set("lignePoste", JSON.readTree("""
                [{"lignePosteNumero": 1, "lignePosteDenomination": "Pose", "lignePosteQuantite": 2,
                  "lignePosteUnite": "heure", "lignePosteMontantUnitaireHT": 50, "lignePosteTauxTva": "TVA2"},
                 {"lignePosteDenomination": "Livre", "lignePosteQuantite": 1, "lignePosteUnite": "truc",
                  "lignePosteMontantUnitaireHT": 10, "lignePosteMontantRemiseHT": 1, "lignePosteTauxTvaManuel": 5.5}]"""));
        soumettre(saisie.toString());

        var valeurs = ((Soumissions.Saisie) demandes.get(0).original()).valeurs();
        assertThat(demandes.get(0).mode()).isEqualTo(ModeDepot.SAISIE_API);
        assertThat(valeurs.cadre()).isEqualTo(Cadre.A1_FACTURE_FOURNISSEUR);
        assertThat(valeurs.regime()).isEqualTo(RegimeTva.TVA_SUR_DEBIT);
        assertThat(valeurs.lignes().get(0).unite()).isEqualTo("HUR");
        assertThat(valeurs.lignes().get(0).taux()).isEqualByComparingTo("20");
        assertThat(valeurs.lignes().get(1).unite()).isEqualTo("C62");
        assertThat(valeurs.lignes().get(1).montantHt()).isEqualByComparingTo("9");
        assertThat(consommees).as("attachments only").containsExactly(42L);

        ((ObjectNode) saisie.get("montantTotal")).put("montantRemiseGlobaleTTC", 5);
        refuse(saisie, "montantRemiseGlobaleTTC");
        ((ObjectNode) saisie.get("montantTotal")).remove("montantRemiseGlobaleTTC");
        ((ObjectNode) saisie.at("/lignePoste/0")).put("lignePosteTauxTva", "TVA99");
        refuse(saisie, "lignePosteTauxTva");
    }

    @Test
    void more_attachments_than_an_invoice_may_have_are_refused_at_once() throws Exception {
        ObjectNode trop = (ObjectNode) JSON.readTree(PDF);
        var liste = trop.putArray("pieceJointeComplementaire");
        for (int i = 0; i < 51; i++) {
            liste.addObject().put("pieceJointeComplementaireId", 100 + i);
        }
        assertThatThrownBy(() -> soumettre(trop.toString())).isInstanceOf(RefusSoumission.TropDePieces.class);
    }

    @Test
    void a_pdf_is_read_and_what_is_not_found_is_empty() throws Exception {
        JsonNode reponse = JSON.valueToTree(deposer("facture.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThat(recus.get(0)).asString(StandardCharsets.UTF_8).isEqualTo("%PDF-1.7");
        assertThat(reponse.path("numeroFacture").asText()).isEqualTo("F-1");
        assertThat(reponse.path("montantTtcAvantRemiseGlobalTTC").decimalValue())
                .isEqualByComparingTo("120");
        assertThat(reponse.path("montantAPayer").decimalValue()).isEqualByComparingTo("120");
        assertThat(reponse.path("codeServiceExecutant").asText("?")).isEmpty();
        assertThat(reponse.path("pieceJointeId").asLong()).isEqualTo(41);
    }

    @Test
    void ten_megabytes_are_taken_and_one_byte_more_is_413() throws Exception {
        deposer("f.pdf", new byte[10 << 20]);
        assertThat(recus.get(0)).hasSize(10 << 20);
        assertThatThrownBy(() -> deposer("f.pdf", new byte[(10 << 20) + 1]))
                .isInstanceOfSatisfying(
                        RefusBrouillon.FichierTropGrand.class,
                        r -> assertThat(r.motif().statutHttp()).isEqualTo(413));
    }

    private RessourcePdf.Reponse deposer(String nom, byte[] octets) throws Exception {
        String corps = "{\"fichierFacture\":\"" + Base64.getEncoder().encodeToString(octets) + "\",\"nomFichier\":\""
                + nom + "\",\"formatDepot\":\"PDF_NON_SIGNE\"}";
        return pdf.deposerPdf(PERIMETRE, new ByteArrayInputStream(corps.getBytes(StandardCharsets.US_ASCII)));
    }

    private RessourceSoumission.Reponse soumettre(String corps) throws Exception {
        return soumission.soumettre(PERIMETRE, JSON.readValue(corps, DemandeSoumission.class));
    }

    private void refuseAvec(String ou, String valeur, String nomme) throws Exception {
        ObjectNode demande = (ObjectNode) JSON.readTree(PDF);
        int barre = ou.lastIndexOf('/');
        ((ObjectNode) demande.at(ou.substring(0, barre))).put(ou.substring(barre + 1), valeur);
        refuse(demande, nomme);
    }

    private void refuse(ObjectNode demande, String nomme) {
        assertThatThrownBy(() -> soumettre(demande.toString()))
                .isInstanceOf(RefusCommun.ParametreInvalide.class)
                .hasMessageContaining(nomme);
    }

    private static FichierDeBrouillon fichier(long id) {
        return new FichierDeBrouillon(
                id,
                Role.PIECE,
                "p" + id + ".pdf",
                "application/pdf",
                FormatDocument.PDF,
                new Document(new Empreinte("0".repeat(64)), 10),
                new Lecture(
                        true,
                        null,
                        List.of(),
                        List.of(
                                new Proposition(Champ.NUMERO, "F-1", 0.9, Raison.LIBELLE, 1, "F-1"),
                                new Proposition(Champ.DATE_EMISSION, "2026-04-03", 0.9, Raison.LIBELLE, 1, "x"),
                                new Proposition(Champ.MONTANT_TTC, "120.00", 0.9, Raison.SOMME, 1, "x")),
                        List.of(),
                        false));
    }

    private static byte[] lire(InputStream flux) {
        try {
            return flux.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T> T faux(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.getOrDefault(
                                methode.getName(), a -> null)
                        .apply(valeurs)));
    }
}
