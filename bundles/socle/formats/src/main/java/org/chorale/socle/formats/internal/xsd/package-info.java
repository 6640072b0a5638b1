/** Schemas and what they complain of, in French. */
@NullMarked
package org.chorale.socle.formats.internal.xsd;

import org.jspecify.annotations.NullMarked;
