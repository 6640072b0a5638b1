/** What one may ask about, and who answers: data that the operator may replace. */
@NullMarked
package org.chorale.espace.sollicitations.internal.categorie;

import org.jspecify.annotations.NullMarked;
