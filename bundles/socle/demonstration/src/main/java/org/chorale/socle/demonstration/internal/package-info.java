/** The demonstration's parties: nothing here is for other bundles. */
@NullMarked
package org.chorale.socle.demonstration.internal;

import org.jspecify.annotations.NullMarked;
