package org.chorale.itests.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.Transition;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.facture.ActeFacture;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.SituationFacture;
import org.chorale.api.facture.SituationFacture.Detenteur;
import org.chorale.api.facture.SituationFacture.EtatDelai;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.facture.VieDesFactures;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.habilitation.UtilisateursDeStructures;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.Sessions;
import org.chorale.api.identite.Sessions.SessionOuverte;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.exploitation.internal.VueEtat;

/** A small world that pages show. Every text that a user or an invoice may bring carries {@link #HOSTILE}. */
final class Donnees {
    /** What must come out as text wherever it went in. */
    static final String HOSTILE = "<script>alert('x')</script>\" onmouseover=\"alert(1)\" <img src=x> & l'été";

    /** What is published, with texts as hostile as a third party's could be. */
    static final String OPENAPI = """
            {"tags": [{"name": "factures", "description": "Factures"}],
             "paths": {
              "/cpro/factures/v1/deposer/flux": {"post": {"tags": ["factures"], "summary": "Déposer <b>un</b> flux",
                "description": "<script>alert(1)</script>", "security": [{"jeton": []}],
                "x-acces": {"espace": "factures-emises", "mode": "MODIFICATION"},
                "x-fichier": {"contenu": "fichierFlux", "nom": "nomFichier"},
                "requestBody": {"content": {"application/json": {"example": {"nomFichier": "</textarea><img src=x>"}}}}}},
              "/api/v1/exploitation/incidents/{id}": {"delete": {"tags": ["exploitation"], "security": [],
                "parameters": [{"name": "id", "in": "path", "required": true}]}}}}""";

    static final Appelant ELISE =
            new Appelant(new UtilisateurId(7), Appelant.Genre.PERSONNE, "Élise Marchand", Set.of());
    static final Appelant HARRY =
            new Appelant(new UtilisateurId(13), Appelant.Genre.PERSONNE, "Harry " + HOSTILE, Set.of());

    static final Appelant OMAR =
            new Appelant(new UtilisateurId(1), Appelant.Genre.PERSONNE, "Omar Petit", Set.of(Appelant.Role.EXPLOITANT));

    static final Instant QUAND = Instant.parse("2026-03-02T09:14:00Z");
    static final NumeroFlux FLUX_EN_COURS = new NumeroFlux("CPP0011117000000000425903");
    static final NumeroFlux FLUX_INCIDENTE = new NumeroFlux("CPP0011117000000000425905");
    static final NumeroFlux FLUX_FINI = new NumeroFlux("CPP0011117000000000425904");

    static final List<Structure> STRUCTURES = List.of(
            structure(1, "21350001600011", "Commune de Saint-Aubin-des-Landes", Categorie.COLLECTIVITE_LOCALE, true),
            structure(2, "26350001400018", "Centre hospitalier de la Vallée", Categorie.ETABLISSEMENT_SANTE, true),
            structure(3, "13000000000013", "Ministère de l'Exemple, direction des achats", Categorie.ETAT, true),
            structure(4, "55208131766522", "Menuiserie " + HOSTILE, Categorie.PRIVEE, false));

    /** Open nowhere yet. */
    static final Espace SOLLICITATIONS =
            new EspaceDEssai("sollicitations-emises", "Sollicitations émises", "Requests sent", 300);

    static final List<Espace> ESPACES = List.of(
            new EspaceDEssai("factures-emises", "Factures émises", "Invoices issued", 100),
            new EspaceDEssai("factures-recues", "Factures reçues", "Invoices received", 200),
            new EspaceDEssai("activites-gestionnaire", "Activités du gestionnaire", "Manager's activities", 800),
            new EspaceDEssai("mon-compte", "Mon compte", "My account", 900));

    static final List<Facture> FACTURES =
            IntStream.range(0, 25).mapToObj(Donnees::facture).toList();

