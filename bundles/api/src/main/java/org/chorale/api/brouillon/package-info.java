/**
 * Drafts: files being deposited and values being typed, kept until the invoice is sent, through ends of session and
 * restarts; uploads that go on where they were cut; files that a program gives before it submits.
 */
@NullMarked
@Version("1.1.0")
package org.chorale.api.brouillon;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
