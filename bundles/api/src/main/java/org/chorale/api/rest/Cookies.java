package org.chorale.api.rest;

import java.time.Duration;

/** The cookies of the portal, and the names by which a form proves that it is ours. */
public final class Cookies {
    /** The session of a person; its value is the token of {@code Sessions}. */
    public static final String SESSION = "chorale_session";

    /** A visitor who is not signed in; the platform sets it, so that the sign-in form has its anti-forgery token. */
    public static final String VISITEUR = "chorale_visiteur";

    /** The language a user chose: {@code fr} or {@code en}. */
    public static final String LANGUE = "chorale_langue";

    /**
     * The hidden field of every form, with {@code ContextePage.jetonCsrf()} as its value. In a multipart form it is the
     * first field, before any file.
     */
    public static final String CHAMP_CSRF = "_csrf";

    /** The header that a script sends in place of the field. */
    public static final String ENTETE_CSRF = "X-CSRF";

    private Cookies() {}

    /**
     * The value of a {@code Set-Cookie} header: for the whole portal, out of reach of scripts, not sent along by forms
     * of other sites, until the browser closes.
     *
     * @param nom one of the names above
     * @param valeur letters, digits and {@code -_.~=} only; empty to remove the cookie
     * @param securise whether browsers reach the portal by https
     */
    public static String enTete(String nom, String valeur, boolean securise) {
        return nom + "=" + valeur + "; Path=/; HttpOnly; SameSite=Lax" + (securise ? "; Secure" : "")
                + (valeur.isEmpty() ? "; Max-Age=0" : "");
    }

    /** The same for a cookie that outlives the browser. */
    public static String enTete(String nom, String valeur, Duration duree, boolean securise) {
        return enTete(nom, valeur, securise) + "; Max-Age=" + duree.toSeconds();
    }
}
