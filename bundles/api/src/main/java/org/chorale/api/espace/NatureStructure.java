package org.chorale.api.espace;

/** The two natures of structure that opening rules speak of. */
public enum NatureStructure {
    PUBLIQUE,
    PRIVEE
}
