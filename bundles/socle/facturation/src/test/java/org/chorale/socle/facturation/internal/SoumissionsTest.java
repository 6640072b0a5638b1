package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.redaction.Redaction;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.soumission.Calcul;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.FactureSaisie.Ligne;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.chorale.api.soumission.FactureSaisie.Taxe;
import org.chorale.api.soumission.ModePaiement;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.api.soumission.RegimeTva;
import org.chorale.api.soumission.Soumissions;
import org.chorale.api.soumission.Soumissions.Demande;
import org.chorale.api.soumission.Soumissions.Original;
import org.chorale.api.soumission.Soumissions.Piece;
import org.chorale.api.soumission.Soumissions.Soumise;
import org.chorale.socle.facturation.internal.certificat.ServiceCertificats;
import org.chorale.socle.facturation.internal.cycle.TablesDEssai;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.essai.UneFacture;
import org.chorale.socle.facturation.internal.integration.EcritureSoumise;
import org.chorale.socle.facturation.internal.soumission.ServiceSoumissions;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One invoice submitted and judged at once, on both databases. */
@SurLesDeuxBases
class SoumissionsTest {
    private final Salle salle;
    private final ServiceSoumissions soumissions;
    private final List<FactureLue> ecrites = new ArrayList<>();
    private boolean mandat = true;

