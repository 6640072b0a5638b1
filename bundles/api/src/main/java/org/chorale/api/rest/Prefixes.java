package org.chorale.api.rest;

/** The prefixes of addresses, which the socle owns. */
public final class Prefixes {
    /** The published API. */
    public static final String CPRO = "/cpro";

    /** Our own API. */
    public static final String API = "/api/v1";

    /** Pages: {@code /espaces/<code>/…}. */
    public static final String ESPACES = "/espaces";

    private Prefixes() {}
}
