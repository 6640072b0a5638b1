/** Prepares at build time what every portal's first start would do again. */
@NullMarked
package org.chorale.baseneuve;

import org.jspecify.annotations.NullMarked;
