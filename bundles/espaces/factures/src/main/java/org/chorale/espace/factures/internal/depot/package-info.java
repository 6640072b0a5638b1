/** Depositing and typing in: the pages of drafts, and uploads. */
@NullMarked
package org.chorale.espace.factures.internal.depot;

import org.jspecify.annotations.NullMarked;
