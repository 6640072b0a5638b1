package org.chorale.socle.rest.internal.route;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One resource that is published: its operations, its private server and the requests inside. */
public final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Owner owner;
    private final Class<?> resource;
    private final Map<Method, Operation> operations;
    private final List<Route> routes;
    private final Endpoint endpoint;
    private final Gate gate = new Gate();

    Publication(Owner owner, Class<?> resource, List<Declared> declared, Endpoint endpoint) {
        this.owner = owner;
        this.resource = resource;
        this.endpoint = endpoint;
        this.operations = declared.stream()
                .map(Declared::operation)
                .collect(Collectors.toUnmodifiableMap(Operation::method, Function.identity()));
        this.routes = routes(declared);
    }

    private List<Route> routes(List<Declared> declared) {
        Map<String, List<Declared>> grouped = declared.stream()
                .collect(Collectors.groupingBy(
                        d -> d.operation().verb() + " " + d.template().shape(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Route> rows = new ArrayList<>();
        for (List<Declared> group : grouped.values()) {
            Declared first = group.get(0);
            rows.add(new Route(
                    first.operation().verb(),
                    first.template(),
                    this,
                    group.stream().map(Declared::operation).toList()));
        }
        return List.copyOf(rows);
    }

    /** Whose it is. */
    public Owner owner() {
        return owner;
    }

    /** The class of the resource. */
    public Class<?> resource() {
        return resource;
    }

    /** Its server. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** The operation behind a method, if that is one that may be published. */
    public Optional<Operation> operation(Method method) {
        return Optional.ofNullable(operations.get(method));
    }

    List<Route> routes() {
        return routes;
    }

    /** Lets a request in, unless the publication is leaving. */
    public Optional<Pass> enter() {
        return gate.enter();
    }

    boolean isOpen() {
        return !gate.isClosed();
    }

    void close() {
        gate.close();
    }

    boolean isAwaited() {
        return gate.isAwaited();
    }

    /** Waits for the requests inside, ends those that can be ended, and frees the server. */
    void end(Duration delay) {
        List<Pass> late = gate.drain(delay);
        if (!late.isEmpty()) {
            long abandoned = late.stream().filter(Pass::abandon).count();
            LOG.warn(
                    "{} ({}) part alors que {} requêtes n'ont pas fini en {} s ; {} sont abandonnées.",
                    resource.getName(),
                    owner,
                    late.size(),
                    delay.toSeconds(),
                    abandoned);
        }
        endpoint.destroy();
    }

    @Override
    public String toString() {
        return resource.getName() + " (" + owner + ")";
    }
}
