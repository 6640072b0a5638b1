package org.chorale.socle.formats.internal.lecture;

/** The business terms of a party; EN 16931 numbers them anew for each. */
record Termes(
        String nom, String commercial, String id, String legal, String tva, String adresseElectronique, String pays) {

    static final Termes VENDEUR = new Termes("BT-27", "BT-28", "BT-29", "BT-30", "BT-31", "BT-34", "BT-40");
    static final Termes ACHETEUR = new Termes("BT-44", "BT-45", "BT-46", "BT-47", "BT-48", "BT-49", "BT-55");
    static final Termes BENEFICIAIRE = new Termes("BT-59", "BG-10", "BT-60", "BT-61", "BG-10", "BG-10", "BG-10");
    static final Termes FISCAL = new Termes("BT-62", "BG-11", "BG-11", "BG-11", "BT-63", "BG-11", "BT-69");

    /** The terms of an allowance or a charge. */
    record Remise(
            String montant,
            String base,
            String pourcentage,
            String categorie,
            String taux,
            String motif,
            String code) {}

    private static final Remise REMISE = new Remise("BT-92", "BT-93", "BT-94", "BT-95", "BT-96", "BT-97", "BT-98");
    private static final Remise CHARGE =
            new Remise("BT-99", "BT-100", "BT-101", "BT-102", "BT-103", "BT-104", "BT-105");
    private static final Remise REMISE_LIGNE =
            new Remise("BT-136", "BT-137", "BT-138", "BG-27", "BG-27", "BT-139", "BT-140");
    private static final Remise CHARGE_LIGNE =
            new Remise("BT-141", "BT-142", "BT-143", "BG-28", "BG-28", "BT-144", "BT-145");

    static Remise remise(boolean charge, boolean deLigne) {
        if (deLigne) {
            return charge ? CHARGE_LIGNE : REMISE_LIGNE;
        }
        return charge ? CHARGE : REMISE;
    }
}
