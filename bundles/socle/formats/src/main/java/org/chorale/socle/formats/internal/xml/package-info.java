/** The hardened XML readers, what roots mean, and refusals. */
@NullMarked
package org.chorale.socle.formats.internal.xml;

import org.jspecify.annotations.NullMarked;
