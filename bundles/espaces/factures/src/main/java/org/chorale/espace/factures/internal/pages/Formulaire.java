package org.chorale.espace.factures.internal.pages;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chorale.api.commun.Repere;
import org.jspecify.annotations.Nullable;

/**
 * A search form as it was sent: each field read by its kind, what cannot be read told beside it. A field that is wrong
 * is never left out in silence: that would show more than was asked for.
 */
final class Formulaire {
    private static final int VALEURS_MAX = 40;
    private static final int LONGUEUR_MAX = 300;
    private static final DateTimeFormatter FRANCAISE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, ? extends List<String>> envoyes;
    private final Locale langue;
    private final Map<String, List<String>> gardes = new LinkedHashMap<>();
    private final List<Faute> fautes = new ArrayList<>();

    Formulaire(Map<String, ? extends List<String>> envoyes, Locale langue) {
        this.envoyes = envoyes;
        this.langue = langue;
    }

    List<Faute> fautes() {
        return fautes;
    }

    /** What was typed, for the form to show again. */
    Map<String, List<String>> gardes() {
        return gardes;
    }

    @Nullable
    String texte(String champ, int longueur) {
        List<String> valeurs = valeurs(champ);
        if (valeurs.isEmpty()) {
            return null;
        }
        String valeur = valeurs.get(0);
        if (valeur.length() > longueur) {
            return faute(champ, TexteRecherche.TROP_LONG.en(langue, longueur));
        }
        return valeur.chars().anyMatch(Formulaire::invisible)
                ? faute(champ, TexteRecherche.CONTROLE.en(langue))
                : valeur;
    }

    <E extends Enum<E>> Set<E> choix(String champ, Class<E> type, Set<E> permis) {
        Set<E> choisis = EnumSet.noneOf(type);
        for (String valeur : valeurs(champ)) {
            Stream.of(type.getEnumConstants())
                    .filter(e -> e.name().equals(valeur) && permis.contains(e))
                    .findFirst()
                    .ifPresentOrElse(choisis::add, () -> inconnu(champ, valeur));
        }
        return choisis;
    }

    void inconnu(String champ, String valeur) {
        String court = valeur.length() <= 40 ? valeur : valeur.substring(0, 40) + "…";
        faute(champ, TexteRecherche.CHOIX_INCONNU.en(langue, court));
    }

    @Nullable
    LocalDate date(String champ) {
        List<String> valeurs = valeurs(champ);
        if (valeurs.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = valeurs.get(0).indexOf('/') > 0
                    ? LocalDate.parse(valeurs.get(0), FRANCAISE)
                    : LocalDate.parse(valeurs.get(0));
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                return faute(champ, TexteRecherche.DATE_FAUSSE.en(langue));
            }
            return date;
        } catch (DateTimeException e) {
            return faute(champ, TexteRecherche.DATE_FAUSSE.en(langue));
        }
    }

    @Nullable
    BigDecimal montant(String champ) {
        List<String> valeurs = valeurs(champ);
        if (valeurs.isEmpty()) {
            return null;
        }
        String nombre = valeurs.get(0).replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        return nombre.matches("-?[0-9]{1,13}(\\.[0-9]{1,6})?")
                ? new BigDecimal(nombre)
                : faute(champ, TexteRecherche.MONTANT_FAUX.en(langue));
    }

    /** Says so beside the second where it comes before the first. */
    <C extends Comparable<? super C>> void enOrdre(
            @Nullable C premier, @Nullable C second, String champ, TexteRecherche texte) {
        if (premier != null && second != null && second.compareTo(premier) < 0) {
            faute(champ, texte.en(langue));
        }
    }

    @Nullable
    Repere repere(String champ) {
        return premier(champ).flatMap(Repere::lire).orElse(null);
    }

    java.util.Optional<String> premier(String champ) {
        List<String> valeurs = envoyes.get(champ);
        return valeurs == null || valeurs.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(valeurs.get(0).strip()).filter(v -> !v.isEmpty());
    }

    <T> @Nullable T faute(String champ, String message) {
        if (fautes.stream().noneMatch(f -> champ.equals(f.champ()))) {
            fautes.add(new Faute(champ, message, null));
        }
        return null;
    }

    /** Values as a query string, in the order in which they were read. */
    static String adresse(Map<String, List<String>> valeurs) {
        StringBuilder b = new StringBuilder();
        valeurs.forEach((champ, v) -> v.forEach(
                x -> b.append(b.isEmpty() ? "" : "&").append(champ).append('=').append(encoder(x))));
        return b.toString();
    }

    static String encoder(String valeur) {
        return URLEncoder.encode(valeur, StandardCharsets.UTF_8);
    }

    private List<String> valeurs(String champ) {
        List<String> recus = envoyes.get(champ);
        List<String> utiles = recus == null
                ? List.of()
                : recus.stream()
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .limit(VALEURS_MAX)
                        .toList();
        if (!utiles.isEmpty()) {
            gardes.put(champ, utiles.stream().map(Formulaire::montrable).toList());
        }
        return utiles;
    }

    /** What was typed as the form may show it again, and no longer than it needs to be. */
    private static String montrable(String valeur) {
        String court = valeur.length() <= LONGUEUR_MAX ? valeur : valeur.substring(0, LONGUEUR_MAX);
        StringBuilder propre = new StringBuilder();
        court.chars().forEach(c -> propre.append(invisible(c) ? ' ' : (char) c));
        return propre.toString();
    }

    private static boolean invisible(int c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff
                || c >= 0xfffe;
    }
}
