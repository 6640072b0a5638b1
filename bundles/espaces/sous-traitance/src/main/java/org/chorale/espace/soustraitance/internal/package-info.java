/** The espace Factures à valider. */
@NullMarked
package org.chorale.espace.soustraitance.internal;

import org.jspecify.annotations.NullMarked;
