/**
 * Refusals: business answers that say no. A refusal knows its stable code, the published return code where there
 * is one, the HTTP status, the sentence for the user and what to do now; one mapper per surface turns it into an answer.
 */
@NullMarked
@Version("1.1.0")
package org.chorale.api.refus;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
