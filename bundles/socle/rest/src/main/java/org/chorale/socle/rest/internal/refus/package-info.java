/** Refusals of requests, before any domain sees them. */
@NullMarked
package org.chorale.socle.rest.internal.refus;

import org.jspecify.annotations.NullMarked;
