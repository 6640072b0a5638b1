/** What is asked, answered and found; nothing is seen outside a regard. */
@NullMarked
package org.chorale.espace.sollicitations.internal.service;

import org.jspecify.annotations.NullMarked;
