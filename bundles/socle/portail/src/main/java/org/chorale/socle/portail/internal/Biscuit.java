package org.chorale.socle.portail.internal;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.rest.Cookies;
import org.jspecify.annotations.Nullable;

/** The two cookies of the shell, written by hand because the servlet API of this generation knows no SameSite. */
public enum Biscuit {
    /** The session. Lives as long as the browser; when the session itself ends is known to the server alone. */
    SESSION(Cookies.SESSION, ""),
    /** The language, a year. */
    LANGUE(Cookies.LANGUE, "; Max-Age=31536000");

    private final String nom;

    private final String duree;

    Biscuit(String nom, String duree) {
        this.nom = nom;
        this.duree = duree;
    }

    /** The header that sets it; {@code Secure} where the request came by https. */
    public String poser(String valeur, HttpServletRequest requete) {
        return enTete(valeur, duree, requete);
    }

    /** The header that takes it away. */
    public String retirer(HttpServletRequest requete) {
        return enTete("", "; Max-Age=0", requete);
    }

    /** Its value in the request, or null. */
    public @Nullable String lire(HttpServletRequest requete) {
        if (requete.getCookies() == null) {
            return null;
        }
        for (Cookie recu : requete.getCookies()) {
            if (recu.getName().equals(nom)) {
                return recu.getValue();
            }
        }
        return null;
    }

    private String enTete(String valeur, String vie, HttpServletRequest requete) {
        return nom + "=" + valeur + "; Path=/; SameSite=Lax" + vie + "; HttpOnly"
                + (parHttps(requete) ? "; Secure" : "");
    }

    /** Behind a proxy that ends TLS the request itself does not tell, but the browser's own Origin does. */
    private static boolean parHttps(HttpServletRequest requete) {
        String origine = requete.getHeader("Origin");
        return requete.isSecure() || (origine != null && origine.startsWith("https:"));
    }
}
