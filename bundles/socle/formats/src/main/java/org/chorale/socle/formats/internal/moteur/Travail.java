package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Something that is done in bounded time. */
@FunctionalInterface
interface Travail {
    /**
     * Does it.
     *
     * @param abandon true once nobody waits for the result any more
     */
    void faire(BooleanSupplier abandon) throws IOException;
}
