/** Writes invoices, reads the text of PDFs, checks what was signed. */
@NullMarked
package org.chorale.socle.redaction.internal;

import org.jspecify.annotations.NullMarked;
