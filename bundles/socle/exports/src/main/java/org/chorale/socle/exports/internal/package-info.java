/** The room of exports. */
@NullMarked
package org.chorale.socle.exports.internal;

import org.jspecify.annotations.NullMarked;
