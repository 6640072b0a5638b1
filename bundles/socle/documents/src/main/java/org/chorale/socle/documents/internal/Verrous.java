package org.chorale.socle.documents.internal;

import java.util.stream.IntStream;
import org.chorale.api.identifiant.Empreinte;

/** A lock for each content, a few hundred in all, so that putting and sweeping the same one do not cross. */
final class Verrous {
    private final Object[] verrous =
            IntStream.range(0, 256).mapToObj(i -> new Object()).toArray();

    Object de(Empreinte empreinte) {
        return verrous[Integer.parseInt(empreinte.hex(), 60, 62, 16)];
    }
}
