package org.chorale.api.identifiant;

import java.util.Optional;

/**
 * What a structure is known by. Its form depends on its kind; a SIRET's key is checked where it enters the portal (the
 * sandbox accepts fictitious ones), not here.
 *
 * @param type the kind
 * @param valeur 1 to 18 characters without blanks at its ends; fourteen digits for a SIRET
 */
public record Identifiant(TypeIdentifiant type, String valeur) {
    /** The longest identifier that the published API carries. */
    public static final int LONGUEUR_MAX = 18;

    /** Refuses an empty or overlong value, and a SIRET without its form ({@link IllegalArgumentException}). */
    public Identifiant {
        if (valeur.isBlank() || valeur.length() > LONGUEUR_MAX || !valeur.equals(valeur.strip())) {
            throw new IllegalArgumentException("Un identifiant a de 1 à 18 caractères : « " + valeur + " ».");
        }
        if (type == TypeIdentifiant.SIRET && !Siret.aLaForme(valeur)) {
            throw new IllegalArgumentException("Un SIRET a 14 chiffres : « " + valeur + " ».");
        }
    }

    /** An identifier of kind SIRET. */
    public static Identifiant siret(String valeur) {
        return new Identifiant(TypeIdentifiant.SIRET, valeur);
    }

    /** The first nine digits of a SIRET: what duplicates are counted by. Empty for other kinds. */
    public Optional<String> siren() {
        return type == TypeIdentifiant.SIRET ? Optional.of(valeur.substring(0, 9)) : Optional.empty();
    }
}
