package org.chorale.socle.rest.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.Hidden;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.rest.Prefixes;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.rest.internal.route.Match;
import org.chorale.socle.rest.internal.route.Operation;
import org.chorale.socle.rest.internal.route.RouteTable;
import org.chorale.socle.rest.internal.route.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All that is published now, pages included, with who may call it: for the operator, who answers for it, and for the
 * test that tries every operation as everybody.
 */
@Hidden
@Path(Prefixes.API + "/exploitation/routes")
@Component
public final class RoutesResource implements Ressource {
    private final ObjectMapper mapper = Json.mapper();
    private final Routes routes;

    /** Lists these routes. */
    @Activate
    public RoutesResource(@Reference Routes routes) {
        this.routes = routes;
    }

    /** The list, by path. */
    @GET
    @Produces("application/json;charset=utf-8")
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public String routes() {
        ObjectNode answer = mapper.createObjectNode();
        answer.set("routes", mapper.valueToTree(list(routes.table())));
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ObjectNode> list(RouteTable table) {
        return table.all().stream()
                .sorted(Comparator.comparing((Match m) -> m.operation().template())
                        .thenComparing(m -> m.operation().verb())
                        .thenComparing(m -> m.operation().name()))
                .map(this::describe)
                .toList();
    }

    private ObjectNode describe(Match match) {
        Operation operation = match.operation();
        ObjectNode node = mapper.createObjectNode()
                .put("verbe", operation.verb())
                .put("chemin", operation.template())
                .put("bundle", match.publication().owner().name())
                .put("operation", operation.name());
        node.set("acces", DeclaredAccess.of(operation.access()).write(mapper));
        node.set("recoit", mapper.valueToTree(consumed(operation.method())));
        node.set("rend", mapper.valueToTree(operation.produces()));
        node.set("requete", mapper.valueToTree(parameters(operation.method(), RoutesResource::inQuery)));
        node.set("formulaire", mapper.valueToTree(parameters(operation.method(), RoutesResource::inForm)));
        return node;
    }

    private static List<String> consumed(Method method) {
        return Stream.of(
                        method.getAnnotation(Consumes.class),
                        method.getDeclaringClass().getAnnotation(Consumes.class))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(consumes -> List.of(consumes.value()))
                .orElse(List.of());
    }

    private static Set<String> parameters(Method method, Function<Annotation, Optional<String>> name) {
        Set<String> names = new LinkedHashSet<>();
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            Stream.of(annotations).map(name).flatMap(Optional::stream).forEach(names::add);
        }
        return names;
    }

    private static Optional<String> inQuery(Annotation annotation) {
        return annotation instanceof QueryParam query ? Optional.of(query.value()) : Optional.empty();
    }

    private static Optional<String> inForm(Annotation annotation) {
        return annotation instanceof FormParam form ? Optional.of(form.value()) : Optional.empty();
    }
}
