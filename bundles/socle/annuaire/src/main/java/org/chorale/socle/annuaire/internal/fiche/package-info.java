/** The sheets of structures: what their managers keep there beyond the directory, and who changed what. */
@NullMarked
package org.chorale.socle.annuaire.internal.fiche;

import org.jspecify.annotations.NullMarked;
