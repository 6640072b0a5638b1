/** What comes from outside: the services of the rest of the socle, and the configuration. */
@NullMarked
package org.chorale.socle.rest.internal.socle;

import org.jspecify.annotations.NullMarked;
