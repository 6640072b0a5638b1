/** A PostgreSQL for tests and measures. */
@NullMarked
package org.chorale.postgres;

import org.jspecify.annotations.NullMarked;
