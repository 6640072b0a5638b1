/** The bundle's components: what it gives to the container and what it takes from it. */
@NullMarked
package org.chorale.socle.rest.internal;

import org.jspecify.annotations.NullMarked;
