package org.chorale.api.espace;

import java.util.Set;

/**
 * Who gets an espace without asking.
 *
 * @param auCompte who holds it from the creation of the account on
 * @param surStructure the natures of structure on which it is opened by default
 * @param libreAdhesion whether any attached user takes or leaves it on any of their structures, without a manager's
 *     validation and without the structure opening it first. A manager who closes it there closes it all the same, as
 *     they do what is given to accounts: nobody subscribes to it or keeps it on that structure until it is opened again
 */
public record RegleOuverture(AuCompte auCompte, Set<NatureStructure> surStructure, boolean libreAdhesion) {
    /** Nobody gets it, nothing opens it: managers do, one structure at a time. */
    public static final RegleOuverture SUR_DEMANDE = new RegleOuverture(AuCompte.PERSONNE, Set.of(), false);

    /** Keeps its own copy of the set. */
    public RegleOuverture {
        surStructure = Set.copyOf(surStructure);
    }

    /** Who holds an espace from the creation of the account on. */
    public enum AuCompte {
        TOUS,
        /** Gestionnaires principaux and secondaires, on the structures they manage. */
        GESTIONNAIRES,
        PERSONNE
    }
}
