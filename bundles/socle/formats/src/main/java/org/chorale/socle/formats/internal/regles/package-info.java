/** Schematron rules by Saxon, and what they complain of, in French. */
@NullMarked
package org.chorale.socle.formats.internal.regles;

import org.jspecify.annotations.NullMarked;
