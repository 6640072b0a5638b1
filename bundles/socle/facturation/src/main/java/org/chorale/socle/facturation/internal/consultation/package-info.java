/** Searching, reading and treating invoices. */
@NullMarked
package org.chorale.socle.facturation.internal.consultation;

import org.jspecify.annotations.NullMarked;
