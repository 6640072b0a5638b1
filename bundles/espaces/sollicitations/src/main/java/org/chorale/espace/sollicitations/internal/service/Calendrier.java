package org.chorale.espace.sollicitations.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.chorale.api.planification.Echeances;
import org.chorale.espace.sollicitations.internal.Reglages;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The deadlines of a sollicitation, which follow from its state. */
@Component(service = Calendrier.class, configurationPid = Reglages.PID)
public final class Calendrier {
    /** What nobody goes on with is closed. */
    public static final String CLOTURE = "sollicitations.cloture";

    /** Whose turn it is, is reminded. */
    public static final String RAPPEL = "sollicitations.rappel";

    /** What nobody confirmed goes. */
    public static final String CONFIRMATION = "sollicitations.confirmation";

    /** How long an address may be confirmed. */
    public static final Duration A_CONFIRMER = Duration.ofHours(24);

    /** How often a recipient is reminded of the same thing. */
    public static final int RAPPELS_MAX = 4;

    private final Echeances echeances;
    private final Duration cloture;
    private final Duration rappel;

    /** By its settings. */
    @Activate
    public Calendrier(@Reference Echeances echeances, Reglages reglages) {
        this(
                echeances,
                Duration.ofDays(Math.max(1, reglages.joursCloture())),
                Duration.ofDays(Math.max(1, reglages.joursRappel())));
    }

    Calendrier(Echeances echeances, Duration cloture, Duration rappel) {
        this.echeances = echeances;
        this.cloture = cloture;
        this.rappel = rappel;
    }

    /** Sets what follows from the state it came to then, and takes away what followed from the one before. */
    void suivre(long id, Etat etat, Instant quand) {
        String reference = Long.toString(id);
        // The end of a confirmation stays: it also forgets whom the proofs came from.
        echeances.annuler(CLOTURE, reference);
        echeances.annuler(RAPPEL, reference);
        if (Etat.A_TRAITER.contains(etat)) {
            rappeler(id, quand, 1);
        } else if (Etat.CHEZ_L_EMETTEUR.contains(etat)) {
            echeances.poser(CLOTURE, reference, quand.plus(cloture), Map.of());
            if (cloture.compareTo(rappel) > 0) {
                echeances.poser(RAPPEL, reference, quand.plus(cloture).minus(rappel), Map.of("rang", "1"));
            }
        } else if (etat == Etat.A_CONFIRMER) {
            echeances.poser(CONFIRMATION, reference, quand.plus(A_CONFIRMER), Map.of());
        }
    }

    /** Sets the next reminder of a recipient. */
    public void rappeler(long id, Instant depuis, int rang) {
        if (rang <= RAPPELS_MAX) {
            echeances.poser(RAPPEL, Long.toString(id), depuis.plus(rappel), Map.of("rang", Integer.toString(rang)));
        }
    }

    /** When it is closed if its sender does not go on, told from when it came to its state. */
    public Instant clotureDepuis(Instant quand) {
        return quand.plus(cloture);
    }
}
