package org.chorale.socle.formats.internal.xsd;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of the schema validator, taken apart and said in French. Its key ({@code cvc-…}) is the rule.
 *
 * <p>The validator speaks the language of the machine and cannot be told otherwise, so only its key and the values it
 * quotes are used; their order is the same in the languages it has. Apostrophes inside words are no quotes.
 *
 * @param regle the key
 * @param element the element concerned, by local name
 * @param attribut the attribute concerned
 * @param trouve the offending value
 * @param attendu what should stand there
 * @param variante which of the sentences of the key fits, if not its first
 */
record FauteXsd(
        String regle,
        String element,
        @Nullable String attribut,
        @Nullable String trouve,
        @Nullable String attendu,
        @Nullable String variante) {

    /** Variants of an element that is not where it should be. */
    static final String ESPACE = "espace";

    private static final String CASSE = "casse";

    /** That of a date that is written as it should be and is in no calendar. */
    private static final String JOUR = "jour";

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*|Z|[+-]\\d{2}:\\d{2})?");

    private static final Pattern CLE = Pattern.compile("^([a-zA-Z]+-[a-zA-Z0-9.-]+)\\s*:\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern NOM = Pattern.compile("(?:\"[^\"]*\":)?([\\w.-]+)");
    private static final Pattern ESPACE_ET_NOM = Pattern.compile("\"([^\"]*)\":.*");
    private static final int LISTE_MAX = 6;

    FauteXsd(
            String regle,
            String element,
            @Nullable String attribut,
            @Nullable String trouve,
            @Nullable String attendu) {
        this(regle, element, attribut, trouve, attendu, null);
    }

    static FauteXsd lire(String message, String elementCourant) {
        Matcher m = CLE.matcher(message);
        if (!m.matches()) {
            return new FauteXsd("xsd", elementCourant, null, null, null);
        }
        String cle = m.group(1);
        List<String> cites = Citations.lire(cle, m.group(2));
        if (cle.startsWith("cvc-complex-type.2.4")) {
            return contenu(cle, cites, elementCourant);
        }
        return switch (cle) {
            case "cvc-complex-type.3.2.2" ->
                new FauteXsd(
                        cle,
                        local(cite(cites, 1)),
                        cite(cites, 0),
                        cite(cites, 0),
                        "pas d'attribut « " + cite(cites, 0) + " »");
            case "cvc-complex-type.4" ->
                new FauteXsd(
                        cle,
                        local(cite(cites, 1)),
                        local(cite(cites, 0)),
                        null,
                        "l'attribut « " + local(cite(cites, 0)) + " »");
            case "cvc-attribute.4" ->
                new FauteXsd(cle, local(cite(cites, 2)), local(cite(cites, 1)), cite(cites, 0), cite(cites, 3));
            case "cvc-complex-type.3.1" ->
                new FauteXsd(cle, local(cite(cites, 2)), local(cite(cites, 1)), cite(cites, 0), cite(cites, 4));
            case "cvc-complex-type.3.2.1" ->
                new FauteXsd(cle, local(cite(cites, 0)), local(cite(cites, 1)), null, null);
            case "cvc-elt.3.1" -> new FauteXsd(cle, local(cite(cites, 1)), "xsi:nil", null, null);
            case "cvc-elt.5.2.2.2.1", "cvc-elt.5.2.2.2.2" ->
                new FauteXsd(cle, local(cite(cites, 1)), null, cite(cites, 0), cite(cites, 2));
            case "cvc-id.1", "cvc-id.2" -> new FauteXsd(cle, elementCourant, null, cite(cites, 0), null);
            case "cvc-length-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), cite(cites, 2) + " caractères");
            case "cvc-minLength-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "au moins " + cite(cites, 2) + " caractères");
            case "cvc-maxLength-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "au plus " + cite(cites, 2) + " caractères");
            case "cvc-minInclusive-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "au moins " + cite(cites, 1));
            case "cvc-minExclusive-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "plus de " + cite(cites, 1));
            case "cvc-maxInclusive-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "au plus " + cite(cites, 1));
            case "cvc-maxExclusive-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "moins de " + cite(cites, 1));
            case "cvc-attribute.3" ->
                new FauteXsd(cle, local(cite(cites, 2)), local(cite(cites, 1)), cite(cites, 0), null);
            case "cvc-type.3.1.3" -> new FauteXsd(cle, local(cite(cites, 1)), null, cite(cites, 0), null);
            case "cvc-elt.1", "cvc-elt.1.a" -> new FauteXsd(cle, local(cite(cites, 0)), null, null, null);
            case "cvc-datatype-valid.1.2.1" -> type(cle, elementCourant, cite(cites, 0), cite(cites, 1));
            case "cvc-enumeration-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "une des valeurs " + cite(cites, 1));
            case "cvc-pattern-valid" ->
                new FauteXsd(cle, elementCourant, null, cite(cites, 0), "une valeur de la forme " + cite(cites, 1));
            default -> new FauteXsd(cle, elementCourant, null, valeurPossible(cle, cites), null);
        };
    }

    private static FauteXsd type(String cle, String element, String trouve, String type) {
        boolean jour = type.equals("date") || type.equals("dateTime");
        return jour && horsCalendrier(trouve.strip())
                ? new FauteXsd(cle, element, null, trouve, "une date du calendrier", JOUR)
                : new FauteXsd(cle, element, null, trouve, type(type));
    }

    private static boolean horsCalendrier(String date) {
        Matcher m = DATE.matcher(date);
        if (!m.matches()) {
            return false;
        }
        try {
            return LocalDate.parse(m.group(1)).getYear() == 0; // which the schema has not
        } catch (DateTimeException e) {
            return true;
        }
    }

    private static FauteXsd contenu(String cle, List<String> cites, String courant) {
        String lettre = cle.substring("cvc-complex-type.2.4.".length());
        return switch (lettre) {
            case "b" -> new FauteXsd(cle, local(cite(cites, 0)), null, null, liste(cite(cites, 1)));
            case "a" -> deplace(cle, cite(cites, 0), cite(cites, 1));
            case "e" -> new FauteXsd(cle, local(cite(cites, 0)), null, null, liste(cite(cites, 2)));
            case "f" -> new FauteXsd(cle, local(cite(cites, 0)), null, null, "au plus " + cite(cites, 1) + " fois");
            case "d" -> new FauteXsd(cle, local(cite(cites, 0)), null, null, "aucun autre élément");
            default -> new FauteXsd(cle, cites.isEmpty() ? courant : local(cite(cites, 0)), null, null, null);
        };
    }

    /** An element of the right name in another namespace, or in other capitals, is in its place all the same. */
    private static FauteXsd deplace(String cle, String trouve, String attendus) {
        String nom = local(trouve);
        for (String attendu : attendus.replace("{", "").replace("}", "").split(",\\s*", -1)) {
            Matcher espace = ESPACE_ET_NOM.matcher(attendu);
            if (espace.matches() && local(attendu).equals(nom)) {
                return new FauteXsd(cle, nom, null, null, espace.group(1), ESPACE);
            }
            if (local(attendu).equalsIgnoreCase(nom) && !local(attendu).equals(nom)) {
                return new FauteXsd(cle, nom, null, null, local(attendu), CASSE);
            }
        }
        return new FauteXsd(cle, nom, null, null, liste(attendus));
    }

    /** Whether this says again, with the element's name, what a datatype fault just said. */
    boolean complete(FauteXsd avant) {
        boolean encore = regle.equals("cvc-complex-type.2.2") && element.equals(avant.element);
        return (encore || regle.equals("cvc-type.3.1.3") || regle.equals("cvc-attribute.3"))
                && avant.regle.matches("cvc-(datatype|enumeration|pattern|length|minLength|maxLength|minInclusive"
                        + "|maxInclusive|minExclusive|maxExclusive|totalDigits|fractionDigits)-valid.*");
    }

    FauteXsd avecAttenduDe(FauteXsd avant) {
        return new FauteXsd(
                avant.regle,
                element,
                attribut,
                trouve == null ? avant.trouve : trouve,
                avant.attendu,
                attribut == null ? avant.variante : null);
    }

    String message(String schema) {
        if (trouve != null && trouve.isBlank() && attribut == null && regle.startsWith("cvc-datatype")) {
            return "L'élément « " + element + " » est vide.";
        }
        return PhrasesXsd.de(dite())
                .map(p -> remplir(p.message(), schema))
                .orElseGet(() -> trouve == null
                        ? "L'élément « " + element + " » ne respecte pas le schéma " + schema + "."
                        : "La valeur « " + court(trouve) + " » de l'élément « " + element + " » n'est pas permise.");
    }

    String remede() {
        return PhrasesXsd.de(dite())
                .filter(p -> attendu != null || !p.remede().contains("{x}"))
                .map(p -> remplir(p.remede(), ""))
                .orElse("Corrigez « " + element + " » d'après le schéma.");
    }

    /** Whether an element has others where a value should be: what is said of its value then is of no use. */
    boolean estUnContenuDeTrop() {
        return regle.equals("cvc-complex-type.2.2") || regle.equals("cvc-type.3.1.2");
    }

    /** A datatype fault of an attribute is said as one of the attribute. */
    private String dite() {
        if (variante != null) {
            return regle + "." + variante;
        }
        return attribut != null && !regle.startsWith("cvc-complex-type") && !regle.startsWith("cvc-elt")
                ? regle.equals("cvc-attribute.4") ? regle : "cvc-attribute.3"
                : regle;
    }

    private String remplir(String phrase, String schema) {
        return phrase.replace("{s}", schema)
                .replace("{e}", element)
                .replace("{a}", attribut == null ? "" : attribut)
                .replace("{p}", attribut == null ? "" : attribut.substring(attribut.indexOf(':') + 1))
                .replace("{x}", attendu == null ? "" : attendu)
                .replace("{v}", court(trouve));
    }

    private static String type(String xsd) {
        return switch (xsd) {
            case "decimal" -> "un nombre décimal avec un point, par exemple 1234.50";
            case "date" -> "une date AAAA-MM-JJ";
            case "dateTime" -> "une date et une heure AAAA-MM-JJThh:mm:ss";
            case "time" -> "une heure hh:mm:ss";
            case "boolean" -> "true ou false";
            case "integer", "int", "long", "nonNegativeInteger", "positiveInteger" -> "un nombre entier";
            case "base64Binary" -> "du base64";
            case "anyURI" -> "une adresse";
            default -> "une valeur de type " + xsd;
        };
    }

    private static @Nullable String valeurPossible(String cle, List<String> cites) {
        boolean valeurEnTete = (cle.startsWith("cvc-") && cle.endsWith("-valid")) || cle.startsWith("cvc-datatype");
        return valeurEnTete && !cites.isEmpty() ? cites.get(0) : null;
    }

    private static String cite(List<String> cites, int i) {
        return i < cites.size() ? cites.get(i) : "?";
    }

    /** Local name of {@code {"urn:…":Name}}, {@code cbc:Name} or {@code Name}. */
    private static String local(String nom) {
        String propre = nom.replace("{", "").replace("}", "");
        Matcher m = NOM.matcher(propre.substring(propre.lastIndexOf(':') + 1));
        return m.find() ? m.group(1) : nom;
    }

    private static String liste(String noms) {
        List<String> locaux = new ArrayList<>();
        for (String n : noms.replace("{", "").replace("}", "").split(",\\s*", -1)) {
            locaux.add(local(n));
        }
        boolean plus = locaux.size() > LISTE_MAX;
        return String.join(", ", locaux.subList(0, Math.min(LISTE_MAX, locaux.size()))) + (plus ? "…" : "");
    }

    private static String court(@Nullable String v) {
        return v == null ? "" : v.length() > 80 ? v.substring(0, 80) + "…" : v;
    }
}
