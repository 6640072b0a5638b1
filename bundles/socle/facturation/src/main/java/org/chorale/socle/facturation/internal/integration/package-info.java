/** From a kept flux to invoices. */
@NullMarked
package org.chorale.socle.facturation.internal.integration;

import org.jspecify.annotations.NullMarked;
