/**
 * Mail: what is told to people outside the portal. A letter is kept in the transaction that has a reason to write it, and
 * leaves after the commit.
 */
@NullMarked
@Version("1.0.0")
package org.chorale.api.courrier;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
