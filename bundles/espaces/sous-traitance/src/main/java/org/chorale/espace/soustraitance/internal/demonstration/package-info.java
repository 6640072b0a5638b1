/** What the demonstration shows of subcontracting. */
@NullMarked
package org.chorale.espace.soustraitance.internal.demonstration;

import org.jspecify.annotations.NullMarked;
