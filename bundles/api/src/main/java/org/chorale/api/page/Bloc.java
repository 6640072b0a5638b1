package org.chorale.api.page;

import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.annotation.versioning.ConsumerType;

/** A block that a bundle adds to a place that others offer, such as a tile of the home page. */
@ConsumerType
public interface Bloc {
    /** The place of home tiles. */
    String ACCUEIL = "accueil";

    /**
     * The place on the sheet of a structure, as its gestionnaires see it. The perimeter is narrowed to that one structure,
     * and the block is left out where the caller does not hold its espace there.
     */
    String FICHE_STRUCTURE = "fiche-structure";

    /**
     * The place that says how to ask for the change of the SIRET of a structure that may not do it itself. The perimeter
     * is narrowed to that one structure, as on its sheet. Without a block there, its gestionnaires are told to write to the
     * operator.
     */
    String CHANGEMENT_SUR_DEMANDE = "changement-sur-demande";

    /** The name of the place. */
    String place();

    /** The espace one must hold, in reading mode at least, to see it. */
    CodeEspace espace();

    /** Its order in the place, smallest first. */
    int ordre();

    /**
     * What it shows to this caller, or empty where it has nothing to say; called for each page, so quick.
     *
     * @param perimetre where the caller holds {@link #espace()}
     */
    Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte);
}
