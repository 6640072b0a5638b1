package org.chorale.api.annuaire;

/**
 * How the information system of a structure is connected. Not copied at a change of SIRET: it is to be set up again.
 *
 * @param mode by files, by calls of the API, or not at all
 * @param etat where it stands; {@link Etat#NON_RACCORDEE} with {@link Mode#AUCUN}, and never otherwise
 * @param receptionEdi receives what comes in by EDI too; {@link Mode#EDI} only
 * @param metier whom to ask about invoices
 * @param technique whom to ask about the connection
 */
public record Raccordement(Mode mode, Etat etat, boolean receptionEdi, Contact metier, Contact technique) {
    /** Not connected. */
    public static final Raccordement AUCUN =
            new Raccordement(Mode.AUCUN, Etat.NON_RACCORDEE, false, Contact.INCONNU, Contact.INCONNU);

    /** How. */
    public enum Mode {
        AUCUN,
        EDI,
        API
    }

    /** Where it stands. */
    public enum Etat {
        NON_RACCORDEE,
        EN_COURS,
        RACCORDEE,
        SUSPENDUE
    }

    /**
     * Somebody to ask; every part may be empty, none is null.
     *
     * @param nom at most 100 characters
     * @param courriel an e-mail address
     * @param telephone as {@link DonneesGenerales#telephone()}
     */
    public record Contact(String nom, String courriel, String telephone) {
        /** Nobody named. */
        public static final Contact INCONNU = new Contact("", "", "");
    }
}
