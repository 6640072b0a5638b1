package org.chorale.api.facture;

import java.time.Instant;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.osgi.annotation.versioning.ProviderType;

/** Certificates of deposit: that the portal received an original, when, and how anybody can make sure of it. */
@ProviderType
public interface Certificats {
    /** Where a certificate is verified, without an account; its token follows. */
    String ADRESSE = "/certificats/";

    /**
     * The certificate of an invoice of the caller's, as its supplier; the same each time.
     *
     * @throws RefusFacture.Inconnue where there is no such invoice in the perimeter, or it came without an original
     * @throws RefusFacture.DepotNonAtteste where it was taken over, so that the portal has nothing to attest
     */
    Certificat etablir(Perimetre perimetre, FactureId facture);

    /** Whether the portal has something to attest: it received the original itself. False too where nothing is found. */
    boolean atteste(Perimetre perimetre, FactureId facture);

    /** What a certificate attests, empty where no certificate has that token. */
    Optional<Attestation> verifier(String jeton);

    /**
     * A certificate.
     *
     * @param nom a file name for it
     * @param jeton what its public address ends with; at least 128 random bits
     * @param attestation what it attests
     * @param pdf the document, one page with a QR code of that address; not to be changed
     */
    record Certificat(String nom, String jeton, Attestation attestation, byte[] pdf) {}

    /**
     * All that is told to whoever holds the address.
     *
     * @param original the SHA-256 of the original; in base 64 it is the published {@code empreinteCertificatDepot}
     * @param depot when it was deposited
     */
    record Attestation(Empreinte original, Instant depot) {}
}
