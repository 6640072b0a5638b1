/** Certificates of deposit: the document, and the public address that says whether one is authentic. */
@NullMarked
package org.chorale.socle.facturation.internal.certificat;

import org.jspecify.annotations.NullMarked;
