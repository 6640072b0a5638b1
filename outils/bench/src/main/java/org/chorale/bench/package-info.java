/** Measures of the assembled product, taken from outside. */
@NullMarked
package org.chorale.bench;

import org.jspecify.annotations.NullMarked;
