package org.chorale.socle.facturation.internal.compterendu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.essai.FauxAnnuaire;
import org.chorale.testkit.contrat.ContratPublie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What became of a flux, as a document and as data. */
@Tag("base")
class RessourceComptesRendusTest {
    private static final String NUMERO = "CPP0011117000000000425903";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Appelant APPELANT =
            new Appelant(new UtilisateurId(7), Appelant.Genre.TECHNIQUE, "TECH_7", Set.of());

    private final FauxAnnuaire annuaire = new FauxAnnuaire();
    private final StructureId durand = annuaire.entreprise(Identifiant.siret("73282932000074"), "Durand & fils");
    private final RessourceComptesRendus ressource =
            new RessourceComptesRendus(new FauxDepots(), rattacheA(durand), annuaire);

    @Test
    void the_data_divides_refusals_by_invoice_from_the_rest() throws IOException {
        JsonNode reponse = conforme(
                "consulterCRDetaille",
                ressource.consulterCRDetaille(APPELANT, new RessourceComptesRendus.Demande(" " + NUMERO)));

        assertThat(noms(reponse))
                .containsExactly(
                        "codeRetour",
                        "libelle",
                        "numeroFluxDepot",
                        "nomFichier",
                        "dateDepotFlux",
                        "codeInterfaceDepotFlux",
                        "etatCourantDepotFlux",
                        "dateHeureEtatCourantFlux",
                        "listeErreurDP",
                        "listeErreurTechnique");
        assertThat(reponse.path("etatCourantDepotFlux").asText()).isEqualTo("IN_INTEGRE_PARTIEL");
        assertThat(reponse.path("codeInterfaceDepotFlux").asText()).isEqualTo("FSO1100A");
        assertThat(reponse.path("dateDepotFlux").asText()).isEqualTo("2026-03-02T10:00:00+01:00");
        assertThat(reponse.path("listeErreurDP")).hasSize(1);
        assertThat(reponse.path("listeErreurDP").path(0).toString())
                .isEqualTo("{\"numeroDP\":\"F-2\",\"identifiantFournisseur\":\"73282932000074\","
                        + "\"identifiantDestinataire\":\"21350238800019\","
                        + "\"libelleErreurDP\":\"Le destinataire exige un code service."
                        + " (balise : /Invoice/BuyerReference, ligne 7) Donnez-le.\"}");
        assertThat(reponse.path("listeErreurTechnique"))
                .extracting(e -> e.path("natureErreur").asText() + " "
                        + e.path("codeErreur").asText())
                .containsExactly("AVERTISSEMENT CHORALE-SYNTAXE", "ERREUR cvc-complex-type.2.4.a");
        assertThat(reponse.path("listeErreurTechnique")
                        .path(1)
                        .path("libelleErreur")
                        .asText())
                .startsWith("c.xml : ");
    }