    SoumissionsTest(TypeBase type) {
        salle = new Salle(type);
        EcritureSoumise ecriture = new EcritureSoumise(
                salle.base.jpa(),
                salle.base.schema(),
                salle.formats,
                salle.documents,
                salle.annuaire,
                TablesDEssai.de(TablesDEssai.factures()),
                salle.evenements::add,
                salle.horloge);
        soumissions = new ServiceSoumissions(
                ecriture, salle.documents, salle.annuaire, new Mandats(), new Plume(), salle.horloge);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void a_pdf_with_its_values_becomes_an_invoice_whose_original_it_is() throws IOException {
        Document bon = salle.documents.garder(octets("un bon"));
        Soumise soumise = soumettre(pdf(saisie("P-1").pdf()), List.of(new Piece("bon.txt", "text/plain", bon)));

        DetailFacture detail = salle.factures
                .consulter(Salle.recoit(salle.commune), Cote.DESTINATAIRE, soumise.id())
                .orElseThrow();
        assertThat(detail.facture().numero()).isEqualTo("P-1");
        assertThat(detail.facture().mode()).isEqualTo(ModeDepot.DEPOT_PDF_PORTAIL);
        assertThat(detail.facture().statut()).isEqualTo(StatutFacture.MISE_A_DISPOSITION);
        assertThat(detail.facture().montantTtc()).isEqualByComparingTo("120");
        assertThat(detail.facture().engagement()).isEqualTo("EJ-1");
        assertThat(detail.syntaxe()).isEqualTo("PDF");
        assertThat(detail.pieces()).extracting(DetailFacture.Piece::nom).containsExactly("facture.pdf", "bon.txt");
        assertThat(detail.pieces().get(0).typeMime()).isEqualTo("application/pdf");
        CompteRendu cr = salle.depots
                .compteRendu(Salle.emet(salle.fournisseur), soumise.flux())
                .orElseThrow();
        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        assertThat(cr.factures().get(0).facture()).isEqualTo(soumise.id());
        assertThat(soumise.fournisseur()).isEqualTo(Salle.FOURNISSEUR);
    }

    @Test
    void an_invoice_typed_in_is_written_in_the_supplier_s_name_and_judged_as_any_other() throws IOException {
        Soumise soumise = soumettre(new Soumissions.Saisie(saisie("S-1").lignes()), List.of());

        assertThat(ecrites.get(0).vendeur().siret()).contains(Salle.FOURNISSEUR);
        assertThat(ecrites.get(0).vendeur().numeroTva()).isEqualTo("FR44732829320");
        assertThat(ecrites.get(0).acheteur().nom()).isEqualTo("Commune de Rennes");
        assertThat(ecrites.get(0).totaux().ttc()).isEqualByComparingTo("120");
        DetailFacture detail = salle.factures
                .consulter(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, soumise.id())
                .orElseThrow();
        assertThat(detail.pieces()).extracting(DetailFacture.Piece::nom).containsExactly("facture-S-1.pdf");
        assertThat(detail.facture().mode()).isEqualTo(ModeDepot.SAISIE_PORTAIL);
    }

    @Test
    void its_certificate_attests_the_fingerprint_that_was_answered() throws IOException {
        ServiceCertificats certificats = new ServiceCertificats(salle.base.jpa(), salle.horloge, "https://x.fr");
        Soumise deposee = soumettre(pdf(saisie("P-1").pdf()), List.of());
        Soumise saisie = soumettre(new Soumissions.Saisie(saisie("S-1").lignes()), List.of());

        for (Soumise soumise : List.of(deposee, saisie)) {
            assertThat(certificats
                            .etablir(Salle.emet(salle.fournisseur), soumise.id())
                            .attestation()
                            .original())
                    .isEqualTo(soumise.original());
        }
    }

    @Test
    void without_a_mandate_nothing_is_written() {
        mandat = false;
        assertThatThrownBy(() -> soumettre(new Soumissions.Saisie(saisie("S-1").lignes()), List.of()))
                .isInstanceOf(RefusSoumission.MandatManquant.class);
        assertThat(ecrites).isEmpty();
    }

    @Test
    void a_recipient_that_became_inactive_is_refused_with_a_sentence_and_nothing_is_left() {
        salle.annuaire.activer(salle.commune, false);
        int avant = salle.evenements.size();
        List<Constat> constats = refuse(pdf(saisie("P-1").pdf()));

        assertThat(constats).extracting(Constat::terme).contains("BT-46");
        assertThat(constats.get(0).message()).contains("inactive");
        assertThat(salle.toutes()).isEmpty();
        assertThat(salle.depots
                        .suivi(Salle.emet(salle.fournisseur), org.chorale.api.commun.Pagination.premiere())
                        .total())
                .isZero();
        assertThat(salle.evenements).hasSize(avant);
    }

    @Test
    void amounts_that_do_not_go_together_are_refused_by_their_terms() {
        assertThat(termes(pdf(saisie("P-1").montants("100", "20", "121").pdf())))
                .containsExactly("BT-112");
        assertThat(termes(pdf(saisie("numéro à vingt-et-un c").pdf()))).contains("BT-1");
        assertThat(termes(pdf(saisie("P-1").regime(RegimeTva.SANS_TVA).pdf()))).contains("BT-110");
        assertThat(termes(new Soumissions.Saisie(
                        saisie("S-1").montants("99", "20", "119").lignes())))
                .containsExactly("BT-109");
        assertThat(termes(new Soumissions.Saisie(
                        saisie("S-1").taxe("10", "100", "10").lignes())))
                .containsExactly("BT-119");
        assertThat(ecrites).isEmpty();
    }

    @Test
    void the_same_number_twice_is_a_duplicate_two_at_once_included() throws Exception {
        ExecutorService deux = Executors.newFixedThreadPool(2);
        Callable<Object> acte = () -> {
            try {
                return soumettre(pdf(saisie("P-1").pdf()), List.of());
            } catch (RuntimeException e) {
                return e;
            }
        };
        List<Future<Object>> faits = deux.invokeAll(List.of(acte, acte));
        deux.shutdown();
        List<Object> issues = List.of(faits.get(0).get(), faits.get(1).get());

        assertThat(issues.stream().filter(Soumise.class::isInstance)).hasSize(1);
        assertThat(issues.stream().filter(RefusSoumission.NonConforme.class::isInstance))
                .hasSize(1);
        assertThat(salle.toutes()).hasSize(1);
    }

    @Test
    void what_must_happen_with_it_happens_with_it_or_nothing_does() {
        assertThatThrownBy(() -> soumissions.soumettre(
                        Salle.emet(salle.fournisseur),
                        new Demande(
                                salle.fournisseur,
                                ModeDepot.DEPOT_PDF_API,
                                pdf(saisie("P-1").pdf()),
                                List.of()),
                        fait -> {
                            throw new RefusCommun.ModifieEntreTemps();
                        }))
                .isInstanceOf(RefusCommun.ModifieEntreTemps.class);
        assertThat(salle.toutes()).isEmpty();
    }

    @Test
    void a_structured_invoice_takes_what_goes_with_it() throws IOException {
        byte[] ubl = salle.formats.valide(salle.facture("U-1").avecPiece("dedans.pdf", octets("%PDF dedans")));
        Document bon = salle.documents.garder(octets("dehors"));
        Soumise soumise = soumettre(
                new Soumissions.Structuree("f.xml", salle.documents.garder(ubl)),
                List.of(new Piece("dehors.txt", "text/plain", bon)));
        assertThat(salle.factures
                        .consulter(Salle.emet(salle.fournisseur), Cote.FOURNISSEUR, soumise.id())
                        .orElseThrow()
                        .pieces())
                .extracting(DetailFacture.Piece::nom)
                .containsExactly("f.xml", "dedans.pdf", "dehors.txt");

        byte[] fausse = salle.formats.invalide(salle.facture("U-2"), "BR-CO-15");
        assertThat(refuse(new Soumissions.Structuree("f.xml", salle.documents.garder(fausse))))
                .extracting(Constat::regle)
                .contains("BR-CO-15");
    }

    @Test
    void fifty_attachments_go_and_not_one_more_and_all_of_it_within_a_hundred_and_twenty_megabytes()
            throws IOException {
        Document petite = salle.documents.garder(octets("p"));
        List<Piece> cinquante = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            cinquante.add(new Piece("p" + i + ".txt", "text/plain", petite));
        }
        soumettre(pdf(saisie("P-1").pdf()), cinquante);
        cinquante.add(new Piece("trop.txt", "text/plain", petite));
        assertThatThrownBy(() -> soumettre(pdf(saisie("P-2").pdf()), cinquante))
                .isInstanceOf(RefusSoumission.TropDePieces.class);

        Document grande = new Document(petite.empreinte(), 60L << 20);
        List<Piece> lourdes =
                List.of(new Piece("a.zip", "application/zip", grande), new Piece("b.zip", "application/zip", grande));
        assertThatThrownBy(() -> soumettre(pdf(saisie("P-2").pdf()), lourdes))
                .isInstanceOf(RefusSoumission.EnsembleTropGrand.class);
    }

