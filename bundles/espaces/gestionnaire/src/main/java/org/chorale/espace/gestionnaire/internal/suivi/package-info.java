/** What was done, and who holds what: the history and the export. */
@NullMarked
package org.chorale.espace.gestionnaire.internal.suivi;

import org.jspecify.annotations.NullMarked;
