package org.chorale.api.format;

/** Profiles (BT-24) that have a meaning here. */
public enum ProfilConnu {
    EN16931("EN 16931"),
    /** A declared restriction of EN 16931 that is not known by name: judged by EN 16931. */
    EN16931_CIUS("EN 16931, spécialisation non connue"),
    /** France, e-invoicing reform: CIUS and extension. */
    CIUS_FR("EN 16931, CIUS France"),
    EXTENDED_CTC_FR("EXTENDED-CTC-FR"),
    PEPPOL_BIS_3("Peppol BIS Billing 3.0"),
    XRECHNUNG("XRechnung"),
    FACTURX_MINIMUM("Factur-X MINIMUM"),
    FACTURX_BASIC_WL("Factur-X BASIC WL"),
    FACTURX_BASIC("Factur-X BASIC"),
    FACTURX_EXTENDED("Factur-X EXTENDED"),
    ZUGFERD_1("ZUGFeRD 1.0"),
    /** BT-24 is absent. */
    ABSENT("aucun"),
    /** BT-24 is there and says nothing known. */
    INCONNU("inconnu");

    private final String libelle;

    ProfilConnu(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Whether the profile lacks lines, so that EN 16931 cannot judge it: it is judged by its own rules. */
    public boolean horsEn16931() {
        return this == FACTURX_MINIMUM || this == FACTURX_BASIC_WL;
    }
}
