/** Detection, the layers in their order, and the bound on time. */
@NullMarked
package org.chorale.socle.formats.internal.moteur;

import org.jspecify.annotations.NullMarked;
