/** Writes UN/CEFACT CII. */
@NullMarked
package org.chorale.socle.redaction.internal.cii;

import org.jspecify.annotations.NullMarked;
