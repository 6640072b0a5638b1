/** The operations under /api/v1/gestionnaire. */
@NullMarked
package org.chorale.espace.gestionnaire.internal.api;

import org.jspecify.annotations.NullMarked;
