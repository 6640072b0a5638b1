/**
 * The directory: structures, private and public, their services, and what each public structure requires of
 * an invoice sent to it.
 */
@NullMarked
@Version("1.5.0")
package org.chorale.api.annuaire;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
