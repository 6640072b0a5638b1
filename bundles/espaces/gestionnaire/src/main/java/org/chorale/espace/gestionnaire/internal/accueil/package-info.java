/** The front page of the espace, and its tile. */
@NullMarked
package org.chorale.espace.gestionnaire.internal.accueil;

import org.jspecify.annotations.NullMarked;
