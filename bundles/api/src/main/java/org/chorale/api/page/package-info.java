/**
 * Web pages: a resource answers a {@link org.chorale.api.page.Page} with its own body; the shell wraps it in the
 * layout. Menu entries and blocks are services that come and go with their bundle.
 */
@NullMarked
@Version("1.5.0")
package org.chorale.api.page;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
