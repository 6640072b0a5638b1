/**
 * Telling people: a bell in the portal and mail, at once or once a day as each of them chooses. What is told belongs to the
 * transaction of what happened, and reaches nobody who may not read it any more.
 */
@NullMarked
@Version("1.0.0")
package org.chorale.api.notification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
