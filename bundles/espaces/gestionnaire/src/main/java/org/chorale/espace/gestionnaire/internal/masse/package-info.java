/** Several rights at once: duplication, direct attachment, lots ticked or read from CSV. */
@NullMarked
package org.chorale.espace.gestionnaire.internal.masse;

import org.jspecify.annotations.NullMarked;
