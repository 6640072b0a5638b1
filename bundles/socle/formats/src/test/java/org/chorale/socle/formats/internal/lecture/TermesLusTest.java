package org.chorale.socle.formats.internal.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Options;
import org.chorale.api.format.Place;
import org.chorale.api.format.ResultatCouche;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two invoices that hold every business term of EN 16931, one in each syntax: nothing of them may be lost. */
class TermesLusTest {
    /** BT-4 was withdrawn before publication. */
    private static final int TERMES = 164;

    private static final int GROUPES = 32;

    @ParameterizedTest
    @ValueSource(strings = {"complet-ubl.xml", "complet-cii.xml"})
    void everyTermAndGroupIsReadWithItsPlace(String fichier) throws IOException {
        Analyse a = Essai.analyser(octets(fichier), Options.TOUT);
        assertThat(a.couche(Couche.XSD)).as("%s", a.bloquants()).isEqualTo(ResultatCouche.VALIDE);
        FactureLue f = a.factureLue().orElseThrow();

        Set<String> places = f.places().keySet().stream()
                .map(k -> k.replaceAll("#.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> attendus = new ArrayList<>();
        IntStream.rangeClosed(1, 165).filter(n -> n != 4).forEach(n -> attendus.add("BT-" + n));
        assertThat(attendus).hasSize(TERMES);
        IntStream.rangeClosed(1, GROUPES).forEach(n -> attendus.add("BG-" + n));
        assertThat(places).containsExactlyInAnyOrderElementsOf(attendus);
        f.places().forEach((terme, place) -> {
            assertThat(place.ligne()).as(terme).isPositive();
            assertThat(place.colonne()).as(terme).isPositive();
            assertThat(place.chemin()).as(terme).startsWith("/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"complet-ubl.xml", "complet-cii.xml"})
    void everyTextIsInTheModelAndItsPlaceIsWhereItStands(String fichier) throws IOException {
        String xml = new String(octets(fichier), StandardCharsets.UTF_8);
        FactureLue f = Essai.analyser(xml).factureLue().orElseThrow();
        String modele = f.toString();
        String[] lignes = xml.split("\n", -1);

        Matcher m = Pattern.compile("texte-(\\d+)").matcher(xml);
        while (m.find()) {
            assertThat(modele).contains(m.group());
            Place place = f.place("BT-" + m.group(1))
                    .or(() -> f.place("BT-" + m.group(1), 1))
                    .orElseThrow();
            String suite = lignes[place.ligne() - 1].substring(place.colonne() - 1);
            assertThat(suite).as(m.group()).containsPattern("^<[^<]*" + m.group() + "\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complet-ubl.xml", "complet-cii.xml"})
    void numbersAreDecimalsAndBothSyntaxesSayTheSame(String fichier) throws IOException {
        FactureLue f = Essai.analyser(octets(fichier)).factureLue().orElseThrow();

        assertThat(f.totaux().toString())
                .isEqualTo("Totaux[lignes=10.6, remises=10.7, charges=10.8, horsTaxe=10.9, tva=11.0,"
                        + " tvaDeviseComptable=11.1, ttc=11.2, dejaPaye=11.3, arrondi=11.4, aPayer=11.5]");
        assertThat(f.ventilationTva().get(0).base()).isEqualByComparingTo("11.6");
        assertThat(f.remisesEtCharges())
                .extracting(r -> r.montant().toPlainString())
                .containsExactly("9.2", "9.9", "1.0");
        assertThat(f.lignes().get(0).prixNet()).isEqualByComparingTo("14.6");
        assertThat(f.lignes().get(0).quantiteBase()).isEqualByComparingTo("14.9");
        assertThat(f.dateEmission()).isEqualTo("2026-01-02");
        assertThat(f.livraison().periode()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complet-ubl.xml", "complet-cii.xml"})
    void whatIsRepeatedHasAPlaceForEach(String fichier) throws IOException {
        FactureLue f = Essai.analyser(octets(fichier)).factureLue().orElseThrow();

        assertThat(f.places()).containsKeys("BT-22#2", "BT-97#2", "BT-92#2", "BT-29#2", "BT-144#1.2", "BT-141#1.2");
        assertThat(f.places()).doesNotContainKeys("BT-93#2", "BT-99#2", "BT-136#1.2");
        assertThat(f.places().get("BT-92#2").chemin()).contains("[3]");
    }

    /** What is told in the second of several groups is not lost, nor taken for what another group tells. */
    @ParameterizedTest
    @CsvSource({
        "complet-ubl.xml, cac:PaymentMeans, <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>",
        "complet-ubl.xml, cac:DocumentReference, <cbc:ID>bon</cbc:ID><cbc:DocumentTypeCode>916</cbc:DocumentTypeCode>",
        "complet-cii.xml, ram:SpecifiedTradeSettlementPaymentMeans, <ram:TypeCode>30</ram:TypeCode>",
        "complet-cii.xml, ram:SpecifiedTradePaymentTerms, ''"
    })
    void aGroupBeforeHidesNothing(String fichier, String groupe, String contenu) throws IOException {
        String xml = new String(octets(fichier), StandardCharsets.UTF_8);
        String autre = "<" + groupe + ">" + contenu + "</" + groupe + ">";
        FactureLue f = Essai.analyser(xml.replaceFirst("<" + groupe + ">", autre + "<" + groupe + ">"))
                .factureLue()
                .orElseThrow();

        Matcher m = Pattern.compile("texte-(\\d+)").matcher(xml);
        while (m.find()) {
            if (!m.group(1).equals("82")) { // goes with the first code
                assertThat(f.toString()).contains(m.group());
            }
        }
        assertThat(f.dateEcheance())
                .isEqualTo(Essai.analyser(xml).factureLue().orElseThrow().dateEcheance());
    }

    private static byte[] octets(String fichier) throws IOException {
        try (InputStream in = TermesLusTest.class.getResourceAsStream("/lecture/" + fichier)) {
            return Objects.requireNonNull(in, fichier).readAllBytes();
        }
    }
}
