/** The description of all that is published. */
@NullMarked
package org.chorale.socle.rest.internal.openapi;

import org.jspecify.annotations.NullMarked;
