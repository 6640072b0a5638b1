package org.chorale.socle.courrier.internal;

import java.io.IOException;

/** Where letters go. */
@FunctionalInterface
interface Boite {
    /**
     * Hands it over.
     *
     * @param message the whole of it, as it travels
     * @throws IOException where it may go better later
     * @throws org.chorale.api.planification.EchecDefinitif where it was refused for good
     */
    void deposer(Lettre lettre, byte[] message) throws IOException;
}
