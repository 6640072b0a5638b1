package org.chorale.espace.sollicitations.internal.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.espace.sollicitations.internal.donnees.CleEntity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs what comes back from outside: the links of those without an account, and challenges. */
@Component(service = Sceau.class)
public class Sceau {
    private static final String ALGORITHME = "HmacSHA256";
    private static final int OCTETS = 32;

    private final JpaTemplate jpa;
    private volatile byte @Nullable [] cle;

    /** Waits for its tables. */
    @Activate
    public Sceau(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema) {
        this.jpa = jpa;
    }

    /** 256 bits that nobody makes without the key. */
    public String signer(String texte) {
        try {
            Mac mac = Mac.getInstance(ALGORITHME);
            mac.init(new SecretKeySpec(cle(), ALGORITHME));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(texte.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether that is the signature of this. */
    public boolean verifier(String texte, String signature) {
        return MessageDigest.isEqual(
                signer(texte).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** What leads somebody without an account back to theirs. */
    public String jeton(long sollicitation) {
        return sollicitation + "." + signer("suivi " + sollicitation);
    }

    /** To which one a link leads; empty where it is none of ours. */
    public Optional<Long> lire(String jeton) {
        int point = jeton.indexOf('.');
        if (jeton.length() > 100 || point < 1 || !jeton.substring(0, point).matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(jeton.substring(0, point));
        return verifier("suivi " + id, jeton.substring(point + 1)) ? Optional.of(id) : Optional.empty();
    }

    private byte[] cle() {
        byte[] connue = cle;
        if (connue == null) {
            connue = HexFormat.of().parseHex(lireOuCreer());
            cle = connue;
        }
        return connue;
    }

    private String lireOuCreer() {
        Optional<String> lue = lireCle();
        if (lue.isPresent()) {
            return lue.get();
        }
        byte[] hasard = new byte[OCTETS];
        new SecureRandom().nextBytes(hasard);
        try {
            return jpa.txExpr(TransactionType.RequiresNew, em -> {
                CleEntity nouvelle = new CleEntity(HexFormat.of().formatHex(hasard));
                em.persist(nouvelle);
                em.flush();
                return nouvelle.hex();
            });
        } catch (RuntimeException unAutreNoeud) {
            return lireCle().orElseThrow(() -> unAutreNoeud);
        }
    }

    private Optional<String> lireCle() {
        return jpa.txExpr(
                TransactionType.RequiresNew, em -> Optional.ofNullable(em.find(CleEntity.class, CleEntity.LA_SEULE))
                        .map(CleEntity::hex));
    }
}
