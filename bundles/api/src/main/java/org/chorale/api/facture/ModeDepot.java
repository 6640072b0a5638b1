package org.chorale.api.facture;

/** How an invoice came in; names as published. */
public enum ModeDepot {
    UPLOAD_API,
    UPLOAD_PORTAIL,
    SAISIE_API,
    SAISIE_PORTAIL,
    DEPOT_PDF_API,
    DEPOT_PDF_PORTAIL,
    DEPOT_PDF_SIGNE_API,
    DEPOT_PDF_SIGNE_PORTAIL,
    EDI
}
