/** The directory's inside: nothing here is for other bundles. */
@NullMarked
package org.chorale.socle.annuaire.internal;

import org.jspecify.annotations.NullMarked;
