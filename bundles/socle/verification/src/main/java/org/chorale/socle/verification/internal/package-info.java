/** Checking a file without sending it. */
@NullMarked
package org.chorale.socle.verification.internal;

import org.jspecify.annotations.NullMarked;