    @Test
    void who_may_not_deposit_there_and_a_closed_structure_are_refused() {
        Demande demande = new Demande(
                salle.fournisseur, ModeDepot.DEPOT_PDF_API, pdf(saisie("P-1").pdf()), List.of());
        assertThatThrownBy(() -> soumissions.soumettre(Salle.emet(salle.autreFournisseur), demande, s -> {}))
                .isInstanceOf(RefusCommun.HorsPerimetre.class);
        assertThatThrownBy(() -> soumissions.soumettre(
                        Salle.perimetre("factures-emises", Mode.CONSULTATION, salle.fournisseur), demande, s -> {}))
                .isInstanceOf(RefusCommun.HorsPerimetre.class);
        salle.annuaire.activer(salle.fournisseur, false);
        assertThatThrownBy(() -> soumissions.soumettre(Salle.emet(salle.fournisseur), demande, s -> {}))
                .isInstanceOf(RefusFacture.DeposantInactif.class);
    }

    private Soumise soumettre(Original original, List<Piece> pieces) throws IOException {
        ModeDepot mode =
                original instanceof Soumissions.Saisie ? ModeDepot.SAISIE_PORTAIL : ModeDepot.DEPOT_PDF_PORTAIL;
        return soumissions.soumettre(
                Salle.emet(salle.fournisseur), new Demande(salle.fournisseur, mode, original, pieces), s -> {});
    }

