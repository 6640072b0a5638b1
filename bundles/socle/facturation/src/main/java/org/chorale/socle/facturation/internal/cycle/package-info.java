/** The table of transitions of invoices and the registry of all tables. */
@NullMarked
package org.chorale.socle.facturation.internal.cycle;

import org.jspecify.annotations.NullMarked;
