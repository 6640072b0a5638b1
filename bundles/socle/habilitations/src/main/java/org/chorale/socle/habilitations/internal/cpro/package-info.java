/** The published operations about attachments and espaces, in the shapes of the published contract. */
@NullMarked
package org.chorale.socle.habilitations.internal.cpro;

import org.jspecify.annotations.NullMarked;
