package org.chorale.api.format;

/**
 * Where a value stands in its source.
 *
 * @param ligne line in the XML, from 1; 0 if not known
 * @param colonne column, from 1; 0 if not known
 * @param chemin short path without namespaces, {@code /Invoice/InvoiceLine[3]/LineExtensionAmount}
 */
public record Place(int ligne, int colonne, String chemin) {}
