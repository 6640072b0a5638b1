/** Asking without an account: a proof of work, a mail, a link. */
@NullMarked
package org.chorale.espace.sollicitations.internal.visiteur;

import org.jspecify.annotations.NullMarked;
