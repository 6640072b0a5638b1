/** Sample invoices and a writer of Factur-X, for demonstrations, tests and clients outside OSGi. */
@NullMarked
package org.chorale.exemples;

import org.jspecify.annotations.NullMarked;
