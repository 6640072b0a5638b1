package org.chorale.api.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The profile a document claims.
 *
 * @param texte BT-24 as written; null if absent
 * @param connu what is understood of it
 */
public record Profil(@Nullable String texte, ProfilConnu connu) {

    private static final String EN16931 = "urn:cen.eu:en16931:2017";

    /** Understands BT-24 by its beginning and marks, since versions and spellings abound. */
    public static Profil lire(@Nullable String bt24) {
        if (bt24 == null || bt24.isBlank()) {
            return new Profil(null, ProfilConnu.ABSENT);
        }
        String texte = bt24.strip();
        return new Profil(texte, reconnaitre(texte.toLowerCase(Locale.ROOT)));
    }

    private static ProfilConnu reconnaitre(String t) {
        if (t.startsWith("urn:ferd:")) {
            return ProfilConnu.ZUGFERD_1;
        }
        boolean facturx = t.contains("factur-x") || t.contains("zugferd");
        if (facturx && t.endsWith(":minimum")) {
            return ProfilConnu.FACTURX_MINIMUM;
        }
        if (facturx && (t.endsWith(":basicwl") || t.endsWith(":basic-wl"))) {
            return ProfilConnu.FACTURX_BASIC_WL;
        }
        if (facturx && t.endsWith(":basic")) {
            return ProfilConnu.FACTURX_BASIC;
        }
        if (facturx && t.endsWith(":extended")) {
            return ProfilConnu.FACTURX_EXTENDED;
        }
        if (facturx) {
            boolean complet = t.endsWith(":en16931") || t.endsWith(":comfort");
            return complet ? ProfilConnu.EN16931 : ProfilConnu.INCONNU;
        }
        if (t.contains("extended-ctc-fr")) {
            return ProfilConnu.EXTENDED_CTC_FR;
        }
        if (t.contains("xrechnung")) {
            return ProfilConnu.XRECHNUNG;
        }
        if (t.contains("peppol.eu")) {
            return ProfilConnu.PEPPOL_BIS_3;
        }
        if (t.contains("cius-fr") || t.contains("ctc-fr")) {
            return ProfilConnu.CIUS_FR;
        }
        if (t.equals(EN16931)) {
            return ProfilConnu.EN16931;
        }
        return t.startsWith(EN16931) ? ProfilConnu.EN16931_CIUS : ProfilConnu.INCONNU;
    }
}
