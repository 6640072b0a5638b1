package org.chorale.socle.portail.internal;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.chorale.api.acces.Appelant;
import org.chorale.api.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bell of every page: there while somebody counts what it rings for. */
@Component(service = Cloche.class)
public final class Cloche {
    private static final Logger LOG = LoggerFactory.getLogger(Cloche.class);

    private final AtomicReference<@Nullable Notifications> notifications = new AtomicReference<>();

    /** One that rings for what that service counts. */
    public static Cloche de(Notifications notifications) {
        Cloche cloche = new Cloche();
        cloche.lier(notifications);
        return cloche;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "delier")
    void lier(Notifications arrivees) {
        notifications.set(arrivees);
    }

    void delier(Notifications parties) {
        notifications.compareAndSet(parties, null);
    }

    /** How many unread lines, empty where there is no bell; a page is worth showing without it. */
    public OptionalInt nonLues(Appelant appelant, String reference) {
        Notifications presentes = notifications.get();
        if (presentes == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(presentes.nonLues(appelant));
        } catch (RuntimeException e) {
            LOG.warn("[{}] The page is shown without its bell", reference, e);
            return OptionalInt.empty();
        }
    }
}
