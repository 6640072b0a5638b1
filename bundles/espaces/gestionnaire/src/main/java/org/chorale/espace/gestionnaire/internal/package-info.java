/** The whole of the bundle; nothing of it is exported. */
@NullMarked
package org.chorale.espace.gestionnaire.internal;

import org.jspecify.annotations.NullMarked;
