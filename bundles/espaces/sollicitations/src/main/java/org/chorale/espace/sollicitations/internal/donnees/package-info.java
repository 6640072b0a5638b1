/** The tables. */
@NullMarked
package org.chorale.espace.sollicitations.internal.donnees;

import org.jspecify.annotations.NullMarked;
