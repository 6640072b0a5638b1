/**
 * Rights: who is attached to which structure or service, which espaces are opened there, who subscribed to
 * them in which mode; and the perimeter that follows from all of it.
 */
@NullMarked
@Version("1.7.0")
package org.chorale.api.habilitation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
