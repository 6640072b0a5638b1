/** The states of a sollicitation and the table of what leads from one to another. */
@NullMarked
package org.chorale.espace.sollicitations.internal.cycle;

import org.jspecify.annotations.NullMarked;
