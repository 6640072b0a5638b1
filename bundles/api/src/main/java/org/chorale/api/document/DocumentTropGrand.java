package org.chorale.api.document;

import java.io.IOException;

/** There were more bytes than the limit; the caller knows which limit, and says so to the user. */
public final class DocumentTropGrand extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param limite the limit in bytes */
    public DocumentTropGrand(long limite) {
        super("plus de " + limite + " octets");
    }
}
