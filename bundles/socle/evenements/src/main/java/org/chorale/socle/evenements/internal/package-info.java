/** The outbox and who it delivers to. */
@NullMarked
package org.chorale.socle.evenements.internal;

import org.jspecify.annotations.NullMarked;
