package org.chorale.socle.rest.internal.openapi;

import com.fasterxml.jackson.annotation.JsonView;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** Reads the published methods of a resource; what the platform injects is no parameter of theirs. */
final class ResourceReader extends Reader {
    private final Set<Method> published;

    ResourceReader(Set<Method> published) {
        super(new OpenAPI());
        this.published = published;
    }

    @Override
    protected boolean isOperationHidden(Method method) {
        return !published.contains(method) || super.isOperationHidden(method);
    }

    @Override
    protected ResolvedParameter getParameters(
            Type type,
            List<Annotation> annotations,
            Operation operation,
            @Nullable Consumes ofClass,
            @Nullable Consumes ofMethod,
            @Nullable JsonView view) {
        boolean injected = annotations.stream().anyMatch(a -> a instanceof Context || a instanceof Suspended);
        return injected
                ? new ResolvedParameter()
                : super.getParameters(type, annotations, operation, ofClass, ofMethod, view);
    }
}
