/** The portal's own rules. */
@NullMarked
package org.chorale.socle.formats.internal.portail;

import org.jspecify.annotations.NullMarked;
