package org.chorale.socle.portail.internal.menu;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * The services of one type that are present. A bundle that is stopping counts as gone at once, although its services
 * may stand a while longer: their removal waits for the requests that are inside.
 */
final class Registre<T> {
    private final Map<ServiceReference<T>, T> services = new ConcurrentHashMap<>();

    void ajouter(ServiceReference<T> reference, T service) {
        services.put(reference, service);
    }

    void retirer(ServiceReference<T> reference) {
        services.remove(reference);
    }

    /** Those present, in the order of their registration ranking. */
    List<T> presents() {
        return services.entrySet().stream()
                .filter(e -> estLa(e.getKey().getBundle()))
                .sorted(Map.Entry.<ServiceReference<T>, T>comparingByKey(java.util.Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether the bundle contributes something here. */
    boolean vientDe(Bundle bundle) {
        return services.keySet().stream().anyMatch(r -> bundle.equals(r.getBundle()));
    }

    private static boolean estLa(@org.jspecify.annotations.Nullable Bundle bundle) {
        return bundle != null && (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }
}
