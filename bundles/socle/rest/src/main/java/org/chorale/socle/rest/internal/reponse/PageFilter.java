package org.chorale.socle.rest.internal.reponse;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.chorale.api.page.Page;
import org.chorale.api.page.RenduPage;
import org.chorale.socle.rest.internal.demande.CxfRequest;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.socle.Socle;

/**
 * Puts a page into the layout and gives the answer the page's status. Rendered whole before anything is sent: a template
 * that fails becomes a clean error page.
 */
public final class PageFilter implements ContainerResponseFilter {
    private static final MediaType HTML = MediaType.valueOf("text/html;charset=utf-8");

    private final Socle socle;
    private final Contextes contextes;

    /** With what pages need. */
    public PageFilter(Socle socle, Contextes contextes) {
        this.socle = socle;
        this.contextes = contextes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (response.getEntity() instanceof Page page) {
            byte[] html = render(page).getBytes(StandardCharsets.UTF_8);
            if (response.getStatus() == 200) {
                response.setStatus(page.statut());
            }
            response.setEntity(html, new Annotation[0], HTML);
        }
    }

    private String render(Page page) throws IOException {
        RequestState state = CxfRequest.state(JAXRSUtils.getCurrentMessage());
        RenduPage rendu = socle.renduPage().orElseThrow(Socle::away);
        StringWriter out = new StringWriter();
        rendu.rendre(page, contextes.of(state), out);
        return out.toString();
    }
}
