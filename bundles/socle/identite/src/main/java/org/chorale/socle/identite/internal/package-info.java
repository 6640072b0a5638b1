/** Identity, kept in tables of its own. */
@NullMarked
package org.chorale.socle.identite.internal;

import org.jspecify.annotations.NullMarked;
