package org.chorale.socle.formats.internal;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chorale.socle.formats.internal.paquet.DepotDePaquets;
import org.chorale.socle.formats.internal.paquet.FichiersDePaquet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;

/** Finds bundles that bring a rule pack, by the capability they declare. Their classes, if any, are not asked. */
final class BundlesDePaquets extends BundleTracker<String> {
    static final String CAPACITE = "org.chorale.paquet";

    private final DepotDePaquets depot;

    /** Compiling takes seconds: not on the thread of whoever starts the bundle. */
    private final ExecutorService fil = Executors.newSingleThreadExecutor(r -> {
        Thread t = new Thread(r, "formats-paquets-bundles");
        t.setDaemon(true);
        return t;
    });

    BundlesDePaquets(BundleContext contexte, DepotDePaquets depot) {
        super(contexte, Bundle.ACTIVE, null);
        this.depot = depot;
    }

    @Override
    public @Nullable String addingBundle(Bundle bundle, @Nullable BundleEvent evenement) {
        BundleWiring cablage = bundle.adapt(BundleWiring.class);
        List<BundleCapability> capacites = cablage == null ? List.of() : cablage.getCapabilities(CAPACITE);
        if (capacites.isEmpty()) {
            return null;
        }
        String origine = "bundle " + bundle.getSymbolicName() + " " + bundle.getVersion();
        Map<String, URL> fichiers = fichiers(bundle);
        fil.execute(() -> depot.deposer(origine, () -> FichiersDePaquet.lire(fichiers)));
        return origine;
    }

    private static Map<String, URL> fichiers(Bundle bundle) {
        Map<String, URL> fichiers = new TreeMap<>();
        var entrees = bundle.findEntries("/", "*", true);
        if (entrees != null) {
            for (URL u : Collections.list(entrees)) {
                String chemin = u.getPath().replaceFirst("^/+", "");
                if (!chemin.endsWith("/") && !chemin.startsWith("META-INF/") && !chemin.endsWith(".class")) {
                    fichiers.put(chemin, u);
                }
            }
        }
        return fichiers;
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent evenement, String origine) {
        fil.execute(() -> depot.retirer(origine));
    }

    @Override
    public void close() {
        super.close();
        fil.shutdownNow();
    }
}
