/** The inside of the rights: nothing here is for other bundles. */
@NullMarked
package org.chorale.socle.habilitations.internal;

import org.jspecify.annotations.NullMarked;
