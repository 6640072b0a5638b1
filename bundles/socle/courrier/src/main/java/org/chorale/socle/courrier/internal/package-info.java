/** Mail. */
@NullMarked
package org.chorale.socle.courrier.internal;

import org.jspecify.annotations.NullMarked;
