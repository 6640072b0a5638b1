package org.chorale.api.espace;

import java.util.Set;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One espace that a bundle offers: a set of functions that users see as an entry of their menu. Publish one service of
 * this type for each; it comes and goes with the bundle. Implementations are immutable and thread-safe.
 */
@ConsumerType
public interface Espace {
    /** Its code, unique in a portal: the second one to claim it is refused and the log names both bundles. */
    CodeEspace code();

    /** Its number in the published {@code rechercher/espaces}; 7 is Factures reçues; numbers from 1000 on are free. */
    int codeNumerique();

    /** What users call it. */
    Libelle libelle();

    /** Its place in menus, smallest first. Ours go by hundreds. */
    int ordre();

    /** The modes in which it can be held; at least one. */
    Set<Mode> modes();

    /** Who gets it without asking. */
    RegleOuverture ouverture();
}
