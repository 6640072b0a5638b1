package org.chorale.espace.soustraitance.internal.api;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Cadre;
import org.chorale.api.refus.RefusCommun;
import org.jspecify.annotations.Nullable;

/** Reads what clients send, with the patience that existing clients need and a sentence for what cannot be read. */
final class Champs {
    private Champs() {}

    /** The text, or null where there is nothing in it. */
    static @Nullable String texte(@Nullable String valeur) {
        return valeur == null || valeur.isBlank() ? null : valeur.strip();
    }

    /** An id; 0 is how some clients say none. */
    static <T> Set<T> id(@Nullable Long valeur, Function<Long, T> type) {
        return valeur == null || valeur < 1 ? Set.of() : Set.of(type.apply(valeur));
    }

    /** Several ids. */
    static <T> Set<T> ids(@Nullable Collection<@Nullable Long> valeurs, Function<Long, T> type) {
        return valeurs == null
                ? Set.of()
                : valeurs.stream().flatMap(v -> id(v, type).stream()).collect(Collectors.toSet());
    }

    /** A list that a client may have left out, without its nulls. */
    static <T> Stream<T> liste(@Nullable List<@Nullable T> valeurs) {
        return valeurs == null ? Stream.empty() : valeurs.stream().flatMap(Stream::ofNullable);
    }

    /** An id that must be given. */
    static long exiger(String champ, @Nullable Long valeur) {
        if (valeur == null || valeur < 1) {
            throw manque(champ);
        }
        return valeur;
    }

    /** A text that must be given. */
    static String exiger(String champ, @Nullable String valeur) {
        return Optional.ofNullable(texte(valeur)).orElseThrow(() -> manque(champ));
    }

    /** A value of an enumeration, case ignored; null where nothing is given. */
    static <E extends Enum<E>> @Nullable E choix(String champ, Class<E> type, @Nullable String valeur) {
        String code = texte(valeur);
        if (code == null) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .filter(e -> e.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> invalide(
                        champ,
                        "n'a pas de valeur « %s »".formatted(court(code)),
                        "has no value “%s”".formatted(court(code)),
                        Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** A bound of amounts; 0 is how some clients say none. */
    static @Nullable BigDecimal borne(@Nullable BigDecimal valeur) {
        return valeur == null || valeur.signum() == 0 ? null : valeur;
    }

    /** A cadre by its published name or its short code. */
    static Set<Cadre> cadre(String champ, @Nullable String valeur) {
        String code = texte(valeur);
        return code == null
                ? Set.of()
                : Set.of(Cadre.deCode(code)
                        .orElseThrow(() -> invalide(
                                champ,
                                "n'a pas de valeur « %s »".formatted(court(code)),
                                "has no value “%s”".formatted(court(code)),
                                "un cadre publié, tel que A1_FACTURE_FOURNISSEUR")));
    }

    /** A filter that is not served: better refused than ignored, for ignoring it shows more than was asked for. */
    static void nonServi(String champ, @Nullable Object valeur) {
        boolean donne = valeur instanceof Boolean b
                ? b
                : valeur instanceof BigDecimal n
                        ? n.signum() != 0
                        : valeur instanceof Number n
                                ? n.longValue() != 0
                                : valeur instanceof String s
                                        ? !s.isBlank()
                                        : valeur instanceof Collection<?> c ? !c.isEmpty() : valeur != null;
        if (donne) {
            throw invalide(champ, "n'est pas servi par ce portail", "is not served by this portal", null);
        }
    }

    static RefusCommun.ParametreInvalide manque(String champ) {
        return invalide(champ, "manque", "is missing", null);
    }

    static RefusCommun.ParametreInvalide invalide(String champ, String fr, String en, @Nullable String attendu) {
        return new RefusCommun.ParametreInvalide(
                champ,
                new Libelle("Le paramètre %s %s.".formatted(champ, fr), "The parameter %s %s.".formatted(champ, en)),
                attendu == null
                        ? new Libelle("Corrigez la requête.", "Correct the request.")
                        : new Libelle("Attendu : %s.".formatted(attendu), "Expected: %s.".formatted(attendu)));
    }

    static String court(String texte) {
        return texte.length() <= 60 ? texte : texte.substring(0, 60) + "…";
    }
}
