package org.chorale.socle.formats.internal.raccourci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what is understood is changed. */
class MotifsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not(cac:A/cbc:B)",
                "(not(cac:A[1]/cbc:B[@x = 'or'])) or cbc:C = '2.1'",
                "count(ram:A) <= 1",
                "count(ram:A/ram:B) le 1 and not(@languageID)",
                "string-length(substring-after(cbc:A, '.')) <= 2",
                "every $x in cbc:A satisfies exists(//cac:B) or false()",
                "not(exists(//cac:A))"
            })
    void anAssertionThatHoldsInAbsenceIsKnown(String test) {
        assertThat(Absence.de(test)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exists(cac:A)",
                "cbc:A = 1",
                "not(cac:A) = cbc:B",
                "not(cac:A) and exists(cac:B)",
                "exists(cac:B) or not(cac:A)",
                "not(cac:A | cac:B)",
                "not(ancestor::cac:A)",
                "not(../cac:A)",
                "not(cac:*)",
                "not(document('x')/a)",
                "count(cac:A) >= 1",
                "not(cac:A",
                "if (not(cac:A)) then false() else true()"
            })
    void ofAnyOtherNothingIsClaimed(String test) {
        assertThat(Absence.de(test)).isEmpty();
    }

    @Test
    void aPathIsReadWithoutItsPredicates() {
        Optional<List<Chemin>> chemins = Absence.de("not(cac:A[cbc:X]/cac:B/@id)");

        assertThat(chemins.orElseThrow())
                .containsExactly(new Chemin(
                        false,
                        List.of(
                                new Chemin.Pas("cac:A", false),
                                new Chemin.Pas("cac:B", false),
                                new Chemin.Pas("id", true))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "exists(//cac:A); true",
                "exists(//cac:A[cbc:B = 1]/cbc:C); true",
                "1 = //cac:A[not(cbc:B)][@x]; true",
                "$or or //cac:A; true",
                "//cac:A[1]; false",
                "//cac:A[cbc:B][1]; false",
                "//cac:A[last()]; false",
                "//cac:A[count(cbc:B)]; false",
                "//cac:A[$n]; false",
                "cac:X//cac:A; false",
                "..//cac:A; false",
                "cac:X[1]//cac:A; false",
                "//cac:*; false",
                "//node(); false",
                "//child::cac:A; false"
            })
    void onlyAllElementsOfANameAreTakenFromWhatIsKnown(String expression, boolean remplacable) {
        List<Jetons.Jeton> jetons = Jetons.lire(expression).orElseThrow();
        int ou = -1;
        for (int i = 0; i < jetons.size(); i++) {
            ou = jetons.get(i).signe("//") ? i : ou;
        }

        assertThat(Descendants.remplacable(jetons, ou)).isEqualTo(remplacable);
    }

    @Test
    void aPatternSaysTheNamesItMatches() {
        Motif m = Motif.lire("//cac:A[x = 'a|b']/cbc:B | /cn:C | //*[ends-with(name(), 'Amount') and not(@x)]")
                .orElseThrow();

        assertThat(m.noms()).containsExactly("cbc:B", "cn:C");
        assertThat(m.fins()).containsExactly("Amount");
        assertThat(m.tous()).isFalse();
        assertThat(m.plusCourt())
                .isEqualTo("cac:A[x = 'a|b']/cbc:B | /cn:C | *[ends-with(local-name(), 'Amount') and not(@x)]");
    }

    @Test
    void aPatternOfAnyElementIsOfAll() {
        assertThat(Motif.lire("//*[not(*)]").orElseThrow().tous()).isTrue();
        assertThat(Motif.lire("//ram:*[ends-with(name(), 'ID') or @x]")
                        .orElseThrow()
                        .tous())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "@id", "cac:A/@id", "text()", "node()", "key('k', 'v')", "$x/a", "cac:A/text()"})
    void aPatternOfSomethingElseIsLeftAlone(String motif) {
        assertThat(Motif.lire(motif)).isEmpty();
    }
}
