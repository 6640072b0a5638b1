/** Certificates of deposit, for suppliers and their programs. */
@NullMarked
package org.chorale.espace.factures.internal.certificat;

import org.jspecify.annotations.NullMarked;
