package org.chorale.socle.formats.internal.rendu;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page for print calls each term: as the view on screen does. The sheet's own words call the total without VAT
 * and the one with it the same.
 */
final class MotsDImpression {
    private static final Pattern MOT = Pattern.compile("(name=\"i18n\\.([A-Za-z0-9_-]+)\" select=\")'(?:[^']|'')*'");

    private MotsDImpression() {}

    /** A sheet of words with ours in it. */
    static String dire(String feuille, Locale langue) {
        Map<String, String> mots = mots(langue);
        return MOT.matcher(feuille).replaceAll(m -> {
            String mot = mots.get(m.group(2));
            return Matcher.quoteReplacement(mot == null ? m.group() : m.group(1) + litteral(mot));
        });
    }

    private static Map<String, String> mots(Locale langue) {
        Map<String, String> mots = new HashMap<>();
        for (Etiquette e : Etiquette.values()) {
            mots.put(e.terme().toLowerCase(Locale.ROOT).replace("-", ""), e.libelle(langue));
        }
        Properties propres = new Properties();
        String nom = "/rendu/libelles." + (langue.getLanguage().equals("en") ? "en" : "fr") + ".properties";
        try (Reader lecteur =
                new InputStreamReader(MotsDImpression.class.getResourceAsStream(nom), StandardCharsets.UTF_8)) {
            propres.load(lecteur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        propres.forEach((terme, mot) -> mots.put(terme.toString(), mot.toString()));
        return mots;
    }

    private static String litteral(String mot) {
        return "'" + mot.replace("'", "''").replace("&", "&amp;").replace("<", "&lt;") + "'";
    }
}
