package org.chorale.demo;

/** Something did not come out as expected. */
public final class Ecart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Both in words. */
    public Ecart(String attendu, String obtenu) {
        super("attendu : " + attendu + " ; obtenu : " + obtenu);
    }
}
