package org.chorale.itests.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.ComptesBancaires;
import org.chorale.api.annuaire.ComptesBancaires.Affactureur;
import org.chorale.api.annuaire.ComptesBancaires.CompteBancaire;
import org.chorale.api.annuaire.ComptesTechniquesDeStructure;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.annuaire.MandatsDeFacturation.Mandat;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.annuaire.PiecesDeStructure.Piece;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.annuaire.RefusAnnuaire.SaisieInvalide;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.ServicesDeStructure;
import org.chorale.api.annuaire.ServicesDeStructure.ServiceDeFiche;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.Iban;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.identite.EtatDuCompte.Etat;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.gestionnaire.internal.GestionnaireDEssai.FicheDEssai;

/** What is on the sheets of the gallery: much on that of the town, nothing on that of the joiner, who is open here. */
final class FichesDeGalerie {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:14:00Z");
    private static final StructureId COMMUNE = new StructureId(1);
    private static final UtilisateurId ELISE = Donnees.ELISE.id();
    private static final Iban IBAN = new Iban("FR1420041010050500013M02606");

    static final FicheDEssai PARTIES = new FicheDEssai(
            Doublure.de(
                    FichesDeStructures.class,
                    Map.of(
                            "lire",
                            a -> fiche((StructureId) a[1]),
                            "modifier",
                            a -> {
                                throw saisie("designation", "courriel");
                            },
                            "modifications",
                            a -> a[1].equals(COMMUNE)
                                    ? new Resultats<>(modifications(), (Pagination) a[2], 70, false)
                                    : new Resultats<>(List.of(), (Pagination) a[2], 0, false))),
            Doublure.de(
                    ServicesDeStructure.class,
                    Map.of(
                            "lister",
                            a -> new Resultats<>(List.of(service(1), service(7)), (Pagination) a[2], 70, false),
                            "lire",
                            a -> service(7),
                            "modifier",
                            a -> {
                                throw new ModifieEntreTemps();
                            })),
            Doublure.de(ComptesBancaires.class, Map.of("lister", a -> comptes((StructureId) a[1]), "ajouter", a -> {
                throw saisie("nom", "titulaire", "iban", "bic", "affactureur");
            })),
            Doublure.de(
                    MandatsDeFacturation.class,
                    Map.of("lister", a -> a[1].equals(COMMUNE) ? mandats() : List.<Mandat>of())),
            Doublure.de(
                    PiecesDeStructure.class, Map.of("lister", a -> a[1].equals(COMMUNE) ? pieces() : List.<Piece>of())),
            Doublure.de(
                    ComptesTechniquesDeStructure.class,
                    Map.of(
                            "lister",
                            a -> a[1].equals(COMMUNE) ? techniques() : List.<CompteTechnique>of(),
                            "peutEcrire",
                            a -> true,
                            "creer",
                            a -> new Secret(24, "TECH_4_0a1b2c@cpro.fr", "Q7nV4kz0r8sT2mXb1YhJcW5d"))),
            Doublure.de(ChangementIdentifiant.class, Map.of()),
            Doublure.de(Documents.class, Map.of()),
            Clock.fixed(QUAND, ZoneOffset.UTC));

    private FichesDeGalerie() {}

    private static FicheStructure fiche(StructureId id) {
        Structure connue = Donnees.STRUCTURES.get((int) id.valeur() - 1);
        Structure ouverte = id.equals(new StructureId(4))
                ? new Structure(
                        id,
                        Identifiant.siret("55208131766522"),
                        Donnees.HOSTILE,
                        Categorie.PRIVEE,
                        true,
                        Adresse.INCONNUE,
                        ParametresStructure.AUCUN,
                        COMMUNE)
                : connue;
        Contact contact = new Contact(Donnees.HOSTILE, "si@exemple.fr", "02 99 00 11 22");
        return new FicheStructure(
                ouverte,
                12,
                new DonneesGenerales(ouverte.designation(), ouverte.adresse(), "02 99 00 11 22", Donnees.HOSTILE, ""),
                new ParametresDeFiche(new ParametresStructure(true, false, true, true, false), true, true),
                new Raccordement(Raccordement.Mode.EDI, Raccordement.Etat.EN_COURS, true, contact, contact));
    }

    private static ServiceDeFiche service(long numero) {
        return new ServiceDeFiche(
                new Service(
                        new ServiceId(numero),
                        COMMUNE,
                        numero == 1 ? "X".repeat(100) : "VOIRIE",
                        Donnees.HOSTILE,
                        numero == 7,
                        null,
                        null,
                        true),
                true,
                3);
    }

    private static List<CompteBancaire> comptes(StructureId structure) {
        return structure.equals(COMMUNE)
                ? List.of(
                        new CompteBancaire(1, 1, "Courant", "Commune", IBAN, "", null),
                        new CompteBancaire(
                                2,
                                1,
                                Donnees.HOSTILE,
                                Donnees.HOSTILE,
                                IBAN,
                                "BNPAFRPPXXX",
                                new Affactureur(Donnees.HOSTILE, "55208131766522")))
                : List.of();
    }

    private static List<Mandat> mandats() {
        return List.of(new Mandat(2, QUAND, ELISE, null, null), new Mandat(1, QUAND, ELISE, QUAND, ELISE));
    }

    /** One of each kind. */
    private static List<Piece> pieces() {
        return Arrays.stream(PiecesDeStructure.Genre.values())
                .map(g -> new Piece(g.ordinal() + 1L, g, "<b>" + g + "</b>.pdf", 1_234_567, QUAND, ELISE))
                .toList();
    }

    private static List<CompteTechnique> techniques() {
        return List.of(
                new CompteTechnique(
                        new UtilisateurId(21),
                        "TECH_1_0a1b2c@cpro.fr",
                        Etat.ACTIF,
                        QUAND,
                        QUAND,
                        QUAND.plusSeconds(86_400)),
                new CompteTechnique(new UtilisateurId(22), "TECH_2_0a1b2c@cpro.fr", Etat.EXPIRE, QUAND, QUAND, QUAND),
                new CompteTechnique(new UtilisateurId(23), "TECH_3_0a1b2c@cpro.fr", Etat.INACTIF, QUAND, QUAND, QUAND));
    }

    private static List<ModificationDeFiche> modifications() {
        return List.of(
                new ModificationDeFiche(2, COMMUNE, QUAND, ELISE, "designation", "Avant", Donnees.HOSTILE),
                new ModificationDeFiche(
                        1,
                        COMMUNE,
                        QUAND,
                        new UtilisateurId(999),
                        "services/" + "X".repeat(100) + "/libelle",
                        null,
                        "Y".repeat(500)));
    }

    private static SaisieInvalide saisie(String... champs) {
        return new SaisieInvalide(Arrays.stream(champs)
                .map(c -> new ParametreInvalide(
                        c,
                        new Libelle(Donnees.HOSTILE, Donnees.HOSTILE),
                        new Libelle("Corrigez ce champ.", "Correct this field.")))
                .toList());
    }
}
