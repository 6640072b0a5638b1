/** One request: what is known of it, and how its body is read. */
@NullMarked
package org.chorale.socle.rest.internal.demande;

import org.jspecify.annotations.NullMarked;
