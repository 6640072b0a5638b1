/**
 * Reads a stylesheet that the ISO skeleton made and changes it into a shorter one that finds the same.
 */
@NullMarked
package org.chorale.socle.formats.internal.raccourci.reecriture;

import org.jspecify.annotations.NullMarked;
