/** What is published: operations, the publications that hold them, and the one table that finds them. */
@NullMarked
package org.chorale.socle.rest.internal.route;

import org.jspecify.annotations.NullMarked;
