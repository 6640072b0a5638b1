/**
 * Documents: bytes kept by their content's hash, written durably before anybody is told they are kept, and
 * looked at by an antivirus where there is one.
 */
@NullMarked
@Version("1.2.0")
package org.chorale.api.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
