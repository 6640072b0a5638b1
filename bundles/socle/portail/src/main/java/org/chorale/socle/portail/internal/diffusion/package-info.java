/** Events to open pages. */
@NullMarked
package org.chorale.socle.portail.internal.diffusion;

import org.jspecify.annotations.NullMarked;
