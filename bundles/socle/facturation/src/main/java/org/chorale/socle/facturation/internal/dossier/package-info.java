/** Invoices as files to take away: readable PDF, pivot. */
@NullMarked
package org.chorale.socle.facturation.internal.dossier;

import org.jspecify.annotations.NullMarked;
