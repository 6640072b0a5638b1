/**
 * Events: what happened, told in the same transaction as the change itself (outbox) and delivered afterwards,
 * at least once, to whoever listens.
 */
@NullMarked
@Version("1.0.0")
package org.chorale.api.evenement;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
