package org.chorale.socle.identite.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes secrets, and keyed hashes of them by the portal's own key. Secrets that the portal makes have so many random bits
 * that a fast hash is enough; the key makes a stolen table worthless without the key's row. Each use has its own label, so
 * that a hash made for one is no good for another.
 */
@Component(service = Cles.class)
public final class Cles {
    private static final String NOM = "portail";
    private static final String ALGORITHME = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom hasard = new SecureRandom();
    private final SecretKeySpec cle;

    /** Reads the key; makes it at the first start. */
    @Activate
    public Cles(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Clock horloge) {
        this.cle = new SecretKeySpec(lireOuCreer(jpa, horloge), ALGORITHME);
    }

    /** A new secret of that many random bytes, in letters, digits, '-' and '_'. */
    String secret(int octets) {
        return BASE64.encodeToString(octets(octets));
    }

    byte[] octets(int nombre) {
        byte[] octets = new byte[nombre];
        hasard.nextBytes(octets);
        return octets;
    }

    /** The keyed hash of a secret for one use: 43 characters. */
    String empreinte(String usage, String secret) {
        return BASE64.encodeToString(hmac(usage, secret.getBytes(UTF_8)));
    }

    byte[] hmac(String usage, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHME);
            mac.init(cle);
            mac.update((usage + "|").getBytes(UTF_8));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tout Java a HmacSHA256.", e);
        }
    }

    /** Whether two hashes are the same, in a time that does not depend on where they differ. */
    static boolean egales(String une, String autre) {
        return MessageDigest.isEqual(une.getBytes(UTF_8), autre.getBytes(UTF_8));
    }

    private byte[] lireOuCreer(JpaTemplate jpa, Clock horloge) {
        return Base64.getUrlDecoder().decode(lire(jpa).orElseGet(() -> creer(jpa, horloge)));
    }

    private static Optional<String> lire(JpaTemplate jpa) {
        return Optional.ofNullable(jpa.txExpr(TransactionType.RequiresNew, em -> em.find(CleEntity.class, NOM)))
                .map(CleEntity::valeur);
    }

    private String creer(JpaTemplate jpa, Clock horloge) {
        String nouvelle = secret(32);
        try {
            jpa.tx(TransactionType.RequiresNew, em -> em.persist(new CleEntity(NOM, nouvelle, horloge.instant())));
            return nouvelle;
        } catch (RuntimeException e) {
            // Another node that starts at the same time made it first: its key is the portal's.
            return lire(jpa).orElseThrow(() -> new PersistenceException("La clé du portail ne peut pas être créée", e));
        }
    }
}
