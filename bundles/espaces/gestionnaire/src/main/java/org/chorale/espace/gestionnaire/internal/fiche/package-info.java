/** The sheet of a structure: what is on it, the forms that change it, the espaces open there. */
@NullMarked
package org.chorale.espace.gestionnaire.internal.fiche;

import org.jspecify.annotations.NullMarked;
