/** What is answered: refusals and accidents on each surface, pages in the layout. */
@NullMarked
package org.chorale.socle.rest.internal.reponse;

import org.jspecify.annotations.NullMarked;
