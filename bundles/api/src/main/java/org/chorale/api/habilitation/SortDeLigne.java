package org.chorale.api.habilitation;

/** What becomes of one line among many. */
public enum SortDeLigne {
    /** It would change something, or will. */
    A_FAIRE,
    /** It was done. */
    FAITE,
    /** It is so already: nothing to do. */
    DEJA,
    /** It cannot be; its reason says why. */
    REFUSEE
}
