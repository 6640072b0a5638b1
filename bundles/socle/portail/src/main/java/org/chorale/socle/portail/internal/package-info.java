/** The shell of the web pages. Nothing of it is exported. */
@NullMarked
package org.chorale.socle.portail.internal;

import org.jspecify.annotations.NullMarked;
