package org.chorale.socle.habilitations.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Whether private structures that users create wait for the operator. Waits for the launcher's settings, once. */
@Component(
        service = ReglageDesCreations.class,
        configurationPid = ReglageDesCreations.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ReglageDesCreations {
    static final String PID = "org.chorale.portail";
    static final String VALIDEES = "validees";

    private final boolean validees;

    /** As the launcher wrote it. */
    @interface Reglages {
        /** {@value #VALIDEES}, or anything else for none. */
        String creationsPrivees() default "libres";
    }

    /** By the component runtime. */
    @Activate
    public ReglageDesCreations(Reglages reglages) {
        this(VALIDEES.equals(reglages.creationsPrivees()));
    }

    ReglageDesCreations(boolean validees) {
        this.validees = validees;
    }

    boolean validees() {
        return validees;
    }
}
