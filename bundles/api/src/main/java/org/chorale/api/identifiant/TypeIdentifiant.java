package org.chorale.api.identifiant;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of identifier a structure may be known by; names as the published API has them. Of all but a SIRET the form
 * alone is checked, nobody can tell whether they exist.
 */
public enum TypeIdentifiant {
    /** Fourteen digits with a right key. */
    SIRET("0009", Siret::estValide),

    /** A VAT number of another member state of the European Union. */
    UE_HORS_FRANCE("0223", v -> NumeroTva.estValide(v) && !v.startsWith("FR")),

    /** The code of a country outside the Union, then the first sixteen characters of the company's name. */
    HORS_UE("0227", Formes::horsUe),

    /** New Caledonia: nine or ten digits. */
    RIDET("0228", Formes.RIDET.asMatchPredicate()),

    /** French Polynesia: nine digits or capitals. */
    TAHITI("0229", Formes.TAHITI.asMatchPredicate()),

    /** Being registered: whatever it is known by meanwhile. */
    AUTRE(null, Formes.LIBRE.asMatchPredicate()),

    /** A person: by custom the beginning of the INSEE number and the name. */
    PARTICULIER(null, Formes.LIBRE.asMatchPredicate());

    private final @Nullable String schema;
    private final Predicate<String> forme;

    TypeIdentifiant(@Nullable String schema, Predicate<String> forme) {
        this.schema = schema;
        this.forme = forme;
    }

    /** The code of its register in ISO 6523, which an invoice gives with an identifier; some kinds have none. */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** The kind whose register has that code. */
    public static Optional<TypeIdentifiant> deSchema(@Nullable String schema) {
        return Stream.of(values())
                .filter(t -> schema != null && schema.equals(t.schema))
                .findFirst();
    }

    /** Whether that is an identifier of this kind: form, length and, where there is one, key; never throws. */
    public boolean accepte(String valeur) {
        return valeur.length() <= Identifiant.LONGUEUR_MAX && forme.test(valeur);
    }

    private static final class Formes {
        static final Pattern RIDET = Pattern.compile("[0-9]{9,10}");
        static final Pattern TAHITI = Pattern.compile("[0-9A-Z]{9}");
        /** Printable, with no blank at either end. */
        static final Pattern LIBRE =
                Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} .,'’&/_+-]*[\\p{L}\\p{M}\\p{N}.])?");

        private static final Set<String> PAYS = Set.of(Locale.getISOCountries());

        /** Member states in ISO 3166, where Greece is GR. */
        private static final Set<String> UNION = Set.of(
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
                "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

        private Formes() {}

        static boolean horsUe(String valeur) {
            if (valeur.length() < 3) {
                return false;
            }
            String pays = valeur.substring(0, 2);
            return PAYS.contains(pays)
                    && !UNION.contains(pays)
                    && LIBRE.matcher(valeur.substring(2).stripLeading()).matches();
        }
    }
}
