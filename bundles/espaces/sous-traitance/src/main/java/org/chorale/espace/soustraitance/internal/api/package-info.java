/** The published operations of valideurs. */
@NullMarked
package org.chorale.espace.soustraitance.internal.api;

import org.jspecify.annotations.NullMarked;
