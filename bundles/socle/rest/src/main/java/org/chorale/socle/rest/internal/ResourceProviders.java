package org.chorale.socle.rest.internal;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.ArrayList;
import java.util.List;
import org.chorale.socle.rest.internal.acces.AccessFilter;
import org.chorale.socle.rest.internal.acces.Callers;
import org.chorale.socle.rest.internal.reponse.ContextProviders;
import org.chorale.socle.rest.internal.reponse.Contextes;
import org.chorale.socle.rest.internal.reponse.Faults;
import org.chorale.socle.rest.internal.reponse.Json;
import org.chorale.socle.rest.internal.reponse.OwnLocationFilter;
import org.chorale.socle.rest.internal.reponse.PageFilter;
import org.chorale.socle.rest.internal.reponse.RestOfBodyFilter;
import org.chorale.socle.rest.internal.reponse.ThrowableMapper;
import org.chorale.socle.rest.internal.reponse.WebApplicationMapper;
import org.chorale.socle.rest.internal.route.Routes;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.chorale.socle.rest.internal.socle.Socle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What stands around every resource, the same for all. */
@Component(service = ResourceProviders.class)
public final class ResourceProviders {
    private final Socle socle;
    private final Callers callers;
    private final Contextes contextes;
    private final Faults faults;
    private final Routes routes;
    private final Reglages reglages;

    /** With the parts. */
    @Activate
    public ResourceProviders(
            @Reference Socle socle,
            @Reference Callers callers,
            @Reference Contextes contextes,
            @Reference Faults faults,
            @Reference Routes routes,
            @Reference Reglages reglages) {
        this.socle = socle;
        this.callers = callers;
        this.contextes = contextes;
        this.faults = faults;
        this.routes = routes;
        this.reglages = reglages;
    }

    /** New providers for one resource. */
    public List<Object> forOneResource() {
        List<Object> providers = new ArrayList<>(ContextProviders.all(callers, contextes, reglages));
        providers.add(new JacksonJsonProvider(Json.mapper()));
        providers.add(new AccessFilter(socle, callers, routes));
        providers.add(new PageFilter(socle, contextes));
        providers.add(new OwnLocationFilter());
        providers.add(new RestOfBodyFilter());
        providers.add(new ThrowableMapper(faults));
        providers.add(new WebApplicationMapper(faults));
        return providers;
    }
}
