/**
 * What a shortened stylesheet asks of a document: written by who shortens it, read by who runs it.
 */
@NullMarked
package org.chorale.socle.formats.internal.raccourci.plan;

import org.jspecify.annotations.NullMarked;
