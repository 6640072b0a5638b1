/**
 * Writing invoices, and reading what a PDF without data says.
 *
 * <p>{@link org.chorale.api.redaction.Redaction} turns the invoice in the vocabulary of EN 16931
 * ({@link org.chorale.api.format.FactureLue}) into CII D22B or a Factur-X that people can read;
 * {@link org.chorale.api.redaction.LectureDePdf} proposes values found in the text of a PDF;
 * {@link org.chorale.api.redaction.Signatures} says whether a signed PDF is still what was signed. No type of a PDF
 * library shows here.
 */
@NullMarked
@Version("1.0.0")
package org.chorale.api.redaction;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
