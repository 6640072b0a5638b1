package org.chorale.socle.facturation.internal.donnees;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash by which a row of a history holds the one before it. Each value is written with its length, so that no two
 * rows are written alike; a change of this form would break every chain there is.
 */
public final class Chaine {
    private Chaine() {}

    /**
     * The hash of a row.
     *
     * @param avant the hash of the row before it, or null for the first one
     * @param valeurs what the row says, in an order that never changes
     */
    public static String empreinte(@Nullable String avant, @Nullable Object... valeurs) {
        StringBuilder ligne = new StringBuilder(avant == null ? "" : avant);
        for (Object valeur : valeurs) {
            if (valeur == null) {
                ligne.append("|-");
            } else {
                String texte = texte(valeur);
                ligne.append('|').append(texte.length()).append(':').append(texte);
            }
        }
        return HexFormat.of().formatHex(sha256().digest(ligne.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** A moment as both databases keep it. */
    private static String texte(Object valeur) {
        return valeur instanceof Instant moment
                ? moment.truncatedTo(ChronoUnit.MICROS).toString()
                : valeur.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
