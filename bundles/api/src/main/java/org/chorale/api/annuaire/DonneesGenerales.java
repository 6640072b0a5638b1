package org.chorale.api.annuaire;

/**
 * What a structure says of itself. Of a public structure, name and category are its legal data and stay the operator's.
 *
 * @param designation its name, 1 to 200 characters
 * @param adresse its address
 * @param telephone 0 to 30 characters: digits, blanks, {@code + . ( ) -}
 * @param courriel its general e-mail address, or empty
 * @param pacage a farmer's number, nine digits, or empty; private structures only. Not copied at a change of SIRET
 */
public record DonneesGenerales(String designation, Adresse adresse, String telephone, String courriel, String pacage) {}
