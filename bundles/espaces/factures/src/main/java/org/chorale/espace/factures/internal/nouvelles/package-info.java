/** Who is told what of the life of an invoice. */
@NullMarked
package org.chorale.espace.factures.internal.nouvelles;

import org.jspecify.annotations.NullMarked;
