/**
 * Life cycles as data: one table of transitions per kind of object, to which any bundle may add rows, and from
 * which code, API, pages and documentation are fed.
 */
@NullMarked
@Version("1.1.0")
package org.chorale.api.cycle;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
