/** The pages of Factures à valider, and what it adds to those of invoices. */
@NullMarked
package org.chorale.espace.soustraitance.internal.pages;

import org.jspecify.annotations.NullMarked;
