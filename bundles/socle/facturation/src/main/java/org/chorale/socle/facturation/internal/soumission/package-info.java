/** One invoice submitted and judged at once. */
@NullMarked
package org.chorale.socle.facturation.internal.soumission;

import org.jspecify.annotations.NullMarked;
