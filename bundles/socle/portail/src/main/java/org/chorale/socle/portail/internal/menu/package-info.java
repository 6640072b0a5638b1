/** What bundles contribute to the shell: tabs and blocks. */
@NullMarked
package org.chorale.socle.portail.internal.menu;

import org.jspecify.annotations.NullMarked;
