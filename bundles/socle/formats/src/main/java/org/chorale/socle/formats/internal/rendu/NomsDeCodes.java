package org.chorale.socle.formats.internal.rendu;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of an invoice are called. KoSIT's lists name countries in German and all else in English, whatever the
 * language: here countries and currencies are named by the JDK, and the codes of every day by a table for France.
 */
final class NomsDeCodes {
    private static final Pattern CODE =
            Pattern.compile("(upper='([^']+)'\"><xsl:value-of select=\"\\$myparam\"/> \\()[^\\n]*(\\)</xsl:when>)");
    private static final String PAYS = "3166.xsl";
    private static final String DEVISES = "4217.xsl";

    private final Properties francais = lire("fr");
    private final Properties anglais = lire("en");

    private static Properties lire(String langue) {
        Properties noms = new Properties();
        try (Reader lecteur = new InputStreamReader(
                NomsDeCodes.class.getResourceAsStream("/rendu/codes." + langue + ".properties"),
                StandardCharsets.UTF_8)) {
            noms.load(lecteur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return noms;
    }

    /**
     * A list with its names in a language, where they are known in it.
     *
     * @param nom the name of the list's file
     * @param feuille its text
     */
    String dire(String nom, String feuille, Locale langue) {
        return CODE.matcher(feuille)
                .replaceAll(m -> Matcher.quoteReplacement(nom(nom, m.group(2), langue)
                        .map(n -> m.group(1) + echapper(n) + m.group(3))
                        .orElseGet(m::group)));
    }

    /**
     * A code with its name, where it has one in the language: 30 – Virement.
     *
     * @param liste {@code 4461} and the like
     */
    @Nullable
    String nomme(String liste, @Nullable String code, Locale langue) {
        return code == null
                ? null
                : nom(liste, code, langue).map(nom -> code + " – " + nom).orElse(code);
    }

    /** The name of a code alone, or the code. */
    String ouCode(String liste, String code, Locale langue) {
        return nom(liste, code, langue).orElse(code);
    }

    private Optional<String> nom(String feuille, String code, Locale langue) {
        String nom =
                switch (feuille) {
                    case PAYS -> new Locale("", code).getDisplayCountry(langue);
                    case DEVISES -> devise(code, langue);
                    default ->
                        (langue.getLanguage().equals("fr") ? francais : anglais)
                                .getProperty(feuille.replace(".xsl", "") + "." + code);
                };
        return Optional.ofNullable(nom).filter(n -> !n.equals(code));
    }

    private static @Nullable String devise(String code, Locale langue) {
        try {
            return Currency.getInstance(code).getDisplayName(langue);
        } catch (IllegalArgumentException e) {
            return null; // the list knows more of them than the JDK
        }
    }

    private static String echapper(String nom) {
        return nom.replace("&", "&amp;").replace("<", "&lt;");
    }
}
