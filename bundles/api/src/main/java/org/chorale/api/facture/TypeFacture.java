package org.chorale.api.facture;

/** What kind of piece it is; names as published. */
public enum TypeFacture {
    FACTURE,
    AVOIR,
    ACOMPTE
}
