package org.chorale.socle.courrier.internal;

import java.time.Instant;
import org.chorale.api.courrier.Courrier;

/**
 * A letter with what makes it this one.
 *
 * @param numero its number; sent twice after a crash, it is still the same letter
 * @param cree when it was written
 */
record Lettre(long numero, Instant cree, Courrier courrier) {}
