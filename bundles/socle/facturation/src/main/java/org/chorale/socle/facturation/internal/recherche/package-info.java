/** Searches that find their first rows by an index, whatever is searched for and however much there is. */
@NullMarked
package org.chorale.socle.facturation.internal.recherche;

import org.jspecify.annotations.NullMarked;
