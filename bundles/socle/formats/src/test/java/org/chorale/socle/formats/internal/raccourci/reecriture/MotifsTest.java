package org.chorale.socle.formats.internal.raccourci.reecriture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                "xs:decimal(cbc:B) = 1 or not(cac:A)",
                "xs:decimal(cbc:B) = 1 and exists(cac:A) or xs:decimal(cbc:B) = 2",
                "count(cac:A) = 0.0 and exists(cac:B)",
                "(count(cac:A) - count(cac:B)) = 0",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not(contains(normalize-space(.), ' ')) and contains(' A B ', concat(' ', normalize-space(.), ' '))",
                "x or (not(contains(normalize-space(@a),' ')) and contains(' A ',concat(' ',normalize-space(@a),' ')))"
            })
    void aListOfCodesIsKnown(String test) {
        assertThat(codes(test)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No space before the first, two in a row, another text, no space around it, another operator.
                "not(contains(normalize-space(.), ' ')) and contains('A B ', concat(' ', normalize-space(.), ' '))",
                "not(contains(normalize-space(.), ' ')) and contains(' A  B ', concat(' ', normalize-space(.), ' '))",
                "not(contains(normalize-space(.), ' ')) and contains(' A B ', concat(' ', normalize-space(@a), ' '))",
                "not(contains(normalize-space(.), ' ')) and contains(' A B ', concat('', normalize-space(.), ' '))",
                "not(contains(normalize-space(.), 'x')) and contains(' A B ', concat(' ', normalize-space(.), ' '))",
                "not(contains(normalize-space(.), ' ')) or contains(' A B ', concat(' ', normalize-space(.), ' '))",
                "not(contains(normalize-space(.), ' ')) and contains(' A ', concat(' ', normalize-space(.), ' ')) = @b",
                "@b = not(contains(normalize-space(.), ' ')) and contains(' A ', concat(' ', normalize-space(.), ' '))"
            })
    void anotherListIsLeftAsItIs(String test) {
        assertThat(codes(test)).isEmpty();
    }

    private static Optional<Codes> codes(String test) {
        List<Jetons.Jeton> jetons = Jetons.lire(test).orElseThrow();
        return IntStream.range(0, jetons.size())
                .mapToObj(i -> Codes.lire(jetons, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"//(cac:A | cac:B)/cbc:C; 5", "//(cac:A|cac:B)[1]; -1", "//(cac:A/cac:B); -1", "//cac:A; -1"})
    void theNamesOfAUnionAreKnown(String expression, int fin) {
        assertThat(Descendants.finDUnion(Jetons.lire(expression).orElseThrow(), 0))
                .isEqualTo(fin);
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
                                new Chemin.Pas("id", true)),
                        0,
                        new Precisions(List.of(), List.of(), List.of(), false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(exists(cac:A) and xs:decimal(cbc:B) = 1) or not(exists(cac:A)); 2",
                "exists(cac:B) or not(cac:A); 2",
                "(count(cac:A) + count(cac:B)) = 0; 2",
                "not(//cac:A/cbc:ID = 'B' or //cac:C/cbc:ID = 'B'); 2",
                "((count(cac:A) > 0 and count(cac:C) > 0) or (count(cac:A) = 0 and count(cac:C) = 0)); 3",
                "not((/a:A|/b:B)/cac:C); 1"
            })
    void partsThatComeToNothingAreFollowed(String test, int chemins) {
        assertThat(Absence.de(test).orElseThrow()).hasSize(chemins);
    }

    @Test
    void aPredicateSaysWhichWordItLooksFor() {
        Precisions p = precisions("not(cac:A[cbc:Ok = true()][normalize-space(cbc:ID) = 'K']"
                + "[cac:S/normalize-space(upper-case(cbc:N)) = 'VAT']/cbc:ID[normalize-space(.) = 'L'])");

        assertThat(p.decident()).isTrue();
        assertThat(p.valeurs())
                .containsExactly(new Precisions.Valeur("cbc:ID", "K"), new Precisions.Valeur("cbc:ID", "L"));
        assertThat(p.uniques()).containsExactly("cbc:ID", "cac:S", "cbc:N");
        assertThat(p.booleens()).containsExactly("cbc:Ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not(cac:A[cbc:ID = 'K' or cbc:ID = 'L'])",
                "not(cac:A[xs:decimal(cbc:P) = 1][cbc:ID = 'K'])",
                "not(cac:A[cbc:ID != 'K'])",
                "not(cac:A[@x = 'K'])",
                "not(cac:A[cbc:ID = ' K'])",
                "not(cac:A[cbc:ID = ''])",
                "not(cac:A[../cbc:ID = 'K'])"
            })
    void ofAnyOtherPredicateNothingIsClaimed(String test) {
        assertThat(precisions(test).decident()).isFalse();
    }

    private static Precisions precisions(String test) {
        return Absence.de(test).orElseThrow().get(0).precisions();
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
        assertThat(m.branches().stream().map(b -> b.pas() + b.predicats()).collect(Collectors.joining(" | ")))
                .isEqualTo("cac:A[x = 'a|b']/cbc:B | /cn:C | *[raccourci:finit(., 'Amount') and not(@x)]");
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
