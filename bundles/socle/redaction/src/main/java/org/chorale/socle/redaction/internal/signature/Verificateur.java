package org.chorale.socle.redaction.internal.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.chorale.api.format.Analyse.Integrite;
import org.chorale.api.format.Analyse.Signature;
import org.jspecify.annotations.Nullable;

/** Holds one signature of a PDF against the bytes it says it covers. */
final class Verificateur {
    private static final Set<String> DETACHEES = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final String SHA1 = "adbe.pkcs7.sha1";
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();

    private final byte[] fichier;
    private final PDSignature signature;
    private final String type;
    private @Nullable String signataire;

    Verificateur(byte[] fichier, PDSignature signature) {
        this.fichier = fichier;
        this.signature = signature;
        this.type = signature.getSubFilter() == null ? "?" : signature.getSubFilter();
        this.signataire = signature.getName();
    }

    private record Issue(Integrite integrite, @Nullable String motif) {}

    Signature verifier() {
        int[] plage = signature.getByteRange();
        boolean tout =
                plage != null && plage.length == 4 && plage[0] == 0 && (long) plage[2] + plage[3] == fichier.length;
        Issue issue;
        try {
            issue = juger(plage);
        } catch (CMSSignerDigestMismatchException e) {
            issue = rompue();
        } catch (CMSException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            issue = nonVerifiable("La signature n'a pas pu être lue.");
        }
        return new Signature(type, signataire, tout, issue.integrite(), issue.motif());
    }

    private static Issue rompue() {
        return new Issue(Integrite.ROMPUE, "Le document a été modifié après sa signature, ou la signature est fausse.");
    }

    private static Issue nonVerifiable(String motif) {
        return new Issue(Integrite.NON_VERIFIABLE, motif);
    }

    private Issue juger(int @Nullable [] plage)
            throws CMSException, IOException, GeneralSecurityException, OperatorCreationException {
        byte[] cms = plage == null ? null : contenu(plage);
        if (plage == null || cms == null) {
            return nonVerifiable("La signature ne dit pas clairement quelle partie du fichier elle couvre.");
        }
        byte[] signe = new byte[plage[1] + plage[3]];
        System.arraycopy(fichier, plage[0], signe, 0, plage[1]);
        System.arraycopy(fichier, plage[2], signe, plage[1], plage[3]);
        if (DETACHEES.contains(type)) {
            ByteArrayInputStream in = new ByteArrayInputStream(cms);
            return signataires(new CMSSignedData(new CMSProcessableByteArray(signe), in));
        }
        if (SHA1.equals(type)) {
            CMSSignedData donnees = new CMSSignedData(new ByteArrayInputStream(cms));
            byte[] condense = MessageDigest.getInstance("SHA-1").digest(signe);
            boolean meme = donnees.getSignedContent() != null
                    && donnees.getSignedContent().getContent() instanceof byte[] dit
                    && MessageDigest.isEqual(condense, dit);
            return meme ? signataires(donnees) : rompue();
        }
        return nonVerifiable("Les signatures de ce format (« " + court(type) + " ») ne sont pas vérifiées ici.");
    }

    private static String court(String texte) {
        return texte.length() > 40 ? texte.substring(0, 40) + "…" : texte;
    }

    /** What stands in the gap, which must be the signature's value and nothing else; null if the ranges are not sound. */
    private byte @Nullable [] contenu(int[] plage) {
        if (plage.length != 4 || plage[0] != 0 || Arrays.stream(plage).anyMatch(n -> n < 0)) {
            return null;
        }
        int debut = plage[1];
        int fin = plage[2];
        boolean dedans = debut < fin && (long) fin + plage[3] <= fichier.length;
        if (!dedans || fichier[debut] != '<' || fichier[fin - 1] != '>') {
            return null;
        }
        StringBuilder hexa = new StringBuilder(fin - debut);
        for (int i = debut + 1; i < fin - 1; i++) {
            char c = (char) (fichier[i] & 0xFF);
            if (Character.digit(c, 16) >= 0) {
                hexa.append(c);
            } else if (c > ' ') {
                return null;
            }
        }
        return HexFormat.of().parseHex(hexa.toString().toLowerCase(Locale.ROOT) + (hexa.length() % 2 == 0 ? "" : "0"));
    }

    private Issue signataires(CMSSignedData donnees)
            throws CMSException, GeneralSecurityException, OperatorCreationException {
        Collection<SignerInformation> tous = donnees.getSignerInfos().getSigners();
        if (tous.isEmpty()) {
            return nonVerifiable("La signature ne porte aucun signataire.");
        }
        for (SignerInformation s : tous) {
            Collection<X509CertificateHolder> certificats =
                    donnees.getCertificates().getMatches(s.getSID());
            if (certificats.isEmpty()) {
                return nonVerifiable("La signature ne porte pas le certificat de son signataire.");
            }
            X509CertificateHolder certificat = certificats.iterator().next();
            nommer(certificat);
            // By the key alone: whether the certificate was in force is a matter of trust, not of integrity.
            java.security.PublicKey cle = new JcaX509CertificateConverter()
                    .setProvider(BC)
                    .getCertificate(certificat)
                    .getPublicKey();
            if (!s.verify(
                    new JcaSimpleSignerInfoVerifierBuilder().setProvider(BC).build(cle))) {
                return rompue();
            }
        }
        return new Issue(Integrite.VERIFIEE, null);
    }

    private void nommer(X509CertificateHolder certificat) {
        if (signataire == null || signataire.isBlank()) {
            RDN[] noms = certificat.getSubject().getRDNs(BCStyle.CN);
            signataire = noms.length == 0
                    ? null
                    : IETFUtils.valueToString(noms[0].getFirst().getValue());
        }
    }
}
