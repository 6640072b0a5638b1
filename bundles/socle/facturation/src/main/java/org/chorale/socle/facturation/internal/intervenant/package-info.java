/** Structures that take part in an invoice beside its supplier and its recipient. */
@NullMarked
package org.chorale.socle.facturation.internal.intervenant;

import org.jspecify.annotations.NullMarked;
