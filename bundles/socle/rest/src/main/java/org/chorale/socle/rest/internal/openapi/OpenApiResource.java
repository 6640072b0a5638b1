package org.chorale.socle.rest.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.Hidden;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.rest.DescriptionOperations;
import org.chorale.api.rest.Prefixes;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.rest.internal.route.RouteTable;
import org.chorale.socle.rest.internal.route.Routes;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The description of all that is published now, made once for each table. */
@Hidden
@Path(Prefixes.API)
@Component
public final class OpenApiResource implements Ressource, DescriptionOperations {
    private final AtomicReference<Made> made = new AtomicReference<>(new Made(new WeakReference<>(null), ""));
    private final Routes routes;
    private final String version;

    /** Describes these routes. */
    @Activate
    public OpenApiResource(BundleContext context, @Reference Routes routes) {
        this(routes, context.getBundle().getVersion().toString());
    }

    /** With a version. */
    public OpenApiResource(Routes routes, String version) {
        this.routes = routes;
        this.version = version;
    }

    /** The document. */
    @GET
    @Path("openapi.json")
    @Produces("application/json;charset=utf-8")
    @AccesPublic
    @Override
    public String openapi() {
        RouteTable table = routes.table();
        Made last = made.get();
        if (last.table().get() != table) {
            last = new Made(new WeakReference<>(table), write(table));
            made.set(last);
        }
        return last.text();
    }

    private String write(RouteTable table) {
        try {
            return Json.mapper().writeValueAsString(OpenApiDocument.of(table, version));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Held weakly: a table holds the classes of bundles that may have left. */
    private record Made(WeakReference<@Nullable RouteTable> table, String text) {}
}
