/** The requests that wait for the gestionnaire. */
@NullMarked
package org.chorale.espace.gestionnaire.internal.demandes;

import org.jspecify.annotations.NullMarked;
