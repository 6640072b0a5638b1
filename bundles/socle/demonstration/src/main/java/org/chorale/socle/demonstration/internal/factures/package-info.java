/** Three hundred invoices of a year: what they say, how they are written, what happened to them. */
@NullMarked
package org.chorale.socle.demonstration.internal.factures;

import org.jspecify.annotations.NullMarked;
