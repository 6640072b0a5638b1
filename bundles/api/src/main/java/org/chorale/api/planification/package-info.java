/**
 * What happens later: the clock that everything follows, jobs to do after the answer was given, deadlines that fall due
 * by themselves. Jobs and deadlines are rows: a kill -9, a restart or a bundle that leaves loses none.
 *
 * <p>A node works on a job under a lease; when it dies, another takes the job when the lease has run out. A job may
 * therefore run more than once; its effect happens once when the handler ends it in the transaction of that effect
 * ({@link org.chorale.api.planification.Tache#terminer()}).
 */
@NullMarked
@Version("1.2.0")
package org.chorale.api.planification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
