/** The two espaces. */
@NullMarked
package org.chorale.espace.factures.internal;

import org.jspecify.annotations.NullMarked;
