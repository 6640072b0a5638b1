/**
 * Runs shortened stylesheets: what they ask is answered from one look at the document, and what names decide is found
 * once for a place in it.
 */
@NullMarked
package org.chorale.socle.formats.internal.raccourci.execution;

import org.jspecify.annotations.NullMarked;
