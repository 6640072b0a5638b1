/**
 * The same rules by a shorter way: rewrites a Schematron stylesheet so that it does not walk the whole document once for
 * each of its patterns, nor asks a thousand times whether something is absent that the document nowhere has.
 */
@NullMarked
package org.chorale.socle.formats.internal.raccourci;

import org.jspecify.annotations.NullMarked;
