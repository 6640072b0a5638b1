/** The page where programmers read and try the published operations. */
@NullMarked
package org.chorale.socle.portail.internal.documentation;

import org.jspecify.annotations.NullMarked;
