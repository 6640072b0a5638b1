/** Telling what became of a flux. */
@NullMarked
package org.chorale.socle.facturation.internal.compterendu;

import org.jspecify.annotations.NullMarked;
