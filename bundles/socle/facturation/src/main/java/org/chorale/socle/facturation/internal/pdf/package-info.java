/** Text on PDF pages. */
@NullMarked
package org.chorale.socle.facturation.internal.pdf;

import org.jspecify.annotations.NullMarked;
