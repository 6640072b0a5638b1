/** Static files, each at an address that names its content. */
@NullMarked
package org.chorale.socle.portail.internal.actifs;

import org.jspecify.annotations.NullMarked;
