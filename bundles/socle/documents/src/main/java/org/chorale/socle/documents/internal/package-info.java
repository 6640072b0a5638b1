/** The file system store. */
@NullMarked
package org.chorale.socle.documents.internal;

import org.jspecify.annotations.NullMarked;
