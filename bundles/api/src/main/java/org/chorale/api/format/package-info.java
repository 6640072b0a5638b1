/**
 * What a received document is, whether it is a valid e-invoice, and what it says.
 *
 * <p>{@link org.chorale.api.format.Formats} takes a document as a re-openable stream and answers with an
 * {@link org.chorale.api.format.Analyse}: the format recognised by content, one result per layer of validation, the
 * findings with a sentence and a remedy, and the invoice in the vocabulary of EN 16931
 * ({@link org.chorale.api.format.FactureLue}). No type of a parsing library shows here.
 */
@NullMarked
@Version("1.10.0")
package org.chorale.api.format;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
