package org.chorale.api.format;

import org.jspecify.annotations.Nullable;

/**
 * An identifier and the register it comes from.
 *
 * @param valeur as written, without surrounding blanks
 * @param schema code of ISO 6523 ({@code 0002} SIREN, {@code 0009} SIRET, {@code 0224} routing code, {@code 0225}
 *     French electronic address); null if the document does not say
 */
public record Identifiant(String valeur, @Nullable String schema) {

    public static final String SIREN = "0002";
    public static final String SIRET = "0009";
    public static final String CODE_ROUTAGE = "0224";
    public static final String ADRESSE_FR = "0225";

    /** Whether it has the form of a SIRET, whatever register it claims. */
    public boolean aFormeDeSiret() {
        return sansBlancs().matches("\\d{14}");
    }

    public boolean aFormeDeSiren() {
        return sansBlancs().matches("\\d{9}");
    }

    /** The value without the blanks people group digits with. */
    public String sansBlancs() {
        return valeur.replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
