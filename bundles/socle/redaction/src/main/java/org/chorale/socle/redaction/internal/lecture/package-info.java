/** Finds the values of an invoice in the text of a PDF. */
@NullMarked
package org.chorale.socle.redaction.internal.lecture;

import org.jspecify.annotations.NullMarked;
