@NullMarked
package org.chorale.socle.persistance.internal;

import org.jspecify.annotations.NullMarked;
