package org.chorale.socle.rest.internal.socle;

import java.time.Clock;
import java.util.Optional;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identite.AccesTechnique;
import org.chorale.api.identite.Sessions;
import org.chorale.api.page.RenduPage;
import org.chorale.api.refus.RefusCommun.IndisponibleMaintenant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The services of the rest of the socle, each there or not: while one is away, what needs it is refused with a sentence
 * and the rest goes on.
 */
@Component(service = Socle.class)
public final class Socle {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Sessions sessions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable AccesTechnique accesTechnique;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Habilitations habilitations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RenduPage renduPage;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Clock horloge;

    /** Nothing is there yet. */
    @Activate
    public Socle() {}

    /** With services that stay. */
    public Socle(
            @Nullable Sessions sessions,
            @Nullable AccesTechnique accesTechnique,
            @Nullable Habilitations habilitations,
            @Nullable RenduPage renduPage) {
        this.sessions = sessions;
        this.accesTechnique = accesTechnique;
        this.habilitations = habilitations;
        this.renduPage = renduPage;
    }

    /** Sessions in browsers. */
    public Sessions sessions() {
        return there(sessions);
    }

    /** Access of programs. */
    public AccesTechnique accesTechnique() {
        return there(accesTechnique);
    }

    /** Rights. */
    public Habilitations habilitations() {
        return there(habilitations);
    }

    /** The shell, without which pages are bare. */
    public Optional<RenduPage> renduPage() {
        return Optional.ofNullable(renduPage);
    }

    /** The time by which the portal lives. */
    public Clock horloge() {
        Clock clock = horloge;
        return clock == null ? Clock.systemUTC() : clock;
    }

    private static <T> T there(@Nullable T service) {
        if (service == null) {
            throw away();
        }
        return service;
    }

    /** The refusal while a part of the portal is away. */
    public static IndisponibleMaintenant away() {
        return new IndisponibleMaintenant(
                "SERVICE_ABSENT",
                new Libelle(
                        "Une partie du portail, dont cette demande a besoin, démarre ou s'arrête.",
                        "A part of the portal that this request needs is starting or stopping."));
    }
}
