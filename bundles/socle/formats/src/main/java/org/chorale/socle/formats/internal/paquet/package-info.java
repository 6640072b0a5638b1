/** Rule packs that operators add while the portal runs. A pack is code of somebody else: bounded, closed in, refusable. */
@NullMarked
package org.chorale.socle.formats.internal.paquet;

import org.jspecify.annotations.NullMarked;
