/** Puts pages, data and attachments together into a PDF/A-3. */
@NullMarked
package org.chorale.socle.redaction.internal.facturx;

import org.jspecify.annotations.NullMarked;
