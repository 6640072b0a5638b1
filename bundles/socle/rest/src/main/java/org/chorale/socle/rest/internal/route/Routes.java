package org.chorale.socle.rest.internal.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The current table: each arrival and each departure puts a new one in the place of the old one at once. */
@Component(service = Routes.class)
public final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final List<Publication> publications = new ArrayList<>();
    private final Set<RouteTable.Clash> told = new HashSet<>();
    private volatile RouteTable table = RouteTable.EMPTY;
    private volatile Map<CodeEspace, Libelle> espaces = Map.of();

    /** Nothing is published yet. */
    @Activate
    public Routes() {}

    /** The table as it is now. */
    public RouteTable table() {
        return table;
    }

    /** What users call an espace, while it is there. */
    public Optional<Libelle> label(CodeEspace espace) {
        return Optional.ofNullable(espaces.get(espace));
    }

    /** Opens a publication to requests. */
    public synchronized void open(Publication publication) {
        publications.add(publication);
        recompose();
    }

    /** Closes all that a bundle publishes at once, before its services leave one by one. */
    public synchronized void closeAll(long ownerId) {
        List<Publication> leaving =
                publications.stream().filter(p -> p.owner().id() == ownerId).toList();
        if (!leaving.isEmpty()) {
            leaving.forEach(Publication::close);
            recompose();
        }
    }

    /** Takes a publication out, then waits for the requests inside and frees it: other publications go on meanwhile. */
    public void withdraw(Publication publication, Duration delay) {
        synchronized (this) {
            publication.close();
            publications.remove(publication);
            told.removeIf(clash -> clash.holder() == publication || clash.refused() == publication);
            recompose();
        }
        publication.end(delay);
    }

    /** Tells which espaces are there, with what users call them. */
    public synchronized void espaces(Map<CodeEspace, Libelle> present) {
        if (!present.equals(espaces)) {
            espaces = Map.copyOf(present);
            recompose();
        }
    }

    private void recompose() {
        RouteTable next =
                RouteTable.of(publications.stream().filter(Publication::isOpen).toList(), espaces.keySet());
        next.clashes().stream().filter(told::add).forEach(Routes::tell);
        table = next;
        LOG.debug("{} opérations publiées par {}", next.all().size(), names());
    }

    private Set<String> names() {
        return publications.stream().map(p -> p.owner().name()).collect(Collectors.toSet());
    }

    private static void tell(RouteTable.Clash clash) {
        LOG.warn(
                "La route {} est déjà prise par {} : celle de {} n'est pas publiée.",
                clash.route(),
                clash.holder(),
                clash.refused());
    }
}
