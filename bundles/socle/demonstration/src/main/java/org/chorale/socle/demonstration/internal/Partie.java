package org.chorale.socle.demonstration.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouveauService;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.identifiant.Identifiant;

/**
 * One of the fictitious parties; the same ones as in {@code exemples/}.
 *
 * @param domaine the end of its people's addresses
 * @param active whether it still takes part
 * @param technique whether it has a compte technique
 */
record Partie(
        NouvelleStructure structure,
        String domaine,
        boolean active,
        boolean technique,
        List<NouveauService> services,
        List<Personnage> personnages) {

    private static final ParametresStructure SERVICE = new ParametresStructure(true, false, false, false, false);
    private static final ParametresStructure ENGAGEMENT = new ParametresStructure(false, true, false, false, false);
    private static final ParametresStructure L_UN_OU_L_AUTRE =
            new ParametresStructure(false, false, true, false, false);
    private static final ParametresStructure MAITRE_D_OUVRAGE =
            new ParametresStructure(false, false, false, true, false);

    static List<Partie> toutes() {
        return List.of(
                privee(
                        "84318206400017",
                        "Menuiserie Lemaire SARL",
                        new Adresse("12 rue des Tilleuls", "", "76540", "Valmont-sur-Seine", "FR"),
                        "lemaire.example",
                        true,
                        List.of(Personnage.principal("camille.lemaire", "Camille", "Lemaire"))),
                privee(
                        "79264138300023",
                        "Électricité Garnier SAS",
                        new Adresse("4 avenue Ampère", "Zone artisanale", "76190", "Yvetot", "FR"),
                        "garnier.example",
                        true,
                        List.of(Personnage.principal("sacha.garnier", "Sacha", "Garnier"))),
                privee(
                        "51907342300039",
                        "Papeterie du Pont-Neuf SA",
                        new Adresse("21 quai du Pont-Neuf", "", "75001", "Paris", "FR"),
                        "pontneuf.example",
                        true,
                        List.of(Personnage.principal("nour.benali", "Nour", "Benali"))),
                publique(
                        "21760694600010",
                        "Commune de Valmont-sur-Seine",
                        Categorie.COLLECTIVITE_LOCALE,
                        new Adresse("1 place de la Mairie", "", "76540", "Valmont-sur-Seine", "FR"),
                        SERVICE,
                        "valmont.example",
                        List.of(
                                service("TRAVAUX", "Services techniques"),
                                service("SCOLAIRE", "Affaires scolaires"),
                                service("CULTURE", "Médiathèque et culture")),
                        List.of(
                                Personnage.agent("lea.moreau", "Léa", "Moreau"),
                                Personnage.principal("paul.renard", "Paul", "Renard"),
                                Personnage.lecteur("ines.fabre", "Inès", "Fabre"))),
                publique(
                        "26760218300019",
                        "Centre hospitalier du Val-Clair",
                        Categorie.ETABLISSEMENT_SANTE,
                        new Adresse("80 route du Val-Clair", "Bâtiment B", "76000", "Rouen", "FR"),
                        ENGAGEMENT,
                        "valclair.example",
                        List.of(service("PHARMACIE", "Pharmacie"), service("LOGISTIQUE", "Logistique et restauration")),
                        List.of(
                                Personnage.agent("hugo.caron", "Hugo", "Caron"),
                                Personnage.principal("jeanne.masson", "Jeanne", "Masson"),
                                Personnage.lecteur("yanis.roy", "Yanis", "Roy"))),
                publique(
                        "11004638000041",
                        "Ministère de l'Exemple, direction des moyens",
                        Categorie.ETAT,
                        new Adresse("3 rue de l'Exemple", "", "75007", "Paris", "FR"),
                        L_UN_OU_L_AUTRE,
                        "exemple-ministere.example",
                        List.of(
                                service("MOYENS01", "Bureau des moyens"),
                                new NouveauService("NUMERIQUE02", "Sous-direction du numérique", null, null, true)),
                        List.of(
                                Personnage.agent("alix.dumas", "Alix", "Dumas"),
                                Personnage.principal("marc.olivier", "Marc", "Olivier"),
                                Personnage.lecteur("lou.picard", "Lou", "Picard"))),
                privee(
                        "45230917200024",
                        "Traiteur des Deux Rives SARL",
                        new Adresse("7 rue du Marché", "", "76190", "Yvetot", "FR"),
                        "deuxrives.example",
                        true,
                        List.of(Personnage.principal("elise.marchand", "Élise", "Marchand"))),
                privee(
                        "53871264700014",
                        "Nettoyage Clairval SCOP",
                        new Adresse("15 rue de l'Industrie", "", "76800", "Saint-Étienne-du-Rouvray", "FR"),
                        "clairval.example",
                        true,
                        List.of(Personnage.principal("karim.haddad", "Karim", "Haddad"))),
                privee(
                        "80419372000039",
                        "Médilogis Santé SAS",
                        new Adresse("2 allée Pasteur", "Parc des Sciences", "76000", "Rouen", "FR"),
                        "medilogis.example",
                        true,
                        List.of(Personnage.principal("oriane.petit", "Oriane", "Petit"))),
                // The actors of a works contract: who has it built, who designs, who builds, with whom, for whom.
                publique(
                        "20006843500011",
                        "Communauté de communes du Val-de-Seine",
                        Categorie.COLLECTIVITE_LOCALE,
                        new Adresse("40 boulevard de la Seine", "", "76490", "Rives-en-Seine", "FR"),
                        MAITRE_D_OUVRAGE,
                        "valdeseine.example",
                        List.of(service("EQUIPEMENTS", "Équipements et bâtiments")),
                        List.of(Personnage.principal("agathe.noel", "Agathe", "Noël"))),
                privee(
                        "43917285900019",
                        "Atelier Rousselin, architectes (maîtrise d'œuvre)",
                        new Adresse("9 rue du Dessin", "", "76600", "Le Havre", "FR"),
                        "rousselin.example",
                        true,
                        List.of(Personnage.principal("maud.rousselin", "Maud", "Rousselin"))),
                privee(
                        "32568914900046",
                        "Bâtir Normandie SAS (titulaire)",
                        new Adresse("120 route de Dieppe", "", "76960", "Notre-Dame-de-Bondeville", "FR"),
                        "batir.example",
                        true,
                        List.of(Personnage.principal("luc.herbin", "Luc", "Herbin"))),
                privee(
                        "78203461500016",
                        "Charpentes Delaunay SARL (cotraitant)",
                        new Adresse("Lieu-dit Les Scieries", "", "27500", "Pont-Audemer", "FR"),
                        "delaunay.example",
                        true,
                        List.of(Personnage.principal("gwen.delaunay", "Gwen", "Delaunay"))),
                privee(
                        "83104927500017",
                        "Étanchéité Vasseur EURL (sous-traitant)",
                        new Adresse("3 chemin des Ardoises", "", "76400", "Fécamp", "FR"),
                        "vasseur.example",
                        true,
                        List.of(Personnage.principal("theo.vasseur", "Théo", "Vasseur"))),
                fermee("48271930900015", "Serrurerie Moulin EURL", Categorie.PRIVEE),
                fermee("25770491600010", "Syndicat des eaux du Val-Clair", Categorie.ETABLISSEMENT_PUBLIC));
    }

    /** Its people, as all others are described. */
    Stream<Habitue> habitues() {
        return personnages.stream()
                .map(p -> new Habitue(
                        p.compte() + "@" + domaine,
                        p.prenom(),
                        p.nom(),
                        p.fonction().profil(publique()),
                        List.of(new Habitue.Attache(
                                siret(), null, p.fonction().role(), p.fonction().mode())),
                        Set.of()));
    }

    String siret() {
        return structure.identifiant().valeur();
    }

    boolean publique() {
        return structure.categorie() != Categorie.PRIVEE;
    }

    private static Partie privee(
            String siret,
            String nom,
            Adresse adresse,
            String domaine,
            boolean technique,
            List<Personnage> personnages) {
        return new Partie(
                new NouvelleStructure(
                        Identifiant.siret(siret), nom, Categorie.PRIVEE, adresse, ParametresStructure.AUCUN),
                domaine,
                true,
                technique,
                List.of(),
                personnages);
    }

    private static Partie publique(
            String siret,
            String nom,
            Categorie categorie,
            Adresse adresse,
            ParametresStructure parametres,
            String domaine,
            List<NouveauService> services,
            List<Personnage> personnages) {
        return new Partie(
                new NouvelleStructure(Identifiant.siret(siret), nom, categorie, adresse, parametres),
                domaine,
                true,
                true,
                services,
                personnages);
    }

    /** Known, but no longer open: what a deposit to or from it must be refused for. */
    private static Partie fermee(String siret, String nom, Categorie categorie) {
        return new Partie(
                new NouvelleStructure(
                        Identifiant.siret(siret),
                        nom,
                        categorie,
                        new Adresse("", "", "76000", "Rouen", "FR"),
                        ParametresStructure.AUCUN),
                "ferme.example",
                false,
                false,
                List.of(),
                List.of());
    }

    private static NouveauService service(String code, String libelle) {
        return new NouveauService(code, libelle, null, null, false);
    }
}
