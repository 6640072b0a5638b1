/** The espaces Sollicitations émises and Sollicitations reçues. */
@NullMarked
package org.chorale.espace.sollicitations.internal;

import org.jspecify.annotations.NullMarked;