    @Test
    void the_document_is_a_pdf_that_holds_every_finding() throws IOException {
        JsonNode reponse =
                conforme("consulterCR", ressource.consulterCR(APPELANT, new RessourceComptesRendus.Demande(NUMERO)));

        assertThat(reponse.path("etatCourantFlux").asText()).isEqualTo("IN_INTEGRE_PARTIEL");
        assertThat(reponse.path("nomFichierFlux").asText()).isEqualTo("lot.zip");
        assertThat(reponse.path("designationPartenaire").asText()).isEqualTo("Durand & fils");
        byte[] pdf = Base64.getDecoder().decode(reponse.path("fichierCR").asText());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Compte rendu d'intégration", NUMERO, "Intégré partiellement", "Facture F-1 : intégrée")
                    .contains("Facture F-2 : rejetée", "CHORALE-SERVICE-OBLIGATOIRE", "Donnez-le.")
                    .contains("Facture illisible : rejetée", "cvc-complex-type.2.4.a");
        }
    }

    @Test
    void what_is_wrong_at_many_places_is_said_once_with_all_of_them() throws IOException {
        List<Constat> constats = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            constats.add(Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "La quantité manque.")
                    .avecTerme("BT-129")
                    .avecLigneFacture("N" + i)
                    .avecRemede("Indiquez-la."));
        }
        constats.add(Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "Et à 500 autres endroits."));
        constats.add(Constat.de("BR-25", Severite.FATALE, Couche.EN16931, "Le nom manque.")
                .avecValeurs("X", "un nom"));
        CompteRendu cr = compteRendu(List.of(new CompteRendu.FactureDuFlux("f.xml", null, null, null, null, constats)));

        try (PDDocument document = Loader.loadPDF(new PdfCompteRendu(cr, "Durand").octets())) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsOnlyOnce("La quantité manque.")
                    .contains("BR-22 · 100 endroits", "Donnée : BT-129", "Trouvé : X ; Attendu : un nom")
                    .containsSubsequence(
                            "Ligne de facture : N1\n",
                            "Ligne de facture : N100",
                            "Et à 500 autres endroits.",
                            "Le nom");
            assertThat(document.getNumberOfPages()).isLessThan(5);
        }
    }

    @Test
    void texts_that_no_western_font_can_show_and_endless_words_do_not_break_it() throws IOException {
        List<Constat> etranges = IntStream.range(0, 300)
                .mapToObj(i -> Constat.de(
                        "X", Severite.ERREUR, Couche.XML, "漢字 \u0007 " + "x".repeat(5000) + " \uD83D\uDE00 " + i))
                .toList();
        CompteRendu cr = compteRendu(List.of(new CompteRendu.FactureDuFlux("f.xml", null, null, null, null, etranges)));

        try (PDDocument document = Loader.loadPDF(new PdfCompteRendu(cr, "漢字").octets())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(10);
        }
    }

    @Test
    void a_flux_of_others_is_as_unknown_as_one_that_does_not_exist() {
        RessourceComptesRendus autre =
                new RessourceComptesRendus(new FauxDepots(), rattacheA(new StructureId(99)), annuaire);
        assertThatThrownBy(() -> autre.consulterCR(APPELANT, new RessourceComptesRendus.Demande(NUMERO)))
                .isInstanceOf(RefusFacture.FluxInconnu.class);
        for (String faux : List.of("CPP0011117000000000425904", "X", "CPP1")) {
            assertThatThrownBy(() -> ressource.consulterCR(APPELANT, new RessourceComptesRendus.Demande(faux)))
                    .isInstanceOf(RefusFacture.FluxInconnu.class);
        }
    }

    @Test
    void a_request_without_number_says_which_field_is_missing() {
        for (RessourceComptesRendus.Demande vide : Arrays.asList(
                null, new RessourceComptesRendus.Demande(null), new RessourceComptesRendus.Demande(" "))) {
            assertThatThrownBy(() -> ressource.consulterCRDetaille(APPELANT, vide))
                    .isInstanceOf(RefusCommun.ParametreInvalide.class)
                    .hasMessageContaining("numeroFluxDepot");
        }
    }

    private CompteRendu compteRendu(List<CompteRendu.FactureDuFlux> factures) {
        Instant quand = Instant.parse("2026-03-02T09:00:00Z");
        return new CompteRendu(
                new CompteRendu.Entete(
                        new NumeroFlux(NUMERO),
                        "lot.zip",
                        "IN_DP_E1_UBL_INVOICE",
                        null,
                        durand,
                        quand,
                        EtatFlux.IN_INTEGRE_PARTIEL,
                        quand),
                List.of(),
                factures);
    }

    private CompteRendu partiel() {
        return compteRendu(List.of(
                new CompteRendu.FactureDuFlux(
                        "a.xml",
                        new FactureId(1),
                        "F-1",
                        "73282932000074",
                        "21350238800019",
                        List.of(Constat.de("CHORALE-SYNTAXE", Severite.AVERTISSEMENT, Couche.PORTAIL, "Autre chose."))),
                new CompteRendu.FactureDuFlux(
                        "b.xml",
                        null,
                        "F-2",
                        "73282932000074",
                        "21350238800019",
                        List.of(new Constat(
                                "CHORALE-SERVICE-OBLIGATOIRE",
                                Severite.ERREUR,
                                Couche.PORTAIL,
                                "BT-10",
                                "/Invoice/BuyerReference",
                                7,
                                null,
                                null,
                                null,
                                "un code service",
                                "Le destinataire exige un code service.",
                                "Donnez-le.",
                                null))),
                new CompteRendu.FactureDuFlux(
                        "c.xml",
                        null,
                        null,
                        null,
                        null,
                        List.of(Constat.de(
                                "cvc-complex-type.2.4.a", Severite.ERREUR, Couche.XSD, "Élément inattendu.")))));
    }

    private static List<String> noms(JsonNode objet) {
        List<String> noms = new ArrayList<>();
        objet.fieldNames().forEachRemaining(noms::add);
        return noms;
    }

    /** Every answer goes through here; where the contracts are not there it is taken as it is. */
    private static JsonNode conforme(String operation, Object reponse) {
        return ContratPublie.trouver()
                .map(c -> c.verifier("/cpro/transverses/v1/" + operation, reponse))
                .orElseGet(() -> JSON.valueToTree(reponse));
    }

    private static Habilitations rattacheA(StructureId structure) {
        return new Habilitations() {
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
                return Set.of(structure);
            }

            @Override
            public List<OuvertureEspace> ouvertures(StructureId s) {
                return List.of();
            }
        };
    }

    /** Knows one flux, which Durand deposited. */
    private final class FauxDepots implements Depots {
        @Override
        public Recu deposer(Perimetre perimetre, Depot depot) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CompteRendu> compteRendu(Perimetre perimetre, NumeroFlux numero) {
            return perimetre.contient(durand) && numero.valeur().equals(NUMERO)
                    ? Optional.of(partiel())
                    : Optional.empty();
        }

        @Override
        public Resultats<CompteRendu.Entete> suivi(Perimetre perimetre, Pagination pagination) {
            return new Resultats<>(List.of(), pagination, 0, false);
        }
    }
}
