package org.chorale.espace.factures.internal.certificat;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Certificats;
import org.chorale.api.rest.Ressource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The certificate that the page of an invoice offers its supplier. */
@Component(service = Ressource.class)
@Path("/espaces/factures-emises/{facture}/certificat.pdf")
public final class CertificatEmis implements Ressource {
    private final Certificats certificats;

    /** Takes what it needs. */
    @Activate
    public CertificatEmis(@Reference Certificats certificats) {
        this.certificats = certificats;
    }

    /** The document. */
    @GET
    @Acces(espace = "factures-emises", mode = Mode.CONSULTATION)
    @Produces(MediaType.WILDCARD)
    public Response certificat(@PathParam("facture") String facture, @Context Perimetre perimetre) {
        return Livraison.de(certificats, perimetre, facture);
    }
}
