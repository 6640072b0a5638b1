/** The service, its pipeline, and one package for each thing it does. */
@NullMarked
package org.chorale.socle.formats.internal;

import org.jspecify.annotations.NullMarked;
