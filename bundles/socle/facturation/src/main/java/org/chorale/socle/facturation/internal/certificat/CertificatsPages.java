package org.chorale.socle.facturation.internal.certificat;

import gg.jte.output.WriterOutput;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.facture.Certificats;
import org.chorale.api.facture.Certificats.Attestation;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.facturation.internal.gabarits.StaticTemplates;
import org.chorale.socle.facturation.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a certificate is authentic, for anybody who holds its address. In the socle: espaces may leave, it stays true. */
@Component(service = Ressource.class)
@Path("/certificats")
public class CertificatsPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Certificats certificats;

    @Activate
    public CertificatsPages(@Reference Certificats certificats) {
        this.certificats = certificats;
    }

    /** The page; one for an address that leads nowhere too. */
    @GET
    @Path("/{jeton}")
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response certificat(@PathParam("jeton") String jeton, @Context ContextePage contexte) {
        Optional<Attestation> attestation = certificats.verifier(jeton);
        return Response.status(attestation.isPresent() ? 200 : 404)
                .entity(page(attestation.orElse(null), contexte))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    public Page page(@Nullable Attestation attestation, ContextePage contexte) {
        Texte titre = attestation == null ? Texte.INCONNU : Texte.AUTHENTIQUE;
        return new Page(
                attestation == null ? 404 : 200, titre.en(contexte.langue()), null, sortie -> gabarits.certificat(
                                contexte.langue(), attestation)
                        .render(new WriterOutput(sortie)));
    }
}
