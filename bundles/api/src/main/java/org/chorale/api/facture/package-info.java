/**
 * Invoices and the flux they come in: deposit, search, reading, history, treatment. Implemented by the socle,
 * spoken by the espaces.
 */
@NullMarked
@Version("1.7.0")
package org.chorale.api.facture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
