package org.chorale.socle.demonstration.internal.factures;

/** Who acts for whom, by their address. */
final class Acteurs {
    private Acteurs() {}

    /** Who deposits and completes. */
    static String emetteur(Fournisseur vendeur) {
        return switch (vendeur) {
            case LEMAIRE -> "camille.lemaire@lemaire.example";
            case GARNIER -> "sacha.garnier@garnier.example";
            case PONT_NEUF -> "nour.benali@pontneuf.example";
            case DEUX_RIVES -> "elise.marchand@deuxrives.example";
            case CLAIRVAL -> "karim.haddad@clairval.example";
            case MEDILOGIS -> "oriane.petit@medilogis.example";
            case ROUSSELIN -> "maud.rousselin@rousselin.example";
            case BATIR -> "luc.herbin@batir.example";
            case DELAUNAY -> "gwen.delaunay@delaunay.example";
        };
    }

    /** Who treats what comes in; where somebody sees that one service only, they do. */
    static String agent(Client client) {
        return switch (client.siret()) {
            case Client.VALMONT ->
                "SCOLAIRE".equals(client.service()) ? "tom.girard@valmont.example" : "lea.moreau@valmont.example";
            case Client.VAL_CLAIR ->
                "PHARMACIE".equals(client.service()) ? "nadia.perrin@valclair.example" : "hugo.caron@valclair.example";
            case Client.MINISTERE ->
                "NUMERIQUE02".equals(client.service())
                        ? "eric.vidal@exemple-ministere.example"
                        : "alix.dumas@exemple-ministere.example";
            default -> "agathe.noel@valdeseine.example";
        };
    }

    /** Who has the money sent. */
    static String gestionnaire(Client client) {
        return switch (client.siret()) {
            case Client.VALMONT -> "paul.renard@valmont.example";
            case Client.VAL_CLAIR -> "jeanne.masson@valclair.example";
            case Client.MINISTERE -> "marc.olivier@exemple-ministere.example";
            default -> "agathe.noel@valdeseine.example";
        };
    }
}
