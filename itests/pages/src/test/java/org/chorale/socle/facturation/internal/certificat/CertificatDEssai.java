package org.chorale.socle.facturation.internal.certificat;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.chorale.api.facture.Certificats.Attestation;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;

/** The public page of a certificate, and of none. */
public final class CertificatDEssai {
    private CertificatDEssai() {}

    /** By the name of their view. */
    @SuppressWarnings("NullAway")
    public static Map<String, Function<ContextePage, Page>> pages() {
        CertificatsPages pages = new CertificatsPages(null);
        Attestation attestation =
                new Attestation(new Empreinte("0123456789abcdef".repeat(4)), Instant.parse("2026-03-02T09:00:00Z"));
        return Map.of(
                "/certificats/authentique", c -> pages.page(attestation, c),
                "/certificats/inconnu", c -> pages.page(null, c));
    }
}
