/** Who calls and whether they may: credentials, sessions, forgery, perimeters. */
@NullMarked
package org.chorale.socle.rest.internal.acces;

import org.jspecify.annotations.NullMarked;
