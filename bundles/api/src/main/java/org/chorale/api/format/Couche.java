package org.chorale.api.format;

/** The layers of validation, in the order in which they are passed. */
public enum Couche {
    /** PDF, archive, size. */
    CONTENEUR("conteneur"),
    /** Hazards, well-formedness, vocabulary. */
    XML("xml"),
    XSD("xsd"),
    EN16931("en16931"),
    FACTURX("facturx"),
    BR_FR("br-fr"),
    /** The portal's own rules: they decide of the deposit, not of the verdict. */
    PORTAIL("portail");

    private final String code;

    Couche(String code) {
        this.code = code;
    }

    /** The name in answers of the API. */
    public String code() {
        return code;
    }
}
