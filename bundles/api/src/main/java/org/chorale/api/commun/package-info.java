/**
 * Small shapes that several domains share: pages of results and sorting.
 */
@NullMarked
@Version("1.1.0")
package org.chorale.api.commun;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
