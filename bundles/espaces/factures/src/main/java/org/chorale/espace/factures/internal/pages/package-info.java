/** The pages of Factures reçues and Factures émises. */
@NullMarked
package org.chorale.espace.factures.internal.pages;

import org.jspecify.annotations.NullMarked;
