/**
 * Identity: people and technical accounts, their secrets, sessions and tokens. A secret is never handed out
 * twice and never readable.
 */
@NullMarked
@Version("1.4.0")
package org.chorale.api.identite;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
