/** The published operations under /cpro/factures/v1. */
@NullMarked
package org.chorale.espace.factures.internal.api;

import org.jspecify.annotations.NullMarked;
