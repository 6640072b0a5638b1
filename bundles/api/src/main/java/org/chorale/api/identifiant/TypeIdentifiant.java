package org.chorale.api.identifiant;

/** The kinds of identifier a structure may be known by; names as the published API has them. */
public enum TypeIdentifiant {
    SIRET,
    /** A VAT number of another member state of the European Union. */
    UE_HORS_FRANCE,
    HORS_UE,
    /** New Caledonia. */
    RIDET,
    /** French Polynesia. */
    TAHITI,
    /** Being registered. */
    AUTRE,
    PARTICULIER
}
