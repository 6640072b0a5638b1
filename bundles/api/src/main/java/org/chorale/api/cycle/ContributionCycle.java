package org.chorale.api.cycle;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Rows that a bundle adds to the table of a kind of object. Publish it as a service. */
@ConsumerType
public interface ContributionCycle {
    /** The kind of object, such as {@link CyclesDeVie#FACTURE}. */
    String cycle();

    /** Its rows. A row that stands already (same from, action and to) is refused and the log names both bundles. */
    List<Transition> transitions();
}
