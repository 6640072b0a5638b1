/** Receiving flux. */
@NullMarked
package org.chorale.socle.facturation.internal.depot;

import org.jspecify.annotations.NullMarked;
