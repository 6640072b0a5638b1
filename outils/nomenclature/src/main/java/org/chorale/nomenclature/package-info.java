/** Writes the bill of materials of a distribution. */
@NullMarked
package org.chorale.nomenclature;

import org.jspecify.annotations.NullMarked;
