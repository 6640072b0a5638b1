/** The pages of those who have an account. */
@NullMarked
package org.chorale.espace.sollicitations.internal.pages;

import org.jspecify.annotations.NullMarked;
