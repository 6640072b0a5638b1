/** The operations of /cpro/structures/v1 that read the directory, in the shapes of the published contract. */
@NullMarked
package org.chorale.socle.annuaire.internal.cpro;

import org.jspecify.annotations.NullMarked;
