package org.chorale.api.identifiant;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a content.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Empreinte(String hex) {
    private static final Pattern FORME = Pattern.compile("[0-9a-f]{64}");

    /** Refuses another form ({@link IllegalArgumentException}). */
    public Empreinte {
        if (!FORME.matcher(hex).matches()) {
            throw new IllegalArgumentException("Une empreinte SHA-256 a 64 chiffres hexadécimaux.");
        }
    }

    /** From the 32 bytes of a digest. */
    public static Empreinte de(byte[] condense) {
        return new Empreinte(HexFormat.of().formatHex(condense));
    }

    @Override
    public String toString() {
        return hex;
    }
}
