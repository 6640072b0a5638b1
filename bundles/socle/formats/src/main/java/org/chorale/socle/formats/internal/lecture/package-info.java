/** The first walk: hazards, format, and the invoice in the vocabulary of EN 16931. */
@NullMarked
package org.chorale.socle.formats.internal.lecture;

import org.jspecify.annotations.NullMarked;
