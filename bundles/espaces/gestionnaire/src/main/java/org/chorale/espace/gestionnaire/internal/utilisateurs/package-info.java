/** The users of a structure: their attachments and subscriptions, and why somebody may or may not. */
@NullMarked
package org.chorale.espace.gestionnaire.internal.utilisateurs;

import org.jspecify.annotations.NullMarked;
