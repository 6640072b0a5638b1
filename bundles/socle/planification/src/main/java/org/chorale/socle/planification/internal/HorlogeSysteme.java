package org.chorale.socle.planification.internal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the clock where nobody may move it. */
@Component(
        service = {},
        immediate = true,
        configurationPid = Reglages.PID)
public final class HorlogeSysteme {

    private final @Nullable ServiceRegistration<Clock> publiee;

    /** Publishes it at once. */
    @Activate
    public HorlogeSysteme(BundleContext contexte, Reglages reglages) {
        publiee = reglages.horlogeDeplacable()
                ? null
                : contexte.registerService(Clock.class, new HorlogePortail(Clock.systemUTC()), null);
    }

    @Deactivate
    void arreter() {
        if (publiee != null) {
            publiee.unregister();
        }
    }
}
