package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.SyntaxeFlux;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExemplesTest {
    @ParameterizedTest
    @EnumSource(
            value = Exemple.class,
            names = {"UBL", "CII", "FACTUR_X"})
    void theSamplesAreValidAndCanBeDeposited(Exemple exemple) {
        Analyse a = Essai.analyser(exemple.octets());

        assertThat(a.constats()).isEmpty();
        assertThat(a.verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(a.depotAcceptable()).isTrue();
        assertThat(a.couche(Couche.XSD)).isEqualTo(ResultatCouche.VALIDE);
        assertThat(a.couche(Couche.EN16931)).isEqualTo(ResultatCouche.VALIDE);
        assertThat(a.couche(Couche.PORTAIL)).isEqualTo(ResultatCouche.VALIDE);
        assertThat(a.couche(Couche.BR_FR)).isEqualTo(ResultatCouche.NON_APPLICABLE);
    }

    @Test
    void theUblSampleIsReadWhole() throws IOException {
        Analyse a = Essai.analyser(Exemple.UBL.octets());
        FactureLue f = a.factureLue().orElseThrow();

        assertThat(a.format()).isEqualTo(FormatDocument.UBL_INVOICE);
        assertThat(a.syntaxe()).isEqualTo(SyntaxeFlux.IN_DP_E1_UBL_INVOICE);
        assertThat(f.numero()).isEqualTo("ML-2026-00417");
        assertThat(f.dateEmission()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(f.dateEcheance()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(f.cadre().cadre()).isEqualTo(Cadre.A1_FACTURE_FOURNISSEUR);
        assertThat(f.cadre().suppose()).isFalse();
        assertThat(f.vendeur().siret()).contains("84318206400017");
        assertThat(f.vendeur().siren()).contains("843182064");
        assertThat(f.acheteur().siret()).contains("21760694600010");
        assertThat(f.codeService()).contains("TRAVAUX");
        assertThat(f.numeroEngagement()).contains("2026-TX-0457");
        assertThat(f.numeroMarche()).contains("2025M018");
        assertThat(f.paiement().codeMoyen()).isEqualTo("30");
        assertThat(f.paiement().comptes().get(0).identifiant()).isEqualTo("FR7630006000011234567890189");
        assertThat(f.totaux().ttc()).isEqualByComparingTo("4566.00");
        assertThat(f.ventilationTva()).hasSize(1);
        assertThat(f.lignes()).hasSize(4).extracting(LigneLue::numero).containsExactly("1", "2", "3", "4");
        assertThat(f.lignes().get(2).remisesEtCharges().get(0).montant()).isEqualByComparingTo("41.60");
        assertThat(f.place("BT-1").orElseThrow().chemin()).isEqualTo("/Invoice/ID");
        assertThat(f.place("BT-131", 3).orElseThrow().chemin())
                .isEqualTo("/Invoice/InvoiceLine[3]/LineExtensionAmount");
        assertThat(f.piecesJointes()).singleElement().satisfies(p -> {
            assertThat(p.nom()).isEqualTo("bordereau.csv");
            try (InputStream in = p.octets().orElseThrow().ouvrir()) {
                byte[] octets = in.readAllBytes();
                assertThat(octets).hasSize((int) p.taille());
                assertThat(new String(octets, StandardCharsets.UTF_8))
                        .startsWith("lot;dechet;")
                        .contains("bois non traité");
            }
        });
    }

    @Test
    void theCiiSampleIsReadWhole() {
        Analyse a = Essai.analyser(Exemple.CII.octets());
        FactureLue f = a.factureLue().orElseThrow();

        assertThat(a.syntaxe()).isEqualTo(SyntaxeFlux.IN_DP_E1_CII_16B);
        assertThat(f.numero()).isEqualTo("PPN-26-10532");
        assertThat(f.vendeur().siret()).contains("51907342300039");
        assertThat(f.acheteur().siret()).contains("26760218300019");
        assertThat(f.codeService()).isEmpty();
        assertThat(f.numeroEngagement()).contains("H26-014582");
        assertThat(f.ventilationTva())
                .extracting(v -> v.taux())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("20"), new BigDecimal("5.5"));
        assertThat(f.remisesEtCharges()).singleElement().satisfies(r -> assertThat(r.charge())
                .isTrue());
        assertThat(f.lignes()).hasSize(3);
        assertThat(f.lignes().get(2).tauxTva()).isEqualByComparingTo("5.5");
    }

    @Test
    void theFacturXSampleIsKnownByItsContent() {
        Analyse a = Essai.analyser(Exemple.FACTUR_X.octets());

        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
        assertThat(a.syntaxe()).isEqualTo(SyntaxeFlux.IN_DP_E2_CII_FACTURX);
        assertThat(a.factureLue().orElseThrow().acheteur().siret()).contains("11004638000041");
    }

    @Test
    void theFaultySampleTeachesWhatIsWrongAndWhatToDo() {
        Analyse a = Essai.analyser(Exemple.UBL_FAUTES.octets());

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(Essai.bloquantes(a))
                .contains("BR-CO-10", "BR-CO-15", "BR-61", "CHORALE-G1.05", "CHORALE-DESTINATAIRE-SIRET");
        assertThat(a.constats()).allSatisfy(c -> {
            assertThat(c.message()).isNotBlank();
            assertThat(c.remede()).isNotBlank();
            assertThat(c.terme()).isNotBlank();
        });
        Constat ttc = a.constats().stream()
                .filter(c -> c.regle().equals("BR-CO-15"))
                .findFirst()
                .orElseThrow();
        assertThat(ttc.terme()).isEqualTo("BT-112");
        assertThat(ttc.trouve()).isEqualTo("3870.50");
        assertThat(ttc.attendu()).startsWith("3870.00");
        assertThat(ttc.ligne()).isPositive();
        assertThat(ttc.chemin()).isEqualTo("/Invoice/LegalMonetaryTotal/TaxInclusiveAmount");
        assertThat(ttc.texteOfficiel()).startsWith("[BR-CO-15]");
    }
}
