/** An invoice for the eye: the view of the model on a screen, and KoSIT's stylesheets for print. */
@NullMarked
package org.chorale.socle.formats.internal.rendu;

import org.jspecify.annotations.NullMarked;
