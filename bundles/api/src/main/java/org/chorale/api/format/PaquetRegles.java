package org.chorale.api.format;

/**
 * A set of rules, as published by its author.
 *
 * @param paquet {@code cen-en16931}, {@code facturx}, {@code br-fr}…
 * @param version its published version, {@code 1.3.16}
 * @param couche the layer it judges
 */
public record PaquetRegles(String paquet, String version, Couche couche) {}
