/** The published reference lists about invoices. */
@NullMarked
package org.chorale.socle.facturation.internal.referentiel;

import org.jspecify.annotations.NullMarked;