    private List<Constat> refuse(Original original) {
        List<Constat> constats = new ArrayList<>();
        assertThatThrownBy(() -> soumettre(original, List.of()))
                .isInstanceOfSatisfying(RefusSoumission.NonConforme.class, r -> constats.addAll(r.bloquants()));
        return constats;
    }

    private List<String> termes(Original original) {
        return refuse(original).stream().map(Constat::terme).toList();
    }

    private Soumissions.Pdf pdf(FactureSaisie valeurs) {
        byte[] octets = octets("%PDF-1.7 " + valeurs.numero());
        salle.formats.pdf(octets);
        return new Soumissions.Pdf("facture.pdf", salle.documents.garder(octets), valeurs);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    private static Gabarit saisie(String numero) {
        return new Gabarit(numero);
    }

    /** An invoice typed in, right unless said otherwise. */
    private static final class Gabarit {
        private final String numero;
        private RegimeTva regime = RegimeTva.TVA_SUR_DEBIT;
        private Montants montants =
                new Montants(new BigDecimal("100"), new BigDecimal("20"), new BigDecimal("120"), new BigDecimal("120"));
        private final List<Taxe> taxes = new ArrayList<>();

        Gabarit(String numero) {
            this.numero = numero;
        }

        Gabarit montants(String ht, String tva, String ttc) {
            montants = new Montants(new BigDecimal(ht), new BigDecimal(tva), new BigDecimal(ttc), new BigDecimal(ttc));
            return this;
        }

        Gabarit regime(RegimeTva autre) {
            regime = autre;
            return this;
        }

        Gabarit taxe(String taux, String base, String montant) {
            taxes.add(new Taxe(new BigDecimal(taux), new BigDecimal(base), new BigDecimal(montant)));
            return this;
        }

        FactureSaisie pdf() {
            return facture(List.of());
        }

        FactureSaisie lignes() {
            return facture(List.of(new Ligne(
                    null,
                    "Pose de tuyaux",
                    BigDecimal.ONE,
                    "C62",
                    new BigDecimal("100"),
                    BigDecimal.ZERO,
                    new BigDecimal("20"))));
        }

        private FactureSaisie facture(List<Ligne> lignes) {
            return new FactureSaisie(
                    numero,
                    LocalDate.of(2026, 3, 2),
                    null,
                    TypeFacture.FACTURE,
                    Cadre.A1_FACTURE_FOURNISSEUR,
                    Salle.COMMUNE,
                    null,
                    "EJ-1",
                    null,
                    null,
                    "EUR",
                    regime,
                    null,
                    ModePaiement.VIREMENT,
                    null,
                    lignes,
                    taxes.isEmpty() ? Calcul.taxes(lignes) : taxes,
                    montants,
                    null);
        }
    }

    /** Writes down what it is given, and a document that the formats of these tests know. */
    private final class Plume implements Redaction {
        @Override
        public void ecrireCii(FactureLue facture, OutputStream sortie) {
            throw new AssertionError("a Factur-X is wanted");
        }

        @Override
        public void ecrireFacturX(FactureLue facture, Instant date, OutputStream sortie) throws IOException {
            ecrites.add(facture);
            sortie.write(salle.formats.valide(UneFacture.numero(facture.numero())
                    .de(facture.vendeur().siret().orElseThrow())
                    .pour(facture.acheteur().siret().orElseThrow())));
        }
    }

    /** Says whether one is in force; nobody signs here. */
    private final class Mandats implements MandatsDeFacturation {
        @Override
        public boolean enVigueur(StructureId structure) {
            return mandat;
        }

        @Override
        public List<Mandat> lister(Perimetre perimetre, StructureId structure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void signer(Perimetre perimetre, StructureId structure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revoquer(Perimetre perimetre, StructureId structure) {
            throw new UnsupportedOperationException();
        }
    }
}