    private static final List<Constat> CONSTATS = new ArrayList<>(List.of(
            new Constat(
                    "BR-CO-15",
                    Severite.ERREUR,
                    Couche.EN16931,
                    "BT-112",
                    "/Invoice/LegalMonetaryTotal/TaxInclusiveAmount",
                    48,
                    12,
                    "3",
                    HOSTILE,
                    "1 234,56",
                    "Le total TTC n'est pas la somme du total hors taxes et de la TVA.",
                    "Corrigez le total TTC (BT-112) ou le montant de TVA (BT-110), puis déposez de nouveau la facture.",
                    "[BR-CO-15]-Invoice total amount with VAT (BT-112) = Invoice total amount without VAT (BT-109) +"
                            + " Invoice total VAT amount (BT-110)."),
            Constat.de(
                    "CHORALE-CADRE-SUPPOSE",
                    Severite.AVERTISSEMENT,
                    Couche.PORTAIL,
                    "Le cadre de facturation n'est pas indiqué : A1 est supposé."),
            Constat.de("CHORALE-NOTE", Severite.INFORMATION, Couche.XML, HOSTILE)));

    static {
        for (int i = 1; i <= 40; i++) {
            CONSTATS.add(Constat.de("BR-24", Severite.FATALE, Couche.EN16931, "Le montant net de la ligne manque.")
                    .avecTerme("BT-131")
                    .avecPlace(new Place(90 + 20 * i, 7, "/Invoice/InvoiceLine[" + i + "]"))
                    .avecLigneFacture(i == 1 ? HOSTILE : Integer.toString(i))
                    .avecValeurs(i == 2 ? HOSTILE : null, null)
                    .avecRemede("Indiquez-le pour chaque ligne."));
        }
    }

    private Donnees() {}

    static Perimetre perimetre(Appelant appelant, String espace) {
        return HABILITATIONS.perimetre(appelant, new CodeEspace(espace), Mode.CONSULTATION);
    }

    static final Habilitations HABILITATIONS = Doublure.de(
            Habilitations.class,
            Map.of(
                    "perimetre",
                    a -> new Perimetre(
                            (Appelant) a[0],
                            (CodeEspace) a[1],
                            (Mode) a[2],
                            STRUCTURES.stream()
                                    .limit(a[2] == Mode.MODIFICATION ? 2 : 4)
                                    .map(s -> Portee.entiere(s.id()))
                                    .collect(Collectors.toSet())),
                    "espaces",
                    a -> ESPACES.stream()
                            .collect(Collectors.toMap(Espace::code, e -> Mode.MODIFICATION, (x, y) -> x, TreeMap::new)),
                    "rattachements",
                    a -> a[0].equals(HARRY)
                            ? List.of()
                            : List.of(
                                    rattachement(
                                            1, null, RoleStructure.GESTIONNAIRE_PRINCIPAL, StatutRattachement.VALIDEE),
                                    rattachement(
                                            2,
                                            new ServiceId(1),
                                            RoleStructure.UTILISATEUR,
                                            StatutRattachement.EN_COURS_DE_VALIDATION),
                                    rattachement(
                                            4,
                                            null,
                                            RoleStructure.GESTIONNAIRE_SECONDAIRE,
                                            StatutRattachement.REFUSEE)),
                    "structuresRattachees",
                    a -> Set.of(new StructureId(1), new StructureId(2)),
                    "ouvertures",
                    a -> List.of(
                            new OuvertureEspace(
                                    1, (StructureId) a[0], null, new CodeEspace("factures-recues"), true, QUAND),
                            new OuvertureEspace(
                                    2, (StructureId) a[0], null, new CodeEspace("factures-emises"), true, QUAND))));

    static final Annuaire ANNUAIRE = Doublure.de(
            Annuaire.class,
            Map.of(
                    "structures",
                    a -> {
                        Map<StructureId, Structure> trouvees = new HashMap<>();
                        STRUCTURES.stream()
                                .filter(s -> ((Collection<?>) a[0]).contains(s.id()))
                                .forEach(s -> trouvees.put(s.id(), s));
                        return trouvees;
                    },
                    "service",
                    a -> Optional.of(new Service(
                            new ServiceId(1),
                            new StructureId(2),
                            "PHARMA",
                            "Pharmacie " + HOSTILE,
                            true,
                            null,
                            null,
                            true))));

