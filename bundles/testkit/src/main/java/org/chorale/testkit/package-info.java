/** Tests of bundles with tables, on real databases. */
@NullMarked
package org.chorale.testkit;

import org.jspecify.annotations.NullMarked;
