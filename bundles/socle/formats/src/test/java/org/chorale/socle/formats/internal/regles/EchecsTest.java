package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.api.Test;

/** A rule that fails at every line leaves the others their say, and says how often it failed. */
class EchecsTest {
    private final Echecs echecs = new Echecs();

    @Test
    void whatFailsLastIsToldAfterTwoThousandFailuresOfAnother() {
        Analyse a = Essai.analyser(sansQuantite(2_000, 2_000));

        assertThat(a.bloquants())
                .filteredOn(c -> c.regle().equals("BR-25"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.ligneFacture()).isEqualTo("2000");
                    assertThat(c.chemin()).startsWith("/Invoice/InvoiceLine[2000]");
                });
        assertThat(a.bloquants())
                .filteredOn(c -> c.regle().equals("BR-22") && c.chemin() != null)
                .hasSize(Echecs.PAR_REGLE)
                .extracting(Constat::ligneFacture)
                .startsWith("1", "2", "3")
                .endsWith("100");
        assertThat(a.bloquants())
                .filteredOn(c -> c.regle().equals("BR-22") && c.chemin() == null)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.message()).isEqualTo("La règle BR-22 est enfreinte à 1\u202f900 autres endroits.");
                    assertThat(c.severite()).isEqualTo(Severite.FATALE);
                    assertThat(c.couche()).isEqualTo(Couche.EN16931);
                    assertThat(c.ligne()).isNull();
                    assertThat(c.ligneFacture()).isNull();
                });
        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.couche(Couche.EN16931)).isEqualTo(ResultatCouche.INVALIDE);
    }

    @Test
    void aHundredPlacesAreAllToldAndNothingIsAdded() {
        Analyse a = Essai.analyser(sansQuantite(100, 100));

        assertThat(a.bloquants())
                .filteredOn(c -> c.regle().equals("BR-22"))
                .hasSize(100)
                .allSatisfy(c -> assertThat(c.ligneFacture()).isNotNull());
    }

    @Test
    void manyRulesThatFailOftenLeaveTheNextAShortSay() {
        IntStream.range(0, 30).forEach(regle -> echouer("R-" + regle, false, 150));
        echouer("W-1", true, 150);
        echouer("DERNIERE", false, 1);

        assertThat(echecs.gardes()).extracting(RapportSvrl.Echec::regle).contains("DERNIERE");
        assertThat(echecs.gardes()).hasSize(20 * 100 + 10 * 10 + 100 + 1);
        assertThat(echecs.restes())
                .hasSize(31)
                .contains(new RapportSvrl.Reste("R-0", false, "texte", 50))
                .contains(new RapportSvrl.Reste("R-29", false, "texte", 140))
                .contains(new RapportSvrl.Reste("W-1", true, "texte", 50));
    }

    @Test
    void aSheetThatNamesItsRulesInTheirTextOnlyIsCountedByThose() {
        for (int i = 0; i < 101; i++) {
            echecs.ajouter(new RapportSvrl.Echec("", false, "/a", "[BR-22]-valeur " + i));
        }
        echecs.ajouter(new RapportSvrl.Echec("", false, "/a", "[BR-24]-autre"));

        assertThat(echecs.gardes()).hasSize(101);
        assertThat(echecs.restes()).containsExactly(new RapportSvrl.Reste("BR-22", false, "[BR-22]-valeur 0", 1));
        assertThat(new Constateur(new Phrases())
                        .reste(echecs.restes().get(0), Couche.EN16931)
                        .message())
                .isEqualTo("La règle BR-22 est enfreinte à un autre endroit.");
    }

    private void echouer(String regle, boolean avertissement, int fois) {
        for (int i = 0; i < fois; i++) {
            echecs.ajouter(new RapportSvrl.Echec(regle, avertissement, "/a", "texte"));
        }
    }

    /** So many lines without a quantity (BR-22), one of them also without a name (BR-25). */
    private static String sansQuantite(int lignes, int sansNom) {
        String ubl = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
        int debut = ubl.indexOf("<cac:InvoiceLine>");
        String ligne = ubl.substring(debut, ubl.indexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length())
                .replaceFirst("<cbc:InvoicedQuantity[^>]*>[^<]*</cbc:InvoicedQuantity>", "");
        StringBuilder b = new StringBuilder(ubl.substring(0, debut));
        for (int i = 1; i <= lignes; i++) {
            String celle = ligne.replaceFirst("<cbc:ID>[^<]*<", "<cbc:ID>" + i + "<");
            b.append(i == sansNom ? celle.replaceFirst("<cbc:Name>[^<]*</cbc:Name>", "") : celle);
        }
        return b.append(ubl.substring(ubl.lastIndexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length()))
                .toString();
    }
}
