package org.chorale.socle.identite.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Bearer tokens: number of the client, expiry and chance, signed by the portal's key. Any node reads one without the
 * database.
 */
final class JetonsSignes {
    private static final int HASARD = 8;
    private static final int CORPS = 2 * Long.BYTES + HASARD;
    private static final int SIGNATURE = 32;
    private static final Base64.Encoder ECRIRE = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGUEUR = ECRIRE.encode(new byte[CORPS + SIGNATURE]).length;

    private final Cles cles;

    JetonsSignes(Cles cles) {
        this.cles = cles;
    }

    String signer(Contenu contenu) {
        ByteBuffer octets = ByteBuffer.allocate(CORPS + SIGNATURE)
                .putLong(contenu.client())
                .putLong(contenu.expiration().getEpochSecond())
                .put(cles.octets(HASARD));
        octets.put(signature(octets.array()));
        return new String(ECRIRE.encode(octets.array()), US_ASCII);
    }

    /** What a token says, where we signed it; whether it has expired is not looked at. */
    Optional<Contenu> lire(String jeton) {
        if (jeton.length() != LONGUEUR) {
            return Optional.empty();
        }
        byte[] octets;
        try {
            octets = Base64.getUrlDecoder().decode(jeton);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] recue = new byte[SIGNATURE];
        ByteBuffer lecture = ByteBuffer.wrap(octets);
        lecture.position(CORPS).get(recue);
        if (!MessageDigest.isEqual(recue, signature(octets))) {
            return Optional.empty();
        }
        return Optional.of(new Contenu(lecture.getLong(0), Instant.ofEpochSecond(lecture.getLong(Long.BYTES))));
    }

    private byte[] signature(byte[] octets) {
        return cles.hmac("jeton", Arrays.copyOf(octets, CORPS));
    }

    /** What a token says. */
    record Contenu(long client, Instant expiration) {}
}
