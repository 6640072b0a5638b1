/**
 * Exports: lists without a limit, written in the background as files to take away. An espace says which lines there are; the
 * socle writes them, keeps the files for some days and shows each user their own.
 */
@NullMarked
@Version("1.0.0")
package org.chorale.api.export;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
