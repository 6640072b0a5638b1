package org.chorale.socle.demonstration.internal.factures;

import static org.chorale.socle.demonstration.internal.factures.Client.ministere;
import static org.chorale.socle.demonstration.internal.factures.Client.valClair;
import static org.chorale.socle.demonstration.internal.factures.Client.valDeSeine;
import static org.chorale.socle.demonstration.internal.factures.Client.valmont;

import java.util.List;

/** Who invoices, for what, to whom. */
enum Fournisseur {
    LEMAIRE(
            "84318206400017",
            "ML",
            16,
            "FR7630006000011234567890189",
            List.of(
                    Article.de("PCF-EI30-2V", "Porte coupe-feu EI30, bois, deux vantaux", "C62", "1245.00", "20", 3),
                    Article.de("FEN-CH-120", "Fenêtre chêne 120 × 135, double vitrage", "C62", "684.00", "20", 8),
                    Article.de("PLI-CH-110", "Plinthe chêne massif 110 mm", "MTR", "18.40", "20", 80),
                    Article.de("POSE", "Pose et réglage, compagnon", "HUR", "52.50", "20", 40),
                    Article.de("PLC-SM", "Placard sur mesure, mélaminé", "C62", "910.00", "20", 4)),
            List.of(
                    "Travaux de menuiserie, école Jules-Verne.",
                    "Remplacement des fenêtres de la mairie annexe.",
                    "Agencement de la salle du conseil.",
                    "Réparation après sinistre, gymnase municipal."),
            List.of(valmont("TRAVAUX", "%1$tY-TX-%2$04d"), valmont("SCOLAIRE", null), valDeSeine())),
    GARNIER(
            "79264138300023",
            "EG",
            14,
            "FR7610278041200002045874196",
            List.of(
                    Article.de("TGBT-250", "Tableau général basse tension 250 A", "C62", "3180.00", "20", 1),
                    Article.de("LED-600", "Dalle LED 600 × 600, 36 W", "C62", "47.90", "20", 60),
                    Article.de("CAB-3G25", "Câble U1000R2V 3G2,5", "MTR", "1.62", "20", 400),
                    Article.de("MO-ELEC", "Main-d'œuvre, électricien habilité", "HUR", "49.00", "20", 48),
                    Article.de("BAES", "Bloc autonome d'éclairage de sécurité", "C62", "68.30", "20", 25)),
            List.of(
                    "Mise aux normes électriques, bâtiment B.",
                    "Relamping LED, deuxième étage.",
                    "Vérification périodique et levée de réserves.",
                    "Éclairage de secours, remplacement."),
            List.of(
                    ministere("NUMERIQUE02"),
                    ministere("MOYENS01"),
                    valmont("TRAVAUX", "%1$tY-TX-%2$04d"),
                    valClair("LOGISTIQUE"))),
    PONT_NEUF(
            "51907342300039",
            "PPN",
            18,
            "FR7618315100000800491237751",
            List.of(
                    Article.de("PA4-80R", "Papier A4 80 g, recyclé, ramette", "C62", "3.95", "20", 240),
                    Article.de("CL-N-XL", "Cartouche laser noire, longue durée", "C62", "64.90", "20", 20),
                    Article.de("CAH-96", "Cahier 24 × 32, 96 pages", "C62", "1.38", "20", 300),
                    Article.de("LIV-MAN", "Manuel scolaire, cycle 3", "C62", "17.20", "5.5", 60),
                    Article.de("CLA-A4", "Classeur à levier A4, dos de 80 mm", "C62", "2.74", "20", 120)),
            List.of(
                    "Fournitures de bureau du mois.",
                    "Fournitures scolaires, commande de rentrée.",
                    "Consommables d'impression.",
                    "Livres et manuels."),
            List.of(
                    valClair("LOGISTIQUE"),
                    ministere("MOYENS01"),
                    valmont("SCOLAIRE", null),
                    valmont("CULTURE", null))),
    DEUX_RIVES(
            "45230917200024",
            "TDR",
            18,
            "FR6830003010500045230917212",
            List.of(
                    Article.de("REP-ELEM", "Repas, école élémentaire", "C62", "3.42", "5.5", 900),
                    Article.de("REP-MAT", "Repas, école maternelle", "C62", "3.08", "5.5", 600),
                    Article.de("GOUT", "Goûter", "C62", "0.86", "5.5", 700),
                    Article.de("BUF", "Buffet, par personne", "C62", "14.50", "10", 80),
                    Article.de("LIV-FR", "Livraison en liaison froide", "C62", "24.00", "20", 20)),
            List.of(
                    "Restauration scolaire du mois.",
                    "Repas du centre de loisirs.",
                    "Cérémonie des vœux.",
                    "Restauration du personnel de garde."),
            List.of(valmont("SCOLAIRE", "%1$tY-SC-%2$04d"), valmont("CULTURE", null), valClair("LOGISTIQUE"))),
    CLAIRVAL(
            "53871264700014",
            "NC",
            13,
            "FR3110096181000053871264133",
            List.of(
                    Article.de("NET-M2", "Nettoyage des bureaux, surface au mois", "MTK", "1.15", "20", 2400),
                    Article.de("VIT", "Nettoyage de vitrerie, deux faces", "MTK", "2.30", "20", 350),
                    Article.de("DESINF", "Désinfection de locaux sensibles", "HUR", "31.80", "20", 60),
                    Article.de("CONSO", "Consommables sanitaires", "C62", "6.45", "20", 90)),
            List.of(
                    "Entretien des locaux, prestation mensuelle.",
                    "Remise en état après travaux.",
                    "Nettoyage de vitrerie, passage trimestriel."),
            List.of(valmont("SCOLAIRE", null), ministere("MOYENS01"), valClair("LOGISTIQUE"))),
    MEDILOGIS(
            "80419372000039",
            "MS",
            12,
            "FR9620041010050804193720245",
            List.of(
                    Article.de("GANT-NIT-M", "Gants nitrile non poudrés, boîte de 100", "C62", "5.90", "20", 400),
                    Article.de("COMP-75", "Compresse stérile 7,5 × 7,5, boîte de 50", "C62", "4.15", "20", 300),
                    Article.de("PERF-1L", "Soluté de perfusion 1 l", "C62", "2.28", "2.1", 500),
                    Article.de("SOL-HYD", "Solution hydroalcoolique 500 ml", "C62", "3.60", "5.5", 260),
                    Article.de("LIT-MED", "Lit médicalisé, location au mois", "MON", "78.00", "5.5", 24)),
            List.of(
                    "Dispositifs médicaux à usage unique.",
                    "Réapprovisionnement de la pharmacie.",
                    "Location de matériel médical."),
            List.of(valClair("PHARMACIE"), valClair("LOGISTIQUE"))),
    ROUSSELIN(
            "43917285900019",
            "AR",
            3,
            "FR4730066107410043917285156",
            List.of(
                    Article.de(
                            "MOE-DET", "Direction de l'exécution des travaux, mission DET", "C62", "4850.00", "20", 1),
                    Article.de("MOE-VISA", "Visa des études d'exécution", "C62", "1620.00", "20", 2),
                    Article.de("MOE-OPR", "Assistance aux opérations de réception", "C62", "2380.00", "20", 1)),
            List.of("Salle de sport de Rives-en-Seine : honoraires de maîtrise d'œuvre."),
            List.of(valDeSeine())),
    BATIR(
            "32568914900046",
            "BN",
            4,
            "FR5611315000010032568914267",
            List.of(
                    Article.de("GO-BET", "Béton armé, voiles et planchers", "MTQ", "312.00", "20", 120),
                    Article.de("GO-FER", "Armatures HA, façonnées et posées", "KGM", "2.45", "20", 4000),
                    Article.de("GO-INST", "Installation de chantier, mois", "MON", "6900.00", "20", 1)),
            List.of(
                    "Salle de sport de Rives-en-Seine, lot 1 gros œuvre : situation de travaux.",
                    "Salle de sport de Rives-en-Seine, lot 1 : travaux supplémentaires, avenant 1."),
            List.of(valDeSeine())),
    DELAUNAY(
            "78203461500016",
            "CD",
            2,
            "FR2116706000110078203461378",
            List.of(
                    Article.de("CH-LC", "Charpente lamellé-collé, fournie et posée", "MTQ", "1480.00", "20", 24),
                    Article.de("CH-LEV", "Levage", "HUR", "138.00", "20", 16)),
            List.of("Salle de sport de Rives-en-Seine, lot 2 charpente : situation de travaux."),
            List.of(valDeSeine()));

