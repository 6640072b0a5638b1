package org.chorale.socle.habilitations.internal;

/**
 * How Derby is to reach a table. Left to itself, where there are many attachments it reads all of them for one user's
 * rights (among 100,000: 20 ms of processor instead of 1). A comment up to the end of the line: PostgreSQL does not read
 * it.
 */
final class Plan {
    static final String RATTACHEMENT = par("HAB_RATTACHEMENT_CLE");
    static final String ABONNEMENT = par("HAB_ABONNEMENT_CLE");
    static final String OUVERTURE = par("HAB_OUVERTURE_CLE");

    static final String ABONNEMENT_SUR =
            " --DERBY-PROPERTIES index=HAB_ABONNEMENT_STRUCTURE, joinStrategy=NESTEDLOOP\n ";

    private Plan() {}

    private static String par(String contrainte) {
        return " --DERBY-PROPERTIES constraint=" + contrainte + ", joinStrategy=NESTEDLOOP\n ";
    }
}
