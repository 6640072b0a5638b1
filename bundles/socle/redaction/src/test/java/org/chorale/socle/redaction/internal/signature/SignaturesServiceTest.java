package org.chorale.socle.redaction.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chorale.api.format.Analyse.Integrite;
import org.chorale.api.format.Analyse.Signature;
import org.chorale.api.format.Contenu;
import org.junit.jupiter.api.Test;

class SignaturesServiceTest {
    private static final SignaturesService SIGNATURES = new SignaturesService();

    private static final KeyPair CLES = cles();

    private static KeyPair cles() {
        try {
            KeyPairGenerator g = KeyPairGenerator.getInstance("RSA");
            g.initialize(2048);
            return g.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a certificate that was in force for one day long ago: integrity does not ask. */
    private static byte[] signer(COSName type) throws Exception {
        KeyPair cles = CLES;
        ContentSigner signataire = new JcaContentSignerBuilder("SHA256withRSA").build(cles.getPrivate());
        X500Name nom = new X500Name("CN=Jeanne Durand,O=Durand");
        X509CertificateHolder certificat = new JcaX509v3CertificateBuilder(
                        nom,
                        BigInteger.ONE,
                        Date.from(Instant.EPOCH),
                        Date.from(Instant.EPOCH.plusSeconds(86_400)),
                        nom,
                        cles.getPublic())
                .build(signataire);
        CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
        cms.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .build(
                        "SHA256withRSA",
                        cles.getPrivate(),
                        new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter().getCertificate(certificat)));
        cms.addCertificates(new JcaCertStore(List.of(certificat)));
        ByteArrayOutputStream base = new ByteArrayOutputStream();
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            d.save(base);
        }
        try (PDDocument d = Loader.loadPDF(base.toByteArray())) {
            PDSignature s = new PDSignature();
            s.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            s.setSubFilter(type);
            s.setSignDate(new GregorianCalendar());
            d.addSignature(s, contenu -> {
                try {
                    return cms.generate(new CMSProcessableByteArray(contenu.readAllBytes()), false)
                            .getEncoded();
                } catch (org.bouncycastle.cms.CMSException e) {
                    throw new IOException(e);
                }
            });
            ByteArrayOutputStream sortie = new ByteArrayOutputStream();
            d.saveIncremental(sortie);
            return sortie.toByteArray();
        }
    }

    private static Signature seule(byte[] pdf) throws IOException {
        List<Signature> signatures = SIGNATURES.verifier(Contenu.deOctets(pdf));
        assertThat(signatures).hasSize(1);
        return signatures.get(0);
    }

    @Test
    void whatWasNotTouchedHolds() throws Exception {
        Signature s = seule(signer(PDSignature.SUBFILTER_ETSI_CADES_DETACHED));

        assertThat(s).isEqualTo(new Signature("ETSI.CAdES.detached", "Jeanne Durand", true, Integrite.VERIFIEE, null));
        assertThat(seule(signer(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED)).integrite())
                .isEqualTo(Integrite.VERIFIEE);
    }

    @Test
    void oneByteChangedBreaksIt() throws Exception {
        byte[] pdf = signer(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        int ou = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("%PDF-1.") + 7;
        pdf[ou] = (byte) (pdf[ou] == '4' ? '5' : '4');

        assertThat(seule(pdf).integrite()).isEqualTo(Integrite.ROMPUE);
        assertThat(seule(pdf).motif()).contains("modifié après sa signature");
    }

    @Test
    void whatIsAddedAfterwardsIsNotCovered() throws Exception {
        byte[] pdf = signer(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        byte[] plus = Arrays.copyOf(pdf, pdf.length + 10);
        Arrays.fill(plus, pdf.length, plus.length, (byte) '\n');

        assertThat(seule(plus).integrite()).isEqualTo(Integrite.VERIFIEE);
        assertThat(seule(plus).couvreToutLeFichier()).isFalse();
    }

    @Test
    void aFormatThatIsNotKnownIsNotJudged() throws Exception {
        assertThat(seule(signer(COSName.getPDFName("ETSI.RFC3161"))).integrite())
                .isEqualTo(Integrite.NON_VERIFIABLE);
    }

    @Test
    void aSignatureThatIsNoSignatureIsNotJudged() throws IOException {
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            ByteArrayOutputStream base = new ByteArrayOutputStream();
            d.save(base);
            try (PDDocument e = Loader.loadPDF(base.toByteArray())) {
                PDSignature s = new PDSignature();
                s.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
                s.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
                e.addSignature(s, contenu -> new byte[] {1, 2, 3});
                ByteArrayOutputStream sortie = new ByteArrayOutputStream();
                e.saveIncremental(sortie);
                assertThat(seule(sortie.toByteArray()).integrite()).isEqualTo(Integrite.NON_VERIFIABLE);
            }
        }
    }

    @Test
    void withoutASignatureOrAPdfThereIsNone() throws IOException {
        assertThat(SIGNATURES.verifier(Contenu.deOctets(new byte[0]))).isEmpty();
        assertThat(SIGNATURES.verifier(Contenu.deOctets("bonjour".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
