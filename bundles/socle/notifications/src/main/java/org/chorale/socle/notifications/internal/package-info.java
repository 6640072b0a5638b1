/** The room of what people are told. */
@NullMarked
package org.chorale.socle.notifications.internal;

import org.jspecify.annotations.NullMarked;
