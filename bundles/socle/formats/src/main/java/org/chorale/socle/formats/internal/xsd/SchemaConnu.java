package org.chorale.socle.formats.internal.xsd;

import org.chorale.socle.formats.internal.xml.Vocabulaire;

/** The schemas carried. Paths are those inside the bundle. */
public enum SchemaConnu {
    UBL_INVOICE("xsd/external/schemas/ubl21/maindoc/UBL-Invoice-2.1.xsd", "UBL 2.1"),
    UBL_CREDIT_NOTE("xsd/external/schemas/ubl21/maindoc/UBL-CreditNote-2.1.xsd", "UBL 2.1"),
    CII_D16B("xsd/external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd", "CII D16B"),
    CII_D22B("xsd/external/schemas/d22b/cii/CrossIndustryInvoice_100pD22B.xsd", "CII D22B"),
    FACTURX_MINIMUM("xsd/facturx/FACTUR-X_MINIMUM.xsd", "Factur-X MINIMUM"),
    FACTURX_BASIC_WL("xsd/facturx/FACTUR-X_BASIC-WL.xsd", "Factur-X BASIC WL"),
    FACTURX_EXTENDED("xsd/facturx/FACTUR-X_EXTENDED.xsd", "Factur-X EXTENDED");

    private final String ressource;
    private final String nom;

    SchemaConnu(String ressource, String nom) {
        this.ressource = ressource;
        this.nom = nom;
    }

    String ressource() {
        return ressource;
    }

    /** The namespace of its root. */
    String espace() {
        return switch (this) {
            case UBL_INVOICE -> Vocabulaire.UBL_INVOICE;
            case UBL_CREDIT_NOTE -> Vocabulaire.UBL_CREDIT_NOTE;
            default -> Vocabulaire.CII;
        };
    }

    /** Whether it is cut out of the CII for one profile of Factur-X. */
    boolean estProfil() {
        return this == FACTURX_MINIMUM || this == FACTURX_BASIC_WL || this == FACTURX_EXTENDED;
    }

    /** How to name it in a sentence. */
    public String nom() {
        return nom;
    }
}
