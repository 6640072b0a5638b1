/** The circuit: its rows, whom it takes, its deadlines, who is told. */
@NullMarked
package org.chorale.espace.soustraitance.internal.circuit;

import org.jspecify.annotations.NullMarked;
