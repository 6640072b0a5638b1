/** Moving invoices from status to status: history and event with each move. */
@NullMarked
package org.chorale.socle.facturation.internal.mouvement;

import org.jspecify.annotations.NullMarked;
