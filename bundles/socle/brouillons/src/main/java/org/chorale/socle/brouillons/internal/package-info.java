/** Drafts, the files in them, and how files come. */
@NullMarked
package org.chorale.socle.brouillons.internal;

import org.jspecify.annotations.NullMarked;
