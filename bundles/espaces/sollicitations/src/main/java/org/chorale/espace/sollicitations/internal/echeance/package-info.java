/** What happens by itself: reminders, and the end of what nobody goes on with. */
@NullMarked
package org.chorale.espace.sollicitations.internal.echeance;

import org.jspecify.annotations.NullMarked;
