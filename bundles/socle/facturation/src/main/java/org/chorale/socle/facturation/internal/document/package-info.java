/** Which documents must stay. */
@NullMarked
package org.chorale.socle.facturation.internal.document;

import org.jspecify.annotations.NullMarked;
