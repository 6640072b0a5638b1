package org.chorale.socle.rest.internal.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chorale.api.identifiant.CodeEspace;

/** All routes at one moment. Immutable: a change makes a new table. */
public final class RouteTable {
    /** The table of a portal that publishes nothing. */
    static final RouteTable EMPTY = of(List.of(), Set.of());

    private final Map<String, List<Route>> byPath = new HashMap<>();
    private final List<Route> byTemplate = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();

    private RouteTable() {}

    /**
     * The table of these publications.
     *
     * @param publications those that are open, in the order of their arrival: of two claims on a route the first holds
     * @param present the espaces that are there; a claim of an operation whose espace is not there holds too
     */
    static RouteTable of(Collection<Publication> publications, Set<CodeEspace> present) {
        RouteTable table = new RouteTable();
        Map<Route.Key, Route> taken = new LinkedHashMap<>();
        for (Publication publication : publications) {
            for (Route route : publication.routes()) {
                Route first = taken.putIfAbsent(route.key(), route);
                if (first == null) {
                    table.add(route, present);
                } else {
                    table.clashes.add(new Clash(route.key().toString(), first.publication(), publication));
                }
            }
        }
        table.byTemplate.sort((a, b) -> PathTemplate.PRECEDENCE.compare(a.template(), b.template()));
        return table;
    }

    private void add(Route route, Set<CodeEspace> present) {
        List<Operation> there = route.operations().stream()
                .filter(operation ->
                        operation.access().needed().map(present::contains).orElse(true))
                .toList();
        if (there.isEmpty()) {
            return;
        }
        Route row = new Route(route.verb(), route.template(), route.publication(), there);
        if (route.template().isLiteral()) {
            byPath.computeIfAbsent(route.template().text(), path -> new ArrayList<>())
                    .add(row);
        } else {
            byTemplate.add(row);
        }
    }

    /** Who answers to the method at the path; a path has no trailing slash unless it is the root. */
    public Optional<Match> find(String method, String path) {
        for (Route route : byPath.getOrDefault(path, List.of())) {
            if (route.answersTo(method)) {
                return Optional.of(match(route));
            }
        }
        for (Route route : byTemplate) {
            if (route.answersTo(method) && route.template().matches(path)) {
                return Optional.of(match(route));
            }
        }
        return Optional.empty();
    }

    private static Match match(Route route) {
        return new Match(route.publication(), route.operations().get(0));
    }

    /** The methods that something answers to at the path. */
    public SortedSet<String> verbs(String path) {
        SortedSet<String> verbs = new TreeSet<>();
        byPath.getOrDefault(path, List.of()).forEach(route -> verbs.add(route.verb()));
        byTemplate.stream().filter(route -> route.template().matches(path)).forEach(route -> verbs.add(route.verb()));
        return verbs;
    }

    /** Whether this very operation is published now. */
    public boolean holds(Publication publication, Operation operation) {
        List<Route> rows = byPath.getOrDefault(operation.template(), byTemplate);
        return rows.stream()
                .anyMatch(route ->
                        route.publication() == publication && route.operations().contains(operation));
    }

    /** Every operation with who answers, most literal paths first within a publication. */
    public List<Match> all() {
        List<Match> all = new ArrayList<>();
        byPath.values().forEach(routes -> routes.forEach(route -> addTo(all, route)));
        byTemplate.forEach(route -> addTo(all, route));
        return all;
    }

    private static void addTo(List<Match> all, Route route) {
        route.operations().forEach(operation -> all.add(new Match(route.publication(), operation)));
    }

    /** The claims that were refused. */
    List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /**
     * A claim that was refused.
     *
     * @param route the method and path
     * @param holder who holds it
     * @param refused who does not get it
     */
    record Clash(String route, Publication holder, Publication refused) {}
}
