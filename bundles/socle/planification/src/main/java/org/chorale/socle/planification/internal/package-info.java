@NullMarked
package org.chorale.socle.planification.internal;

import org.jspecify.annotations.NullMarked;
