/** The espace, its tab, and what its pages share; nothing of the bundle is exported. */
@NullMarked
package org.chorale.espace.gestionnaire.internal;

import org.jspecify.annotations.NullMarked;
