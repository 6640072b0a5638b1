/** Whether answers are as the published contract says. */
@NullMarked
package org.chorale.testkit.contrat;

import org.jspecify.annotations.NullMarked;