    private static final List<Service> SERVICES = List.of(
            new Service(
                    new ServiceId(1),
                    new StructureId(1),
                    "VOIRIE",
                    "Voirie " + HOSTILE,
                    true,
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    true),
            new Service(
                    new ServiceId(2),
                    new StructureId(1),
                    "X".repeat(100),
                    "Anticonstitutionnellement".repeat(8),
                    false,
                    null,
                    null,
                    false));

    /** The directory as the operator sees it; the last structure is private and has nothing. */
    static final Annuaire ANNUAIRE_ENTIER = Doublure.de(
            Annuaire.class,
            Map.of(
                    "rechercher",
                    a -> {
                        CritereStructures critere = (CritereStructures) a[0];
                        List<Structure> trouvees = critere.designation() == null ? STRUCTURES : List.of();
                        return new Resultats<>(trouvees, (Pagination) a[1], trouvees.isEmpty() ? 0 : 1243, false);
                    },
                    "structure",
                    a -> STRUCTURES.stream().filter(s -> s.id().equals(a[0])).findFirst(),
                    "service",
                    a -> Optional.of(SERVICES.get(0)),
                    "services",
                    a -> a[0].equals(new StructureId(4))
                            ? new Resultats<Service>(List.of(), (Pagination) a[1], 0, false)
                            : new Resultats<>(SERVICES, (Pagination) a[1], 70, false)));

    static final UtilisateursDeStructures UTILISATEURS = Doublure.de(
            UtilisateursDeStructures.class,
            Map.of(
                    "principal",
                    a -> a[0].equals(new StructureId(1)) ? Optional.of(ELISE.id()) : Optional.empty(),
                    "nombres",
                    a -> Map.of(new StructureId(1), 12L, new StructureId(2), 1430L)));

