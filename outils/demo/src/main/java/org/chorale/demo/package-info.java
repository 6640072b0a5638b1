/** The demonstration: programs of suppliers and of public bodies, as anybody could write them. */
@NullMarked
package org.chorale.demo;

import org.jspecify.annotations.NullMarked;
