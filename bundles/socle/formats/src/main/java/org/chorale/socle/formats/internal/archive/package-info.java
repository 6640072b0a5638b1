/** ZIP and tar.gz, within limits. */
@NullMarked
package org.chorale.socle.formats.internal.archive;

import org.jspecify.annotations.NullMarked;
