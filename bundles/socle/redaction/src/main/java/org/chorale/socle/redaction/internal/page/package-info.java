/** Lays the invoice out on A4 pages. */
@NullMarked
package org.chorale.socle.redaction.internal.page;

import org.jspecify.annotations.NullMarked;