    static final Sessions SESSIONS = Doublure.de(
            Sessions.class,
            Map.of(
                    "ouvrir",
                    a -> {
                        throw new RefusIdentite.ConnexionRefusee();
                    },
                    "ouvertes",
                    a -> a[0].equals(HARRY.id())
                            ? List.of(session(1, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", true))
                            : List.of(
                                    session(1, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", true),
                                    session(2, HOSTILE, false),
                                    session(3, "", false))));

    static VueEtat etat(Locale langue) {
        boolean fr = langue.equals(Locale.FRENCH);
        return new VueEtat(
                fr ? "État du portail" : "State of the portal",
                fr ? "Le portail est prêt." : "The portal is ready.",
                "Chorale 0.1.0",
                (fr ? "Base de données : " : "Database: ") + "Derby",
                fr ? "Espaces de ce portail" : "Espaces of this portal",
                fr ? List.of("Espace", "État", "Version", "Remarque") : List.of("Espace", "State", "Version", "Remark"),
                "",
                List.of(
                        new VueEtat.Ligne("Factures", fr ? "Actif" : "Active", true, "0.1.0", ""),
                        new VueEtat.Ligne("Étranger " + HOSTILE, fr ? "Absent" : "Absent", false, "–", HOSTILE)));
    }

    private static SessionOuverte session(long numero, String agent, boolean celleCi) {
        return new SessionOuverte(
                numero, new Origine("2001:db8:85a3::8a2e:370:7334", agent), QUAND, QUAND, QUAND, celleCi);
    }

    static final Comptes COMPTES = Doublure.de(
            Comptes.class,
            Map.of(
                    "changerAdresseContact",
                    a -> {
                        throw new RefusCommun.ParametreInvalide(
                                "adresseContact",
                                new Libelle("Ce n'est pas une adresse.", "This is no address."),
                                new Libelle("Exemple : prenom.nom@exemple.fr.", "Example: first.last@example.org."));
                    },
                    "personne",
                    a -> Optional.empty(),
                    "etats",
                    a -> ((Collection<?>) a[0])
                            .stream()
                                    .collect(Collectors.toMap(
                                            id -> id,
                                            id -> id.equals(new UtilisateurId(999))
                                                    ? new EtatDuCompte(EtatDuCompte.Etat.EN_ATTENTE, null)
                                                    : EtatDuCompte.ACTIF)),
                    "utilisateurs",
                    a -> Map.of(
                            ELISE.id(),
                            new Comptes.Personne(
                                    ELISE.id(),
                                    "elise.marchand@saint-aubin.example",
                                    "finances@saint-aubin.example",
                                    "Élise",
                                    "Marchand"))));

    static final Factures DES_FACTURES = Doublure.de(
            Factures.class,
            Map.of(
                    "rechercher",
                    a -> rechercher((CritereFactures) a[2], (Pagination) a[3]),
                    "consulter",
                    a -> trouver(a[2]).map(Donnees::detail),
                    "historique",
                    a -> trouver(a[2]).map(Donnees::historique),
                    "possibles",
                    a -> List.of(
                            suite("SERVICE_FAIT"),
                            suite("MANDATEE"),
                            suite("MISE_EN_PAIEMENT"),
                            suite("SUSPENDUE", Transition.Exigence.MOTIF),
                            suite("A_RECYCLER"),
                            suite("REJETEE", Transition.Exigence.MOTIF),
                            suite("STATUT_D_UN_AUTRE_CIRCUIT")),
                    "traiter",
                    a -> {
                        throw new RefusFacture.MotifRequis((StatutFacture) a[3]);
                    }));

    private static final List<ActeFacture> ACTES = List.of(
            new ActeFacture(
                    4,
                    ActionFacture.COMPLEMENT,
                    QUAND,
                    "Société " + HOSTILE,
                    "Camille " + HOSTILE,
                    "bordereau de livraison signé.pdf (SHA-256 " + "0123456789abcdef".repeat(4) + ")"),
            new ActeFacture(
                    3, ActionFacture.TELECHARGEMENT_FACTURE, QUAND, "Commune de Saint-Aubin-des-Landes", null, null),
            new ActeFacture(2, ActionFacture.CONSULTATION, QUAND, "Commune de Saint-Aubin-des-Landes", null, null));

    static final VieDesFactures VIE = Doublure.de(
            VieDesFactures.class,
            Map.of(
                    "situation",
                    a -> trouver(a[2]).map(Donnees::situation),
                    "actes",
                    a -> Optional.of(((FactureId) a[2]).valeur() == 4700 ? List.of() : ACTES),
                    "recycler",
                    a -> {
                        throw new RefusVie.CorrectionRefusee(List.of(
                                refus("BT-46", "Le destinataire " + HOSTILE + " n'est pas connu de ce portail."),
                                refus("BT-10", "Ce service n'existe pas chez le destinataire."),
                                refus("BT-13", "Le destinataire exige un numéro d'engagement.")));
                    },
                    "traiterRejets",
                    a -> {
                        throw new RefusVie.PasRejetee(HOSTILE);
                    }));

    private static Constat refus(String terme, String message) {
        return Constat.de("CHORALE-ESSAI", Severite.ERREUR, Couche.PORTAIL, message)
                .avecTerme(terme)
                .avecRemede("Corrigez-le.");
    }

    /** Each status has its own kind of delay, so that pages show all of them. */
    private static SituationFacture situation(Facture f) {
        LocalDate depart = LocalDate.of(2026, 11, 1);
        EtatDelai etat =
                switch (f.statut()) {
                    case SUSPENDUE, A_RECYCLER -> EtatDelai.INTERROMPU;
                    case REJETEE, MISE_EN_PAIEMENT -> EtatDelai.ARRETE;
                    default -> EtatDelai.COURT;
                };
        int ecoules = f.statut() == StatutFacture.SERVICE_FAIT ? 41 : 12;
        Detenteur detenteur =
                switch (f.statut()) {
                    case SUSPENDUE, A_RECYCLER, REJETEE -> Detenteur.FOURNISSEUR;
                    case MISE_EN_PAIEMENT -> Detenteur.PERSONNE;
                    case DEPOSEE, EN_COURS_ACHEMINEMENT -> Detenteur.PORTAIL;
                    default -> Detenteur.DESTINATAIRE;
                };
        String nom = detenteur == Detenteur.FOURNISSEUR
                ? f.fournisseur().designation()
                : detenteur == Detenteur.DESTINATAIRE ? f.destinataire().designation() : null;
        return new SituationFacture(
                detenteur,
                nom,
                f.statutDepuis(),
                detenteur == Detenteur.PORTAIL
                        ? null
                        : new SituationFacture.Delai(
                                30,
                                depart,
                                ecoules,
                                etat == EtatDelai.COURT ? 3 : 0,
                                etat == EtatDelai.INTERROMPU ? null : depart.plusDays(33),
                                etat),
                false);
    }

    static final Factures AUCUNE_FACTURE = Doublure.de(
            Factures.class, Map.of("rechercher", a -> new Resultats<>(List.of(), (Pagination) a[3], 0, false)));

    static final Depots DEPOTS =
            Doublure.de(Depots.class, Map.of("compteRendu", a -> Optional.of(compteRendu((NumeroFlux) a[1]))));

    static CompteRendu compteRendu(NumeroFlux numero) {
        if (numero.equals(FLUX_EN_COURS)) {
            return new CompteRendu(entete(numero, EtatFlux.IN_EN_COURS_TRAITEMENT_CPP), List.of(), List.of());
        }
        if (numero.equals(FLUX_INCIDENTE)) {
            return new CompteRendu(entete(numero, EtatFlux.IN_INCIDENTE), List.of(), List.of());
        }
        return new CompteRendu(
                entete(numero, EtatFlux.IN_INTEGRE_PARTIEL),
                CONSTATS,
                List.of(
                        new CompteRendu.FactureDuFlux(
                                "f1.xml",
                                new FactureId(4701),
                                "2026-1041",
                                "55208131766522",
                                "21350001600011",
                                List.of()),
                        new CompteRendu.FactureDuFlux(HOSTILE, null, null, null, null, CONSTATS)));
    }

    static CompteRendu.Entete entete(NumeroFlux numero, EtatFlux etat) {
        return new CompteRendu.Entete(
                numero,
                "octobre " + HOSTILE + ".zip",
                null,
                "IN_DP_E1_UBL_INVOICE",
                new StructureId(1),
                QUAND,
                etat,
                QUAND);
    }

    static List<Facture> trouver(CritereFactures critere) {
        return FACTURES.stream()
                .filter(f -> critere.texte() == null || f.numero().startsWith(critere.texte()))
                .filter(f -> critere.statuts().isEmpty() || critere.statuts().contains(f.statut()))
                .toList();
    }

    private static Resultats<Facture> rechercher(CritereFactures critere, Pagination pagination) {
        List<Facture> trouvees = trouver(critere);
        boolean tout = trouvees.size() == FACTURES.size();
        return new Resultats<>(
                trouvees.subList(0, Math.min(trouvees.size(), pagination.taille())),
                pagination,
                tout ? 1243 : trouvees.size(),
                false);
    }

    private static Optional<Facture> trouver(Object id) {
        return FACTURES.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    private static Facture facture(int i) {
        StatutFacture[] statuts = {
            StatutFacture.MISE_A_DISPOSITION,
            StatutFacture.SUSPENDUE,
            StatutFacture.COMPLETEE,
            StatutFacture.REJETEE,
            StatutFacture.SERVICE_FAIT,
            StatutFacture.MANDATEE,
            StatutFacture.MISE_EN_PAIEMENT,
            StatutFacture.A_RECYCLER,
            StatutFacture.EN_COURS_ACHEMINEMENT,
            StatutFacture.DEPOSEE
        };
        String[] noms = {
            "Menuiserie Dupont & fils",
            "Imprimerie de l'Ouest",
            "Fournitures scolaires Leblanc",
            "Électricité générale Kervella",
            "Société " + HOSTILE
        };
        Instant depot = Instant.parse("2026-11-01T06:00:00Z").plus(Duration.ofHours(i * 17L));
        BigDecimal ttc = BigDecimal.valueOf(8450 + i * i * 73137L, 2);
        BigDecimal ht = ttc.divide(new BigDecimal("1.2"), 2, RoundingMode.HALF_UP);
        return new Facture(
                new FactureId(4700L + i),
                i == 3 ? "F2026-000000000312-B" : i == 4 ? "<b>\"'&" : "2026-" + (1041 + i * 7),
                TypeFacture.values()[i % 3],
                Cadre.A1_FACTURE_FOURNISSEUR,
                statuts[i % statuts.length],
                depot.plusSeconds(7200),
                ModeDepot.UPLOAD_API,
                FLUX_FINI,
                LocalDate.of(2026, 10, 1 + i),
                LocalDate.of(2026, 11, 1 + i),
                depot,
                new Facture.Partie(new StructureId(9), Identifiant.siret("55208131766522"), noms[i % noms.length]),
                new Facture.Partie(
                        new StructureId(1), Identifiant.siret("21350001600011"), "Commune de Saint-Aubin-des-Landes"),
                new Facture.ServiceDestinataire(new ServiceId(3), "VOIRIE", "Voirie et réseaux"),
                "EJ-2026-0412",
                "M2026-07 <i>",
                i == 5 ? "XTS" : "EUR",
                ht,
                ttc.subtract(ht),
                ttc,
                ttc,
                false);
    }

    private static DetailFacture detail(Facture facture) {
        return new DetailFacture(
                facture,
                List.of(
                        new DetailFacture.Ligne(
                                1,
                                "1",
                                "Fourniture et pose de fenêtres bois " + HOSTILE,
                                new BigDecimal("12"),
                                "C62",
                                new BigDecimal("312.5"),
                                BigDecimal.ZERO,
                                new BigDecimal("3750"),
                                new BigDecimal("20")),
                        new DetailFacture.Ligne(
                                2, "2", "Dépose", null, null, null, BigDecimal.ZERO, new BigDecimal("360"), null)),
                List.of(
                        new DetailFacture.Taxe(
                                new BigDecimal("20"), "S", new BigDecimal("3750"), new BigDecimal("750")),
                        new DetailFacture.Taxe(null, "E", new BigDecimal("360"), BigDecimal.ZERO)),
                List.of(
                        new DetailFacture.Piece(1, true, "2026-1041.xml", "application/xml", 18_230),
                        new DetailFacture.Piece(
                                2, false, "bordereau " + HOSTILE + ".pdf", "application/pdf", 2_300_000)),
                CONSTATS,
                "IN_DP_E1_UBL_INVOICE",
                HOSTILE);
    }

    private static Historique historique(Facture facture) {
        List<Historique.Passage> passages = new ArrayList<>();
        passages.add(new Historique.Passage(1, StatutFacture.DEPOSEE, facture.depot(), null, HOSTILE));
        passages.add(new Historique.Passage(
                2, StatutFacture.EN_COURS_ACHEMINEMENT, facture.depot().plusSeconds(2), null, "Chorale"));
        passages.add(new Historique.Passage(
                3,
                StatutFacture.SUSPENDUE,
                facture.depot().plusSeconds(3600),
                "Il manque le bordereau de livraison.\n" + HOSTILE,
                "Élise Marchand"));
        passages.add(new Historique.Passage(4, facture.statut(), facture.statutDepuis(), null, "Chorale"));
        return new Historique(passages);
    }

    private static Transition suite(String vers, Transition.Exigence... exigences) {
        return new Transition(
                "MISE_A_DISPOSITION", "ACTION", vers, new CodeEspace("factures-recues"), Set.of(exigences));
    }

    private static Rattachement rattachement(
            long structure, ServiceId service, RoleStructure role, StatutRattachement statut) {
        return new Rattachement(structure, ELISE.id(), new StructureId(structure), service, role, statut, QUAND);
    }

    private static Structure structure(long id, String siret, String nom, Categorie categorie, boolean active) {
        return new Structure(
                new StructureId(id),
                Identifiant.siret(siret),
                nom,
                categorie,
                active,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN,
                null);
    }

    /** An espace as bundles publish it. */
    record EspaceDEssai(CodeEspace code, Libelle libelle, int ordre) implements Espace {
        EspaceDEssai(String code, String fr, String en, int ordre) {
            this(new CodeEspace(code), new Libelle(fr, en), ordre);
        }

        @Override
        public int codeNumerique() {
            return ordre;
        }

        @Override
        public Set<Mode> modes() {
            return Set.of(Mode.values());
        }

        @Override
        public RegleOuverture ouverture() {
            return RegleOuverture.SUR_DEMANDE;
        }
    }
}
