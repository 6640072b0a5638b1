package org.chorale.espace.factures.internal.certificat;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.Certificats;
import org.chorale.api.facture.Certificats.Certificat;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.identifiant.FactureId;

/** The certificate of one invoice as a file. */
final class Livraison {
    private Livraison() {}

    static Response de(Certificats certificats, Perimetre perimetre, String facture) {
        if (!facture.matches("[1-9][0-9]{0,17}")) {
            throw new RefusFacture.Inconnue();
        }
        Certificat certificat = certificats.etablir(perimetre, new FactureId(Long.parseLong(facture)));
        return Response.ok(certificat.pdf(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + certificat.nom() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