    private final String siret;
    private final String prefixe;
    private final int part;
    private final String iban;
    private final List<Article> articles;
    private final List<String> objets;
    private final List<Client> clients;

    Fournisseur(
            String siret,
            String prefixe,
            int part,
            String iban,
            List<Article> articles,
            List<String> objets,
            List<Client> clients) {
        this.siret = siret;
        this.prefixe = prefixe;
        this.part = part;
        this.iban = iban;
        this.articles = articles;
        this.objets = objets;
        this.clients = clients;
    }

    /** One of them, as often as their part says: {@code tirage} from 0 to 99. */
    static Fournisseur au(int tirage) {
        int reste = tirage;
        for (Fournisseur f : values()) {
            if (reste < f.part) {
                return f;
            }
            reste -= f.part;
        }
        return LEMAIRE;
    }

    String siret() {
        return siret;
    }

    /** What its invoice numbers begin with. */
    String prefixe() {
        return prefixe;
    }

    String iban() {
        return iban;
    }

    List<Article> articles() {
        return articles;
    }

    List<String> objets() {
        return objets;
    }

    List<Client> clients() {
        return clients;
    }

    /** Builds: its invoices may be for advances. */
    boolean deTravaux() {
        return this == ROUSSELIN || this == BATIR || this == DELAUNAY;
    }
}
