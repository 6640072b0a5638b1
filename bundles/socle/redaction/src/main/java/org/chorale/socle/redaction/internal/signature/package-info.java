/** Checks whether what was signed is unchanged. */
@NullMarked
package org.chorale.socle.redaction.internal.signature;

import org.jspecify.annotations.NullMarked;
