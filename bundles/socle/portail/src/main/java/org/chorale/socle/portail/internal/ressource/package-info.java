/** The shell's own pages. */
@NullMarked
package org.chorale.socle.portail.internal.ressource;

import org.jspecify.annotations.NullMarked;
