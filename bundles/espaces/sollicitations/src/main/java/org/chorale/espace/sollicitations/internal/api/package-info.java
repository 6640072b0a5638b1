/** The operations that programs call. */
@NullMarked
package org.chorale.espace.sollicitations.internal.api;

import org.jspecify.annotations.NullMarked;
