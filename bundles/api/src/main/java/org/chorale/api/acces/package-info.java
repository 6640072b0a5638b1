/**
 * Who may call what. Each operation declares exactly one of the three annotations; the platform checks it and
 * hands the operation the caller's {@link org.chorale.api.acces.Perimetre}, beyond which no service can see.
 */
@NullMarked
@Version("1.2.0")
package org.chorale.api.acces;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
