/**
 * What a bundle publishes for each espace it offers: its code, its labels, its modes and its opening rules as
 * data. Nothing else of the platform names an espace.
 */
@NullMarked
@Version("1.1.0")
package org.chorale.api.espace;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
