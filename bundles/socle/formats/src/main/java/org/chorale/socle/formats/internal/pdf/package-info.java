/** PDF: signatures, encryption, and the invoice inside. */
@NullMarked
package org.chorale.socle.formats.internal.pdf;

import org.jspecify.annotations.NullMarked;
