/** Rows as they are kept; they never leave this bundle. */
@NullMarked
package org.chorale.socle.facturation.internal.donnees;

import org.jspecify.annotations.NullMarked;
