/** What valideurs decide. */
@NullMarked
package org.chorale.espace.soustraitance.internal.decision;

import org.jspecify.annotations.NullMarked;
