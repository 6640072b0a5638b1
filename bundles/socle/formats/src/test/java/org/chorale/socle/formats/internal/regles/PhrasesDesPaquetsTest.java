package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever rule of whatever pack fails, what is said of it is a whole sentence, and so is the remedy. */
class PhrasesDesPaquetsTest {
    private static final Pattern ECHEC = Pattern.compile(
            "<svrl:(failed-assert|successful-report) [^>]*>(.*?)<svrl:text>(.*?)</svrl:text>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("name=\"id\">([^<]+)<");
    private static final Pattern CITE = Pattern.compile("« ([^»]+) »");

    /** Of the extensions, the rules that refuse: those of Factur-X have no flag unless they only warn. */
    private static final Pattern EXTENSION = Pattern.compile("(BR|UBL)-F[RX]EXT-.*");

    private final Phrases phrases = new Phrases();

    private record Regle(String id, boolean avertissement, String texte) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cen/EN16931-UBL-validation.xslt",
                "cen/EN16931-CII-validation.xslt",
                "facturx/FACTUR-X_MINIMUM.xslt",
                "facturx/FACTUR-X_BASIC-WL.xslt",
                "facturx/FACTUR-X_BASIC.xslt",
                "facturx/FACTUR-X_EN16931.xslt",
                "facturx/FACTUR-X_EXTENDED.xslt",
                "br-fr/20260216_BR-FR-Flux2-Schematron-UBL_V1.3.0.xslt",
                "br-fr/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xslt",
                "br-fr/20260216_EXTENDED-CTC-FR-UBL-V1.3.0.xslt",
                "br-fr/20260216_EXTENDED-CTC-FR-CII-V1.3.0.xslt"
            })
    void noSentenceIsGarbled(String feuille) throws IOException {
        List<Regle> regles = regles(feuille);

        assertThat(regles).hasSizeGreaterThan(80);
        assertThat(regles).allSatisfy(r -> {
            Phrases.Phrase p = phrases.dire(r.id(), r.texte());
            if (!r.id().startsWith("BR-FR-")) {
                entiere(p.message());
            }
            entiere(Objects.requireNonNull(p.remede()));
            if (!phrases.connait(p.regle()) && !p.message().contains(p.regle())) {
                assertThat(cites(p.message())).allSatisfy(nom -> assertThat(r.texte())
                        .containsPattern("(?<!\\w)" + Pattern.quote(nom) + "(?!\\w)"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facturx/FACTUR-X_EXTENDED.xslt",
                "br-fr/20260216_EXTENDED-CTC-FR-UBL-V1.3.0.xslt",
                "br-fr/20260216_EXTENDED-CTC-FR-CII-V1.3.0.xslt"
            })
    void aRuleOfAnExtensionThatRefusesHasASentence(String feuille) throws IOException {
        List<String> sans = new ArrayList<>();
        int combien = 0;
        for (Regle r : regles(feuille)) {
            Phrases.Phrase p = phrases.dire(r.id(), r.texte());
            if (!r.avertissement() && EXTENSION.matcher(p.regle()).matches()) {
                combien++;
                if (!phrases.connait(p.regle())) {
                    sans.add(p.regle());
                }
            }
        }

        assertThat(combien).isGreaterThan(20);
        assertThat(sans).isEmpty();
    }

    private static void entiere(String phrase) {
        assertThat(phrase).matches("[\\p{Lu}«].*([^.…]\\.|…)").doesNotContain("{", "}", "$", "|", "  ");
        assertThat(phrase.chars().filter(c -> c == '«').count())
                .isEqualTo(phrase.chars().filter(c -> c == '»').count());
    }

    private static List<String> cites(String phrase) {
        return CITE.matcher(phrase).results().map(m -> m.group(1)).toList();
    }

    private static List<Regle> regles(String feuille) throws IOException {
        List<Regle> regles = new ArrayList<>();
        Matcher m = ECHEC.matcher(texte("/regles/" + feuille));
        while (m.find()) {
            Matcher id = ID.matcher(m.group(2));
            regles.add(new Regle(
                    id.find() ? id.group(1) : "",
                    m.group(2).contains("\"flag\">warning<"),
                    m.group(3)
                            .replaceAll("<xsl:value-of[^>]*>", "valeur")
                            .replaceAll("<[^>]*>", "")
                            .replaceAll("\\s+", " ")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&")
                            .strip()));
        }
        return regles;
    }

    private static String texte(String ressource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PhrasesDesPaquetsTest.class.getResourceAsStream(ressource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
