package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can refuse an invoice is explained one rule at a time, in the words of whoever has to mend it. */
class ReglesFatalesTest {
    private static final Pattern ASSERTION = Pattern.compile(
            "<xsl:attribute name=\"id\">([^<]+)</xsl:attribute>\\s*<xsl:attribute name=\"flag\">fatal</xsl:attribute>");

    private static final Pattern CATEGORIE = Pattern.compile("BR-(?:S|Z|E|AE|IC|G|O|AF|AG)-(\\d\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"EN16931-UBL-validation.xslt", "EN16931-CII-validation.xslt"})
    void each_has_a_line_of_its_own_in_the_catalogue(String feuille) throws IOException {
        Set<String> lignes = lignes();
        Set<String> fatales = new TreeSet<>();
        Matcher m = ASSERTION.matcher(texte("/regles/cen/" + feuille));
        while (m.find()) {
            fatales.add(m.group(1));
        }

        assertThat(fatales).hasSizeGreaterThan(200);
        assertThat(fatales).allMatch(r -> lignes.contains(r) || lignes.contains(famille(r)));
    }

    @Test
    void no_line_is_there_twice() throws IOException {
        List<String> cles = texte("/messages/regles.fr.txt")
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.substring(0, l.indexOf('|')))
                .toList();

        assertThat(cles).doesNotHaveDuplicates();
    }

    private static String famille(String regle) {
        Matcher m = CATEGORIE.matcher(regle);
        return m.matches() ? "BR-{C}-" + m.group(1) : regle;
    }

    private static Set<String> lignes() throws IOException {
        return texte("/messages/regles.fr.txt")
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.substring(0, l.indexOf('|')))
                .collect(Collectors.toSet());
    }

    private static String texte(String ressource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReglesFatalesTest.class.getResourceAsStream(ressource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
