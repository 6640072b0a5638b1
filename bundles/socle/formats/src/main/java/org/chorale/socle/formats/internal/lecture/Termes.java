package org.chorale.socle.formats.internal.lecture;

/**
 * The business terms of a party; EN 16931 numbers them anew for each. Empty where it has none: such a value is read, but
 * has no place.
 */
record Termes(
        String groupe,
        String nom,
        String commercial,
        String id,
        String legal,
        String tva,
        String fiscal,
        String mentions,
        String adresseElectronique,
        Adresse adresse,
        Contact contact) {

    private static final Contact SANS_CONTACT = new Contact("", "", "", "");

    static final Termes VENDEUR = new Termes(
            "BG-4",
            "BT-27",
            "BT-28",
            "BT-29",
            "BT-30",
            "BT-31",
            "BT-32",
            "BT-33",
            "BT-34",
            new Adresse("BG-5", "BT-35", "BT-36", "BT-162", "BT-37", "BT-38", "BT-39", "BT-40"),
            new Contact("BG-6", "BT-41", "BT-42", "BT-43"));
    static final Termes ACHETEUR = new Termes(
            "BG-7",
            "BT-44",
            "BT-45",
            "BT-46",
            "BT-47",
            "BT-48",
            "",
            "",
            "BT-49",
            new Adresse("BG-8", "BT-50", "BT-51", "BT-163", "BT-52", "BT-53", "BT-54", "BT-55"),
            new Contact("BG-9", "BT-56", "BT-57", "BT-58"));
    static final Termes BENEFICIAIRE = new Termes(
            "BG-10",
            "BT-59",
            "",
            "BT-60",
            "BT-61",
            "",
            "",
            "",
            "",
            new Adresse("", "", "", "", "", "", "", ""),
            SANS_CONTACT);
    static final Termes FISCAL = new Termes(
            "BG-11",
            "BT-62",
            "",
            "",
            "",
            "BT-63",
            "",
            "",
            "",
            new Adresse("BG-12", "BT-64", "BT-65", "BT-164", "BT-66", "BT-67", "BT-68", "BT-69"),
            SANS_CONTACT);
    static final Adresse LIVRAISON =
            new Adresse("BG-15", "BT-75", "BT-76", "BT-165", "BT-77", "BT-78", "BT-79", "BT-80");

    /** The terms of a postal address. */
    record Adresse(
            String groupe,
            String ligne1,
            String ligne2,
            String ligne3,
            String ville,
            String codePostal,
            String subdivision,
            String pays) {}

    /** The terms of a contact. */
    record Contact(String groupe, String nom, String telephone, String courriel) {}

    /** The terms of an allowance or a charge. */
    record Remise(
            String groupe,
            String montant,
            String base,
            String pourcentage,
            String categorie,
            String taux,
            String motif,
            String code) {}

    private static final Remise REMISE =
            new Remise("BG-20", "BT-92", "BT-93", "BT-94", "BT-95", "BT-96", "BT-97", "BT-98");
    private static final Remise CHARGE =
            new Remise("BG-21", "BT-99", "BT-100", "BT-101", "BT-102", "BT-103", "BT-104", "BT-105");
    private static final Remise REMISE_LIGNE =
            new Remise("BG-27", "BT-136", "BT-137", "BT-138", "", "", "BT-139", "BT-140");
    private static final Remise CHARGE_LIGNE =
            new Remise("BG-28", "BT-141", "BT-142", "BT-143", "", "", "BT-144", "BT-145");

    static Remise remise(boolean charge, boolean deLigne) {
        if (deLigne) {
            return charge ? CHARGE_LIGNE : REMISE_LIGNE;
        }
        return charge ? CHARGE : REMISE;
    }
}
