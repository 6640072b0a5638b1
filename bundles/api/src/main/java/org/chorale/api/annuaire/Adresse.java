package org.chorale.api.annuaire;

/**
 * A postal address; every part may be empty, none is null.
 *
 * @param ligne street and number
 * @param complement what else finds the door
 * @param codePostal postal code
 * @param ville town
 * @param codePays ISO 3166 alpha-2
 */
public record Adresse(String ligne, String complement, String codePostal, String ville, String codePays) {
    /** Nothing known. */
    public static final Adresse INCONNUE = new Adresse("", "", "", "", "");
}
