package org.chorale.socle.rest.internal;

import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.rest.internal.route.Owner;
import org.chorale.socle.rest.internal.route.Publication;
import org.chorale.socle.rest.internal.route.Publisher;
import org.chorale.socle.rest.internal.route.Routes;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Follows the coming and going of resources and espaces. A resource's removal holds up its bundle's stop until the
 * requests inside are over: its component and all that it uses are whole until then.
 */
@Component(
        immediate = true,
        service = {})
public final class ResourceTracker {
    private final BundleContext context;
    private final Routes routes;
    private final Reglages reglages;
    private final Publisher publisher;
    private final SynchronousBundleListener doorkeeper = this::bundleChanged;
    private final ServiceTracker<Ressource, Publication> resources;
    private final ServiceTracker<Espace, Espace> espaces;
    private final Map<ServiceReference<Espace>, Espace> present = new ConcurrentHashMap<>();

    /** Begins to follow. */
    @Activate
    public ResourceTracker(
            BundleContext context,
            @Reference Routes routes,
            @Reference ResourceProviders providers,
            @Reference Reglages reglages) {
        this.context = context;
        this.routes = routes;
        this.reglages = reglages;
        this.publisher = new Publisher(providers::forOneResource, attachments(context));
        this.espaces = new EspaceTracker();
        this.resources = new PublicationTracker();
        context.addBundleListener(doorkeeper);
        espaces.open();
        resources.open();
    }

    /** Multipart bodies: in memory up to 64 KiB a part, then in a file. */
    private static Map<String, Object> attachments(BundleContext context) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("attachment-memory-threshold", "65536");
        properties.put("attachment-max-size", Long.toString(Limite.FLUX_PORTAIL.valeur()));
        File directory = context.getDataFile("reception");
        if (directory != null && (directory.isDirectory() || directory.mkdirs())) {
            properties.put("attachment-directory", directory.getPath());
        }
        return properties;
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(doorkeeper);
        resources.close();
        espaces.close();
        publisher.shutdown();
    }

    private void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING) {
            routes.closeAll(event.getBundle().getBundleId());
            tellEspaces();
        }
    }

    /** The espaces of bundles that are not on their way out. */
    private void tellEspaces() {
        Map<CodeEspace, Libelle> labels = new TreeMap<>();
        present.forEach((reference, espace) -> {
            Bundle bundle = reference.getBundle();
            if (bundle != null && (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0) {
                labels.put(espace.code(), espace.libelle());
            }
        });
        routes.espaces(labels);
    }

    private final class PublicationTracker extends ServiceTracker<Ressource, Publication> {
        PublicationTracker() {
            super(ResourceTracker.this.context, Ressource.class, null);
        }

        @Override
        public @Nullable Publication addingService(ServiceReference<Ressource> reference) {
            Bundle bundle = reference.getBundle();
            Ressource resource = context.getService(reference);
            if (bundle == null || resource == null) {
                return null;
            }
            Owner owner = new Owner(bundle.getBundleId(), bundle.getSymbolicName());
            Publication publication = publisher.publish(resource, owner).orElse(null);
            if (publication == null) {
                context.ungetService(reference);
                return null;
            }
            routes.open(publication);
            return publication;
        }

        @Override
        public void removedService(ServiceReference<Ressource> reference, Publication publication) {
            Duration delay = reglages.valeurs().delaiDepart();
            routes.withdraw(publication, delay);
            context.ungetService(reference);
        }
    }

    private final class EspaceTracker extends ServiceTracker<Espace, Espace> {
        EspaceTracker() {
            super(ResourceTracker.this.context, Espace.class, null);
        }

        @Override
        public @Nullable Espace addingService(ServiceReference<Espace> reference) {
            Espace espace = super.addingService(reference);
            if (espace != null) {
                present.put(reference, espace);
                tellEspaces();
            }
            return espace;
        }

        @Override
        public void removedService(ServiceReference<Espace> reference, Espace espace) {
            present.remove(reference);
            tellEspaces();
            super.removedService(reference, espace);
        }
    }
}
