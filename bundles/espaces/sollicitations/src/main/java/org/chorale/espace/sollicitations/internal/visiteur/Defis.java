package org.chorale.espace.sollicitations.internal.visiteur;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.espace.sollicitations.internal.Reglages;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.PreuveRefusee;
import org.chorale.espace.sollicitations.internal.service.Sceau;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Challenges against robots: some work for a script, or a sum and a wait for who has none. Signed, so that nothing is kept
 * of those that are not used; whoever uses one keeps its fingerprint, so that it counts once.
 */
@Component(service = Defis.class, configurationPid = Reglages.PID)
public class Defis {
    /** How long who has no script waits before sending. */
    public static final Duration ATTENTE = Duration.ofSeconds(20);

    private static final Duration VALIDITE = Duration.ofHours(3);
    private static final Pattern FORME =
            Pattern.compile("([0-9a-f]{32}\\.([0-9]{1,12})\\.([0-9])\\.([0-9]))\\.([A-Za-z0-9_-]{43})");

    private final Sceau sceau;
    private final Clock horloge;
    private final int bits;
    private final SecureRandom hasard = new SecureRandom();

    /** By its settings. */
    @Activate
    public Defis(@Reference Sceau sceau, @Reference Clock horloge, Reglages reglages) {
        this(sceau, horloge, reglages.bitsDePreuve());
    }

    Defis(Sceau sceau, Clock horloge, int bits) {
        this.sceau = sceau;
        this.horloge = horloge;
        this.bits = Math.max(1, Math.min(24, bits));
    }

    /**
     * A challenge.
     *
     * @param jeton what comes back with the form
     * @param bits how many leading zero bits SHA-256 of "jeton:number" needs
     * @param a a term of the sum
     * @param b the other one
     */
    public record Defi(String jeton, int bits, int a, int b) {}

    /** A new one. */
    public Defi nouveau() {
        byte[] octets = new byte[16];
        hasard.nextBytes(octets);
        int a = 2 + hasard.nextInt(8);
        int b = 2 + hasard.nextInt(8);
        String corps =
                HexFormat.of().formatHex(octets) + "." + horloge.instant().getEpochSecond() + "." + a + "." + b;
        return new Defi(corps + "." + sceau.signer("defi " + corps), bits, a, b);
    }

    /**
     * Says by what it is to be remembered.
     *
     * @param preuve the number that a script found, or blank
     * @param reponse the sum, or blank
     * @throws PreuveRefusee where it is none of ours, too old, not met, or sent too soon
     */
    String exiger(String jeton, String preuve, String reponse) {
        Matcher forme = FORME.matcher(jeton);
        if (!forme.matches() || !sceau.verifier("defi " + forme.group(1), forme.group(5))) {
            throw new PreuveRefusee("reponse");
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(forme.group(2))), horloge.instant());
        int somme = Integer.parseInt(forme.group(3)) + Integer.parseInt(forme.group(4));
        boolean travail = preuve.matches("[0-9]{1,15}") && bitsNuls(condenser(jeton + ":" + preuve)) >= bits;
        boolean attendu = reponse.strip().equals(Integer.toString(somme)) && age.compareTo(ATTENTE) >= 0;
        if (age.isNegative() || age.compareTo(VALIDITE) > 0 || !(travail || attendu)) {
            throw new PreuveRefusee("reponse");
        }
        return HexFormat.of().formatHex(condenser(forme.group(1)));
    }

    static byte[] condenser(String texte) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static int bitsNuls(byte[] octets) {
        int nuls = 0;
        for (byte octet : octets) {
            int zeros = Integer.numberOfLeadingZeros(octet & 0xff) - 24;
            nuls += zeros;
            if (zeros < 8) {
                return nuls;
            }
        }
        return nuls;
    }
}
